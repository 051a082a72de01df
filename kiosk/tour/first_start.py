"""Stops of the first start: a new club tells of itself, step by step."""

from datetime import timedelta

from kiosk.night.first_start import STEPS
from kiosk.tour.stop import FIRST_START, Stop, Tour, go

COMMITTEE = {"Amara": 94, "Joe": 72, "Sam": 15}
"""Each with the number of their drawn face."""


def tell(tour: Tour) -> None:
    """All that is asked, but for cards and a picture."""
    club, people = tour.tonight.club, tour.tonight.people
    club.call("Our Night")
    club.change(place="Oak House hall")
    club.keep_times(club.times, tonight=True)
    for name, face in COMMITTEE.items():
        people.add(name, picture=f"faces/face_{face:03}", committee=True)


def _step(name: str) -> Stop:
    """The question as it comes first, when nothing was told."""
    return Stop(name, FIRST_START, go(name, making=True))


def _told(tour: Tour, name: str, **given: object) -> None:
    tell(tour)
    tour.go(name, **given)


def _person(tour: Tour, name: str) -> None:
    tell(tour)
    tour.go("club_committee", making=True)
    tour.go(name, person=tour.tonight.people.committee()[0].id)


def _typed(tour: Tour) -> None:
    tour.window.kit.drafts["club.name"] = "Our Night"
    tour.go("club_name", making=True)


def _demo(name: str) -> Stop:
    """The same place by itself, in a club that has been made."""
    return Stop(f"{name}_alone", "19:05", go(name))


def _our_picture(tour: Tour) -> None:
    tell(tour)
    tour.tonight.club.change(picture="faces/face_033")
    tour.go("club_picture", making=True)


def _past(tour: Tour) -> None:
    """Nobody planned another night, and the kiosk is opened days later."""
    tell(tour)
    tour.tonight.club.change(made=True)
    tour.opened.clock.ahead += timedelta(days=3)
    tour.go("home")


def _coming(tour: Tour) -> None:
    """The club was made weeks before its first night."""
    tell(tour)
    tour.tonight.club.change(made=True)
    tour.opened.clock.ahead -= timedelta(days=8)
    tour.go("home")


STOPS = [
    Stop("welcome", FIRST_START, go("welcome")),
    Stop("welcome_go_on", FIRST_START, lambda tour: _told(tour, "home")),
    *(_step(f"club_{step}") for step in STEPS),
    Stop("club_name_typed", FIRST_START, _typed),
    Stop(
        "club_committee_3",
        FIRST_START,
        lambda tour: _told(tour, "club_committee", making=True),
    ),
    Stop("club_people_3", FIRST_START, lambda tour: _told(tour, "club_people", making=True)),
    Stop("club_picture_ours", FIRST_START, _our_picture),
    Stop("club_who", FIRST_START, go("club_who")),
    Stop("club_person", FIRST_START, lambda tour: _person(tour, "club_person")),
    Stop("club_face", FIRST_START, lambda tour: _person(tour, "club_face")),
    Stop("club_cards_wanted", FIRST_START, lambda tour: _told(tour, "club_cards", making=True)),
    Stop("club_ready", FIRST_START, lambda tour: _told(tour, "club_ready")),
    Stop("club_ready_skipped", FIRST_START, go("club_ready")),
    Stop("home_past", FIRST_START, _past),
    Stop("home_coming", FIRST_START, _coming),
    Stop("our_club", "19:05", go("our_club")),
    Stop("name_and_place", "19:05", go("name_and_place")),
    *map(_demo, ("club_name", "club_picture", "club_times", "club_committee")),
]
