"""Stops of the evening: Home, jobs, the briefing, who is in, the clean-up."""

from functools import partial

from kiosk.data.log import Act
from kiosk.model import Phase, ProblemKind, Subject, VisitState
from kiosk.tour.stop import Stop, Tour, go, tap


def _last_job_done(tour: Tour) -> None:
    tour.go("clean_up")
    tour.tonight.jobs.done("demo-job-21")
    tour.go("who_did_it", job="demo-job-21")
    person = tour.tonight.people.one(tour.person("Fatima"))
    assert person is not None
    tap(tour, person.called)


def _problem_at_the_end(tour: Tour) -> None:
    tour.tonight.problems.take(tour.tonight.problems.tell(ProblemKind.SPILL, where="Bar"))
    tour.go("clean_up")


def _guest_is_in(tour: Tour) -> None:
    """A guest came with Ada, and somebody whose record was erased is still in."""
    tour.tonight.check_in.come_in_as_guest("Abdi", tour.person("Aisha"))
    erased = Subject("visit", f"{tour.tonight.night.id}/erased")
    tour.tonight.log.add(Act("visit.came_in", erased, {"person": "erased"}))
    tour.go("who_is_in")


def _view(tour: Tour, words: str) -> None:
    """The other views of who is in, chosen as people choose them."""
    tour.go("who_is_in")
    tap(tour, words)


def _some_come_in(tour: Tour) -> None:
    _view(tour, "Expected")
    tour.tonight.check_in.come_in(tour.tonight.who.tonight()[VisitState.EXPECTED][1])


def _some_have_gone(tour: Tour) -> None:
    tour.go("who_is_in")
    tour.tonight.check_in.seen_go([tour.person(name) for name in ("Alan", "George")])


def _nobody_is_left(tour: Tour) -> None:
    _all_is_clear(tour)
    tour.go("who_is_in")


def _all_is_clear(tour: Tour) -> None:
    tonight = tour.tonight
    for job in tonight.clean_up.holds().jobs:
        tonight.jobs.done(job.id)
    for home in tonight.rides.waiting():
        tonight.rides.gone(home.ride)
    tonight.check_in.seen_go([person.id for person in tonight.clean_up.holds().people])
    tour.go("clean_up")


def finish(tour: Tour) -> None:
    _all_is_clear(tour)
    tour.tonight.clean_up.finish()
    tour.go("goodnight")


def _finish_and_home(tour: Tour) -> None:
    finish(tour)
    tour.go("home")


def _held(tour: Tour) -> None:
    tour.tonight.phases.hold(Phase.CLUB)
    tour.go("phase")


def _last_page(tour: Tour) -> None:
    tour.window.kit.drafts["briefing"] = "99"
    tour.go("briefing")


def _one_undone(tour: Tour) -> None:
    job = tour.tonight.jobs.one("demo-job-21")
    assert job is not None
    tour.tonight.jobs.undo(job)
    tour.go("what_happened")


STOPS = [
    Stop("home", "19:42", go("home")),
    Stop("jobs", "21:24", go("jobs")),
    Stop("jobs_clean_up", "23:48", go("jobs")),
    Stop("jobs_there", "21:24", go("jobs", station="Hall", phase="clean_up")),
    Stop("rota", "21:24", go("rota")),
    Stop("people", "21:24", go("people")),
    Stop("job", "19:42", go("job", job="demo-job-07")),
    Stop("job_open", "21:24", go("job", job="demo-job-15")),
    Stop("job_who_cannot", "19:42", go("job", job="demo-job-07", asks=True)),
    Stop("clean_up", "23:48", go("clean_up")),
    Stop("clean_up_problem", "23:48", _problem_at_the_end),
    Stop("clean_up_clear", "23:48", _all_is_clear),
    Stop("who_is_in", "19:43", _guest_is_in),
    Stop("who_is_in_many", "21:24", go("who_is_in")),
    Stop("who_is_in_seen", "23:48", _some_have_gone),
    Stop("who_is_in_nobody", "23:48", _nobody_is_left),
    Stop("who_is_expected", "19:43", _some_come_in),
    Stop("who_has_gone", "22:40", partial(_view, words="Gone home")),
    Stop("goodnight", "23:58", finish),
    Stop("phase", "21:24", go("phase")),
    Stop("phase_held", "21:24", _held),
    Stop("briefing", "19:05", go("briefing")),
    Stop("briefing_end", "19:05", _last_page),
    Stop("more", "21:24", go("more")),
    Stop("tonight", "21:24", go("tonight")),
    Stop("what_happened", "23:48", _one_undone),
    Stop("home_briefing", "19:05", go("home")),
    Stop("home_finished", "23:58", _finish_and_home),
    Stop("who_did_it", "23:32", go("who_did_it", job="demo-job-01")),
    Stop("who_did_it_last", "23:44", _last_job_done),
    Stop("still_here", "21:24", go("still_here")),
    Stop("sorry", "21:24", go("sorry")),
]
