"""On the night: two people swap, somebody is not here, one job more. Each has a way back."""

from PySide6.QtWidgets import QApplication

from kiosk.model import Job, RideKind, UsualRide
from kiosk.tour import Tour
from kiosk.ui.screens.evening.jobs import JobsScreen
from kiosk.ui.screens.evening.people import PeopleScreen
from kiosk.ui.widgets.message import Message
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeGlass, MakeKiosk, button, go, words_on

DOOR, COATS, OPEN = "demo-job-07", "demo-job-08", "demo-job-15"
"""Amara and Joe are at the door, Sam at the coats; nobody has the coats of the club yet."""


def choose(tour: Tour, tap: Hand, words: str) -> None:
    tap(button(tour.window.current, words))


def job(tour: Tour, id_: str) -> Job:
    found = tour.tonight.jobs.one(id_)
    assert found is not None
    return found


def people_on(tour: Tour, id_: str) -> list[str]:
    found = tour.tonight.people.find(job(tour, id_).people)
    return [found[one].name for one in job(tour, id_).people]


def with_a_job(tour: Tour, name: str) -> None:
    """Somebody who has not come has the coats, and a taxi."""
    tour.tonight.jobs.take(OPEN, tour.person(name))
    booked = UsualRide(RideKind.TAXI, "City Cabs", "01632 960123", "23:15")
    tour.tonight.ride_plans.plan(tour.person(name), booked)


# Swap


def test_two_people_swap_in_a_few_taps_and_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=DOOR)
    for words in ("Change who", "Joe", "Change places", "Sam. Coats"):
        choose(tour, tap, words)
    assert (people_on(tour, DOOR), people_on(tour, COATS)) == (["Amara", "Sam"], ["Joe"])
    assert "Joe and Sam changed places." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert (people_on(tour, DOOR), people_on(tour, COATS)) == (["Amara", "Joe"], ["Sam"])


def test_of_one_person_it_does_not_ask_whom(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=COATS)
    choose(tour, tap, "Change who")
    assert "What Sam does" in words_on(tour.window.current)


