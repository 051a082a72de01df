"""A scanner gone wild: for how long the screen stands still at worst."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.devices.scanner import Scanner
from kiosk.tour import Tour
from kiosk.ui.look import Look

SECONDS = 10
A_SECOND, A_SCAN = 1000, 40
"""Characters; after so many there is an Enter."""
GOAL = 100
"""Milliseconds."""


class Noise:
    """Sends key after key to the window: `a_second` of them (0 is rest), or, with None, as many
    as it can take."""

    def __init__(self, tour: Tour, a_second: int | None) -> None:
        self._handle = tour.window.windowHandle()
        self._random = Random(9)
        self._a_second = a_second
        self._begun = self._last = perf_counter()
        self.sent = 0
        self.longest = 0.0
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._send)
        self._timer.start()

    def _send(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        due = (now - self._begun) * self._a_second - self.sent if self._a_second is not None else 20
        for _ in range(min(int(due), 20)):
            self._key()
        self._last = now

    def _key(self) -> None:
        self.sent += 1
        enter = self.sent % A_SCAN == 0
        sign = "\r" if enter else chr(self._random.randint(0x21, 0x7E))
        key = Qt.Key.Key_Return if enter else ord(sign.upper())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            event.setTimestamp(1000 + round((perf_counter() - self._begun) * 1000))
            QCoreApplication.sendEvent(self._handle, event)

    def stop(self) -> None:
        self._timer.stop()


def measure() -> list[str]:
    return [
        _measure("at rest", 0),
        _measure("1,000 a second", A_SECOND),
        _measure("as fast as it goes", None),
    ]


def _measure(name: str, a_second: int | None) -> str:
    app = QApplication.instance()
    assert app is not None
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "19:42", Look())
        tour.go("check_in")
        tour.card("Frank")  # The first answer that is shown loads what all of them need.
        tour.go("check_in")
        QApplication.processEvents()
        scanner = Scanner()
        scanner.read.connect(tour.senses.card)
        scanner.listen(app)
        noise, loop = Noise(tour, a_second), QEventLoop()
        QTimer.singleShot(SECONDS * 1000, loop.quit)
        loop.exec()
        noise.stop()
        scanner.stop()
        tour.close()
    return (
        f"Noise of a scanner, {name}: the screen stands still for {noise.longest * 1000:.0f} ms "
        f"at most (goal {GOAL} or less); {noise.sent / SECONDS:.0f} keys a second"
    )
