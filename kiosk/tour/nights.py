"""Stops of all our nights: the next ones planned, those that were, and what we agreed."""

from collections.abc import Callable
from datetime import date, timedelta

from kiosk.model import Page, Phase, ProblemKind
from kiosk.night.planning import plan_of
from kiosk.night.tonight import Tonight
from kiosk.tour.evening import finish
from kiosk.tour.stop import Stop, Tour, go, tap

PAST = "demo-night-2026-10"
JOB = "demo-job-15"
OF_JOB = "job/demo-night/demo-job-01"
DECEMBER = date(2026, 12, 25)


def planned(tour: Tour, day: date = DECEMBER) -> Tonight:
    """A night like tonight, on another day."""
    tonight = tour.tonight
    events = tonight.planning.make(plan_of(tonight.night, tonight.jobs.all()), day)
    return tonight.of_night(events[0].subject.id)


def _with_planned(name: str, **given: str) -> Callable[[Tour], None]:
    """A screen of a night that is planned."""
    return lambda tour: tour.go(name, night=planned(tour).night.id, **given)


def _several(tour: Tour) -> None:
    for months in range(3):
        planned(tour, DECEMBER + timedelta(weeks=5 * months))
    tour.go("nights")


def _made(tour: Tour) -> None:
    """As people make it."""
    tour.go("nights")
    for words in ("Plan another night", "Like the last night", "Friday 25 December"):
        tap(tour, words)


def _may_open(tour: Tour) -> None:
    night = planned(tour).night.id
    finish(tour)
    tour.go("night_more", night=night)


def _over(tour: Tour) -> None:
    finish(tour)
    tour.go("plan_night")


def _left_out(tour: Tour) -> None:
    tour.go("nights")
    tour.go("night_more", night=planned(tour).night.id)
    tap(tour, "Leave this night out")


def _kept(tour: Tour) -> None:
    tonight = tour.tonight
    for name, symbol in (("Big disco", "dance"), ("Calm night", "usual_night")):
        tonight.kept.keep(tonight.night, tonight.jobs.all(), name, symbol)


def _with_kept(name: str) -> Callable[[Tour], None]:
    def reach(tour: Tour) -> None:
        _kept(tour)
        tour.go(name)

    return reach


def _month(tour: Tour) -> None:
    planned(tour)
    tour.go("plan_date", source="stock", month="2026-12")


def _along(tour: Tour) -> None:
    night = planned(tour)
    night.plan_times.move(Phase.BRIEFING, 15)
    tour.go("plan_when", night=night.night.id)
    tap(tour, "Briefing: 15 minutes later")


def _in_order(tour: Tour) -> None:
    tour.go("plan_order")
    tap(tour, "Lights")


def _agreed(tour: Tour) -> None:
    steps = (Page("Say sorry.", "heart"), Page("Wait with the person.", "together"))
    tour.tonight.agreed.agree(ProblemKind.TAXI, steps)


def _own_steps(name: str, **given: object) -> Callable[[Tour], None]:
    def reach(tour: Tour) -> None:
        _agreed(tour)
        tour.go(name, **given)

    return reach


def _job(name: str) -> Callable[[Tour], None]:
    return go(name, night="demo-night", job=JOB)


STOPS = [
    Stop("nights", "19:05", go("nights")),
    Stop("nights_planned", "21:24", _several),
    Stop("night_was", "19:05", go("night_was", night=PAST)),
    Stop("night_more", "19:05", _with_planned("night_more")),
    Stop("night_more_past", "19:05", go("night_more", night=PAST)),
    Stop("night_more_open", "23:58", _may_open),
    Stop("night_left_out", "19:05", _left_out),
    Stop("keep_night", "19:05", go("keep_night", night="demo-night")),
    Stop("kept_nights", "19:05", _with_kept("kept_nights")),
    Stop("kept_nights_none", "19:05", go("kept_nights")),
    Stop("plan_night_over", "23:58", _over),
    Stop("plan_new", "19:05", go("plan_new")),
    Stop("plan_new_kept", "19:05", _with_kept("plan_new")),
    Stop("plan_date", "19:05", go("plan_date", source="night/demo-night")),
    Stop("plan_date_month", "19:05", _month),
    Stop("plan_night_made", "19:05", _made),
    Stop("plan_when", "19:05", _with_planned("plan_when")),
    Stop("plan_when_along", "19:05", _along),
    Stop("plan_jobs", "19:05", go("plan_jobs")),
    Stop("plan_order", "19:05", _in_order),
    Stop("plan_job", "19:05", _job("plan_job")),
    Stop("plan_job_what", "19:05", _job("plan_job_what")),
    Stop("plan_job_add", "19:05", go("plan_job_what", night="demo-night")),
    Stop("plan_job_when", "19:05", _job("plan_job_when")),
    Stop("plan_job_many", "19:05", _job("plan_job_many")),
    Stop("plan_job_part", "19:05", _job("plan_job_part")),
    Stop("plan_job_where", "19:05", _job("plan_job_where")),
    Stop("steps", "19:05", go("steps", of=OF_JOB)),
    Stop("steps_agreed", "19:05", _own_steps("steps", of="agreed/taxi")),
    Stop("step", "19:05", go("step", of=OF_JOB, nth=1)),
    Stop("write", "19:05", go("write", of=f"step/0/{OF_JOB}")),
    Stop("write_new", "19:05", go("write", of="new_job/demo-night")),
    Stop("choose_symbol", "19:05", go("choose_symbol", of=f"step/0/{OF_JOB}")),
    Stop("agreed", "19:05", _own_steps("agreed")),
]
