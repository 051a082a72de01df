"""Stops where jobs are shared out, what people wish, and whether it is fair."""

from functools import partial

from kiosk.data.log import Act
from kiosk.model import Subject
from kiosk.tour.stop import Stop, Tour, card, go, tap


def nobody_on_anything(tour: Tour) -> None:
    for job in tour.tonight.jobs.all():
        for person in job.people:
            tour.tonight.sharing.take_off(job.id, person)


def _all_empty(tour: Tour, screen: str = "share") -> None:
    nobody_on_anything(tour)
    tour.go(screen)


def _card_shown(tour: Tour) -> None:
    tour.go("share")
    card("Sam")(tour)


def _ticked(tour: Tour) -> None:
    """Two were asked, and do it; they stay where they stood."""
    tour.go("share_job", job="demo-job-10")
    tap(tour, "Chloe")
    tap(tour, "Ivy")


def _some_job_then(tour: Tour) -> None:
    """Somebody has two jobs at one time, and wants to go before the end."""
    tour.tonight.sharing.add("demo-job-11", tour.person("Bill"))
    tour.go("share_one", job="demo-job-11", person=tour.person("Bill"))


def _of(tour: Tour, screen: str, name: str = "Sam", **given: str) -> None:
    tour.go(screen, person=tour.person(name), **given)


def _view(tour: Tour, view: str) -> None:
    tour.go("fair", view=view)


def _no_nights_before(tour: Tour) -> None:
    for night in range(5, 11):
        id_ = f"demo-night-2026-{night:02}"
        tour.tonight.log.add(Act("night.left_out", Subject("night", id_)))
    tour.go("fair", view="before")


STOPS = [
    Stop("share", "17:00", go("share")),
    Stop("share_empty", "17:00", _all_empty),
    Stop("share_me", "17:00", _card_shown),
    Stop("share_job", "17:00", go("share_job", job="demo-job-10")),
    Stop("share_job_asked", "17:00", _ticked),
    Stop("share_one", "17:00", partial(_of, screen="share_one", job="demo-job-08")),
    Stop("share_one_then", "17:00", _some_job_then),
    Stop("share_swap", "17:00", partial(_of, screen="share_swap", job="demo-job-08")),
    Stop("my_wishes", "17:00", partial(_of, screen="my_wishes")),
    Stop("my_wishes_likes", "17:00", partial(_of, screen="my_wishes", part="likes")),
    Stop("my_wishes_until", "17:00", partial(_of, screen="my_wishes", name="Bill", part="until")),
    Stop("my_wishes_with", "17:00", partial(_of, screen="my_wishes", name="Ivy", part="together")),
    Stop("fair", "17:00", go("fair")),
    Stop("fair_empty", "17:00", partial(_all_empty, screen="fair")),
    Stop("fair_before", "17:00", partial(_view, view="before")),
    Stop("fair_over_time", "17:00", partial(_view, view="over_time")),
    Stop("fair_no_nights", "17:00", _no_nights_before),
]
