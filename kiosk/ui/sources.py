"""What a new night can be made from: a night that was, one that was kept, the stock."""

from kiosk.night.planning import Plan, plan_like, plan_of
from kiosk.night.stock import stock_plan
from kiosk.ui.kit import Kit

NIGHT, KEPT, STOCK = "night", "kept", "stock"
"""What a screen is told: "night/<id>", "kept/<id>" or "stock"."""


def plan_from(kit: Kit, source: str) -> Plan | None:
    """None if it is not there any more."""
    kind, _, id_ = source.partition("/")
    tonight = kit.tonight
    if kind == NIGHT:
        other = kit.bridge.of_night(id_)
        return plan_of(other.night, other.jobs.all())
    if kind == KEPT:
        kept = tonight.kept.one(id_)
        return plan_like(kept, tonight.club.now, tonight.nights.last()) if kept else None
    return stock_plan(tonight.club.now)
