"""The night that every club can begin with, from resources/nights/first_night.toml."""

import tomllib
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.model import Club, Repeats
from kiosk.night.dates import habit_of, next_days
from kiosk.night.nights import Nights
from kiosk.night.planning import Plan, Planning, plan_of_club
from kiosk.resources import RESOURCES

STOCK = RESOURCES / "nights" / "first_night.toml"


def stock_plan(club: Club) -> Plan:
    """What the club told; all that it did not tell is as in the stock."""
    told = plan_of_club(club)
    stock = msgspec.convert({**_read(), "time_zone": club.time_zone}, Plan)
    missing = [key for key in Plan.__struct_fields__ if not getattr(told, key)]
    return msgspec.structs.replace(told, **{key: getattr(stock, key) for key in missing})


def plan_first_night(log: Log) -> str:
    """Plans the night of a new club for the next of its days, so that there is one to plan on.
    All or none. Returns its id."""
    reads = Reads(log.db)
    club = reads.club()
    habit = habit_of(club.repeats or msgspec.convert(_read()["repeats"], Repeats), ())
    assert habit is not None, "it was told"
    today = log.now().astimezone(ZoneInfo(club.time_zone)).date()
    (day,) = next_days(habit, today - timedelta(days=1), (), many=1)
    planned = Planning(log, reads, Nights(log, reads)).make(stock_plan(club), day)
    return planned[0].subject.id


def _read() -> dict[str, Any]:
    with STOCK.open("rb") as file:
        return tomllib.load(file)
