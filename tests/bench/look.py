"""Another text size: from the tap to all of it painted, over going to the same screen."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.widgets.touch_button import TouchButton
from tests.bench.compare import Compared
from tests.bench.tapping import TREMOR, tap

RUNS = 20
PLACES = ("home", "jobs", "find_picture")
SIZES = (150, 100)

GOAL = 3.0
"""Of going there: bars and screen are made anew, and the choice is on the disk first."""


def measure() -> Iterator[Compared]:
    for place in PLACES:
        yield _size_of(place)
    yield _tapped()


def _size_of(place: str) -> Compared:
    """The size changes while this screen is shown, as it does when somebody has gone."""
    ours, bare = [], []
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "21:24", Look())
        for nth in range(2 * RUNS):
            tour.go("home")
            QApplication.processEvents()
            bare.append(_go(tour, place))
            size = SIZES[nth % 2]
            start = perf_counter()
            tour.window.preferences.set(text_size=size)
            QApplication.processEvents()
            ours.append((perf_counter() - start) * 1000)
            assert tour.window.kit.look.text_size == size
        tour.close()
    return Compared(f"Another text size on {place}, over going there", "ms", ours, bare, GOAL)


def _tapped() -> Compared:
    """Tapped on the screen Text size, with the three screens that lie behind it."""
    ours, bare = [], []
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "21:24", Look())
        for nth in range(RUNS):
            for place in ("home", "more", "look_and_sound"):
                tour.go(place)
            QApplication.processEvents()
            bare.append(_go(tour, "text_size"))
            size = SIZES[nth % 2]
            ours.append(tap(_button(tour, f"{size}%")))
            assert tour.window.kit.look.text_size == size
            QTest.qWait(TREMOR)
        tour.close()
    return Compared("Tap on a text size, over going to Text size", "ms", ours, bare)


def _go(tour: Tour, place: str) -> float:
    start = perf_counter()
    tour.go(place)
    QApplication.processEvents()
    return (perf_counter() - start) * 1000


def _button(tour: Tour, name: str) -> TouchButton:
    buttons = tour.window.current.findChildren(TouchButton)
    return next(one for one in buttons if one.isVisible() and one.accessibleName() == name)
