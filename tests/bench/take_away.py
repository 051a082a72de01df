"""Posters, slips and tables: what they take where a club has much."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zoneinfo import ZoneInfo

from kiosk.clock import Clock
from kiosk.data.connection import open_data
from kiosk.data.log import Act, Log
from kiosk.model import PHASES, Subject
from kiosk.night.export import ENDINGS, Export
from kiosk.paper.document import Paper, laid_out
from kiosk.paper.printing import draw_pdf
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.posters import rota_poster
from kiosk.ui.slips import slips_paper, who_has_a_slip

JOBS, PEOPLE = 60, 300
YEARS, NIGHTS_A_YEAR, AT_A_NIGHT, JOBS_A_NIGHT = 10, 12, 110, 21
LONDON = ZoneInfo("Europe/London")


def measure() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        tour = _large_night(Path(folder))
        kit, night = tour.window.kit, tour.tonight
        for size, large in (("A4", False), ("A3", True)):
            make = partial(rota_poster, kit, night, large=large)
            yield _paper(f"The poster of {JOBS} jobs on {size}", make)
        people = who_has_a_slip(night)
        yield _paper(f"{len(people)} slips", lambda: slips_paper(kit, night, people))
        tour.close()
    with TemporaryDirectory() as folder:
        events = _ten_years(Path(folder))
        yield f"{YEARS} years of {NIGHTS_A_YEAR} nights: {events} events"
        for what in Export:
            yield _export(Path(folder), what)


def _paper(name: str, make: Callable[[], Paper]) -> str:
    start = perf_counter()
    paper = make()
    made = perf_counter()
    content = draw_pdf(paper)
    drawn = perf_counter()
    return (
        f"{name}: {laid_out(paper).pages} pages, read in {(made - start) * 1000:.0f} ms while the "
        f"screen waits, drawn by the press in {drawn - made:.1f} s, {len(content) // 1024} KiB"
    )


def _large_night(folder: Path) -> Tour:
    tour = Tour(folder, "19:05", Look())
    log = tour.tonight.log
    job = {"symbol": "doors", "phase": "club", "station": "Door", "wanted": 5}
    times = {"start": "2026-11-27T21:00:00Z", "end": "2026-11-27T23:00:00Z"}
    acts = []
    for nth in range(PEOPLE):
        person = Subject("person", f"bench-{nth}")
        acts.append(
            Act(
                "person.added",
                person,
                {
                    "name": f"Person {nth}",
                    "letter": "",
                    "picture": f"faces/face_{1 + nth % 120:03}",
                },
            )
        )
    for nth in range(JOBS):
        one = Subject("job", f"bench-job-{nth}")
        acts.append(Act("job.added", one, {**job, **times, "title": f"Job {nth}"}))
        acts += [
            Act("job.person_added", one, {"person": f"bench-{5 * nth + more}"}) for more in range(5)
        ]
    log.add(*acts)
    return tour


def _ten_years(folder: Path) -> int:
    """Nights with everybody who came, their jobs and rides. Gives how many events that is."""
    db = open_data(folder, datetime(2026, 1, 1, tzinfo=LONDON))
    log = Log(db, Clock().now)
    with db.atomic():
        for nth in range(AT_A_NIGHT):
            plan = {"name": f"Person {nth}", "letter": "", "picture": "guest"}
            log.add(Act("person.added", Subject("person", f"p{nth}"), plan))
        for nth in range(YEARS * NIGHTS_A_YEAR):
            log.add(*_night(nth, date(2016, 1, 29) + timedelta(days=30 * nth)))
    many = len(log.events())
    db.close()
    return many


def _night(nth: int, day: date) -> Iterator[Act]:
    night, start = f"n{nth}", datetime.combine(day, datetime.min.time(), LONDON)
    at = (start + timedelta(hours=20)).isoformat()
    plan = {"date": day.isoformat(), "club": "A club", "time_zone": "Europe/London", "room": 0}
    phases = [{"phase": phase.value, "start": at} for phase in PHASES]
    yield Act("night.planned", Subject("night", night), {**plan, "phases": phases}, night=night)
    for one in range(JOBS_A_NIGHT):
        job = Subject("job", f"{night}-{one}")
        data = {"title": f"Job {one}", "symbol": "bar", "phase": "club", "station": "Bar"}
        times = {"start": at, "end": at, "wanted": 2}
        yield Act("job.added", job, {**data, **times}, night=night)
        for person in (one, one + 40):
            yield Act("job.person_added", job, {"person": f"p{person}"}, night=night)
        yield Act("job.done", job, night=night)
    for one in range(AT_A_NIGHT):
        visit = Subject("visit", f"{night}/p{one}")
        for kind in ("visit.expected", "visit.came_in", "visit.left"):
            yield Act(kind, visit, {"person": f"p{one}"}, night=night)
        ride = {
            "person": f"p{one}",
            "kind": "taxi",
            "company": "City Cabs",
            "phone": "01632 960123",
        }
        yield Act("ride.planned", Subject("ride", visit.id), {**ride, "time": at}, night=night)


WRITE = """
import sys
from pathlib import Path
from time import perf_counter
from kiosk.night.export import Export, export_from

def most():
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])

before, start = most(), perf_counter()
export_from(Path(sys.argv[1]), Export(sys.argv[2]), Path(sys.argv[3]), lambda done, all_: None)
print(f"{perf_counter() - start:.1f} s, {(most() - before) // 1024} MiB more memory")
"""


def _export(folder: Path, what: Export) -> str:
    """In a program of its own, so that its memory can be told from that of all else."""
    file = folder / f"out.{ENDINGS[what]}"
    program = [sys.executable, "-c", WRITE, str(folder), what.value, str(file)]
    ran = subprocess.run(program, capture_output=True, text=True, check=True)
    return f"  {what}: {ran.stdout.strip()}, {file.stat().st_size // 1024} KiB"
