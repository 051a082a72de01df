"""The next night is made from one that was: everything but who did what, and the date."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from kiosk.clock import moment_of, on_the_wall
from kiosk.data.ids import tonight_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import (
    Club,
    Event,
    Job,
    Night,
    Page,
    Ride,
    Subject,
    Template,
    UsualJob,
    UsualPhase,
)
from kiosk.night.nights import Nights, night_changed
from kiosk.night.times import phases_on, times_of


class Plan(Struct, frozen=True):
    """A night on no date yet: times are `HH:MM` on the wall. `jobs` stand in their order."""

    club: str
    time_zone: str
    phases: tuple[UsualPhase, ...]
    stations: tuple[Page, ...] = ()
    briefing: tuple[Page, ...] = ()
    jobs: tuple[UsualJob, ...] = ()
    room: int = 0
    crowded: int = 0
    guests_kept: int = 30
    demo: bool = False


def plan_of(night: Night, jobs: Iterable[Job]) -> Plan:
    """All of a night but who, and the date."""
    zone = ZoneInfo(night.time_zone)
    same = ("club", "time_zone", "stations", "briefing", "room", "crowded", "guests_kept", "demo")
    return Plan(
        phases=times_of(night),
        jobs=tuple(usual_job(job, zone) for job in jobs),
        **{key: getattr(night, key) for key in same},
    )


def plan_of_club(club: Club) -> Plan:
    """What the club told of all its nights; it tells no jobs."""
    same = ("time_zone", "phases", "stations", "briefing", "room", "crowded")
    return Plan(club=club.name, **{key: getattr(club, key) for key in same})


def plan_like(kept: Template, club: Club, last: Night | None) -> Plan:
    """A night that was kept. Where it is, and for how many, is as at the last night, else as the
    club told."""
    where = plan_of(last, ()) if last else plan_of_club(club)
    return msgspec.structs.replace(
        where,
        phases=kept.phases,
        stations=kept.stations,
        briefing=kept.briefing,
        jobs=kept.jobs,
    )


def usual_job(job: Job, zone: ZoneInfo) -> UsualJob:
    """A job without its date and its people."""
    same = ("title", "symbol", "phase", "station", "wanted", "steps", "place")
    return UsualJob(
        start=on_the_wall(job.start, zone),
        end=on_the_wall(job.end, zone),
        **{key: getattr(job, key) for key in same},
    )


def on_the_day(of: UsualJob, day: date, zone: ZoneInfo) -> dict[str, Any]:
    """A job's data on a date. It never ends before it starts, also where the clocks change."""
    start, end = (moment_of(one, day, zone) for one in (of.start, of.end))
    times = {"start": start.isoformat(), "end": max(start, end).isoformat()}
    return {**msgspec.to_builtins(of), **times}


class Planning:
    """Makes nights, moves them to another date, and leaves them out."""

    def __init__(self, log: Log, reads: Reads, nights: Nights) -> None:
        self._log = log
        self._reads = reads
        self._nights = nights

    def make(self, plan: Plan, day: date) -> tuple[Event, ...]:
        """A night on this day, all or nothing; the first event is the night's. Everyone of the
        club is expected. Raises KnownError if the day has a night."""
        self._refuse_taken(day)
        return self._log.add(*self._acts(plan, day))

    def move(self, night: str, day: date) -> tuple[Event, ...]:
        """To another day, with the same times on the wall. Raises KnownError."""
        old = self._nights.to_change(night)
        self._refuse_taken(day)
        if self._has_begun(old):
            raise KnownError("This night is on now.", "Plan another night.")
        jobs, rides = self._reads.jobs(night), self._reads.rides(night)
        return self._log.add(*_moved(old, jobs, rides, day))

    def leave_out(self, night: str) -> tuple[Event, ...]:
        """A planned night is not to be. Raises KnownError if it is over, or on."""
        old = self._nights.to_change(night)
        if self._has_begun(old):
            raise KnownError("This night is on now.", "Finish the night.")
        return self._log.add(Act("night.left_out", Subject("night", night), night=night))

    def expect_everyone(self, night: str) -> tuple[Event, ...]:
        """Who joined the club after the night was planned is expected as well. A night that is
        over stays as it was."""
        found = self._nights.one(night)
        if found is None or self._nights.is_past(found):
            return ()
        known = {visit.person for visit in self._reads.all_visits(night)}
        people = (person.id for person in self._reads.people())
        return self._log.add(*(_expected(night, one) for one in people if one not in known))

    def _acts(self, plan: Plan, day: date) -> Iterator[Act]:
        night, zone = self._log.new_id(), ZoneInfo(plan.time_zone)
        told = msgspec.to_builtins(plan)
        del told["jobs"]
        phases = phases_on(plan.phases, day, zone)
        told |= {"date": day.isoformat(), "phases": msgspec.to_builtins(phases)}
        yield Act("night.planned", Subject("night", night), told, night=night)
        for job in plan.jobs:
            data = on_the_day(job, day, zone)
            yield Act("job.added", Subject("job", self._log.new_id()), data, night=night)
        for person in self._reads.people():
            yield _expected(night, person.id)

    def _refuse_taken(self, day: date) -> None:
        if self._nights.on(day) is not None:
            raise KnownError("There is a night on this day.", "Choose another day.")
        if day < self._nights.today():
            raise KnownError("This day is over.", "Choose another day.")

    def _has_begun(self, night: Night) -> bool:
        """Its set-up has begun, or somebody came."""
        first = min((one.start for one in night.phases), default=None)
        came = self._reads.how_nights_went().get(night.id)
        return bool(came and came.came) or (first is not None and first <= self._log.now())


def _expected(night: str, person: str) -> Act:
    visit = Subject("visit", tonight_of(night, person))
    return Act("visit.expected", visit, {"person": person}, night=night)


def _moved(night: Night, jobs: Iterable[Job], rides: Iterable[Ride], day: date) -> Iterator[Act]:
    """The acts that bring a night, its jobs and its rides to another day."""
    zone = ZoneInfo(night.time_zone)
    phases = phases_on(times_of(night), day, zone)
    yield night_changed(night.id, date=day.isoformat(), phases=phases)
    for job in jobs:
        there = on_the_day(usual_job(job, zone), day, zone)
        times = {key: there[key] for key in ("start", "end")}
        yield Act("job.changed", Subject("job", job.id), times, night=night.id)
    for ride in rides:
        if ride.time is not None:
            then = moment_of(on_the_wall(ride.time, zone), day, zone)
            same = ("person", "kind", "company", "phone")
            data = {key: getattr(ride, key) for key in same} | {"time": then.isoformat()}
            yield Act("ride.planned", Subject("ride", ride.id), data, night=night.id)
