"""A club to try things in: a clock that is set by hand, and nights on real files."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.data.check import faults
from kiosk.data.connection import open_data
from kiosk.data.data_file import DataFile
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.data.sample import NIGHT, DemoNight
from kiosk.model import PHASES, Answer, Event, Job, Person, Phase, Ride, Subject, Visit, VisitState
from kiosk.night.cards import card_id, new_code
from kiosk.night.demo import demo_codes, make_demo
from kiosk.night.rides import RideHome
from kiosk.night.tonight import Tonight

DEMO = DemoNight()
CODES = demo_codes(DEMO)

STARTS = dict(zip(PHASES, ("17:30", "19:00", "19:30", "21:00", "23:30"), strict=True))


def moment(wall: str) -> datetime:
    """`HH:MM` or `HH:MM:SS` on the wall, on the night of the demo, as a moment in UTC."""
    return DEMO.moment(wall)


class FakeClock:
    """A clock that stands still until it is set."""

    def __init__(self, time: datetime) -> None:
        self.time = time

    def now(self) -> datetime:
        return self.time

    def advance(self, *, minutes: float = 0, seconds: float = 0, milliseconds: float = 0) -> None:
        self.time += timedelta(minutes=minutes, seconds=seconds, milliseconds=milliseconds)

    def set(self, wall: str) -> None:
        self.time = moment(wall)


@dataclass
class Club:
    """A night that is open, and what a test asks of it by the names of people."""

    folder: Path
    db: DataFile
    clock: FakeClock
    tonight: Tonight
    codes: dict[str, str]
    ids: dict[str, str]
    refused: dict[str, Answer] = field(default_factory=dict)
    """What the door said to those who wait before it."""

    @property
    def log(self) -> Log:
        return self.tonight.log

    def person(self, name: str) -> Person:
        person = self.tonight.people.one(self.ids[name])
        assert person is not None, name
        return person

    def show(self, name: str, *, going_home: bool = False) -> Answer:
        """A person shows their card."""
        return self.tonight.check_in.show_card(self.codes[name], going_home=going_home)

    def visit(self, name: str) -> Visit:
        visit = Reads(self.db).visit(f"{self.log.night}/{self.ids[name]}")
        assert visit is not None, name
        return visit

    def phase(self) -> Phase:
        return self.tonight.phase

    def is_in(self, name: str) -> bool:
        return self.visit(name).state is VisitState.IN

    def people_in(self) -> int:
        return self.tonight.people.how_many(VisitState.IN)

    def job(self, title: str) -> Job:
        return next(job for job in self.tonight.jobs.all() if job.title == title)

    def home(self, name: str) -> RideHome:
        home = self.tonight.rides.one(self.ids[name])
        assert home is not None, name
        return home

    def ride(self, name: str) -> Ride:
        return self.home(name).ride

    def newest(self) -> Event:
        return self.log.events()[-1]

    def faults(self) -> list[str]:
        """Where the tables are not what the log folds to."""
        return faults(self.db)

    def text_of_files(self) -> bytes:
        """Every byte of the data file and of what stands beside it."""
        return b"".join(p.read_bytes() for p in self.folder.rglob("*") if p.is_file())

    def close(self) -> None:
        self.db.close()


def open_club(
    folder: Path, wall: str, night: str, codes: dict[str, str], ids: dict[str, str]
) -> Club:
    """Opens the night in `folder` with the clock at `wall`."""
    clock = FakeClock(moment(wall))
    db = open_data(folder, clock.now())
    found = Reads(db).night(night)
    assert found is not None, night
    return Club(folder, db, clock, Tonight(Log(db, clock.now), found), codes, ids)


def fill_demo(folder: Path, wall: str) -> None:
    """Writes the demo night into `folder` as it is at `wall`."""
    db = open_data(folder, DEMO.start)
    make_demo(db, DEMO, moment(wall))
    db.close()


def demo_club(filled: Path, folder: Path, wall: str) -> Club:
    """Opens a copy of a folder that `fill_demo` filled."""
    shutil.copytree(filled, folder, dirs_exist_ok=True)
    return open_club(folder, wall, NIGHT, CODES, {name: DEMO.person(name) for name in DEMO.names})


SMALL = "small-night"
NAMES = ("Ada", "Bea", "Cem", "Dot", "Eli", "Flo")
SMALL_IDS = {name: f"id-{name.lower()}" for name in NAMES}


def small_club(folder: Path, wall: str = "19:42", room: int = 0) -> Club:
    """A night made by hand: six people, three jobs, three rides.

    Ada is on the committee and sets up the chairs, Bea sweeps; nobody has the bar yet. Ada has a
    taxi at 22:00, Bea a lift at 22:30, Cem needs no ride.
    """
    codes = {name: new_code() for name in NAMES}
    clock = FakeClock(moment("12:00"))
    folder.mkdir(parents=True, exist_ok=True)
    db = open_data(folder, clock.now())
    log = Log(db, clock.now)
    log.night = SMALL
    log.add(_plan(room), *_people(codes), *_jobs(), *_rides())
    db.close()
    return open_club(folder, wall, SMALL, codes, SMALL_IDS)


def _plan(room: int) -> Act:
    phases = [{"phase": phase.value, "start": _text(STARTS[phase])} for phase in PHASES]
    data = {"date": DEMO.date.isoformat(), "club": "A club", "time_zone": "Europe/London"}
    return Act("night.planned", Subject("night", SMALL), {**data, "phases": phases, "room": room})


def _people(codes: dict[str, str]) -> Iterator[Act]:
    for name, id_ in SMALL_IDS.items():
        data = {"name": name, "letter": "", "picture": "guest", "committee": name == "Ada"}
        yield Act("person.added", Subject("person", id_), data)
        yield Act("visit.expected", Subject("visit", f"{SMALL}/{id_}"), {"person": id_})
        yield Act("card.issued", Subject("card", card_id(codes[name])), {"person": id_})


def _jobs() -> Iterator[Act]:
    for title, phase, start, end, name in (
        ("Chairs", "set_up", "17:30", "18:30", "Ada"),
        ("Bar", "club", "21:00", "23:30", ""),
        ("Sweep", "clean_up", "23:30", "23:59", "Bea"),
    ):
        job = Subject("job", f"job-{title.lower()}")
        data = {"title": title, "symbol": "jobs", "phase": phase, "station": "Hall", "wanted": 2}
        steps = [{"text": "Begin.", "symbol": "yes"}, {"text": "End.", "symbol": "yes"}]
        times = {"start": _text(start), "end": _text(end)}
        yield Act("job.added", job, {**data, **times, "steps": steps})
        if name:
            yield Act("job.person_added", job, {"person": SMALL_IDS[name]})


def _rides() -> Iterator[Act]:
    for name, kind, wall in (
        ("Ada", "taxi", "22:00"),
        ("Bea", "lift", "22:30"),
        ("Cem", "none_needed", ""),
    ):
        id_ = SMALL_IDS[name]
        data = {"person": id_, "kind": kind, "time": _text(wall) if wall else None}
        data |= {"company": "City Cabs", "phone": "01632 960123"} if kind == "taxi" else {}
        yield Act("ride.planned", Subject("ride", f"{SMALL}/{id_}"), data)


def _text(wall: str) -> str:
    return moment(wall).isoformat()
