"""The night that every club can begin with, what the club told in its place, and its first day."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.data.connection import open_data
from kiosk.data.data_file import DataFile
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Club, Page, Phase, Subject, UsualPhase
from kiosk.night import stock

FILE = """
club = "Our Night"
repeats = { weekday = 4, nth = -1 }
[[phases]]
phase = "set_up"
start = "17:30"
[[stations]]
text = "Door"
symbol = "doors"
[[briefing]]
text = "Be kind."
symbol = "heart"
[[jobs]]
title = "Sweep"
symbol = "clean_up"
phase = "clean_up"
start = "23:30"
end = "00:15"
station = "Door"
wanted = 2
steps = []
"""


@pytest.fixture
def _file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "night.toml").write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(stock, "STOCK", tmp_path / "night.toml")


@pytest.mark.usefixtures("_file")
def test_a_club_that_told_nothing_has_all_from_the_stock() -> None:
    plan = stock.stock_plan(Club())
    assert plan.phases[0] == UsualPhase(Phase.SET_UP, "17:30")
    assert plan.stations == (Page("Door", "doors"),)
    assert [(job.title, job.start, job.end) for job in plan.jobs] == [("Sweep", "23:30", "00:15")]


@pytest.mark.usefixtures("_file")
def test_what_the_club_told_stands_in_its_place() -> None:
    phases = (UsualPhase(Phase.DOORS, "18:00"),)
    club = Club(name="Sunny Side", time_zone="Europe/Dublin", room=80, phases=phases)
    plan = stock.stock_plan(club)
    assert (plan.club, plan.time_zone, plan.room) == ("Sunny Side", "Europe/Dublin", 80)
    assert plan.phases == phases
    assert plan.briefing == (Page("Be kind.", "heart"),)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[DataFile]:
    db = open_data(tmp_path, datetime(2026, 11, 1, tzinfo=UTC))
    yield db
    db.close()


def log_at(db: DataFile, now: str) -> Log:
    at = datetime.fromisoformat(now)
    return Log(db, lambda: at)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-11-01T12:00Z", "2026-11-27"),
        ("2026-11-27T23:00Z", "2026-11-27"),
        ("2026-11-28T01:00Z", "2026-12-25"),  # that night is over, though its day is until noon
        ("2028-02-26T12:00Z", "2028-03-31"),
    ],
)
def test_the_first_night_is_the_next_last_friday_of_a_month(
    db: DataFile, now: str, day: str
) -> None:
    planned = Reads(db).night(stock.plan_first_night(log_at(db, now)))
    assert planned is not None
    assert planned.date == day


def test_a_club_that_told_its_days_has_its_first_night_on_one(db: DataFile) -> None:
    log = log_at(db, "2026-11-03T12:00Z")
    told = {"name": "Sunny Side", "repeats": {"weekday": 0, "nth": 1}}
    log.add(Act("club.changed", Subject("club", "club"), told))
    planned = Reads(db).night(stock.plan_first_night(log))
    assert planned is not None
    assert (planned.date, planned.club) == ("2026-12-07", "Sunny Side")
