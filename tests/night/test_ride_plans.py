"""How people will get home: who has no plan yet, the usual way, and one act for all of them."""

from itertools import pairwise

import pytest

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Company, RideKind, RideState, Subject, UsualRide
from kiosk.night.ride_plans import NONE
from kiosk.night.rides import RideStatus
from tests.club import Club, moment

CITY = UsualRide(RideKind.TAXI, "City Cabs", "01632 960123", "23:15")
LATE = UsualRide(RideKind.LIFT, time="00:30")


def order(club: Club) -> list[str]:
    return [one.person.name for one in club.tonight.ride_plans.all()]


def as_usual(club: Club, name: str, plan: UsualRide | None) -> None:
    club.tonight.ride_plans.keep_as_usual(club.ids[name], plan)


def test_who_has_no_plan_comes_first_then_by_time(small: Club) -> None:
    assert order(small) == ["Dot", "Eli", "Flo", "Ada", "Bea", "Cem"]
    small.tonight.ride_plans.plan(small.ids["Eli"], LATE)  # after midnight
    assert order(small) == ["Dot", "Flo", "Ada", "Bea", "Eli", "Cem"]
    small.tonight.rides.begin(small.ids["Flo"])  # a ride that says that there is no plan
    assert order(small)[:2] == ["Dot", "Flo"]


def test_a_ride_is_planned_with_its_company_its_number_and_its_time(small: Club) -> None:
    small.tonight.ride_plans.plan(small.ids["Dot"], CITY)
    ride = small.ride("Dot")
    assert (ride.kind, ride.company, ride.phone) == (RideKind.TAXI, "City Cabs", "01632 960123")
    assert ride.time == moment("23:15")
    assert small.tonight.ride_plans.one(small.ids["Dot"]) == CITY


def test_a_time_after_midnight_is_of_this_night(small: Club) -> None:
    small.tonight.ride_plans.plan(small.ids["Dot"], LATE)
    assert small.ride("Dot").time == moment("00:30")
    assert small.tonight.ride_plans.one(small.ids["Dot"]) == LATE


def test_a_new_plan_keeps_who_waits_and_forgets_the_call(small: Club) -> None:
    small.show("Ada")
    small.tonight.rides.waits_with(small.ride("Ada"), small.ids["Bea"])
    small.tonight.rides.phoned(small.ride("Ada"), 10)
    small.tonight.ride_plans.plan(small.ids["Ada"], CITY)
    ride = small.ride("Ada")
    assert (ride.waits_with, ride.phoned, ride.promised) == (small.ids["Bea"], None, None)
    assert ride.expected_at == moment("23:15")


def test_everyone_as_usual_is_for_those_without_a_plan_and_is_one_act(small: Club) -> None:
    for name in ("Ada", "Dot", "Eli"):
        as_usual(small, name, CITY)
    before = order(small)
    assert [one.person.name for one in small.tonight.ride_plans.without()] == ["Dot", "Eli"]
    events = small.tonight.ride_plans.everyone_as_usual()
    assert small.tonight.ride_plans.one(small.ids["Dot"]) == CITY
    assert small.ride("Ada").time == moment("22:00")  # planned already: as it was
    assert small.tonight.ride_plans.without() == []
    assert small.tonight.ride_plans.everyone_as_usual() == ()
    small.log.undo_together([event.id for event in events])
    assert small.tonight.ride_plans.one(small.ids["Dot"]) == NONE
    assert order(small) == before
    assert small.faults() == []


def test_a_usual_ride_is_kept_and_forgotten(small: Club) -> None:
    as_usual(small, "Dot", CITY)
    assert small.person("Dot").usual_ride == CITY
    as_usual(small, "Dot", None)
    assert small.person("Dot").usual_ride is None
    assert small.tonight.ride_plans.one(small.ids["Dot"]) == NONE  # tonight's is another thing


def test_nobody_who_has_gone_home_is_planned_for(small: Club) -> None:
    as_usual(small, "Dot", CITY)
    small.show("Ada")
    small.tonight.rides.gone(small.ride("Ada"))
    small.show("Dot")
    small.show("Dot", going_home=True)
    assert order(small) == ["Eli", "Flo", "Bea", "Cem"]
    assert small.tonight.ride_plans.everyone_as_usual() == ()
    for name in ("Ada", "Dot"):
        with pytest.raises(KnownError, match="has gone home"):
            small.tonight.ride_plans.plan(small.ids[name], CITY)
    assert small.ride("Ada").state is RideState.GONE


def test_who_came_back_can_be_planned_for_again(small: Club) -> None:
    small.show("Ada")
    small.tonight.rides.gone(small.ride("Ada"))
    small.show("Ada")
    small.tonight.ride_plans.plan(small.ids["Ada"], CITY)
    assert small.home("Ada").status is RideStatus.BOOKED


