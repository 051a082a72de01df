"""Where the night is: by the clock, or where somebody moved it."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.clock import night_of
from kiosk.data.log import Act, Log
from kiosk.model import PHASES, Event, Night, Phase, Subject


def phase_at(night: Night, now: datetime) -> Phase:
    """The phase of the night at a moment.

    The clock moves the night on at each planned start. Moved on early, it waits there for the
    next start; held back, it stays until somebody moves it.
    """
    by_clock = [p.phase for p in night.phases if p.start <= now] or [PHASES[0]]
    moved = night.moved
    if moved is None:
        return by_clock[-1]
    if moved.held:
        return moved.phase
    since = [p.phase for p in night.phases if moved.mark.at < p.start <= now]
    return max([moved.phase, *since], key=PHASES.index)


def day_is_over(night: Night, now: datetime) -> bool:
    """Whether another day's night is on, whether or not anybody came to this one or finished it.
    Until then the kiosk shows it: what was finished by mistake goes on."""
    return night.date < night_of(now, ZoneInfo(night.time_zone)).isoformat()


def is_todays(night: Night, now: datetime) -> bool:
    """Whether it is the night of the day that the clock on the wall belongs to."""
    return night.date == night_of(now, ZoneInfo(night.time_zone)).isoformat()


def is_past(night: Night, now: datetime) -> bool:
    """Finished, or its day is over: it can be looked at, and is not planned any more."""
    return night.finished is not None or day_is_over(night, now)


def is_coming(night: Night, now: datetime) -> bool:
    """Whether the night is on a day to come, and nobody has begun it."""
    today = night_of(now, ZoneInfo(night.time_zone)).isoformat()
    return night.date > today and night.moved is None and night.finished is None


def tonight_or_next(nights: Iterable[Night], now: datetime) -> Night | None:
    """The night that is on at `now`, else the next one; `nights` are by date."""
    return next((night for night in nights if not day_is_over(night, now)), None)


def next_start(night: Night, now: datetime) -> datetime | None:
    """When the clock will next move the night on; None if it will not."""
    if night.moved and night.moved.held:
        return None
    here = PHASES.index(phase_at(night, now))
    later = [p.start for p in night.phases if PHASES.index(p.phase) > here and p.start > now]
    return min(later, default=None)


def start_of(night: Night, phase: Phase) -> datetime:
    return next(p.start for p in night.phases if p.phase == phase)


def doors_open_at(night: Night, now: datetime) -> datetime | None:
    """When the clock will open the doors; None if it has done so, or if a person will."""
    held = night.moved is not None and night.moved.held
    start = start_of(night, Phase.DOORS)
    return start if start > now and not held else None


class Phases:
    """Moves the night on or holds it back. Anyone may."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def move_to(self, phase: Phase) -> Event:
        return self._add("night.moved", {"phase": phase.value, "held": False})

    def hold(self, phase: Phase) -> Event:
        """Stays in `phase` until somebody moves the night on."""
        return self._add("night.moved", {"phase": phase.value, "held": True})

    def follow_clock(self) -> Event:
        return self._add("night.clock_again", {})

    def briefed(self) -> Event:
        """The committee gave the briefing together."""
        return self._add("night.briefed", {})

    def _add(self, kind: str, data: dict[str, object]) -> Event:
        return self._log.add(Act(kind, Subject("night", self._log.night), data))[0]
