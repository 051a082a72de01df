"""All nights of the club: the next one, those that are planned, and those that were."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from kiosk.clock import night_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Night, Subject, Went
from kiosk.night.dates import Habit, habit_of, next_days
from kiosk.night.phases import is_past


class Listed(Struct, frozen=True):
    """`coming`: what is not over, by date; `past`: what is, the newest first."""

    coming: tuple[Night, ...]
    past: tuple[Night, ...]


class Nights:
    """Reads the nights of the club, and says on which days there may be more."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def all(self) -> Listed:
        nights = self._reads.nights()
        past = [night for night in nights if self.is_past(night)]
        coming = [night for night in nights if night not in past]
        return Listed(tuple(coming), tuple(reversed(past)))

    def every(self) -> list[Night]:
        """By date."""
        return self._reads.nights()

    def one(self, night: str) -> Night | None:
        return self._reads.night(night)

    def to_change(self, night: str) -> Night:
        """A night, if it can be changed. Raises KnownError."""
        found = the_night(self._reads, night)
        if self.is_past(found):
            raise KnownError("This night is over.", "Plan another night.")
        return found

    def on(self, day: date) -> Night | None:
        """The night of a day."""
        return next((n for n in self._reads.nights() if n.date == day.isoformat()), None)

    def is_past(self, night: Night) -> bool:
        return is_past(night, self._log.now())

    def today(self, night: Night | None = None) -> date:
        """The date of the night that the clock on the wall belongs to."""
        zone = night.time_zone if night else self._reads.club().time_zone
        return night_of(self._log.now(), ZoneInfo(zone))

    def last(self) -> Night | None:
        """The newest that was, or is on; of a club that only plans, the first that is planned."""
        nights = self._reads.nights()
        been = [night for night in nights if night.date <= self.today(night).isoformat()]
        return been[-1] if been else next(iter(nights), None)

    def went(self) -> dict[str, Went]:
        """How many came and how much was done, by night; a night without either is left out."""
        return self._reads.how_nights_went()

    def habit(self) -> Habit | None:
        """On which days the club has its nights."""
        return habit_of(self._reads.club().repeats, map(_day, self._reads.nights()))

    def suggested(self, many: int = 4) -> list[date]:
        """The next days on which the club would have a night, and has none yet."""
        habit = self.habit()
        nights = self._reads.nights()
        taken = list(map(_day, nights))
        return next_days(habit, self._from(nights), taken, many) if habit else []

    def _from(self, nights: Sequence[Night]) -> date:
        """The day after which there can be more: yesterday, for a night may be made up today."""
        return self.today(nights[-1] if nights else None) - timedelta(days=1)


def the_night(reads: Reads, night: str) -> Night:
    """Raises KnownError if it was left out."""
    found = reads.night(night)
    if found is None:
        raise KnownError("This night is not there any more.", "Choose another night.")
    return found


def night_changed(night: str, **told: Any) -> Act:
    """Sets fields of `Night`, such as `club="Our Night"`."""
    return Act("night.changed", Subject("night", night), msgspec.to_builtins(told), night=night)


def _day(night: Night) -> date:
    return date.fromisoformat(night.date)
