"""How widely ten years of nights were shared, over a plain count of the same places."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.model import Subject
from kiosk.night.fairness import TEN_YEARS, Widely, over_time
from kiosk.tour import Tour
from kiosk.ui.look import Look
from tests.bench.compare import Compared, in_turn

JOBS, RUNS = 21, 40

MOST = 50
"""Milliseconds."""

COUNT = "SELECT count(*) FROM jobs, json_each(jobs.people) AS one"

GOAL = 25.0
"""Of one plain count: it goes through the same places twice, for each night and for all of them,
tells people apart, finds who presented and what was agreed, and makes a struct of each night."""


def measure() -> Iterator[Compared | str]:
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "17:00", Look())
        _ten_years(tour)
        sharing, db = tour.tonight.sharing, tour.opened.db
        spread = sharing.spread(TEN_YEARS)
        assert len(spread) == TEN_YEARS

        def ours() -> None:
            found = sharing.spread(TEN_YEARS)
            in_all = sharing.spread_in_all(TEN_YEARS)
            for of in Widely:
                over_time([*found, in_all], of)

        compared = in_turn(
            f"How widely {TEN_YEARS} nights of {JOBS} jobs were shared, over a plain count",
            ours,
            lambda: db.execute(COUNT).fetchone(),
            runs=RUNS,
            goal=GOAL,
        )
        yield compared
        slowest = max(compared.ours)
        yield f"The slowest of {RUNS} such looks takes {slowest:.1f} ms (goal: under {MOST} ms)"
        yield f"The screen with that picture, opened and painted: {_opened(tour):.0f} ms"
        tour.close()


def _ten_years(tour: Tour) -> None:
    """Nights before those of the demo, with two on each job, and something agreed on each."""
    people = [person.id for person in tour.tonight.people.everyone()][:40]
    chance, log = Random(1), tour.tonight.log
    for nth in range(TEN_YEARS):
        day = date(2026, 4, 24) - timedelta(days=30 * nth)
        log.add(*_night(f"old-night-{nth:03}", day, people, chance))


def _night(night: str, day: date, people: list[str], chance: Random) -> Iterator[Act]:
    plan = {"date": day.isoformat(), "club": "A club", "time_zone": "Europe/London", "room": 0}
    both = chance.sample(people, 2)
    subject = Subject("night", night)
    yield Act("night.planned", subject, {**plan, "phases": [], "presenters": both}, night=night)
    yield Act("night.briefed", subject, night=night)
    yield Act("together.agreed", subject, {"act": "export", "people": both}, night=night)
    times = {"start": f"{day.isoformat()}T18:00:00Z", "end": f"{day.isoformat()}T19:00:00Z"}
    kind = {"title": "Bar", "symbol": "bar", "phase": "club", "station": "Bar", "wanted": 2}
    for nth in range(JOBS):
        job = Subject("job", f"{night}-job-{nth:02}")
        yield Act("job.added", job, {**kind, **times}, night=night)
        for person in chance.sample(people, 2):
            yield Act("job.person_added", job, {"person": person}, night=night)


def _opened(tour: Tour) -> float:
    times = []
    for _ in range(5):
        tour.go("home")
        QApplication.processEvents()
        start = perf_counter()
        tour.go("fair", view="over_time")
        QApplication.processEvents()
        tour.window.grab()
        times.append((perf_counter() - start) * 1000)
    return sorted(times)[2]
