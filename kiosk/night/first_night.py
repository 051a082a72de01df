"""The first night of a new club: planned at its first start, so that there is one to plan on."""

import tomllib
from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.clock import time_of_night
from kiosk.data.log import Act, Log
from kiosk.model import PHASES, Club, Repeats, Subject
from kiosk.resources import RESOURCES

STOCK = RESOURCES / "nights" / "first_night.toml"

WEEK = 7


def plan_first_night(log: Log) -> str:
    """Plans the night of the stock for the next of its days, all or none. Returns its id."""
    with STOCK.open("rb") as file:
        stock = tomllib.load(file)
    zone_name = Club().time_zone
    zone = ZoneInfo(zone_name)
    day = next_day(Repeats(**stock["repeats"]), log.now().astimezone(zone).date())
    night = log.ids.new(log.now())

    def moment(wall: str) -> str:
        return time_of_night(day, time.fromisoformat(wall), zone).isoformat()

    plan = {
        "date": day.isoformat(),
        "club": stock["club"],
        "time_zone": zone_name,
        "room": 0,
        "stations": stock["stations"],
        "briefing": stock["briefing"],
        "phases": [{"phase": one.value, "start": moment(stock["phases"][one])} for one in PHASES],
    }
    jobs = [
        Act("job.added", Subject("job", log.ids.new(log.now())), _job(told, moment))
        for told in stock["jobs"]
    ]
    log.on(night).add(Act("night.planned", Subject("night", night), plan), *jobs)
    return night


def _job(told: dict[str, Any], moment: Any) -> dict[str, Any]:
    same = ("title", "symbol", "phase", "station", "wanted", "steps")
    times = {"start": moment(told["from"]), "end": moment(told["to"])}
    return {key: told[key] for key in same} | times


def next_day(repeats: Repeats, after: date) -> date:
    """The first day of a club night that is not before `after`."""
    return next(day for day in _days(repeats, after.replace(day=1)) if day >= after)


def _days(repeats: Repeats, month: date) -> Iterator[date]:
    """One in each month, from `month` on, its first day; none where there is no fifth one."""
    while True:
        after = (month + timedelta(days=31)).replace(day=1)
        first = month + timedelta(days=(repeats.weekday - month.weekday()) % WEEK)
        ones = [first + timedelta(days=WEEK * nth) for nth in range(5)]
        ones = [day for day in ones if day < after]
        if repeats.nth <= len(ones):
            yield ones[repeats.nth - 1 if repeats.nth > 0 else repeats.nth]
        month = after
