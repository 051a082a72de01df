"""Where the night is: by the clock, moved on early, held back, past midnight."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.clock import Clock, clock_starting_at, night_of, time_of_night
from kiosk.model import PHASES, Phase
from kiosk.night.phases import next_start, phase_at, start_of
from tests.club import STARTS, Club, moment

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("at", "phase"),
    [
        ("12:00", Phase.SET_UP),
        ("17:30", Phase.SET_UP),
        ("18:59:59", Phase.SET_UP),
        ("19:00", Phase.BRIEFING),
        ("19:30", Phase.DOORS),
        ("20:59:59", Phase.DOORS),
        ("21:00", Phase.CLUB),
        ("23:30", Phase.CLEAN_UP),
        ("00:00", Phase.CLEAN_UP),
        ("03:00", Phase.CLEAN_UP),
    ],
)
def test_the_clock_moves_the_night_on(at: str, phase: Phase, small: Club) -> None:
    small.clock.set(at)
    assert small.phase() is phase


def test_moved_on_early_the_night_waits_there_for_the_next_start(small: Club) -> None:
    small.clock.set("20:30")
    small.tonight.phases.move_to(Phase.CLUB)
    assert small.phase() is Phase.CLUB
    for at, phase in (("21:00", Phase.CLUB), ("23:29", Phase.CLUB), ("23:30", Phase.CLEAN_UP)):
        small.clock.set(at)
        assert small.phase() is phase


def test_moved_back_the_night_stays_back_until_the_next_start(small: Club) -> None:
    small.clock.set("21:10")
    small.tonight.phases.move_to(Phase.DOORS)
    small.clock.set("23:29")
    assert small.phase() is Phase.DOORS
    small.clock.set("23:30")
    assert small.phase() is Phase.CLEAN_UP


def test_held_back_the_night_stays_until_somebody_moves_it(small: Club) -> None:
    small.tonight.phases.hold(Phase.DOORS)
    small.clock.set("02:00")
    assert small.phase() is Phase.DOORS
    assert next_start(small.tonight.night, small.clock.now()) is None
    small.tonight.phases.move_to(Phase.CLUB)
    assert small.phase() is Phase.CLUB


def test_following_the_clock_again_forgets_what_was_moved(small: Club) -> None:
    small.tonight.phases.hold(Phase.SET_UP)
    small.clock.set("21:30")
    small.tonight.phases.follow_clock()
    assert small.phase() is Phase.CLUB


def test_undo_of_a_move_goes_back_to_the_move_before(small: Club) -> None:
    small.tonight.phases.hold(Phase.CLUB)
    moved = small.tonight.phases.move_to(Phase.CLEAN_UP)
    small.log.undo(moved.id)
    assert small.phase() is Phase.CLUB
    held = small.tonight.night.moved
    assert held is not None
    small.log.undo(held.mark.event)
    assert small.phase() is Phase.DOORS


def test_the_next_start_is_the_one_after_where_the_night_is(small: Club) -> None:
    night = small.tonight.night
    assert next_start(night, moment("18:00")) == moment("19:00")
    assert next_start(night, moment("19:30")) == moment("21:00")
    assert next_start(night, moment("23:30")) is None
    small.clock.set("20:30")
    small.tonight.phases.move_to(Phase.CLUB)
    assert next_start(small.tonight.night, moment("20:31")) == moment("23:30")


def test_each_phase_starts_when_it_was_planned(small: Club) -> None:
    night = small.tonight.night
    assert [start_of(night, phase) for phase in PHASES] == [moment(at) for at in STARTS.values()]
    assert phase_at(night, start_of(night, Phase.CLUB) - timedelta(milliseconds=1)) is Phase.DOORS


def test_the_briefing_done_is_kept_with_its_time(small: Club) -> None:
    event = small.tonight.phases.briefed()
    briefed = small.tonight.night.briefed
    assert briefed is not None
    assert briefed.at == moment("19:42")
    small.log.undo(event.id)
    assert small.tonight.night.briefed is None


def test_a_night_runs_past_midnight_and_keeps_its_date() -> None:
    night = date(2026, 11, 27)
    assert time_of_night(night, time(23, 59), LONDON) == datetime.fromisoformat("2026-11-27T23:59Z")
    assert time_of_night(night, time(0, 30), LONDON) == datetime.fromisoformat("2026-11-28T00:30Z")
    assert night_of(time_of_night(night, time(17, 30), LONDON), LONDON) == night
    assert night_of(time_of_night(night, time(2, 0), LONDON), LONDON) == night
    assert night_of(datetime.fromisoformat("2026-11-28T12:00Z"), LONDON) == date(2026, 11, 28)


def test_in_summer_the_clock_on_the_wall_is_an_hour_ahead() -> None:
    at = time_of_night(date(2026, 7, 31), time(19, 30), LONDON)
    assert at == datetime.fromisoformat("2026-07-31T18:30Z")


def test_a_clock_that_starts_elsewhere_runs_on_from_there() -> None:
    clock = clock_starting_at(moment("19:42"))
    first, second = clock.now(), clock.now()
    assert moment("19:42") <= first <= second < moment("19:43")
    assert Clock().now().microsecond % 1000 == 0
