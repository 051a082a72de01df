"""Tonight's list while somebody uses the screen: how long the screen stands still, and the cost."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, sleep

from msgspec import to_builtins
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.model import Subject, VisitState
from kiosk.tour import Tour
from kiosk.ui.keeper import EACH
from kiosk.ui.look import Look
from kiosk.ui.papers import tonight_paper

GUESTS = 190
"""With the people of the demo: 300 who are in."""

LISTS = 9
BEAT = 2
"""Milliseconds between two beats of the event loop."""

GOAL = 100
"""Milliseconds that the screen may stand still."""


def measure() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        tour = _full_house(Path(folder))
        tour.keeper.start(lambda: tonight_paper(tour.window.kit), first=EACH)
        beats: list[float] = []
        timer = QTimer()
        timer.timeout.connect(lambda: beats.append(perf_counter()))
        timer.start(BEAT)
        still, idle, read, cost = [], [], [], []
        for _ in range(LISTS):
            idle.append(_longest(beats, tour, seconds=1))
            start = perf_counter()
            tonight_paper(tour.window.kit)
            read.append((perf_counter() - start) * 1000)
            used = process_time()
            still.append(_longest(beats, tour))
            cost.append(process_time() - used)
        timer.stop()
        people = tour.tonight.people.how_many(VisitState.IN)
        tour.close()
    yield (
        f"Tonight's list of {people}: the screen stands still {median(still):.0f} ms, at most "
        f"{max(still):.0f} ms (goal {GOAL} or less); without it {median(idle):.0f} ms, at most "
        f"{max(idle):.0f} ms"
    )
    share = median(cost) * 1000 / EACH
    yield (
        f"It takes {median(cost):.2f} s of one core each minute ({share:.1%}), of which the night "
        f"is read in {median(read):.0f} ms; {LISTS} runs"
    )


def _full_house(folder: Path) -> Tour:
    tour = Tour(folder, "21:24", Look())
    night = tour.tonight.night
    plan = {**to_builtins(night), "room": 0}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))
    for nth in range(GUESTS):
        host = tour.person("Joe") if nth % 2 else None
        tour.tonight.check_in.come_in_as_guest(f"Guest {nth}", host)
    return tour


def _longest(beats: list[float], tour: Tour, seconds: float = 0) -> float:
    """The longest time between two beats, in milliseconds: while a list is read, painted and
    written, or for some `seconds` in which there is none."""
    keeper = tour.keeper
    before = keeper.here
    beats[:] = [perf_counter()]
    if not seconds:
        keeper.write()
    while perf_counter() < beats[0] + seconds or (not seconds and keeper.here is before):
        QApplication.processEvents()
        sleep(0.0005)
    beats.append(perf_counter())
    return max(after - one for one, after in pairwise(beats)) * 1000
