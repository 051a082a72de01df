"""Rides home: late by the clock on their own, phoned for, here, gone, taken back."""

import pytest

from kiosk.model import (
    Event,
    ProblemKind,
    ProblemState,
    RideKind,
    RideState,
    UsualRide,
    VisitState,
)
from kiosk.night.rides import RideStatus
from tests.club import Club, moment


@pytest.fixture
def ada(small: Club) -> Club:
    """Ada is in; her taxi comes at 22:00."""
    small.show("Ada")
    return small


def another_way(club: Club, name: str, kind: RideKind) -> Event:
    """Nothing is known of it yet but which way."""
    return club.tonight.ride_plans.plan(club.ids[name], UsualRide(kind))[0]


@pytest.mark.parametrize(
    ("at", "status"),
    [
        ("19:42", RideStatus.BOOKED),
        ("21:44:59", RideStatus.BOOKED),
        ("21:45", RideStatus.DUE),
        ("22:00", RideStatus.DUE),
        ("22:04:59", RideStatus.DUE),
        ("22:05", RideStatus.LATE),
        ("00:30", RideStatus.LATE),
    ],
)
def test_a_ride_is_late_5_minutes_past_its_time(at: str, status: RideStatus, ada: Club) -> None:
    ada.clock.set(at)
    assert ada.home("Ada").status is status
    assert [home.person.name for home in ada.tonight.rides.late()] == (
        ["Ada"] if status is RideStatus.LATE else []
    )


def test_minutes_count_down_to_the_ride_and_then_how_long_it_is_over(ada: Club) -> None:
    ada.clock.set("21:50")
    assert ada.home("Ada").minutes == 10
    ada.clock.set("22:07")
    assert ada.home("Ada").minutes == -7


def test_what_they_said_on_the_phone_moves_when_it_is_late(ada: Club) -> None:
    ada.clock.set("22:06")
    ada.tonight.rides.phoned(ada.ride("Ada"), 15)
    assert ada.ride("Ada").expected_at == moment("22:21")
    assert ada.ride("Ada").time == moment("22:00")
    assert ada.home("Ada").status is RideStatus.DUE
    ada.clock.set("22:25:59")
    assert ada.home("Ada").status is RideStatus.DUE
    ada.clock.set("22:26")
    assert ada.home("Ada").status is RideStatus.LATE


def test_who_phones_takes_the_problem_from_everybodys_screen(ada: Club) -> None:
    ada.clock.set("22:06")
    ada.tonight.problems.tell(ProblemKind.TAXI, about=ada.ids["Ada"])
    ada.tonight.rides.phoned(ada.ride("Ada"), 15)
    assert [problem.state for problem in ada.tonight.problems.all()] == [ProblemState.WAITING]


def test_a_ride_is_not_late_for_somebody_who_never_came(small: Club) -> None:
    small.clock.set("23:00")
    assert small.home("Ada").status is RideStatus.BOOKED
    assert small.tonight.rides.late() == []
    assert small.tonight.rides.waiting() == []


@pytest.mark.parametrize("kind", [RideKind.BUS, RideKind.WALK])
def test_what_nobody_comes_with_is_never_late_and_holds_nobody(kind: RideKind, ada: Club) -> None:
    another_way(ada, "Ada", kind)
    ada.clock.set("23:59")
    assert ada.tonight.rides.late() == []
    assert ada.tonight.rides.waiting() == []


def test_another_way_home_forgets_the_company_the_time_and_the_call(ada: Club) -> None:
    ada.tonight.rides.waits_with(ada.ride("Ada"), ada.ids["Bea"])
    ada.tonight.rides.phoned(ada.ride("Ada"), 5)
    another_way(ada, "Ada", RideKind.LIFT)
    ride = ada.ride("Ada")
    assert (ride.kind, ride.company, ride.phone) == (RideKind.LIFT, "", "")
    assert (ride.time, ride.promised, ride.phoned) == (None, None, None)
    assert ride.waits_with == ada.ids["Bea"]
    assert [home.person.name for home in ada.tonight.rides.waiting()] == ["Ada"]


def test_another_way_home_can_be_taken_back(ada: Club) -> None:
    before = ada.ride("Ada")
    ada.log.undo(another_way(ada, "Ada", RideKind.WALK).id)
    assert ada.ride("Ada") == before


def test_rides_stay_in_their_order_whatever_happens_to_them(ada: Club) -> None:
    before = [home.person.name for home in ada.tonight.rides.all()]
    ada.tonight.rides.phoned(ada.ride("Ada"), 30)
    assert [home.person.name for home in ada.tonight.rides.all()] == before
    another_way(ada, "Bea", RideKind.WALK)
    assert [home.person.name for home in ada.tonight.rides.all()] == before
    ada.tonight.rides.gone(ada.ride("Ada"))
    assert [home.person.name for home in ada.tonight.rides.all()] == before


