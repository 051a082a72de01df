"""The times of a night as they stand on the wall, and what moves with them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from kiosk.clock import NOON, moment_of, on_the_wall, time_of_night
from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Job, Night, Phase, PhaseStart, Subject, UsualPhase
from kiosk.night.nights import night_changed

STEP = 15
"""Minutes: nobody types a time. So far from the next is a part that was pushed along."""

DAY = 24 * 60

TOO_EARLY = KnownError("A night starts after noon.", "Choose a later time.")
TOO_LATE = KnownError("A night ends before noon.", "Choose an earlier time.")

Times = tuple[UsualPhase, ...]

# The wall and the moment


def day_of(night: Night) -> tuple[date, ZoneInfo]:
    """The day of a night, and where its clock hangs."""
    return date.fromisoformat(night.date), ZoneInfo(night.time_zone)


def span_of(night: Night) -> tuple[datetime, datetime]:
    """From noon to noon (kiosk/clock.py): beyond, its times would be another day's."""
    day, zone = day_of(night)
    return time_of_night(day, NOON, zone), time_of_night(day + timedelta(days=1), NOON, zone)


def times_of(night: Night) -> Times:
    """When each part of a night starts, on the wall."""
    zone = ZoneInfo(night.time_zone)
    return tuple(UsualPhase(one.phase, on_the_wall(one.start, zone)) for one in night.phases)


def phases_on(times: Iterable[UsualPhase], day: date, zone: ZoneInfo) -> tuple[PhaseStart, ...]:
    """The parts of the night of a day, in their order also where the clock on the wall jumps."""
    told = list(times)
    moments = accumulate((moment_of(one.start, day, zone) for one in told), max)
    return tuple(PhaseStart(one.phase, at) for one, at in zip(told, moments, strict=True))


# Moving


def moved(times: Sequence[UsualPhase], phase: Phase | None, minutes: int) -> Times:
    """The times with one part, or (None) all of them, so many minutes later.

    Parts that would be overtaken are pushed along, each a quarter of an hour from the next; all
    others stay. Raises KnownError: a night is from noon to noon.
    """
    starts = [_since_noon(one.start) for one in times]
    if phase is None:
        starts = [start + minutes for start in starts]
    else:
        _push(starts, [one.phase for one in times].index(phase), minutes)
    if min(starts) < 0:
        raise TOO_EARLY
    if max(starts) >= DAY:
        raise TOO_LATE
    pairs = zip(times, starts, strict=True)
    return tuple(UsualPhase(one.phase, _wall_at(start)) for one, start in pairs)


def along(
    before: Sequence[UsualPhase], after: Sequence[UsualPhase], phase: Phase
) -> tuple[Phase, ...]:
    """The other parts that moved along with one."""
    pairs = zip(before, after, strict=True)
    return tuple(now.phase for old, now in pairs if now != old and now.phase != phase)


def moved_jobs(
    jobs: Iterable[Job], before: Iterable[PhaseStart], after: Iterable[PhaseStart]
) -> list[Job]:
    """The jobs whose times change: those of a part that moved, as far as it did; and those that
    ended as a part began still do. One that is over stays when it was."""
    now = {one.phase: one.start for one in after}
    by = {one.phase: now.get(one.phase, one.start) - one.start for one in before}
    ends = {one.start: now.get(one.phase, one.start) for one in before}
    found = []
    for job in jobs:
        own = by.get(job.phase, timedelta())
        start, end = job.start + own, ends.get(job.end, job.end + own)
        there = replace(job, start=start, end=max(start, end))
        if there != job and not job.over:
            found.append(there)
    return found


def at_times(night: Night, jobs: Iterable[Job], times: Iterable[UsualPhase]) -> list[Act]:
    """What brings a night to these times, and its jobs along."""
    after = phases_on(times, *day_of(night))
    return [
        night_changed(night.id, phases=after),
        *(
            Act("job.changed", Subject("job", job.id), _when(job), night=night.id)
            for job in moved_jobs(jobs, night.phases, after)
        ),
    ]


def _push(starts: list[int], here: int, minutes: int) -> None:
    starts[here] += minutes
    for nth in range(here + 1, len(starts)):
        if starts[nth] <= starts[nth - 1]:
            starts[nth] = starts[nth - 1] + STEP
    for nth in range(here - 1, -1, -1):
        if starts[nth] >= starts[nth + 1]:
            starts[nth] = starts[nth + 1] - STEP


def _when(job: Job) -> dict[str, str]:
    return {"start": job.start.isoformat(), "end": job.end.isoformat()}


def _since_noon(wall: str) -> int:
    at = time.fromisoformat(wall)
    return ((at.hour - NOON.hour) * 60 + at.minute) % DAY


def _wall_at(since_noon: int) -> str:
    hour, minute = divmod((since_noon + NOON.hour * 60) % DAY, 60)
    return f"{hour:02}:{minute:02}"
