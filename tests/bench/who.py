"""Who is in? with 300 people, over a bare grid of 300 buttons."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QScrollArea, QWidget

from kiosk.data.log import Act
from kiosk.model import Subject, VisitState
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.door.who_is_in import WhoIsInScreen
from tests.bench.compare import Compared, in_turn

PEOPLE, RUNS = 300, 10


def measure() -> list[Compared]:
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "21:24", Look())
        _fill(tour)
        QApplication.processEvents()
        opened = in_turn(
            f"Who is in? with {PEOPLE} people, opened",
            lambda: _open(tour),
            _bare,
            runs=RUNS,
            goal=3,
        )
        tapped = Compared("One of them goes home", "ms", _goes_home(tour), opened.bare, 1)
        tour.close()
    return [opened, tapped]


def _fill(tour: Tour) -> None:
    """All who are in, and guests until there are 300."""
    missing = PEOPLE - tour.tonight.people.how_many(VisitState.IN)
    for nth in range(missing):
        id_ = f"guest-{nth:03}"
        name = f"{chr(ord('A') + nth % 26)}guest {nth}"
        data = {"name": name, "letter": "", "picture": "guest", "guest_of": tour.tonight.night.id}
        visit = Subject("visit", f"{tour.tonight.night.id}/{id_}")
        tour.tonight.log.add(
            Act("person.added", Subject("person", id_), data),
            Act("visit.came_in", visit, {"person": id_}),
        )


def _open(tour: Tour) -> None:
    tour.go("who_is_in")
    QApplication.processEvents()
    tour.window.grab()
    tour.window.back()


def _bare() -> None:
    """300 stock buttons in a grid that scrolls, shown and drawn."""
    area, grid = QScrollArea(), QWidget()
    layout = QGridLayout(grid)
    for nth in range(PEOPLE):
        layout.addWidget(QPushButton(f"Person {nth}"), *divmod(nth, 6))
    area.setWidget(grid)
    area.resize(1366, 768)
    area.show()
    QApplication.processEvents()
    area.grab()
    area.close()
    area.deleteLater()


def _goes_home(tour: Tour) -> list[float]:
    """From the tap to the tick: on the disk, counted and drawn."""
    tour.go("who_is_in")
    QApplication.processEvents()
    screen = tour.window.current
    assert isinstance(screen, WhoIsInScreen)
    times = []
    for person in tour.tonight.who.tonight()[VisitState.IN][:RUNS]:
        start = perf_counter()
        tour.tonight.check_in.seen_go([person.id])
        QApplication.processEvents()
        tour.window.grab()
        times.append((perf_counter() - start) * 1000)
    return times
