"""Ready for a fire: what a roll call needs is in memory before it is needed."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.kit import Kit
from kiosk.ui.places import screen_class
from kiosk.ui.widgets.picture import part_of_round

SCREENS = (
    "fire",
    "roll_call",
    "roll_call_missing",
    "roll_call_left",
    "roll_call_with",
    "roll_call_report",
)
FACE = 92
"""The side of a face in the list, in pixels of the design."""

PICTURES = (("fire", 180), ("practice", 180), ("fire", 76), ("practice", 76))

MARKS = (("check", 56), ("arrow-left", 44 * 0.8), ("caret-up", 76 * 0.8), ("caret-down", 76 * 0.8))


class Ready(QObject):
    """Loads the screens of a roll call and draws the faces of who is in, one by one, while the
    kiosk has nothing else to do: then neither needs the disk, and it begins at once."""

    def __init__(self, parent: QObject, kit: Callable[[], Kit]) -> None:
        super().__init__(parent)
        self._kit = kit
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def is_at_work(self) -> bool:
        return self._timer.isActive()

    def begin(self) -> None:
        """Anew: after the first picture, and whenever somebody came in."""
        self._steps = self._all_steps()
        self._timer.start(0)

    def _step(self) -> None:
        if next(self._steps, None) is None:
            self._timer.stop()

    def _all_steps(self) -> Iterator[object]:
        for name in SCREENS:
            yield screen_class(name)
        kit = self._kit()
        px, pictures = kit.look.px, kit.pictures
        for name, side in PICTURES:
            yield pictures.symbol(name, px(side))
        ink = kit.look.paint("undo").ink
        for name, size in MARKS:
            yield pictures.icon(name, px(size), ink)
        for person in kit.tonight.who_is_in.people:
            side = round(px(FACE) * part_of_round(person.picture))
            yield pictures.symbol(person.picture, side)
