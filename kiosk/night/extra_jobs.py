"""An extra job, on the night: chosen by its picture, there at once, for whoever will do it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Event, Job, Phase, Subject, UsualJob
from kiosk.night.nights import the_night
from kiosk.night.phases import phase_at

LASTS = timedelta(hours=1)

STEP = 5
"""Minutes: it begins at a time that can be read off a clock."""

NIGHTS = 6
"""Of how many nights the jobs are known: what the club does now, not what it did once."""


class ExtraJobs:
    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def usual(self) -> list[UsualJob]:
        """The jobs of the club, one for each picture: first tonight's, those of this part of the
        night before others; then of the nights before, and of those kept to plan from."""
        nights = sorted(self._reads.nights(), key=lambda night: night.date, reverse=True)
        others = [night.id for night in nights if night.id != self._log.night]
        tonight, phase = self._reads.jobs(self._log.night), self._phase()
        tonight.sort(key=lambda job: job.phase is not phase)
        before = [job for night in others[:NIGHTS] for job in self._reads.jobs(night)]
        kept = (job for template in self._reads.templates() for job in template.jobs)
        return one_for_each_picture((*map(_as_usual, (*tonight, *before)), *kept))

    def add(self, usual: UsualJob) -> tuple[Event, ...]:
        """It is for the part of the night that is on, for an hour, for one person."""
        now, phase = self._log.now(), self._phase()
        start = _on_the_clock(now)
        places = [job.place for job in self._reads.jobs(self._log.night) if job.phase is phase]
        data = {
            "title": usual.title,
            "symbol": usual.symbol,
            "phase": phase.value,
            "start": start.isoformat(),
            "end": (start + LASTS).isoformat(),
            "station": usual.station,
            "wanted": 1,
            "steps": msgspec.to_builtins(usual.steps),
            "place": max(places, default=0),
        }
        job = Subject("job", self._log.new_id())
        return self._log.add(Act("job.added", job, data))

    def _phase(self) -> Phase:
        return phase_at(the_night(self._reads, self._log.night), self._log.now())


def one_for_each_picture(jobs: Iterable[UsualJob]) -> list[UsualJob]:
    """The first job of each symbol, in the order they are given."""
    found: dict[str, UsualJob] = {}
    for job in jobs:
        found.setdefault(job.symbol, job)
    return list(found.values())


def _as_usual(job: Job) -> UsualJob:
    return UsualJob(job.title, job.symbol, job.phase, "", "", job.station, job.wanted, job.steps)


def _on_the_clock(now: datetime) -> datetime:
    return now.replace(minute=now.minute // STEP * STEP, second=0, microsecond=0)
