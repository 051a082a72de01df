"""When the parts of a planned night start, and what moves along with them."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from kiosk.clock import time_of_night
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Event, Job, Night, Phase, PhaseStart, Subject
from kiosk.night.nights import Nights, refuse_past

APART = timedelta(minutes=15)
"""Between two parts, where one pushes the other along."""

NOON_TO_NOON = KnownError("A night starts after noon.", "Choose a later time.")
TOO_LATE = KnownError("A night ends before noon.", "Choose an earlier time.")


class TimeMoved(Struct, frozen=True):
    """What came of it: the events of one act, and the other parts that moved along."""

    events: tuple[Event, ...]
    along: tuple[Phase, ...]


class PlanTimes:
    def __init__(self, log: Log, reads: Reads, nights: Nights) -> None:
        self._log = log
        self._reads = reads
        self._nights = nights

    def move(self, phase: Phase, minutes: int) -> TimeMoved:
        """Starts a part of the night earlier or later. Its jobs move along, and so does any
        other part that would be overtaken, with its jobs. Raises KnownError."""
        id_ = self._log.night
        night = refuse_past(self._nights, self._nights.one(id_))
        moved = moved_phases(night.phases, phase, timedelta(minutes=minutes))
        _refuse_beyond(night, moved)
        acts = [
            Act("night.changed", Subject("night", id_), {"phases": msgspec.to_builtins(moved)}),
            *(
                Act("job.changed", Subject("job", job.id), _times(job))
                for job in moved_jobs(self._reads.jobs(id_), night.phases, moved)
            ),
        ]
        others = [one.phase for one in moved if one not in night.phases and one.phase != phase]
        return TimeMoved(self._log.add(*acts), tuple(others))


def moved_phases(
    phases: Sequence[PhaseStart], phase: Phase, by: timedelta
) -> tuple[PhaseStart, ...]:
    """The phases with one of them moved. Those that it would overtake are pushed along, each
    a quarter of an hour from the next; all others stay."""
    starts = [one.start for one in phases]
    here = next(nth for nth, one in enumerate(phases) if one.phase == phase)
    starts[here] += by
    for nth in range(here + 1, len(starts)):
        if starts[nth] <= starts[nth - 1]:
            starts[nth] = starts[nth - 1] + APART
    for nth in range(here - 1, -1, -1):
        if starts[nth] >= starts[nth + 1]:
            starts[nth] = starts[nth + 1] - APART
    return tuple(replace(one, start=at) for one, at in zip(phases, starts, strict=True))


def moved_jobs(
    jobs: Sequence[Job], before: Sequence[PhaseStart], after: Sequence[PhaseStart]
) -> list[Job]:
    """The jobs whose times change: those of a part that moved, as far as it did; and those that
    ended as it began still do."""
    by = {old.phase: new.start - old.start for old, new in zip(before, after, strict=True)}
    ends = {old.start: new.start for old, new in zip(before, after, strict=True)}
    moved = []
    for job in jobs:
        start = job.start + by.get(job.phase, timedelta())
        end = ends.get(job.end, job.end + by.get(job.phase, timedelta()))
        now = replace(job, start=start, end=max(start, end))
        if now != job:
            moved.append(now)
    return moved


def _refuse_beyond(night: Night, phases: Sequence[PhaseStart]) -> None:
    """A night is from noon to noon (kiosk/clock.py): beyond, its times would be another day's."""
    begin, end = span_of(night)
    if any(one.start < begin for one in phases):
        raise NOON_TO_NOON
    if any(one.start >= end for one in phases):
        raise TOO_LATE


def span_of(night: Night) -> tuple[datetime, datetime]:
    """From noon to noon: when its times can be."""
    zone, day = ZoneInfo(night.time_zone), date.fromisoformat(night.date)
    noons = (time_of_night(one, time(12), zone) for one in (day, day + timedelta(days=1)))
    begin, end = noons
    return begin, end


def _times(job: Job) -> dict[str, str]:
    return {"start": job.start.isoformat(), "end": job.end.isoformat()}
