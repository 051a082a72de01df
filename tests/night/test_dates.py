"""On which days the club has its nights, against a calendar that is gone through day by day."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model import Repeats
from kiosk.night.dates import Habit, habit_of, next_days, nth_of_month

DAYS = st.dates(date(2000, 1, 1), date(2150, 12, 31))
WEEKDAYS = st.integers(0, 6)
FRIDAY = 4


def days_from(day: date) -> Iterator[date]:
    while True:
        day += timedelta(days=1)
        yield day


def is_last(day: date) -> bool:
    """A week later is another month."""
    return (day + timedelta(days=7)).month != day.month


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


@given(DAYS, WEEKDAYS)
def test_the_last_friday_of_the_month_is_that_of_the_calendar(after: date, weekday: int) -> None:
    oracle = (day for day in days_from(after) if day.weekday() == weekday and is_last(day))
    found = next_days(Habit(weekday, -1), after, ())
    assert found == [next(oracle) for _ in range(4)]


@given(DAYS, WEEKDAYS, st.integers(1, 5))
def test_the_nth_weekday_of_the_month_is_that_of_the_calendar(
    after: date, weekday: int, nth: int
) -> None:
    oracle = (d for d in days_from(after) if d.weekday() == weekday and (d.day - 1) // 7 + 1 == nth)
    assert next_days(Habit(weekday, nth), after, ()) == [next(oracle) for _ in range(4)]


@given(DAYS, st.integers(1, 2), st.integers(0, 800))
def test_every_so_many_weeks_goes_on_from_the_last_night(
    start: date, weeks: int, later: int
) -> None:
    after = start + timedelta(days=later)
    oracle = (d for d in days_from(after) if (d - start).days % (7 * weeks) == 0)
    habit = Habit(start.weekday(), weeks=weeks, start=start.isoformat())
    assert next_days(habit, after, ()) == [next(oracle) for _ in range(4)]


@given(DAYS, st.integers(0, 15))
def test_a_day_that_has_a_night_is_not_suggested_again(after: date, which: int) -> None:
    every = next_days(Habit(FRIDAY, -1), after, (), many=8)
    taken = [day for nth, day in enumerate(every[:4]) if which >> nth & 1]
    free = [day for day in every if day not in taken]
    assert next_days(Habit(FRIDAY, -1), after, taken) == free[:4]


@given(DAYS, WEEKDAYS, st.sampled_from([-1, 1, 2, 3]), st.integers(3, 8))
def test_a_monthly_habit_is_found_from_the_nights(
    start: date, weekday: int, nth: int, many: int
) -> None:
    told = Habit(weekday, nth)
    found = habit_of(None, next_days(told, start, (), many))
    assert found is not None
    assert next_days(found, start, (), 1) == next_days(told, start, (), 1)
    assert found == told


@given(DAYS, st.integers(1, 2), st.integers(2, 8))
def test_every_week_and_every_second_week_are_found(start: date, weeks: int, many: int) -> None:
    nights = [start + timedelta(days=7 * weeks * nth) for nth in range(many)]
    newest = nights[-1]
    assert habit_of(None, nights) == Habit(start.weekday(), 0, weeks, newest.isoformat())


@pytest.mark.parametrize(
    ("nights", "habit"),
    [
        ([], None),
        (["2026-11-27"], Habit(FRIDAY, -1)),  # a first night: the last Friday, as it is one
        (["2026-11-20"], Habit(FRIDAY, 3)),
        (["2026-10-30", "2026-11-27"], Habit(FRIDAY, -1)),  # the 5th and the 4th: both the last
        (["2026-09-25", "2026-10-30", "2026-11-27", "2026-12-18"], Habit(FRIDAY, -1)),  # Christmas
        (["2026-09-03", "2026-10-17", "2026-11-27"], None),  # nothing in common
        (["2026-11-20", "2026-11-20"], Habit(FRIDAY, 3)),
    ],
)
def test_a_habit_is_what_most_of_the_nights_have_in_common(
    nights: list[str], habit: Habit | None
) -> None:
    assert habit_of(None, days(*nights)) == habit


def test_what_the_committee_told_counts_more_than_the_nights() -> None:
    nights = days("2026-09-25", "2026-10-30", "2026-11-27")
    assert habit_of(Repeats(5, 2), nights) == Habit(5, 2)


def test_a_month_without_a_fifth_friday_has_none() -> None:
    assert nth_of_month(2026, 11, FRIDAY, 5) is None
    assert nth_of_month(2026, 10, FRIDAY, 5) == date(2026, 10, 30)
    assert nth_of_month(2026, 12, FRIDAY, -1) == date(2026, 12, 25)


def test_a_habit_that_no_month_knows_suggests_nothing() -> None:
    assert next_days(Habit(FRIDAY, 9), date(2026, 1, 1), ()) == []
