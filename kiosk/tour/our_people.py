"""Stops of the people of the club, and of what takes two of the committee."""

from functools import partial

from msgspec import to_builtins

from kiosk.data.log import Act
from kiosk.model import JobState, Subject
from kiosk.tour.stop import Stop, Tour, go, ninas, tap


def _at_the_club(tour: Tour) -> None:
    """A real night, on the whole screen."""
    night = tour.tonight.night
    plan = to_builtins(night) | {"demo": False}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))
    tour.window.isFullScreen = lambda: True  # type: ignore[method-assign]
    tour.senses.set_camera("on")


def _asked(tour: Tour, then: str = "leave", about: str = "") -> None:
    _at_the_club(tour)
    given = {"person": tour.person(about)} if about else {}
    tour.go("two_cards", then=then, given=given)


def _one_card(tour: Tour) -> None:
    _asked(tour, "our_own")
    tour.card("Amara")


def _choosing(tour: Tour) -> None:
    _asked(tour)
    tap(tour, "First card")


def _chosen(tour: Tour) -> None:
    _choosing(tour)
    tap(tour, "Amara")


def _wrong_card(tour: Tour) -> None:
    """Only the scanner reads cards, and one was lost."""
    _asked(tour)
    tour.senses.set_camera("none")
    tour.tonight.cards.lost(tour.person("Joe"))
    tour.card("Joe")


def _typing(tour: Tour) -> None:
    tour.window.kit.drafts["find our_person"] = "a"
    tour.window.kit.drafts["find our_person open"] = "yes"
    tour.go("our_people")


def _on_committee(tour: Tour, screen: str = "our_person") -> None:
    tour.go(screen, person=tour.person("Amara"))


def _added(tour: Tour) -> None:
    tour.go("our_people")
    tour.window.kit.drafts["name "] = "Abdi"
    tour.go("our_person_name")
    tap(tour, tour.window.kit.words("voice.right"))


def _erased(tour: Tour) -> None:
    """In the demo a tap goes on."""
    tour.go("our_people")
    given = {"person": tour.person("Aisha")}
    tour.go("two_cards", then="erase", given=given)
    tap(tour, "Go on")


def _no_ride(tour: Tour) -> None:
    nina = tour.person("Nina")
    home = tour.tonight.rides.one(nina)
    assert home is not None
    tour.tonight.rides.gone(home.ride)
    tour.go("erase_person", person=nina)


def _not_quite_clear(tour: Tour) -> None:
    """All have gone home, and a job is left."""
    tonight = tour.tonight
    for home in tonight.rides.waiting():
        tonight.rides.gone(home.ride)
    tour.go("clean_up")
    tap(tour, "Finish the night")


def _finished(tour: Tour) -> None:
    _not_quite_clear(tour)
    _at_the_club(tour)
    tour.go("two_cards", then="finish")
    for name in ("Amara", "Joe"):
        tour.card(name)
    assert any(job.state is JobState.TO_DO for job in tour.tonight.jobs.all())
    tour.go("what_happened")


STOPS = [
    Stop("two_cards", "21:24", _asked),
    Stop("two_cards_erase", "21:24", partial(_asked, then="erase", about="Nina")),
    Stop("two_cards_one", "21:24", _one_card),
    Stop("two_cards_choose", "21:24", _choosing),
    Stop("two_cards_chosen", "21:24", _chosen),
    Stop("two_cards_old", "21:24", _wrong_card),
    Stop("two_cards_demo", "21:24", go("two_cards", then="our_own")),
    Stop("our_own", "21:24", go("our_own")),
    Stop("leave", "21:24", go("leave")),
    Stop("our_people", "19:05", go("our_people")),
    Stop("our_people_typing", "19:05", _typing),
    Stop("our_people_erased", "19:05", _erased),
    Stop("our_person", "19:05", ninas("our_person")),
    Stop("our_person_committee", "19:05", _on_committee),
    Stop("our_person_added", "19:05", _added),
    Stop("our_person_more", "19:05", ninas("our_person_more")),
    Stop("our_person_name", "19:05", go("our_person_name")),
    Stop("our_person_letter", "19:05", go("our_person_letter", called="Amara")),
    Stop("talk_first", "19:05", ninas("talk_first")),
    Stop("erase_person", "21:24", _no_ride),
    Stop("erase_person_ride", "21:24", ninas("erase_person")),
    Stop("clean_up_all_the_same", "23:48", _not_quite_clear),
    Stop("what_happened_agreed", "23:48", _finished),
]
