"""A club to try things in: a clock that is set by hand, and nights on real files."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path

from kiosk.clock import time_of_night
from kiosk.data.connection import DataFile, open_data
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.data.sample import NIGHT, DemoNight
from kiosk.model import PHASES, Answer, Event, Job, Person, Subject, Visit, VisitState
from kiosk.night.cards import new_code
from kiosk.night.demo import demo_codes, make_demo
from kiosk.night.tonight import Tonight

DEMO = DemoNight()
CODES = demo_codes(DEMO)


class FakeClock:
    """A clock that stands still until it is set."""

    def __init__(self, time: datetime) -> None:
        self.time = time

    def now(self) -> datetime:
        return self.time

    def advance(self, seconds: float = 0, *, minutes: float = 0, hours: float = 0) -> None:
        self.time += timedelta(hours=hours, minutes=minutes, seconds=seconds)

    def set(self, wall: str) -> None:
        """To `HH:MM` or `HH:MM:SS` on the wall, on the night of the demo."""
        self.time = moment(wall)


def moment(wall: str) -> datetime:
    """`HH:MM` or `HH:MM:SS` on the wall, on the night of the demo, as a moment in UTC."""
    return time_of_night(DEMO.date, datetime.strptime(wall.ljust(8, "!"), FORM[len(wall)]).time(), DEMO.zone)


@dataclass
class Club:
    """A night that is open, and what a test asks of it by the names of people."""

    folder: Path
    db: DataFile
    clock: FakeClock
    tonight: Tonight
    codes: dict[str, str]
    ids: dict[str, str]

    @property
    def log(self) -> Log:
        return self.tonight.log

    @cached_property
    def reads(self) -> Reads:
        return Reads(self.db)

    def id(self, name: str) -> str:
        return self.ids[name]

    def person(self, name: str) -> Person:
        person = self.tonight.people.one(self.ids[name])
        assert person is not None, name
        return person

    def show(self, name: str, *, going_home: bool = False) -> Answer:
        """A person shows their card."""
        return self.tonight.check_in.show_card(self.codes[name], going_home=going_home)

    def visit(self, name: str) -> Visit:
        visit = self.reads.visit(f"{self.tonight.night.id}/{self.ids[name]}")
        assert visit is not None, name
        return visit

    def people_in(self) -> int:
        return self.tonight.people.how_many(VisitState.IN)

    def job(self, title: str) -> Job:
        return next(job for job in self.tonight.jobs.all() if job.title == title)

    def events(self) -> list[Event]:
        return self.log.events()

    def newest(self) -> Event:
        return self.events()[-1]

    def close(self) -> None:
        self.db.close()


def fill_demo(folder: Path, wall: str) -> None:
    """Writes the demo night into `folder` as it is at `wall`."""
    db = open_data(folder, DEMO.start)
    make_demo(db, DEMO, moment(wall))
    db.close()


def open_club(
    folder: Path, wall: str, night: str = NIGHT, codes: dict[str, str] | None = None
) -> Club:
    """Opens the night in `folder` with the clock at `wall`."""
    clock = FakeClock(moment(wall))
    db = open_data(folder, clock.now())
    found = Reads(db).night(night)
    assert found is not None, night
    tonight = Tonight(Log(db, clock.now), found)
    ids = {name: DEMO.person(name) for name in DEMO.names} if codes is None else {
        name: name.lower() for name in codes
    }
    return Club(folder, db, clock, tonight, CODES if codes is None else codes, ids)


def copy_of(filled: Path, folder: Path) -> Path:
    shutil.copytree(filled, folder, dirs_exist_ok=True)
    return folder


SMALL = "small-night"
SMALL_PEOPLE = ("Ada", "Bea", "Cem", "Dot", "Eli", "Flo")
SMALL_CODES = {name: new_code() for name in SMALL_PEOPLE}


def small_club(folder: Path, wall: str = "19:42", room: int = 0) -> Club:
    """A night made by hand: six people, Ada on the committee, three jobs, three rides."""
    from kiosk.night.cards import card_id

    db = open_data(folder, moment("12:00"))
    clock = FakeClock(moment("12:00"))
    log = Log(db, clock.now)
    log.night = SMALL
    log.add(*small_plan(room), *(
        act
        for name, code in SMALL_CODES.items()
        for act in (
            Act("person.added", Subject("person", name.lower()), {
                "name": name, "letter": "", "picture": "guest", "committee": name == "Ada",
            }),
            Act("visit.expected", Subject("visit", f"{SMALL}/{name.lower()}"),
                {"person": name.lower()}),
            Act("card.issued", Subject("card", card_id(code)), {"person": name.lower()}),
        )
    ))
    db.close()
    return open_club(folder, wall, SMALL, SMALL_CODES)