def test_a_card_says_whom_it_is_about(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    go(tour, "job_people", job=DOOR)
    tour.card("Joe")
    assert tour.window.is_at("person_jobs")
    assert "What Joe does" in words_on(tour.window.current)


def test_a_job_that_is_done_or_that_nobody_has_has_nobody_to_change(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    for id_, shown in ((OPEN, False), ("demo-job-01", False), (DOOR, True)):
        go(tour, "job", job=id_)
        names = [one.accessibleName() for one in visible(tour)]
        assert ("Change who" in names) is shown


def visible(tour: Tour) -> list[TouchButton]:
    return [one for one in tour.window.current.findChildren(TouchButton) if one.isVisible()]


def test_a_swap_with_a_job_that_was_done_meanwhile_is_said(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "share_swap", job=DOOR, person=tour.person("Joe"))
    sam = button(tour.window.current, "Sam. Coats")
    tour.tonight.jobs.done(COATS)
    sam.tapped.emit()  # the finger was on its way
    assert "The jobs are not the same now. Look again." in words_on(tour.window)
    assert people_on(tour, DOOR) == ["Amara", "Joe"]


# Not here tonight


def test_not_here_tonight_from_the_people_is_one_act(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    with_a_job(tour, "Paul")
    go(tour, "people")
    screen = tour.window.current
    assert isinstance(screen, PeopleScreen)
    screen.list.open_at(f"{tour.person('Paul')} 0")
    settle()
    choose(tour, tap, "Paul")
    choose(tour, tap, "Not here tonight")
    assert people_on(tour, OPEN) == []
    assert tour.person("Paul") not in [home.person.id for home in tour.tonight.rides.all()]
    assert "Paul is not here tonight." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert people_on(tour, OPEN) == ["Paul"]
    assert tour.person("Paul") in [home.person.id for home in tour.tonight.rides.all()]


def settle() -> None:
    """A list that was opened somewhere is there."""
    for _ in range(2):
        QApplication.processEvents()


def test_whose_ride_was_booked_is_phoned_from_the_message(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    with_a_job(tour, "Paul")
    go(tour, "person_jobs", person=tour.person("Paul"))
    choose(tour, tap, "Not here tonight")
    tap(button(tour.window, "Phone the ride"))
    assert tour.window.is_at("taxi")
    assert "01632 960123" in words_on(tour.window.current)


def test_who_is_in_is_never_not_here(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    go(tour, "person_jobs", person=tour.person("Amara"))
    assert "Not here tonight" not in words_on(tour.window.current)


def test_two_fingers_say_it_once(kiosk: MakeKiosk, glass: MakeGlass) -> None:
    tour = kiosk("21:24")
    with_a_job(tour, "Paul")
    go(tour, "person_jobs", person=tour.person("Paul"))
    not_here = button(tour.window.current, "Not here tonight")
    hand, before = glass(tour.window), len(tour.tonight.log.events())
    hand.press((1, not_here), (2, not_here))
    hand.lift(1)
    hand.lift(2)
    assert len(tour.tonight.log.events()) == before + 2  # the visit, and the job


def test_expected_shows_who_is_not_here_and_does_not_count_them(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    go(tour, "who_is_in")
    choose(tour, tap, "Expected: 10")
    tour.tonight.away.not_here(tour.person("Paul"))
    assert button(tour.window.current, "Expected: 9")
    assert button(tour.window.current, "Paul. Not here tonight")


def test_who_comes_after_all_has_their_job_back_by_one_tap(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    with_a_job(tour, "Paul")
    tour.tonight.away.not_here(tour.person("Paul"))
    tour.card("Paul")
    assert {"Hello Paul!", "Your job is still free.", "Coats"} <= set(words_on(tour.window))
    tap(button(tour.window, "I will do it"))
    assert people_on(tour, OPEN) == ["Paul"]
    assert "Paul does it after all." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert people_on(tour, OPEN) == []


def test_what_somebody_else_does_now_is_not_offered(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    with_a_job(tour, "Paul")
    tour.tonight.away.not_here(tour.person("Paul"))
    tour.tonight.jobs.take(OPEN, tour.person("Sam"))
    tour.card("Paul")
    assert "Hello Paul!" in words_on(tour.window)
    assert "Your job is still free." not in words_on(tour.window)


def test_what_happened_says_it_in_one_line_and_takes_all_of_it_back(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    with_a_job(tour, "Paul")
    tour.tonight.away.not_here(tour.person("Paul"))
    go(tour, "what_happened")
    assert words_on(tour.window.current).count("Not here tonight: Paul") == 1
    choose(tour, tap, "Undo: Not here tonight: Paul")
    assert people_on(tour, OPEN) == ["Paul"]


# One job more


def test_an_extra_job_is_there_in_three_taps_from_home(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    before = {one.id for one in tour.tonight.jobs.all()}
    tap(button(tour.window.current, "Jobs"))
    choose(tour, tap, "Extra job")
    choose(tour, tap, "Tables and chairs")
    new = next(one for one in tour.tonight.jobs.all() if one.id not in before)
    assert (new.title, new.people, new.wanted) == ("Tables and chairs", (), 1)
    assert (new.start, new.end) == (tour.demo.moment("21:20"), tour.demo.moment("22:20"))
    screen = tour.window.current
    assert isinstance(screen, JobsScreen)
    settle()
    row = screen.list.widget_of(new.id)
    assert not row.visibleRegion().isEmpty()
    tap(button(row, "I will do it"))
    assert tour.window.is_at("find_picture")


def test_an_extra_job_is_taken_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    before = tour.tonight.jobs.all()
    go(tour, "extra_job")
    choose(tour, tap, "Tables and chairs")
    message = tour.window.findChild(Message)
    assert message is not None
    tap(button(message, "Undo"))
    assert tour.tonight.jobs.all() == before


def test_two_fingers_on_two_pictures_add_one_job(kiosk: MakeKiosk, glass: MakeGlass) -> None:
    tour = kiosk("21:24")
    before = len(tour.tonight.jobs.all())
    go(tour, "extra_job")
    one, other = (button(tour.window.current, words) for words in ("Lights", "Tables"))
    hand = glass(tour.window)
    hand.press((1, one), (2, other))
    hand.lift(1)
    hand.lift(2)
    assert len(tour.tonight.jobs.all()) == before + 1  # the first leads away from the pictures
