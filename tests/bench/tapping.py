"""From the tap on Done to the next screen on the glass, over a bare button that paints."""

from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.widgets.touch_button import TouchButton
from tests.bench.compare import Compared

RUNS = 40
TREMOR = 520
"""Milliseconds between taps at one place, or they count as one."""


def measure() -> tuple[Compared, str]:
    ours = _ours()
    compared = Compared("Tap on Done to the repainted screen", "ms", ours, _bare())
    slowest = quantiles(ours, n=100)[98]
    return compared, f"The slowest of 100 such taps takes {slowest:.0f} ms"


def _ours() -> list[float]:
    """Done on the disk, the question who did it drawn; then undone."""
    times = []
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "21:24", Look())
        for _ in range(RUNS):
            tour.go("jobs")
            QApplication.processEvents()
            done = next(
                one
                for one in tour.window.current.findChildren(TouchButton)
                if one.accessibleName().startswith("Done: Bar, 21:00") and one.isVisible()
            )
            times.append(tap(done))
            assert tour.window.screen_name == "who_did_it"
            job = next(job for job in tour.tonight.jobs.all() if job.over and job.title == "Bar")
            tour.tonight.jobs.undo(job)
            QTest.qWait(TREMOR)
        tour.close()
    return times


def _bare() -> list[float]:
    window = QWidget()
    window.resize(1366, 768)
    button = QPushButton("Done", window)
    button.setGeometry(100, 100, 200, 88)
    button.clicked.connect(lambda: button.setText(f"{button.text()[:20]}!"))
    window.show()
    QApplication.processEvents()
    return [tap(button) for _ in range(RUNS)]


def tap(button: QWidget) -> float:
    """Milliseconds from the release to when all is painted."""
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    start = perf_counter()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return (perf_counter() - start) * 1000
