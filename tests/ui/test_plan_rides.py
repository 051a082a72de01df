"""Rides home, planned by taps: the usual way, a company, a time; and people who set their own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Company, RideKind, Subject, UsualRide, VisitState
from kiosk.night.ride_plans import NONE
from kiosk.tour import Tour
from kiosk.ui.screens.rides.plan_rides import PlanRidesScreen
from kiosk.ui.screens.rides.ride_time import RideTimeScreen
from kiosk.ui.widgets.ride_tile import RideTile
from tests.ui.hands import Hand, MakeGlass, MakeKiosk, button, go, words_on

CITY = UsualRide(RideKind.TAXI, "City Cabs", "01632 960123", "23:15")


def choose(tour: Tour, tap: Hand, words: str) -> None:
    tap(button(tour.window.current, words))


def plan(tour: Tour, name: str) -> UsualRide:
    return tour.tonight.ride_plans.one(tour.person(name))


def as_usual(tour: Tour, *names: str) -> None:
    for name in names:
        tour.tonight.ride_plans.keep_as_usual(tour.person(name), CITY)


def listed(tour: Tour) -> list[str]:
    """The names in the list that are in sight."""
    screen = tour.window.current
    assert isinstance(screen, PlanRidesScreen)
    tiles = screen.list.findChildren(RideTile)
    seen = [tile for tile in tiles if not tile.visibleRegion().isEmpty()]
    ordered = sorted(seen, key=lambda tile: (tile.y(), tile.x()))
    return [tile.words.full for tile in ordered]


def test_a_taxi_is_planned_from_home_by_taps_alone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    for words in ("More", "Plan", "The next night", "Rides home"):
        choose(tour, tap, words)
    for words in ("Adam", "Choose a way home", "Taxi", "City Cabs"):
        choose(tour, tap, words)
    for _ in range(3):
        choose(tour, tap, "5 minutes earlier")  # from 23:30, when the club ends
    choose(tour, tap, "The time is right")
    assert plan(tour, "Adam") == CITY
    assert tour.window.is_at("plan_ride")
    assert "City Cabs · 23:15" in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert plan(tour, "Adam") == NONE  # all that was done on the way


def test_each_step_holds_at_once_also_if_somebody_walks_away(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "ride_way", person=tour.person("Adam"))
    choose(tour, tap, "Taxi")
    go(tour, "home")
    assert plan(tour, "Adam") == UsualRide(RideKind.TAXI)
    go(tour, "plan_ride", person=tour.person("Adam"))
    choose(tour, tap, "Which company?")
    choose(tour, tap, "Streamline")
    go(tour, "home")
    assert plan(tour, "Adam").company == "Streamline"


def test_who_walks_is_asked_nothing_more(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_ride", person=tour.person("Adam"))
    choose(tour, tap, "Choose a way home")
    choose(tour, tap, "On foot")
    assert plan(tour, "Adam") == UsualRide(RideKind.WALK)
    assert tour.window.is_at("plan_ride")


def test_as_usual_is_one_tap_and_keep_as_usual_another(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    as_usual(tour, "Adam")
    go(tour, "plan_ride", person=tour.person("Adam"))
    assert "Taxi · City Cabs · 23:15" in words_on(tour.window.current)
    choose(tour, tap, "As usual")
    assert plan(tour, "Adam") == CITY
    for words in ("Choose a way home", "Lift"):
        choose(tour, tap, words)
    tap(button(tour.window, "OK"))
    choose(tour, tap, "Keep as usual")
    person = tour.tonight.people.one(tour.person("Adam"))
    assert person is not None
    assert person.usual_ride == UsualRide(RideKind.LIFT, time="23:15")
    tap(button(tour.window, "Undo"))
    person = tour.tonight.people.one(tour.person("Adam"))
    assert person is not None
    assert person.usual_ride == CITY


def test_everyone_as_usual_is_taken_back_as_one_and_nobody_moves(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    as_usual(tour, "Adam", "Alan", "Vera")
    go(tour, "plan_rides")
    before = listed(tour)
    choose(tour, tap, "Everyone as usual")
    assert [plan(tour, name) for name in ("Adam", "Alan", "Vera")] == [CITY] * 3
    assert "3 rides are as usual now." in words_on(tour.window)
    assert listed(tour) == before
    assert "City Cabs · 23:15" in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert [plan(tour, name) for name in ("Adam", "Alan", "Vera")] == [NONE] * 3
    assert listed(tour) == before


def test_two_fingers_on_everyone_as_usual_do_it_once(kiosk: MakeKiosk, glass: MakeGlass) -> None:
    tour = kiosk("19:05")
    as_usual(tour, "Adam")
    go(tour, "plan_rides")
    hand = glass(tour.window)
    everyone = button(tour.window.current, "Everyone as usual")
    before = len(tour.tonight.log.events())
    hand.press((1, everyone), (2, everyone))
    hand.lift(1)
    hand.lift(2)
    assert len(tour.tonight.log.events()) == before + 1


def test_who_has_no_plan_comes_first(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_rides")
    assert listed(tour) == sorted(listed(tour))
    assert all(plan(tour, name) == NONE for name in listed(tour))


def test_somebody_who_went_home_meanwhile_is_not_planned_for(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "ride_way", person=tour.person("Adam"))
    tour.tonight.check_in.seen_go([tour.person("Adam")])
    choose(tour, tap, "On foot")
    assert "This person has gone home. Choose another person." in words_on(tour.window)
    assert plan(tour, "Adam") == NONE
    go(tour, "plan_ride", person=tour.person("Adam"))
    assert "Adam has gone home." in words_on(tour.window.current)


def test_a_full_disk_is_said_and_nothing_is_planned(
    kiosk: MakeKiosk, tap: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = kiosk("19:05")
    go(tour, "ride_way", person=tour.person("Adam"))

    def full(*acts: object) -> None:
        raise KnownError("The disk is full.", "Make room on the disk.")

    monkeypatch.setattr(type(tour.tonight.log), "add", lambda self, *acts: full(*acts))
    choose(tour, tap, "Taxi")
    assert "The disk is full. Make room on the disk." in words_on(tour.window)
    assert tour.window.is_at("ride_way")
    monkeypatch.undo()
    assert plan(tour, "Adam") == NONE


# The time


def test_a_time_goes_on_past_midnight_and_is_said(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    said: list[str] = []
    tour.senses.say.connect(said.append)
    go(tour, "ride_time", person=tour.person("Priya"))
    screen = tour.window.current
    assert isinstance(screen, RideTimeScreen)
    start = screen.steps.wall
    hours = (24 - int(start[:2])) % 24
    for _ in range(hours):
        choose(tour, tap, "1 hour later")
    choose(tour, tap, "The time is right")
    now = plan(tour, "Priya").time
    assert now == f"00:{start[3:]}"
    assert now in said
    ride = tour.tonight.rides.one(tour.person("Priya"))
    assert ride is not None
    assert ride.ride.time == tour.demo.moment(now)


def test_a_time_between_two_steps_goes_to_the_next_of_them(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    tour.tonight.ride_plans.plan(tour.person("Adam"), UsualRide(RideKind.LIFT, time="22:58"))
    go(tour, "ride_time", person=tour.person("Adam"))
    screen = tour.window.current
    assert isinstance(screen, RideTimeScreen)
    choose(tour, tap, "5 minutes later")
    assert screen.steps.wall == "23:00"
    choose(tour, tap, "5 minutes earlier")
    assert screen.steps.wall == "22:55"


def test_a_time_that_was_begun_is_there_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "ride_time", person=tour.person("Nina"))
    choose(tour, tap, "1 hour later")
    go(tour, "home")
    assert plan(tour, "Nina").time == "22:50"  # nothing is kept before it is right
    go(tour, "ride_time", person=tour.person("Nina"))
    screen = tour.window.current
    assert isinstance(screen, RideTimeScreen)
    assert screen.steps.wall == "23:50"


# The usual way, another night, and their own


def test_a_usual_ride_is_set_and_forgotten(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "usual_ride", person=tour.person("Adam"))
    for words in ("Choose a way home", "Minibus", "The time is right"):
        choose(tour, tap, words)
    person = tour.tonight.people.one(tour.person("Adam"))
    assert person is not None
    assert person.usual_ride is not None
    assert (person.usual_ride.kind, person.usual_ride.company) == (RideKind.MINIBUS, "Oak House")
    assert plan(tour, "Adam") == NONE  # tonight is as it was
    tap(button(tour.window, "OK"))
    choose(tour, tap, "No usual ride home")
    person = tour.tonight.people.one(tour.person("Adam"))
    assert person is not None
    assert person.usual_ride is None


def test_rides_of_another_night_are_planned_and_tonight_is_as_it_was(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    night = tour.tonight.night
    same = {"club": night.club, "time_zone": night.time_zone, "room": 0, "date": "2026-12-25"}
    phases = [{"phase": "clean_up", "start": "2026-12-25T23:30:00Z"}]
    data = {**same, "phases": phases}
    tour.tonight.log.add(Act("night.planned", Subject("night", "next"), data, night="next"))
    go(tour, "plan_rides", night="next")
    for words in ("Adam", "Choose a way home", "Taxi", "City Cabs", "The time is right"):
        choose(tour, tap, words)
    assert plan(tour, "Adam") == NONE
    ride = tour.bridge.of_night("next").rides.one(tour.person("Adam"))
    assert ride is not None
    assert ride.ride.time is not None
    assert ride.ride.time.isoformat() == "2026-12-25T23:30:00+00:00"
    tap(button(tour.window, "Undo"))
    assert tour.bridge.of_night("next").ride_plans.one(tour.person("Adam")) == NONE


def test_my_ride_is_set_from_my_card_and_from_not_right(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "my_card", person=tour.person("Adam"))
    for words in ("My ride home", "Choose a way home", "Lift", "No time yet"):
        choose(tour, tap, words)
    assert plan(tour, "Adam") == UsualRide(RideKind.LIFT)
    assert tour.window.is_at("my_ride")
    tour.tonight.ride_plans.plan(tour.person("Paul"), CITY)
    tour.card("Paul")
    tap(button(tour.window, "Not right"))
    for words in ("What time?", "1 hour later", "The time is right"):
        choose(tour, tap, words)
    assert plan(tour, "Paul").time == "00:15"
    people = tour.tonight.people.who_are(VisitState.IN)
    assert tour.person("Paul") in [one.id for one in people]


def test_who_gives_the_lift_is_chosen_or_typed(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_ride", person=tour.person("Priya"))
    for words in ("Who gives the lift?", "Dad"):
        choose(tour, tap, words)
    before = plan(tour, "Priya")
    assert (before.kind, before.company, before.phone) == (RideKind.LIFT, "Dad", "")
    for words in ("Who gives the lift?", "Type a name", "Rub out", "Rub out", "Rub out", "Z"):
        choose(tour, tap, words)
    choose(tour, tap, "That is right")
    assert plan(tour, "Priya").company == "Z"
    assert tour.window.is_at("plan_ride")
    tap(button(tour.window, "Undo"))
    assert plan(tour, "Priya") == before


# The companies


def test_a_company_is_added_with_its_number_and_taken_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    before = tour.tonight.companies.all()
    go(tour, "companies")
    choose(tour, tap, "Another company")
    for letter in "XYZ":
        choose(tour, tap, letter)
    choose(tour, tap, "That is right")
    for digit in "012":
        choose(tour, tap, digit)
    choose(tour, tap, "That is right")
    assert tour.tonight.companies.all()[-1] == Company("Xyz", "012")
    assert tour.window.is_at("companies")
    tap(button(tour.window, "Undo"))
    assert tour.tonight.companies.all() == before


def test_another_company_can_be_told_while_a_ride_is_planned(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "plan_ride", person=tour.person("Nina"))
    for words in ("Which company?", "Another company", "Z", "That is right", "9", "That is right"):
        choose(tour, tap, words)
    choose(tour, tap, "Z")
    assert (plan(tour, "Nina").company, plan(tour, "Nina").phone) == ("Z", "9")
    assert plan(tour, "Nina").time == "22:50"  # as it was


def test_the_same_company_twice_is_said_and_what_was_typed_stays(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    tour.tonight.companies.add(Company("Xyz"))
    go(tour, "company_type")
    for letter in "XYZ":
        choose(tour, tap, letter)
    choose(tour, tap, "That is right")
    assert "This company is there already. Type another name." in words_on(tour.window)
    assert "Xyz" in words_on(tour.window.current)


def test_a_keyboard_types_only_figures_into_a_number(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    tour.tonight.companies.change(0, phone="")
    go(tour, "company_type", nth=0, what="phone")
    for key in (Qt.Key.Key_0, Qt.Key.Key_A, Qt.Key.Key_7, Qt.Key.Key_Plus):
        QTest.keyClick(tour.window, key)
    choose(tour, tap, "That is right")
    assert tour.tonight.companies.all()[0].phone == "07+"


def test_a_company_that_is_left_out_is_there_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    before = tour.tonight.companies.all()
    go(tour, "companies")
    choose(tour, tap, "City Cabs")
    choose(tour, tap, "Leave it out")
    assert [one.name for one in tour.tonight.companies.all()] == ["Streamline", "Oak House"]
    assert tour.window.is_at("companies")
    tap(button(tour.window, "Undo"))
    assert tour.tonight.companies.all() == before
