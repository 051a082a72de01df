"""What the screens see and say, without knowing any device."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPolygonF

if TYPE_CHECKING:  # The first picture does without it.
    from kiosk.devices.microphone import Microphone


class Senses(QObject):
    """The wires between screens and devices. Unconnected, the kiosk is blind and silent.

    Signals in: `frame` (the camera's newest QImage), `outline` (of the card seen in it: x and y
    from 0 to 1 of its width and height), `camera_changed` (no arguments; see `camera`),
    `cameras_changed` (no arguments; see `cameras`), `card` (the code of a card that a camera or
    scanner read), `reading` (the number of the text that begins to sound; -1 once, when all is
    said, was stopped, or cannot be said). Signals out: `use_camera` (id and name of the one to
    use from now on), `say` (words to be spoken), `read` (a list of texts to be spoken one after
    the other), `voice` (samples that somebody recorded), `hush`, `sound` (a sound's name).
    """

    frame = Signal(QImage)
    outline = Signal(QPolygonF)
    card = Signal(str)
    camera_changed = Signal()
    cameras_changed = Signal()
    use_camera = Signal(str, str)
    say = Signal(str)
    read = Signal(list)
    reading = Signal(int)
    voice = Signal(bytes)
    hush = Signal()
    sound = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.camera = "none"
        self.cameras: Sequence[tuple[str, str]] = ()
        """The id and the name of each that is plugged in."""
        self.camera_used = ""
        """Its id."""
        self.microphone: Microphone | None = None

    def can_hear(self) -> bool:
        """Whether there is a microphone just now."""
        return self.microphone is not None and self.microphone.is_there()

    def set_camera(self, state: str) -> None:
        """`state`: looking, on, none, lost, taken or silent (see kiosk/devices/camera.py)."""
        self.camera = state
        self.camera_changed.emit()

    def set_cameras(self, cameras: Sequence[tuple[str, str]], used: str) -> None:
        self.cameras, self.camera_used = cameras, used
        self.cameras_changed.emit()
