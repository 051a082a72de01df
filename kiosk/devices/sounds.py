"""The short sounds that go with what happens: welcome, bye, problem ..."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Slot

from kiosk.devices import multimedia
from kiosk.resources import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

log = logging.getLogger(__name__)


class Sounds(QObject):
    """Plays resources/sounds/<name>.wav. A missing file or loudspeaker is no error: no sound."""

    def __init__(self, parent: QObject | None = None, *, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or RESOURCES / "sounds"
        self._effects: dict[str, QSoundEffect] = {}
        self._on = True
        self._loudness = 1.0
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.stop)

    def play(self, name: str) -> None:
        """Start a sound, from its beginning if it is sounding already. Returns at once."""
        if not self._on or not multimedia.has_sound():
            return
        if (effect := self._effect(name)) is not None:
            effect.setVolume(self._loudness)
            effect.play()

    def set_on(self, on: bool) -> None:
        self._on = on
        if not on:
            self.stop()

    def set_loudness(self, loudness: float) -> None:
        """From 0 to 1, for the sounds that come."""
        self._loudness = max(0.0, min(1.0, loudness))

    @Slot()
    def stop(self) -> None:
        """Be quiet at once, and let go of the loudspeaker."""
        for effect in self._effects.values():
            effect.stop()
            effect.deleteLater()
        self._effects.clear()

    def _effect(self, name: str) -> "QSoundEffect | None":
        if name in self._effects:
            return self._effects[name]
        path = self._folder / f"{name}.wav"
        if not path.is_file():
            log.warning("There is no sound %s", path.name)
            return None
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(path)))
        self._effects[name] = effect
        return effect