def test_a_ride_that_is_here_is_not_late_and_still_waited_for(ada: Club) -> None:
    ada.clock.set("22:10")
    ada.tonight.rides.here(ada.ride("Ada"))
    assert ada.home("Ada").status is RideStatus.HERE
    assert ada.home("Ada").waiting
    assert ada.is_in("Ada")


def test_gone_home_checks_out_too(ada: Club) -> None:
    ada.clock.set("22:10")
    ada.tonight.rides.gone(ada.ride("Ada"))
    assert ada.home("Ada").status is RideStatus.GONE
    assert ada.home("Ada").gone_at == moment("22:10")
    assert ada.visit("Ada").state is VisitState.OUT
    assert ada.tonight.rides.waiting() == []


def test_undo_of_gone_brings_the_person_and_the_ride_back(ada: Club) -> None:
    ada.clock.set("22:10")
    ada.tonight.rides.gone(ada.ride("Ada"))
    ada.clock.set("23:10")
    ada.tonight.rides.undo(ada.ride("Ada"))
    assert ada.ride("Ada").state is RideState.PLANNED
    assert ada.is_in("Ada")
    assert ada.home("Ada").status is RideStatus.LATE
    assert ada.faults() == []


def test_undo_of_gone_after_here_leaves_it_here(ada: Club) -> None:
    ada.tonight.rides.here(ada.ride("Ada"))
    ada.clock.advance(minutes=1)
    ada.tonight.rides.gone(ada.ride("Ada"))
    ada.tonight.rides.undo(ada.ride("Ada"))
    assert ada.home("Ada").status is RideStatus.HERE
    assert ada.is_in("Ada")


@pytest.mark.parametrize("act", ["here", "gone"])
def test_a_taxi_that_comes_sorts_its_problem_and_undo_opens_it(act: str, ada: Club) -> None:
    problem = ada.tonight.problems.tell(ProblemKind.TAXI, about=ada.ids["Ada"])
    ada.tonight.problems.take(problem, ada.ids["Bea"])
    of_bea = ada.tonight.problems.tell(ProblemKind.TAXI, about=ada.ids["Bea"])
    ada.clock.advance(minutes=5)
    getattr(ada.tonight.rides, act)(ada.ride("Ada"))
    assert [found.id for found in ada.tonight.problems.open()] == [of_bea]
    ada.clock.advance(minutes=5)
    ada.tonight.rides.undo(ada.ride("Ada"))
    states = {found.id: found.state for found in ada.tonight.problems.all()}
    assert states == {problem: ProblemState.ON_IT, of_bea: ProblemState.NEW}


def test_undo_of_gone_leaves_a_problem_that_people_sorted_before(ada: Club) -> None:
    problem = ada.tonight.problems.tell(ProblemKind.TAXI, about=ada.ids["Ada"])
    ada.tonight.problems.sorted(problem)
    ada.clock.advance(minutes=5)
    ada.tonight.rides.gone(ada.ride("Ada"))
    ada.tonight.rides.undo(ada.ride("Ada"))
    assert ada.tonight.problems.open() == []


def test_who_comes_back_from_the_door_brings_their_missing_taxi_back(ada: Club) -> None:
    ada.tonight.rides.here(ada.ride("Ada"))
    ada.clock.advance(minutes=5)
    ada.tonight.problems.tell(ProblemKind.TAXI, about=ada.ids["Ada"])
    ada.show("Ada", going_home=True)
    assert ada.tonight.problems.open() == []
    ada.tonight.rides.undo(ada.ride("Ada"))
    assert ada.is_in("Ada")
    assert [problem.about for problem in ada.tonight.problems.open()] == [ada.ids["Ada"]]
    assert ada.home("Ada").status is RideStatus.HERE


def test_somebody_who_went_home_by_card_has_gone(ada: Club) -> None:
    ada.clock.set("21:58")
    ada.show("Ada", going_home=True)
    ada.clock.set("22:30")
    assert ada.home("Ada").status is RideStatus.GONE
    assert ada.home("Ada").gone_at == moment("21:58")
    assert ada.tonight.rides.late() == []


def test_gone_for_somebody_who_never_came_checks_nobody_out(small: Club) -> None:
    small.tonight.rides.gone(small.ride("Ada"))
    assert small.visit("Ada").state is VisitState.EXPECTED


def test_a_guest_without_a_ride_can_be_given_one(small: Club) -> None:
    answer = small.tonight.check_in.come_in_as_guest("Wren", None)
    assert answer.person is not None
    assert small.tonight.rides.one(answer.person.id) is None
    small.tonight.rides.begin(answer.person.id)
    home = small.tonight.rides.one(answer.person.id)
    assert home is not None
    assert home.status is RideStatus.NO_PLAN
