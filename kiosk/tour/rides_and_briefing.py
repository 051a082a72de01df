"""Stops of rides that are planned, the briefing's plan, and what changes on the night."""

from collections.abc import Callable

from kiosk.model import RideKind, UsualRide
from kiosk.tour.stop import Stop, Tour, find, go, tap


def _of(screen: str, name: str) -> Callable[[Tour], None]:
    return lambda tour: tour.go(screen, person=tour.person(name))


def _with_usual(tour: Tour, *names: str) -> None:
    """They have a usual way home and no plan for tonight."""
    usual = UsualRide(RideKind.TAXI, "Streamline", "01632 960100", "23:15")
    for name in names:
        tour.tonight.ride_plans.keep_as_usual(tour.person(name), usual)


def _some_usual(tour: Tour) -> None:
    _with_usual(tour, "Adam", "Alice", "Andy")
    tour.go("plan_rides")


def _everyone_as_usual(tour: Tour) -> None:
    _some_usual(tour)
    tap(tour, "Everyone as usual")


def _as_usual(tour: Tour) -> None:
    _with_usual(tour, "Alice")
    tour.go("plan_ride", person=tour.person("Alice"))


def _gone(tour: Tour) -> None:
    home = tour.tonight.rides.all()[-1]
    tour.tonight.check_in.seen_go([home.person.id])
    tour.go("plan_ride", person=home.person.id)


def _no_companies(tour: Tour) -> None:
    tour.tonight.club.change(companies=())
    tour.go("companies")


def _job_of(screen: str, job: str, name: str) -> Callable[[Tour], None]:
    return lambda tour: tour.go(screen, job=job, person=tour.person(name))


def _not_here(tour: Tour) -> None:
    """Somebody whose taxi is booked did not come, and is off their jobs."""
    tour.tonight.jobs.take("demo-job-15", tour.person("Paul"))
    booked = UsualRide(RideKind.TAXI, "Streamline", "01632 960100", "23:15")
    tour.tonight.ride_plans.plan(tour.person("Paul"), booked)
    tour.go("person_jobs", person=tour.person("Paul"))
    tap(tour, "Not here tonight")


def _expected(tour: Tour) -> None:
    tour.tonight.away.not_here(tour.person("Paul"))
    tour.go("who_is_in")
    tap(tour, "Expected")


def _came_after_all(tour: Tour) -> None:
    _not_here(tour)
    tour.card("Paul")


def _nobody_to_swap(tour: Tour) -> None:
    for job in tour.tonight.jobs.all():
        if job.id != "demo-job-07":
            tour.tonight.jobs.done(job.id)
    tour.go("share_swap", job="demo-job-07", person=tour.person("Joe"))


def _extra(tour: Tour) -> None:
    tour.go("jobs")
    tour.go("extra_job")
    tap(tour, "Tables and chairs")


def _two_read(tour: Tour) -> None:
    for name in ("Bill", "Nina"):
        tour.tonight.briefing.presents(tour.person(name))


def _reading(tour: Tour) -> None:
    _two_read(tour)
    tour.window.kit.drafts["briefing"] = "1"
    tour.go("briefing")


def _presenters(tour: Tour) -> None:
    _two_read(tour)
    tour.go("plan_presenters")


def _who_was_here(tour: Tour) -> None:
    for name in ("Amara", "Joe", "Sam", "Rose", "Lee", "Nina"):
        tour.tonight.briefing.was_there(tour.person(name))
    tour.window.kit.drafts["briefing"] = "99"
    tour.go("briefing")


def _no_pages(tour: Tour) -> None:
    for _ in tour.tonight.briefing.pages():
        tour.tonight.briefing.leave_out(0)
    tour.go("plan_briefing")


def _moved(tour: Tour) -> None:
    tour.go("plan_page", nth=2)
    tap(tour, "Higher")


STOPS = [
    Stop("plan_rides", "19:05", go("plan_rides")),
    Stop("plan_rides_usual", "19:05", _some_usual),
    Stop("plan_rides_all_usual", "19:05", _everyone_as_usual),
    Stop("plan_ride", "19:05", _of("plan_ride", "Nina")),
    Stop("plan_ride_none", "19:05", _of("plan_ride", "Adam")),
    Stop("plan_ride_usual", "19:05", _as_usual),
    Stop("plan_ride_gone", "23:48", _gone),
    Stop("usual_ride", "19:05", _of("usual_ride", "Nina")),
    Stop("my_ride", "21:24", _of("my_ride", "Nina")),
    Stop("ride_way", "19:05", _of("ride_way", "Nina")),
    Stop("ride_company", "19:05", _of("ride_company", "Nina")),
    Stop("ride_time", "19:05", _of("ride_time", "Nina")),
    Stop("plan_ride_lift", "19:05", _of("plan_ride", "Priya")),
    Stop("ride_who", "19:05", _of("ride_who", "Priya")),
    Stop("ride_who_type", "19:05", _of("ride_who_type", "Priya")),
    Stop("companies", "19:05", go("companies")),
    Stop("companies_none", "19:05", _no_companies),
    Stop("company", "19:05", go("company", nth=0)),
    Stop("company_type", "19:05", go("company_type")),
    Stop("company_type_phone", "19:05", go("company_type", nth=0, what="phone")),
    Stop("job_people", "19:42", go("job_people", job="demo-job-07")),
    Stop("person_jobs", "19:42", _of("person_jobs", "Joe")),
    Stop("person_jobs_none", "21:24", _of("person_jobs", "Paul")),
    Stop("person_jobs_of_one", "19:42", _job_of("person_jobs", "demo-job-07", "Joe")),
    Stop("person_jobs_not_here", "21:24", _not_here),
    Stop("share_swap_nobody", "19:42", _nobody_to_swap),
    Stop("who_is_expected_not_here", "21:24", _expected),
    Stop("welcome_after_all", "21:24", _came_after_all),
    Stop("extra_job", "21:24", go("extra_job")),
    Stop("extra_job_there", "21:24", _extra),
    Stop("plan_briefing", "19:05", go("plan_briefing")),
    Stop("plan_briefing_none", "19:05", _no_pages),
    Stop("plan_page", "19:05", go("plan_page", nth=2)),
    Stop("plan_page_moved", "19:05", _moved),
    Stop("plan_page_add", "19:05", go("plan_page_add")),
    Stop("plan_page_words", "19:05", go("plan_page_words", nth=1)),
    Stop("plan_page_words_new", "19:05", go("plan_page_words")),
    Stop("plan_page_picture", "19:05", go("plan_page_picture", nth=1)),
    Stop("plan_presenters", "19:05", _presenters),
    Stop("briefing_two_read", "19:05", _reading),
    Stop("briefing_who_was_here", "19:05", _who_was_here),
    Stop("find_who_was_here", "19:05", find("at_briefing")),
]
