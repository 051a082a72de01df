"""The night that every club can begin with, from resources/nights/first_night.toml."""

import tomllib
from typing import Any

import msgspec

from kiosk.model import PHASES, Club
from kiosk.night.planning import Plan
from kiosk.resources import RESOURCES

STOCK = RESOURCES / "nights" / "first_night.toml"


def stock_plan(club: Club) -> Plan | None:
    """The night of the stock, with what the club told in its place. None if there is none."""
    if not STOCK.is_file():
        return None
    with STOCK.open("rb") as file:
        stock: dict[str, Any] = tomllib.load(file)
    phases = [{"phase": one.value, "start": stock["phases"][one]} for one in PHASES]
    plan = msgspec.convert(
        {
            "club": club.name or stock["club"],
            "time_zone": club.time_zone,
            "phases": phases,
            "stations": stock["stations"],
            "briefing": stock["briefing"],
            "jobs": [{**job, "start": job["from"], "end": job["to"]} for job in stock["jobs"]],
            "room": club.room,
            "crowded": club.crowded,
        },
        Plan,
    )
    told = {key: told for key in ("phases", "stations", "briefing") if (told := getattr(club, key))}
    return msgspec.structs.replace(plan, **told)
