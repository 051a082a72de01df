"""What the screens see and say, without knowing any device."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:  # The first picture does without it.
    from kiosk.devices.microphone import Microphone


class Senses(QObject):
    """The wires between screens and devices. Unconnected, the kiosk is blind and silent.

    Signals in: `frame` (the camera's newest QImage), `camera_changed` (no arguments; see
    `camera`), `card` (the code of a card that a camera or scanner read). Signals out: `say`
    (words to be spoken), `voice` (samples that somebody recorded), `hush`, `sound` (a sound's
    name).
    """

    frame = Signal(QImage)
    card = Signal(str)
    camera_changed = Signal()
    say = Signal(str)
    voice = Signal(bytes)
    hush = Signal()
    sound = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.camera = "none"
        self.microphone: Microphone | None = None

    def can_hear(self) -> bool:
        """Whether there is a microphone just now."""
        return self.microphone is not None and self.microphone.is_there()

    def set_camera(self, state: str) -> None:
        """`state`: looking, on, none or lost (see kiosk/devices/camera.py)."""
        self.camera = state
        self.camera_changed.emit()
