"""How people want the kiosk to be just now: kept for always, or only for who stands there now."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kiosk.settings import Preferences, SettingsFile


class LivePreferences(QObject):
    """The preferences that hold now, and the way back to those before.

    Signals: `changed`, when another preference holds than before.
    """

    changed = Signal()

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings
        self._for_now: Preferences | None = None

    @property
    def now(self) -> Preferences:
        return self._for_now or self._settings.now.preferences

    @property
    def only_for_now(self) -> bool:
        """Whether what is set is put back when the person has gone."""
        return self._for_now is not None

    def set(self, **changed: Any) -> None:
        """Holds at once. Raises KnownError if it cannot be remembered; it holds even so."""
        self.set_all(replace(self.now, **changed))

    def set_all(self, wanted: Preferences) -> None:
        """As `set`, for all of them."""
        before = self.now
        try:
            if self._for_now is None:
                self._settings.change(preferences=wanted)
            else:
                self._for_now = wanted
        finally:
            self._tell(before)

    def begin_only_for_now(self, before: Preferences) -> None:
        """What holds now is for who stands here; `before` is what holds when they have gone.

        Raises KnownError if `before` cannot be remembered.
        """
        self._for_now = self.now
        if self._settings.now.preferences != before:
            self._settings.change(preferences=before)

    def keep(self) -> None:
        """What was only for now is for always. Raises KnownError."""
        if self._for_now is not None:
            wanted, self._for_now = self._for_now, None
            self._settings.change(preferences=wanted)

    def gone(self) -> None:
        """The person has gone: what was only for them is put back."""
        before, self._for_now = self.now, None
        self._tell(before)

    def _tell(self, before: Preferences) -> None:
        if self.now != before:
            self.changed.emit()
