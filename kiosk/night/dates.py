"""On which days the club has its nights: what the committee told, or what the nights show."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import count, islice, pairwise

from msgspec import Struct

from kiosk.model import Repeats

WEEK = 7
LAST = -1
LOOKED_AT = 6
"""So many of the newest nights show the habit."""

PART = 2 / 3
"""So large a part of them must be as the habit says: a night before Christmas may be earlier."""

TOO_FAR = 60
"""Months, or weeks: a habit has a day long before."""


class Habit(Struct, frozen=True):
    """A weekday: the `nth` of each month (-1: the last), or every so many `weeks` counted from
    the `start`. Monthly if `nth` is not 0."""

    weekday: int
    nth: int = 0
    weeks: int = 0
    start: str = ""


def habit_of(told: Repeats | None, days: Iterable[date]) -> Habit | None:
    """What was told; else what most of the newest nights have in common. Of a first night: each
    month's day like it. None if there is nothing."""
    if told is not None:
        return Habit(told.weekday, told.nth)
    newest = sorted(set(days))[-LOOKED_AT:]
    if len(newest) == 1:
        return _monthly(newest[0])
    if not newest:
        return None
    best = max(_candidates(newest[-1]), key=lambda habit: _fits(habit, newest))
    return best if _fits(best, newest) >= max(2, PART * len(newest)) else None


def next_days(habit: Habit, after: date, taken: Iterable[date], many: int = 4) -> list[date]:
    """The next days of the habit after a day, without those that are taken."""
    gone = set(taken)
    days = (day for day in _days(habit, after) if day > after and day not in gone)
    return list(islice(days, many))


def nth_of_month(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, from 1, or the last (-1). None if it has no fifth."""
    if nth == LAST:
        start = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return start - timedelta(days=(start.weekday() - weekday) % WEEK)
    start = date(year, month, 1)
    day = start + timedelta(days=(weekday - start.weekday()) % WEEK + WEEK * (nth - 1))
    return day if day.month == month else None


def _monthly(day: date) -> Habit:
    """The last such weekday of each month if it is one, else the nth."""
    nths = (LAST, 1, 2, 3, 4)
    nth = next(n for n in nths if day == nth_of_month(day.year, day.month, day.weekday(), n))
    return Habit(day.weekday(), nth)


def _candidates(newest: date) -> list[Habit]:
    """What the newest night can be one of; of two that fit as well, the first is meant."""
    here = newest.isoformat()
    weekly = [Habit(newest.weekday(), weeks=weeks, start=here) for weeks in (1, 2)]
    weekdays = (newest.weekday(), *(day for day in range(WEEK) if day != newest.weekday()))
    return weekly + [Habit(day, nth) for day in weekdays for nth in (LAST, 1, 2, 3, 4)]


def _fits(habit: Habit, days: Sequence[date]) -> int:
    """How many of the days are as it says."""
    if habit.weeks:
        gaps = [(later - earlier).days for earlier, later in pairwise(days)]
        same = sum(gap == WEEK * habit.weeks for gap in gaps)
        return same + 1 if same else 0
    return sum(day == nth_of_month(day.year, day.month, habit.weekday, habit.nth) for day in days)


def _days(habit: Habit, after: date) -> Iterator[date]:
    """Days of the habit, in their order, from about `after` on; not for ever."""
    if habit.weeks:
        step = timedelta(days=WEEK * habit.weeks)
        start = date.fromisoformat(habit.start)
        begin = start + max(0, (after - start) // step) * step
        yield from (begin + nth * step for nth in range(TOO_FAR))
        return
    for month in islice(count(after.year * 12 + after.month - 1), TOO_FAR):
        day = nth_of_month(month // 12, month % 12 + 1, habit.weekday, habit.nth)
        if day is not None:
            yield day
