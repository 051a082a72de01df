"""Which words the screens say: in the language that was chosen, and in the club's own words."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.errors import KnownError
from kiosk.model import OwnKind
from kiosk.ui.bridge import Bridge
from kiosk.ui.preferences import LivePreferences
from kiosk.words import ENGLISH, Words


class Tongue(QObject):
    """Keeps Words as they are wanted.

    Signals: `changed`, when the screens must be made anew to say other words.
    """

    changed = Signal()

    def __init__(
        self,
        parent: QObject,
        words: Words,
        bridge: Bridge,
        preferences: LivePreferences,
        folder: Path,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._bridge = bridge
        self._preferences = preferences
        self._folder = folder
        self._own: dict[str, str] = {}
        self._speak()
        self._read_own()
        preferences.changed.connect(self._prefer)
        bridge.changed.connect(self._changed)

    @property
    def direction(self) -> Qt.LayoutDirection:
        leftward = self._words.language.right_to_left
        return Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight

    def _prefer(self) -> None:
        if self._preferences.now.language != self._words.language.code and self._speak():
            self.changed.emit()

    def _changed(self, kinds: set[str]) -> None:
        if "own" in kinds and self._read_own():
            self.changed.emit()

    def _speak(self) -> bool:
        """Whether it is another language than before. One that is gone is English."""
        before, code = self._words.language, self._preferences.now.language
        found = None
        if code:
            from kiosk.words.translating import language

            found = language(self._folder, code)
        self._words.speak(found or ENGLISH)
        return self._words.language.code != before.code

    def _read_own(self) -> bool:
        """Whether the club's own words are others than before. Where the disk fails they stay."""
        before = self._own
        with suppress(KnownError):
            self._own = self._bridge.tonight.own.all(OwnKind.WORDS)
        self._words.have_own(self._own)
        return self._own != before
