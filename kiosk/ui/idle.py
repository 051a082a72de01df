"""A kiosk left alone goes Home, but never without asking."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from kiosk.ui.window import Window

QUIET = 120_000
"""Milliseconds without a touch or key until "Are you still here?" (product.md)."""


BY_KEY = "by_key"
"""A property of the window: whether somebody used a key last, and so needs the focus ring."""


@cache
def _touches() -> tuple[QEvent.Type, ...]:
    """Events by which somebody shows that they are there."""
    kinds = QEvent.Type
    return (
        kinds.MouseButtonPress,
        kinds.TouchBegin,
        kinds.TouchUpdate,
        kinds.KeyPress,
        kinds.Wheel,
    )


@cache
def _begins() -> tuple[QEvent.Type, ...]:
    kinds = QEvent.Type
    return (kinds.MouseButtonPress, kinds.TouchBegin, kinds.KeyPress)


@cache
def _held() -> tuple[Qt.Key, ...]:
    """Keys that do nothing by themselves."""
    keys = Qt.Key
    return (keys.Key_Shift, keys.Key_Control, keys.Key_Alt, keys.Key_AltGr, keys.Key_Meta)


def _is_of_a_scan(event: QEvent) -> bool:
    """A USB scanner holds Shift for each capital of a code; all else that it types is taken
    before it comes here."""
    return isinstance(event, QKeyEvent) and event.key() in _held()


class Idle(QObject):
    """Watches the window for touches and keys.

    Signals: `quiet`, when there were none for two minutes; `used`, when a finger, mouse button or
    key went down, before anything is done about it.
    """

    quiet = Signal()
    used = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(QUIET)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.quiet)
        self.quiet.connect(self._ask)
        QTimer.singleShot(0, self, self._listen)

    def _listen(self) -> None:
        """Only once the first picture is there: until then nobody can touch anything. Each touch
        and key comes to the window's handle first; a filter of the program would be asked about
        every paint and timer too."""
        if (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def restart(self) -> None:
        """Begins to wait anew; not at all on a screen that stays."""
        if self._stays:
            self.timer.stop()
        else:
            self.timer.start()

    @property
    def _stays(self) -> bool:
        """Whether it stays as it is when nobody is there. What is only for one person does not,
        also where the kiosk waits for the next one."""
        screen = self._window.current
        waits = not (screen.in_a_fire or screen.makes_way())
        return screen.stays and not (waits and self._window.preferences.only_for_now)

    def _ask(self) -> None:
        if not self._stays:
            self._window.go("still_here", stays_behind=self._window.current.stays)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _touches() and not _is_of_a_scan(event):
            self._window.setProperty(BY_KEY, kind == QEvent.Type.KeyPress)
            if self.timer.isActive():
                self.timer.start()
            if kind in _begins():
                self.used.emit()
        return False
