"""How people want the kiosk to be just now: kept for always, or only for who stands there now."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kiosk.settings import Preferences, SettingsFile


class LivePreferences(QObject):
    """The preferences that hold now, and the way back to those before.

    Signals: `changed`, when another preference holds than before, or for how long it holds.
    """

    changed = Signal()

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings
        self._for_now: Preferences | None = None
        self._for_whom = ""

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
        before = self._state
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
        as_it_is = self._state
        self._for_now, self._for_whom = self.now, ""
        try:
            if self._settings.now.preferences != before:
                self._settings.change(preferences=before)
        finally:
            self._tell(as_it_is)

    def keep(self) -> None:
        """What was only for now is for always. Raises KnownError."""
        if self._for_now is None:
            return
        before, wanted, self._for_now = self._state, self._for_now, None
        try:
            self._settings.change(preferences=wanted)
        finally:
            self._tell(before)

    def gone(self) -> None:
        """The person has gone: what was only for them is put back."""
        before, self._for_now = self._state, None
        self._tell(before)

    def met(self, person: str) -> None:
        """This person has come to the door. The first one may be who wanted it so; the next
        one is somebody else."""
        if self._for_whom not in ("", person):
            self.gone()
        self._for_whom = person

    @property
    def _state(self) -> tuple[Preferences, bool]:
        return self.now, self.only_for_now

    def _tell(self, before: tuple[Preferences, bool]) -> None:
        if self._state != before:
            self.changed.emit()
