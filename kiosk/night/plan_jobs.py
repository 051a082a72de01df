"""The jobs of a planned night: added, changed, left out, put in order."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import PHASES, Event, Job, Night, Page, Phase, Subject, UsualJob
from kiosk.night.club import club_changed
from kiosk.night.jobs import in_order
from kiosk.night.nights import Nights, night_changed
from kiosk.night.planning import on_the_day, usual_job
from kiosk.night.times import day_of, span_of

LEAST = timedelta(minutes=15)
"""A job takes so long, at least, when its times are moved."""

MOST_PEOPLE = 99

PLACE = "where"
"""The picture of a place until the club has its own."""

NO_NAME = KnownError("The job has no name yet.", "Type a name.")
NO_TIME = KnownError("A night is from noon to noon.", "Choose another time.")


class PlanJobs:
    def __init__(self, log: Log, reads: Reads, nights: Nights) -> None:
        self._log = log
        self._reads = reads
        self._nights = nights

    def known(self, more: Iterable[UsualJob] = ()) -> list[UsualJob]:
        """The jobs that this or another night has, as they were last, each title once, those
        that this night does not have first."""
        found: dict[str, UsualJob] = {}
        zones = {night.id: ZoneInfo(night.time_zone) for night in self._reads.nights()}
        for job in self._reads.newest_jobs():
            found[job.title.casefold()] = usual_job(job, zones[job.night])
        kept = (job for template in self._reads.templates() for job in template.jobs)
        for usual in (*kept, *more):
            found.setdefault(usual.title.casefold(), usual)
        here = {job.title.casefold() for job in self._jobs()}
        order = {phase: nth for nth, phase in enumerate(PHASES)}
        return sorted(
            found.values(), key=lambda one: (one.title.casefold() in here, order[one.phase])
        )

    def add(self, of: UsualJob) -> tuple[Event, ...]:
        """Adds a job, behind those of its part that start no later."""
        night = self._night()
        data = on_the_day(of, *day_of(night))
        new = msgspec.convert({**data, "id": "new", "night": night.id}, Job)
        id_ = self._log.new_id()
        here = [job for job in self._jobs() if job.phase is of.phase]
        data["place"] = _place_for(new, here)
        return self._log.add(Act("job.added", Subject("job", id_), data))

    def add_new(self, title: str, symbol: str, phase: Phase) -> tuple[Event, ...]:
        """A job that no night had: it is when its part of the night is, with one person, where
        most jobs of that part are."""
        night = self._night()
        if not title.strip():
            raise NO_NAME
        start = next((one.start for one in night.phases if one.phase is phase), span_of(night)[0])
        places = [job.station for job in self._jobs() if job.phase is phase]
        places += [station.text for station in night.stations]
        station = max(places, key=places.count, default="")
        job = Job("", night.id, title, symbol, phase, start, start + 2 * LEAST, station, 1)
        return self.add(usual_job(job, ZoneInfo(night.time_zone)))

    def change(self, job: str, **told: Any) -> tuple[Event, ...]:
        """Sets fields of a job, such as `wanted=2`. Where that would put another job in its
        place, all keep the places they have. Raises KnownError."""
        self._night()
        old = self._one(job)
        if not str(told.get("title", "a title")).strip():
            raise NO_NAME
        new = msgspec.convert({**msgspec.to_builtins(old), **msgspec.to_builtins(told)}, Job)
        before = self._jobs()
        acts = [Act("job.changed", Subject("job", job), msgspec.to_builtins(told))]
        if new.phase is not old.phase:
            others = [one for one in before if one.phase is new.phase]
            place = _place_for(new, others)
            acts.append(Act("job.changed", Subject("job", job), {"place": place}))
        elif _ids(in_order(new if one.id == job else one for one in before)) != _ids(before):
            here = [one for one in before if one.phase is old.phase]
            acts += _placed(here)
        return self._log.add(*acts)

    def move_times(self, job: str, *, start: int = 0, end: int = 0) -> tuple[Event, ...]:
        """Starts, or ends, so many minutes later. The start takes the end along where it would
        come behind it, and the end the start. Raises KnownError."""
        old = self._one(job)
        begins = old.start + timedelta(minutes=start)
        ends = old.end + timedelta(minutes=end)
        if ends - begins < LEAST and start > 0:
            ends = begins + LEAST
        elif ends - begins < LEAST and end < 0:
            begins = ends - LEAST
        first, last = span_of(self._night())
        if begins < first or ends > last:
            raise NO_TIME
        return self.change(job, start=begins, end=ends)

    def to_phase(self, job: str, phase: Phase) -> tuple[Event, ...]:
        """Into another part of the night: it starts as that does, and takes as long as before."""
        old = self._one(job)
        start = next((one.start for one in self._night().phases if one.phase is phase), old.start)
        return self.change(job, phase=phase, start=start, end=start + (old.end - old.start))

    def wants(self, job: str, more: int) -> tuple[Event, ...]:
        """So many more people, or fewer: at least one."""
        wanted = min(MOST_PEOPLE, max(1, self._one(job).wanted + more))
        return self.change(job, wanted=wanted)

    def at_new_place(self, job: str, name: str) -> tuple[Event, ...]:
        """At a place that the night does not have yet: from now on it has it, and the club too.
        Raises KnownError without a name."""
        night, name = self._night(), name.strip()
        self._one(job)
        if not name:
            raise KnownError("The place has no name yet.", "Type a name.")
        same = (one for one in night.stations if one.text.casefold() == name.casefold())
        there = next(same, None)
        if there is not None:
            return self.change(job, station=there.text)
        place = Page(name, PLACE)
        acts = [
            night_changed(night.id, stations=(*night.stations, place)),
            Act("job.changed", Subject("job", job), {"station": name}),
        ]
        club = self._reads.club()
        if club.stations:
            acts.append(club_changed(stations=(*club.stations, place)))
        return self._log.add(*acts)

    def step(self, job: str, steps: Sequence[Page]) -> tuple[Event, ...]:
        """These steps, in this order. What was ticked of others counts no more."""
        return self.change(job, steps=steps, steps_done=())

    def leave_out(self, job: str) -> tuple[Event, ...]:
        self._night()
        self._one(job)
        return self._log.add(Act("job.left_out", Subject("job", job)))

    def put(self, job: str, by: int) -> tuple[Event, ...]:
        """So many places later among the jobs of its part; nothing at the end of them."""
        self._night()
        old = self._one(job)
        here = [one for one in self._jobs() if one.phase is old.phase]
        nth = _ids(here).index(job)
        to = min(len(here) - 1, max(0, nth + by))
        after = [one for one in here if one.id != job]
        after.insert(to, here[nth])
        return self._log.add(*_placed(after)) if to != nth else ()

    def _night(self) -> Night:
        return self._nights.to_change(self._log.night)

    def _one(self, job: str) -> Job:
        found = self._reads.job(job)
        if found is None or found.night != self._log.night:
            raise KnownError("This job is not there any more.", "Choose another job.")
        return found

    def _jobs(self) -> list[Job]:
        return in_order(self._reads.jobs(self._log.night))


def _ids(jobs: Iterable[Job]) -> list[str]:
    return [job.id for job in jobs]


def _placed(after: Sequence[Job]) -> list[Act]:
    """What puts the jobs of one part in this order: each gets its number, if it has another."""
    return [
        Act("job.changed", Subject("job", job.id), {"place": nth})
        for nth, job in enumerate(after, start=1)
        if job.place != nth
    ]


def _place_for(new: Job, here: Sequence[Job]) -> float:
    """Where a job comes among others that stand in order: behind the last that starts no later."""
    if not any(job.place for job in here):
        return 0  # they stand by their start, and so will it
    before = [nth for nth, job in enumerate(here) if job.start <= new.start]
    if not before:
        return here[0].place - 1
    last = before[-1]
    if last + 1 == len(here):
        return here[last].place + 1
    return (here[last].place + here[last + 1].place) / 2
