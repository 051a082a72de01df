"""A person's own wishes about jobs. They are theirs to set, and they are wishes, not rules."""

from collections.abc import Iterable
from datetime import time

import msgspec
from msgspec.structs import replace

from kiosk.clock import NOON
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Event, Job, Person, Subject, Wishes

EARLIEST, LATEST, STEP = 17 * 60, 25 * 60 + 30, 30
"""Minutes from the midnight before a night: when somebody may want to go."""

FIRST = "22:00"

DAY = 24 * 60


def likes(wishes: Wishes, symbol: str) -> Wishes:
    """Likes that kind of job, or not any more. What one likes is not what one does not want."""
    return replace(
        wishes,
        likes=_switched(wishes.likes, symbol),
        does_not_want=tuple(one for one in wishes.does_not_want if one != symbol),
    )


def does_not_want(wishes: Wishes, symbol: str) -> Wishes:
    return replace(
        wishes,
        does_not_want=_switched(wishes.does_not_want, symbol),
        likes=tuple(one for one in wishes.likes if one != symbol),
    )


def together_with(wishes: Wishes, person: str) -> Wishes:
    return replace(wishes, together_with=_switched(wishes.together_with, person))


def _switched(what: tuple[str, ...], one: str) -> tuple[str, ...]:
    return tuple(other for other in what if other != one) if one in what else (*what, one)


def later(until: str) -> str:
    """Half an hour later on the wall; from the end of the night on, `FIRST`. Past the latest
    they stay to the end, which is empty."""
    minutes = _minutes(until)
    if minutes is None:
        return FIRST
    minutes = minutes // STEP * STEP + STEP
    return _wall(minutes) if minutes <= LATEST else ""


def earlier(until: str) -> str:
    minutes = _minutes(until)
    return FIRST if minutes is None else _wall(max(EARLIEST, -(-minutes // STEP) * STEP - STEP))


def _minutes(wall: str) -> int | None:
    """A night runs past midnight: what is before noon is after its midnight. None where there
    is no time, or none that we know how to read."""
    try:
        at = time.fromisoformat(wall)
    except ValueError:
        return None
    minutes = at.hour * 60 + at.minute
    return minutes if at >= NOON else minutes + DAY


def _wall(minutes: int) -> str:
    hours, rest = divmod(minutes % DAY, 60)
    return f"{hours:02}:{rest:02}"


def kinds_of(jobs: Iterable[Job]) -> list[tuple[str, str]]:
    """The kinds of job that there are: each symbol once, with the title of its first job."""
    found: dict[str, str] = {}
    for job in jobs:
        found.setdefault(job.symbol, job.title)
    return list(found.items())


class OurWishes:
    """Reads and keeps wishes. Undone by the events that are given back."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def of(self, person: str) -> Person | None:
        return self._reads.persons([person]).get(person)

    def kinds(self) -> list[tuple[str, str]]:
        """Of this night; where it has no jobs yet, of the newest that has some."""
        for night in [self._log.night, *(one.id for one in reversed(self._reads.nights()))]:
            jobs = self._reads.jobs(night)
            if jobs:
                return kinds_of(jobs)
        return []

    def set(self, person: str, wishes: Wishes) -> tuple[Event, ...]:
        """By themself: nobody else has wishes for them."""
        data = {"wishes": msgspec.to_builtins(wishes)}
        return self._log.add(Act("person.changed", Subject("person", person), data, by=person))
