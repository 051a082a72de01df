"""A kiosk left alone goes Home, but never without asking."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

QUIET = 120_000
"""Milliseconds without a touch or key until "Are you still here?" (product.md)."""

TOUCHES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
)


class Idle(QObject):
    """Watches the whole program for touches and keys.

    Signals: `quiet`, when there were none for two minutes.
    """

    quiet = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(QUIET)
        self.timer.timeout.connect(self.quiet)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def restart(self, *, stays: bool) -> None:
        """Begins to wait anew; not at all on a screen that stays."""
        if stays:
            self.timer.stop()
        else:
            self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self.timer.isActive():
            self.timer.start()
        return False
