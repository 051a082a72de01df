"""Jobs: done, undone, taken, handed on. Anyone may do any of it, and no reason is asked."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from kiosk.data.fold import live
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import PHASES, Event, Job, JobState, Phase, Subject

STATES = ("job.done", "job.started", "job.not_needed")


class Jobs:
    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def all(self) -> list[Job]:
        """Tonight's jobs as the committee put them in order, else by their planned start."""
        return in_order(self._reads.jobs(self._log.night))

    def in_phase(self, phase: Phase) -> list[Job]:
        return [job for job in self.all() if job.phase is phase]

    def one(self, job: str) -> Job | None:
        return self._reads.job(job)

    def of(self, person: str) -> list[Job]:
        return self._reads.jobs_of(self._log.night, person)

    def done(self, job: str, by: str | None = None) -> Event:
        return self._add("job.done", job, by=by)

    def done_by(self, job: Job, person: str) -> Event | None:
        """Says afterwards who did it. None if the job is not done any more."""
        if job.mark is None or job.state is not JobState.DONE:
            return None
        return self._add("job.done_by", job.id, {"event": job.mark.event, "person": person})

    def start(self, job: str, by: str | None = None) -> Event:
        """Somebody is on it."""
        return self._add("job.started", job, by=by)

    def not_needed(self, job: str) -> Event:
        return self._add("job.not_needed", job)

    def undo(self, job: Job) -> Event | None:
        """Takes back the last of done, started or not needed. There is no time limit."""
        if job.mark is None:
            return None
        states = [event for event in self._live(job) if event.kind in STATES]
        for _, run in groupby(states, key=lambda event: event.kind):
            if job.mark.event in (same := [event.id for event in run]):
                return self._log.undo_together(same)[-1]
        return None

    def take(self, job: str, person: str) -> Event:
        """I will do it."""
        return self._add("job.person_added", job, {"person": person}, by=person)

    def hand_on(self, job: str, person: str) -> Event:
        """I can't do this now. Everybody then sees that the job needs someone."""
        return self._add("job.person_left", job, {"person": person}, by=person)

    def step_done(self, job: str, step: int) -> Event:
        return self._add("job.step_done", job, {"step": step})

    def undo_step(self, job: Job, step: int) -> Event | None:
        ticks = [
            event.id
            for event in self._live(job)
            if event.kind == "job.step_done" and event.data["step"] == step
        ]
        return next(iter(self._log.undo_together(ticks)), None)

    def _live(self, job: Job) -> list[Event]:
        """What happened to a job and stands. Done or ticked twice, by two fingers, is in it
        twice: to take it back is to take back both."""
        return live(self._log.of_subject(Subject("job", job.id)))

    def _add(
        self, kind: str, job: str, data: dict[str, object] | None = None, by: str | None = None
    ) -> Event:
        return self._log.add(Act(kind, Subject("job", job), data or {}, by))[0]


def in_order(jobs: Iterable[Job]) -> list[Job]:
    """By phase, as the committee put them in order, else by their start."""
    return sorted(jobs, key=lambda job: (PHASES.index(job.phase), job.place, job.start))


def now_and_next(jobs: list[Job], phase: Phase, now: datetime) -> tuple[list[Job], list[Job]]:
    """What Home shows of a phase: jobs that are on, and those that begin together next.

    A job is on from its start until it is done. One that is done stays until its end. A job of
    another phase that still runs is on as well: the night may have been moved on early.
    """
    here = [job for job in jobs if job.phase is phase and (not job.over or job.end > now)]
    runs = [job for job in jobs if job.phase is not phase and not job.over and job.end > now]
    on = [job for job in [*here, *runs] if job.start <= now]
    after = [job for job in jobs if job.start > now and not job.over and job not in on]
    first = min((job.start for job in after), default=None)
    return on, [job for job in after if job.start == first]