def test_who_comes_first_to_a_night_that_nobody_is_expected_at_hides_nobody(small: Club) -> None:
    small.log.add(_next_night())
    other = small.tonight.of_night("next")
    visit = Subject("visit", f"next/{small.ids['Ada']}")
    other.log.add(Act("visit.came_in", visit, {"person": small.ids["Ada"]}))
    other.away.not_here(small.ids["Bea"])
    names = {one.person.name for one in other.ride_plans.all()}
    assert names == {"Ada", "Cem", "Dot", "Eli", "Flo"}


def test_on_a_night_that_nobody_is_expected_at_yet_everyone_is_planned_for(small: Club) -> None:
    small.log.add(_next_night())
    other = small.tonight.of_night("next")
    assert len(other.ride_plans.all()) == 6
    assert not any(one.has_plan for one in other.ride_plans.all())
    other.ride_plans.plan(small.ids["Ada"], LATE)
    assert small.ride("Ada").time == moment("22:00")  # tonight's, as it was
    ride = other.rides.one(small.ids["Ada"])
    assert ride is not None
    assert ride.ride.time is not None
    assert ride.ride.time.isoformat() == "2026-12-26T00:30:00+00:00"


def _next_night() -> Act:
    plan = {"date": "2026-12-25", "club": "A club", "time_zone": "Europe/London", "room": 0}
    return Act("night.planned", Subject("night", "next"), {**plan, "phases": []}, night="next")


def test_before_the_night_the_newest_plan_gives_the_order_and_then_the_first(small: Club) -> None:
    plans, ids = small.tonight.ride_plans, small.ids

    def by_time() -> list[str]:
        return [home.person.name for home in small.tonight.rides.all()]

    small.clock.set("15:00")
    plans.plan(ids["Ada"], CITY)  # was 22:00
    assert by_time() == ["Cem", "Bea", "Ada"]
    undone = plans.plan(ids["Bea"], LATE)
    small.log.undo_together([event.id for event in undone])
    assert by_time() == ["Cem", "Bea", "Ada"]
    small.clock.set("21:00")
    plans.plan(ids["Bea"], LATE)  # on the night no row moves
    plans.plan(ids["Ada"], UsualRide(RideKind.TAXI, time="21:30"))
    assert by_time() == ["Cem", "Bea", "Ada"]
    plans.plan(ids["Dot"], UsualRide(RideKind.LIFT, time="22:45"))
    assert by_time() == ["Cem", "Bea", "Dot", "Ada"]


def test_somebody_who_first_had_no_plan_stands_where_they_were_first_booked(small: Club) -> None:
    small.tonight.rides.begin(small.ids["Dot"])
    assert [home.person.name for home in small.tonight.rides.all()][:2] == ["Cem", "Dot"]
    small.tonight.ride_plans.plan(small.ids["Dot"], CITY)
    assert [home.person.name for home in small.tonight.rides.all()][-1] == "Dot"


def test_companies_are_added_changed_left_out_and_there_again(small: Club) -> None:
    companies = small.tonight.companies
    companies.add(Company("City Cabs", "01632 960123"))
    companies.add(Company("Kestrel", "", RideKind.MINIBUS))
    companies.change(1, phone="01632 960100")
    assert companies.of(RideKind.MINIBUS) == [Company("Kestrel", "01632 960100", RideKind.MINIBUS)]
    left = companies.leave_out(0)
    assert [one.name for one in companies.all()] == ["Kestrel"]
    small.log.undo_together([event.id for event in left])
    assert [one.name for one in companies.all()] == ["City Cabs", "Kestrel"]
    assert companies.change(0, name="City Cabs") == ()


def test_a_company_that_is_there_or_has_no_name_is_refused_in_plain_words(small: Club) -> None:
    companies = small.tonight.companies
    companies.add(Company("City Cabs"))
    for wrong in (Company("city cabs", "1"), Company(" ")):
        with pytest.raises(KnownError):
            companies.add(wrong)
    companies.add(Company("City Cabs", kind=RideKind.MINIBUS))  # of another kind it may be
    with pytest.raises(KnownError, match="not there"):
        companies.change(7, name="Streamline")
    assert len(companies.all()) == 2


def test_a_ride_keeps_its_company_when_that_is_left_out(small: Club) -> None:
    small.tonight.companies.add(Company("City Cabs", "01632 960123"))
    small.tonight.companies.leave_out(0)
    assert small.ride("Ada").phone == "01632 960123"


def test_the_demo_s_rides_stand_by_their_time(club: Club) -> None:
    times = [home.ride.time for home in club.tonight.rides.all() if home.ride.time]
    assert len(times) > 5
    assert all(one <= other for one, other in pairwise(times))
