"""Switches on the real window: keys in; a frame that moves, and what it is around said."""

from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from kiosk.ui.rows import Row
from kiosk.ui.switches import ROUNDS, At, Scan, stays, still_there
from kiosk.ui.widgets.touch_button import TouchButton

if TYPE_CHECKING:
    from kiosk.ui.widgets.scan_frame import ScanFrame
    from kiosk.ui.window import Window

NEXT = (Qt.Key.Key_Space,)
CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Of two switches. One switch may type any of them."""

TYPED = 0.1
"""Seconds: a switch key that comes so soon after a letter ends what a scanner types."""


class Switching(QObject):
    """Scans the controls of a window as the preferences ask for. Asleep while there is no switch.

    It looks at keys at the window's own door, behind what watches the whole program: what a card
    scanner types never gets here.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._frame: ScanFrame | None = None
        self._scan: Scan[TouchButton] = Scan()
        self._names: list[list[str]] = []
        self._said = ""
        self._saying = False
        self._pressed: dict[int, float] = {}
        self._typed = -TYPED
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._on)
        self._anew = QTimer(self, singleShot=True)
        self._anew.timeout.connect(self._begin)
        window.shown.connect(lambda: self._anew.start())
        window.senses.say.connect(self._heard)
        window.preferences.changed.connect(self._prefer)
        window.seen.connect(self._prefer)

    @property
    def is_on(self) -> bool:
        return self._window.preferences.now.switches > 0

    @property
    def _by_itself(self) -> bool:
        """One switch: time goes on to the next."""
        return self._window.preferences.now.switches == 1

    @property
    def resting(self) -> bool:
        return self.is_on and self._scan.at is At.NOTHING

    @property
    def scan(self) -> Scan[TouchButton]:
        return self._scan

    def _prefer(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None and self.is_on:
            handle.installEventFilter(self)
        elif handle is not None:
            handle.removeEventFilter(self)
        self._anew.start()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        if not isinstance(event, QKeyEvent) or event.type() not in kinds:
            return False
        if event.key() not in NEXT + CHOOSE:
            self._typed = monotonic()
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._press(event.key())
        return True

    def _press(self, key: int) -> None:
        now = monotonic()
        before = self._pressed.get(key, -1.0)
        self._pressed[key] = now
        if now - self._typed < TYPED or now - before < self._guard():
            return
        if self.resting:
            self._begin()
        elif self._by_itself or key in CHOOSE:
            self._choose()
        else:
            self._on()

    def _guard(self) -> float:
        """Seconds in which a second press of a switch is a tremor: never so long that the next
        step could not be chosen."""
        wanted = self._window.preferences.now
        return min(wanted.repeat_guard, wanted.step / 2)

    def _choose(self) -> None:
        self._renew()
        chosen = self._scan.press()
        if chosen is None:
            self._show()
            return
        self._anew.start()
        chosen.tapped.emit()

    # Steps

    def _begin(self) -> None:
        """From the first row of what is shown now."""
        self._scan.begin(self._rows() if self.is_on else [])
        self._show()

    def _on(self) -> None:
        if self._renew():
            self._scan.step()
        if self._by_itself and self._scan.rounds == ROUNDS:
            self._scan.begin([])
        self._show()

    def _renew(self) -> bool:
        """Looks at the screen again. False: the row is gone, and scanning is at the beginning."""
        before, place = self._names, self._scan.row
        rows = self._rows()
        row = still_there(before[place], self._names, place) if before else None
        if row is None:
            self._scan.begin(rows)
        else:
            self._scan.renew(rows, row)
        return row is not None

    def _rows(self) -> list[Row]:
        rows = self._window.rows()
        self._names = [[one.accessibleName() for one in row] for row in rows]
        return rows

    def _show(self) -> None:
        """Frames, says, and waits."""
        said, self._said = self._said, ""
        self.timer.stop()
        if self._scan.at is At.NOTHING:
            if self._frame is not None:
                self._frame.hide()
            return
        self._place()
        self._say("\n".join(one for one in (said, self._name()) if one))
        if self._by_itself:
            step = self._window.preferences.now.step
            wait = stays(step, first=self._scan.is_first, said=said)
            self.timer.start(round(wait * 1000))

    def _place(self) -> None:
        from kiosk.ui.widgets.scan_frame import ScanFrame

        if self._frame is None:
            self._frame = ScanFrame(self._window)
        around = self._around(self._scan.items)
        row = self._around(self._scan.rows[self._scan.row]) if self._scan.nth is not None else None
        self._frame.show_around(around, row, self._window.kit.look)

    def _around(self, controls: Sequence[TouchButton]) -> QRect:
        rect = QRect()
        for one in controls:
            if isValid(one):
                rect = rect.united(QRect(one.mapTo(self._window, QPoint()), one.size()))
        return rect

    # What is said

    def _name(self) -> str:
        words, items = self._window.kit.words, self._scan.items
        if self._scan.at is At.WAY_OUT:
            return words("switches.way_out")
        if self._scan.at is At.ITEM:
            return items[0].accessibleName()
        names = [_short(one) for one in items]
        if len(names) == 2:
            return words.list(names)
        return words("switches.row", first=names[0], last=names[-1])

    def _say(self, text: str) -> None:
        self._saying = True
        self._window.senses.say.emit(text)
        self._saying = False

    def _heard(self, text: str) -> None:
        """What others say: it goes on being said before the next frame's own words."""
        if not self._saying:
            self._said = text


def _short(control: TouchButton) -> str:
    return control.accessibleName().partition(". ")[0]
