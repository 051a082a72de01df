"""The times of a night as they stand on the wall, and what moves with them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from kiosk.clock import NOON, time_of_night
from kiosk.model import PHASES, Job, Night, Phase, PhaseStart, UsualPhase

STEP = 15
"""Minutes: nobody types a time."""

DAY = 24 * 60

Times = tuple[UsualPhase, ...]


def times_of(night: Night) -> Times:
    """When each part of a night starts, on the wall."""
    zone = ZoneInfo(night.time_zone)
    return tuple(
        UsualPhase(one.phase, f"{one.start.astimezone(zone):%H:%M}") for one in night.phases
    )


def phases_at(times: Iterable[UsualPhase], night: Night) -> tuple[PhaseStart, ...]:
    """The parts of that night, started at these times."""
    day, zone = date.fromisoformat(night.date), ZoneInfo(night.time_zone)
    return tuple(
        PhaseStart(one.phase, time_of_night(day, time.fromisoformat(one.start), zone))
        for one in times
    )


def moved(times: Sequence[UsualPhase], phase: Phase | None, minutes: int) -> Times | None:
    """The times with one part, or (None) all of them, so many minutes later.

    None where it cannot be: a part starts after the one before it, and a night from noon to noon.
    """
    starts = {one.phase: _since_noon(one.start) for one in times}
    for one in [phase] if phase else list(starts):
        starts[one] += minutes
    ordered = [starts[one] for one in PHASES if one in starts]
    grows = all(a < b for a, b in pairwise(ordered))
    if not grows or ordered[0] < 0 or ordered[-1] >= DAY:
        return None
    return tuple(UsualPhase(one.phase, _on_the_wall(starts[one.phase])) for one in times)


def job_times(
    job: Job, before: Iterable[PhaseStart], after: Iterable[PhaseStart]
) -> tuple[datetime, datetime]:
    """When a job starts and ends once the parts of its night start at other times.

    It moves with its part. One that lasted until the next part still does; another does not go on
    into it, and begins earlier if it must.
    """
    old = {one.phase: one.start for one in before}
    new = {one.phase: one.start for one in after}
    own, following = job.phase, _after(job.phase)
    by = {phase: new[phase] - old[phase] for phase in old}
    start, end = job.start + by[own], job.end + by[own]
    if following is not None:
        end = job.end + by[following] if job.end >= old[following] else min(end, new[following])
    return min(start, max(new[own], end - (job.end - job.start))), end


def _after(phase: Phase) -> Phase | None:
    later = PHASES[PHASES.index(phase) + 1 :]
    return later[0] if later else None


def _since_noon(wall: str) -> int:
    at = time.fromisoformat(wall)
    return ((at.hour - NOON.hour) * 60 + at.minute) % DAY


def _on_the_wall(since_noon: int) -> str:
    hour, minute = divmod((since_noon + NOON.hour * 60) % DAY, 60)
    return f"{hour:02}:{minute:02}"
