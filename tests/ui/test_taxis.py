"""Rides home: seen by all, late by the clock, and sorted out by anyone."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from kiosk.model import Problem, ProblemKind, ProblemState, RideKind, RideState, VisitState
from kiosk.night.rides import RideHome, RideStatus
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.rides.taxi import number_size
from kiosk.ui.screens.rides.taxi_minutes import MINUTES
from kiosk.ui.screens.rides.taxis import TaxisScreen
from kiosk.ui.widgets.message import Message
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def home(tour: Tour, name: str) -> RideHome:
    found = tour.tonight.rides.one(tour.person(name))
    assert found is not None
    return found


def problems(tour: Tour) -> list[Problem]:
    """Taxis that are not here, told and not sorted."""
    return [one for one in tour.tonight.problems.open() if one.kind is ProblemKind.TAXI]


def is_in(tour: Tour, name: str) -> bool:
    people = tour.tonight.people.who_are(VisitState.IN)
    return tour.person(name) in [person.id for person in people]


def choose(tour: Tour, tap: Hand, words: str) -> None:
    tap(button(tour.window.current, words))


def choices(tour: Tour) -> list[str]:
    """What there is to choose, without Back and the pages."""
    buttons = tour.window.current.findChildren(TouchButton)
    names = [one.accessibleName() for one in buttons if one.isVisible()]
    return [name for name in names if name not in ("Back", "Page up", "Page down")]


def row_of(tour: Tour, name: str) -> Row:
    screen = tour.window.current
    assert isinstance(screen, TaxisScreen)
    row = screen.list.widget_of(tour.person(name))
    assert isinstance(row, Row)
    return row


def buttons_of(row: Row) -> list[str]:
    names = [one.accessibleName() for one in row.findChildren(TouchButton)]
    return [name.partition(":")[0] for name in names[1:]]


def can_be_seen(tour: Tour, name: str) -> bool:
    return not row_of(tour, name).visibleRegion().isEmpty()


def turn_to(tour: Tour, name: str) -> None:
    """Turns to the page that somebody is on."""
    screen = tour.window.current
    assert isinstance(screen, TaxisScreen)
    screen.list.open_at(tour.person(name))
    for _ in range(2):
        QApplication.processEvents()


def taxi(tour: Tour, name: str) -> None:
    go(tour, "taxi", person=tour.person(name))


# The list


def test_the_list_opens_at_the_first_who_waits(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:15")
    go(tour, "taxis")
    assert can_be_seen(tour, "Nina")
    assert not can_be_seen(tour, "Bill")
    assert "14 booked · 1 late · 21 gone home" in words_on(tour.window.current)


def test_each_ride_offers_what_it_needs_now(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:15")
    go(tour, "taxis")
    assert buttons_of(row_of(tour, "Nina")) == ["01632 960100", "Taxi is here"]
    assert buttons_of(row_of(tour, "Sam")) == ["Not here", "Taxi is here"]
    assert buttons_of(row_of(tour, "Priya")) == ["Not here", "Lift is here"]
    assert buttons_of(row_of(tour, "Jim")) == ["Taxi is here"]
    assert buttons_of(row_of(tour, "Callum")) == ["Gone home"]
    assert buttons_of(row_of(tour, "Bill")) == ["Undo"]


def test_rides_of_people_who_need_none_or_are_not_in_are_quiet(kiosk: MakeKiosk) -> None:
    tour = kiosk("17:45")
    go(tour, "taxis")
    screen = tour.window.current
    assert isinstance(screen, TaxisScreen)
    with pytest.raises(KeyError):
        screen.list.widget_of(tour.person("Rose"))
    assert not is_in(tour, "Will")
    assert buttons_of(row_of(tour, "Will")) == []
    assert "Will is not in" in " ".join(words_on(row_of(tour, "Will")))


def test_a_ride_becomes_late_by_the_clock_alone(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:24")
    go(tour, "taxis")
    assert "now" in " ".join(words_on(row_of(tour, "Sam")))
    tour.opened.clock.ahead += timedelta(minutes=4)
    tour.bridge.minute.emit()
    assert "5 minutes late" in words_on(row_of(tour, "Sam"))
    assert "01632 960123" in buttons_of(row_of(tour, "Sam"))


def test_here_then_gone_then_undo_stay_in_their_place(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    go(tour, "taxis")
    place = row_of(tour, "Nina").pos()
    tap(button(row_of(tour, "Nina"), "Taxi is here"))
    assert home(tour, "Nina").status is RideStatus.HERE
    assert is_in(tour, "Nina")
    tap(button(row_of(tour, "Nina"), "Gone home"))
    assert home(tour, "Nina").status is RideStatus.GONE
    assert not is_in(tour, "Nina")
    assert "Gone home at 23:15" in words_on(row_of(tour, "Nina"))
    tap(button(row_of(tour, "Nina"), "Undo"))
    assert home(tour, "Nina").status is RideStatus.HERE
    assert is_in(tour, "Nina")
    assert row_of(tour, "Nina").pos() == place


def test_not_here_is_kept_at_once_and_shows_the_ride(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:20")
    go(tour, "taxis")
    turn_to(tour, "Maya K")
    tap(button(row_of(tour, "Maya K"), "Not here"))
    assert [problem.about for problem in problems(tour)] == [tour.person("Maya K")]
    assert tour.window.screen_name == "taxi"


def test_undo_brings_back_somebody_who_left_at_the_door(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    tour.tonight.check_in.show_card(tour.codes["Nina"], going_home=True)
    go(tour, "taxis")
    turn_to(tour, "Nina")
    tap(button(row_of(tour, "Nina"), "Undo"))
    assert is_in(tour, "Nina")
    assert home(tour, "Nina").status is RideStatus.LATE


def test_who_sorts_it_out_stands_in_the_row(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:15")
    problem = tour.tonight.problems.tell(ProblemKind.TAXI, about=tour.person("Nina"))
    go(tour, "taxis")
    assert len(words_on(row_of(tour, "Nina"))) == 5
    tour.tonight.problems.take(problem)
    assert "Someone is sorting it" in words_on(row_of(tour, "Nina"))
    tour.tonight.problems.take(problem, tour.person("Amara"))
    assert "Amara is sorting it" in words_on(row_of(tour, "Nina"))


def test_somebody_with_no_plan_is_led_to_another_way(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "taxis")
    turn_to(tour, "Will")
    tap(button(row_of(tour, "Will"), "Another way home"))
    choose(tour, tap, "Lift")
    assert home(tour, "Will").ride.kind is RideKind.LIFT  # at once, whoever walks away now
    choose(tour, tap, "The time is right")
    assert home(tour, "Will").ride.time == tour.demo.moment("23:30")
    assert tour.window.screen_name == "taxis"


# Whose taxi?


def tell(tour: Tour, tap: Hand) -> str:
    """Taps the first picture of the problems, and gives the problem that was kept."""
    go(tour, "problem")
    choose(tour, tap, "Taxi not here")
    return tour.tonight.problems.all()[-1].id


def test_the_late_ones_come_first(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    tell(tour, tap)
    tiles = tour.window.current.findChildren(PersonTile)
    first = min(tiles, key=lambda tile: (tile.y(), tile.x()))
    assert first.accessibleName() == "Nina. Streamline, 22:50. 25 minutes late"


def test_choosing_says_whose_taxi_it_is_and_shows_the_ride(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    problem = tell(tour, tap)
    choose(tour, tap, "Amara")
    assert [(one.id, one.about) for one in problems(tour)] == [(problem, tour.person("Amara"))]
    assert tour.window.screen_name == "taxi"
    choose(tour, tap, "Back")
    assert tour.window.screen_name == "problem"


def test_the_same_taxi_told_twice_is_one_problem(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    before = tour.tonight.problems.tell(ProblemKind.TAXI, about=tour.person("Nina"))
    tour.tonight.problems.take(before, tour.person("Sam"))
    tell(tour, tap)
    choose(tour, tap, "Nina")
    assert [one.id for one in problems(tour)] == [before]
    assert problems(tour)[0].state is ProblemState.ON_IT


def test_a_card_says_whose_taxi_it_is(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    tell(tour, tap)
    tour.card("Sam")
    assert problems(tour)[0].about == tour.person("Sam")
    assert tour.window.screen_name == "taxi"


def test_somebody_without_a_ride_can_be_chosen_too(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    problem = tell(tour, tap)
    choose(tour, tap, "Someone else")
    choose(tour, tap, "Adam")
    assert tour.tonight.problems.one(problem).about == tour.person("Adam")  # type: ignore[union-attr]
    assert home(tour, "Adam").status is RideStatus.NO_PLAN
    assert tour.window.screen_name == "taxi"
    choose(tour, tap, "Another way home")
    choose(tour, tap, "On foot")
    assert home(tour, "Adam").ride.kind is RideKind.WALK


def test_when_nobody_waits_the_screen_says_so(kiosk: MakeKiosk) -> None:
    tour = kiosk("17:10")
    go(tour, "taxi_whose")
    assert "Nobody waits for a ride." in words_on(tour.window.current)


# One ride


def test_the_number_stands_in_figures_of_72_pixels_or_more(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:15")
    taxi(tour, "Nina")
    texts = tour.window.current.findChildren(Text)
    number = next(text for text in texts if text.full == "01632 960100")
    assert number.font().pixelSize() >= 72
    assert number.fits()


@pytest.mark.parametrize("number", ["999", "01632 960100", "+44 (0) 1632 960 100", "0163296010000"])
def test_any_number_has_a_size_at_which_its_parts_fit(qapp: object, number: str) -> None:
    look, room = Look(), 560
    metrics = QFontMetrics(look.font(number_size(look, number, room), 800))
    assert max(metrics.horizontalAdvance(part) for part in number.split()) <= room


@pytest.mark.parametrize("minutes", MINUTES)
def test_we_phoned_asks_how_long_and_says_when(kiosk: MakeKiosk, tap: Hand, minutes: int) -> None:
    tour = kiosk("23:15")
    taxi(tour, "Nina")
    choose(tour, tap, "We phoned")
    choose(tour, tap, f"{minutes} minutes")
    promised = home(tour, "Nina").ride.promised
    assert promised is not None
    said = promised - tour.bridge.now()
    assert timedelta(minutes=minutes, seconds=-30) < said <= timedelta(minutes=minutes)
    assert tour.window.screen_name == "taxi"
    assert f"The ride comes at 23:{15 + minutes}." in words_on(tour.window.current)
    assert home(tour, "Nina").status is not RideStatus.LATE


def test_who_waits_with_them_is_chosen_by_picture_and_shown(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    taxi(tour, "Nina")
    choose(tour, tap, "Who waits too?")
    choose(tour, tap, "Amara")
    assert home(tour, "Nina").ride.waits_with == tour.person("Amara")
    assert "Amara waits with Nina." in words_on(tour.window.current)


def test_another_way_home_has_a_company_and_a_time_and_can_be_undone(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    """There is one company with minibuses: it is taken by itself. The old time is over."""
    tour = kiosk("23:15")
    before = home(tour, "Nina").ride
    taxi(tour, "Nina")
    choose(tour, tap, "Another way home")
    choose(tour, tap, "Minibus")
    choose(tour, tap, "No time yet")
    ride = home(tour, "Nina").ride
    assert (ride.kind, ride.company, ride.time) == (RideKind.MINIBUS, "Oak House", None)
    assert "Minibus is here" in choices(tour)
    tap(button(tour.window, "Undo"))
    assert home(tour, "Nina").ride == before


def test_another_taxi_of_another_company_comes_at_another_time(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    before = home(tour, "Nina").ride
    taxi(tour, "Nina")
    choose(tour, tap, "Another way home")
    choose(tour, tap, "Taxi")
    assert home(tour, "Nina").ride == before  # a taxi it is already: nothing is lost yet
    choose(tour, tap, "City Cabs")
    choose(tour, tap, "5 minutes later")  # her old time is over: it begins now
    choose(tour, tap, "5 minutes later")
    choose(tour, tap, "The time is right")
    ride = home(tour, "Nina").ride
    assert (ride.company, ride.time) == ("City Cabs", tour.demo.moment("23:25"))
    tap(button(tour.window, "Undo"))
    assert home(tour, "Nina").ride == before


def test_i_am_on_it_makes_a_late_ride_a_problem_that_is_taken(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    taxi(tour, "Nina")
    assert tour.tonight.attention.needed(tour.bridge.now())
    choose(tour, tap, "I am on it")
    assert [(one.about, one.state) for one in problems(tour)] == [
        (tour.person("Nina"), ProblemState.ON_IT)
    ]
    assert tour.tonight.attention.needed(tour.bridge.now()) == []
    choose(tour, tap, "Who is on it?")
    choose(tour, tap, "Amara")
    assert "Amara is sorting it" in words_on(tour.window.current)


def test_the_taxi_comes_and_goes_and_both_can_be_undone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    sounds = QSignalSpy(tour.senses.sound)
    problem = tour.tonight.problems.tell(ProblemKind.TAXI, about=tour.person("Nina"))
    taxi(tour, "Nina")
    choose(tour, tap, "Taxi is here")
    assert home(tour, "Nina").ride.state is RideState.HERE
    assert problems(tour) == []
    choose(tour, tap, "Gone home")
    assert not is_in(tour, "Nina")
    assert sounds.at(sounds.count() - 1) == ["bye"]
    assert "Gone home at 23:15" in words_on(tour.window.current)
    tap(button(tour.window, "OK"))
    choose(tour, tap, "Undo")
    assert is_in(tour, "Nina")
    choose(tour, tap, "Not here yet")
    assert home(tour, "Nina").status is RideStatus.LATE
    assert [one.id for one in problems(tour)] == [problem]


def test_when_the_taxi_is_here_the_person_can_be_checked_out_at_once(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:15")
    taxi(tour, "Nina")
    choose(tour, tap, "Taxi is here")
    message = tour.window.findChild(Message)
    assert message is not None
    tap(button(message, "Gone home"))
    assert not is_in(tour, "Nina")
    assert home(tour, "Nina").status is RideStatus.GONE
    tap(button(message, "Undo"))
    assert is_in(tour, "Nina")
    assert home(tour, "Nina").status is RideStatus.HERE


@pytest.mark.parametrize("name", ["Nina", "Sam", "Callum", "Bill", "Priya", "Jim"])
def test_there_are_never_more_than_5_choices(kiosk: MakeKiosk, name: str) -> None:
    tour = kiosk("23:15")
    taxi(tour, name)
    assert 1 <= len(choices(tour)) <= 5


def test_somebody_who_came_back_after_their_ride_went_waits_again(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:15")
    tour.tonight.rides.gone(home(tour, "Nina").ride)
    assert home(tour, "Nina").status is RideStatus.GONE
    tour.card("Nina")
    assert home(tour, "Nina").status is RideStatus.LATE
    assert home(tour, "Nina").waiting


def test_a_ride_that_breaks_its_promise_needs_somebody_again(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:15")
    problem = tour.tonight.problems.tell(ProblemKind.TAXI, about=tour.person("Nina"))
    tour.tonight.rides.phoned(home(tour, "Nina").ride, 10)

    def needed() -> list[str]:
        found = tour.tonight.attention.needed(tour.bridge.now())
        return [one.problem.id for one in found if one.problem]

    tour.opened.clock.ahead += timedelta(minutes=14)
    assert problem not in needed()
    tour.opened.clock.ahead += timedelta(minutes=2)
    assert problem in needed()
