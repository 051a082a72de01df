"""How far a plan is: which jobs want people, and who has no ride home yet."""

from collections.abc import Collection

from kiosk.model import Job
from kiosk.night.ride_plans import PlannedRide
from kiosk.night.sharing import more_wanted
from kiosk.ui.kit import Kit


def want_people(kit: Kit, jobs: Collection[Job]) -> str:
    if not jobs:
        return kit.words("share.no_jobs")
    want = sum(more_wanted(job) > 0 for job in jobs)
    return kit.words("share.want", n=want) if want else kit.words("share.all_full")


def without_a_plan(kit: Kit, rides: Collection[PlannedRide]) -> str:
    """Empty while there is nobody who could have a ride."""
    without = sum(not one.has_plan for one in rides)
    if without:
        return kit.words("plan_rides.without", n=without)
    return kit.words("plan_rides.all_planned") if rides else ""
