"""A roll call of 300 people: from the second tap to the painted screen, and each tick, over a
bare grid of 300 buttons."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QWidget

from kiosk.data.ids import tonight_of
from kiosk.data.log import Act
from kiosk.data.people_file import PersonRow
from kiosk.model import Found, Subject
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.fire.fire import FireScreen
from kiosk.ui.screens.fire.roll_call import RollCallScreen
from kiosk.ui.widgets.tile import PersonTile
from tests.bench.compare import Compared
from tests.bench.tapping import TREMOR, tap

PEOPLE = 300
RUNS = 7
TICKS = 30


def measure() -> Iterator[Compared | str]:
    """The start and a tick, each over the bare grid; the slowest start, and when all 300 have
    their tile, in words."""
    starts, whole, ticks = _ours()
    bare_starts, bare_ticks = zip(*(_bare() for _ in range(RUNS)), strict=True)
    name = "Fire: second tap to the painted roll call of 300"
    yield Compared(name, "ms", starts, list(bare_starts))
    yield Compared("One tick of 300, tap to painted", "ms", ticks, list(bare_ticks))
    slowest = quantiles(ticks, n=100)[98]
    yield (
        f"Roll call of 300: starts in {max(starts):.0f} ms at most (goal 1000), all "
        f"pages are there after {max(whole):.0f} ms, "
        f"a tick takes {median(ticks):.0f} ms, the slowest of 100 {slowest:.0f} ms"
    )


def _ours() -> tuple[list[float], list[float], list[float]]:
    starts: list[float] = []
    whole: list[float] = []
    ticks: list[float] = []
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "21:24", Look())
        _fill(tour)
        QTest.qWait(4000)  # the kiosk makes itself ready while nobody touches it
        for _ in range(RUNS):
            tour.window.fire()
            QApplication.processEvents()
            asks = tour.window.current
            assert isinstance(asks, FireScreen)
            begun = perf_counter()
            starts.append(tap(asks.real))
            screen = tour.window.current
            assert isinstance(screen, RollCallScreen)
            while not screen.is_whole:
                QTest.qWait(5)
            whole.append((perf_counter() - begun) * 1000)
            if not ticks:
                ticks = _ticks(screen)
            screen.roll.end("not_real")
            tour.window.back()
            QApplication.processEvents()
            QTest.qWait(TREMOR)
        tour.close()
    return starts, whole, ticks


def _ticks(screen: RollCallScreen) -> list[float]:
    tiles = [one for one in screen.findChildren(PersonTile) if not one.visibleRegion().isEmpty()]
    times = []
    for nth in range(TICKS):
        before = screen.roll.count(Found.SAFE)
        times.append(tap(tiles[nth % len(tiles)]))
        assert screen.roll.count(Found.SAFE) != before
        QTest.qWait(TREMOR)
    return times


def _fill(tour: Tour) -> None:
    """So many come in that 300 are in, in a building without a limit."""
    tonight, night = tour.tonight, tour.tonight.night.id
    missing = PEOPLE - len(tonight.who_is_in.people)
    before = {person.id for person in tonight.people.everyone()}
    faces = [f"faces/face_{1 + nth % 120:03}" for nth in range(missing)]
    rows = [PersonRow(f"Person {nth}", "", committee=False) for nth in range(missing)]
    tonight.people.bring_in(rows, faces)
    tonight.log.add(
        *(
            Act(
                "visit.came_in",
                Subject("visit", tonight_of(night, one.id)),
                {"person": one.id},
            )
            for one in tonight.people.everyone()
            if one.id not in before
        )
    )
    assert len(tonight.who_is_in.people) == PEOPLE


def _bare() -> tuple[float, float]:
    """A window of 300 plain buttons: made and painted, and the words of one changed."""
    begun = perf_counter()
    window = QWidget()
    window.resize(1366, 768)
    grid = QGridLayout(window)
    buttons = [QPushButton(f"Person {nth}") for nth in range(PEOPLE)]
    for nth, button in enumerate(buttons):
        grid.addWidget(button, *divmod(nth, 20))
        button.clicked.connect(lambda _=False, one=button: one.setText("safe"))
    window.show()
    QApplication.processEvents()
    return (perf_counter() - begun) * 1000, tap(buttons[7])
