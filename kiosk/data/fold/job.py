"""How a job came to be as it is."""

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from kiosk.data.fold import Change, changed, fold, left_out, mark
from kiosk.model import Event, Job, JobState, StepDone


def _added(event: Event) -> Job:
    return msgspec.convert({**event.data, "id": event.subject.id, "night": event.night}, Job)


def _person_added(job: Job, event: Event) -> Job:
    person = str(event.data["person"])
    return job if person in job.people else replace(job, people=(*job.people, person))


def _person_left(job: Job, event: Event) -> Job:
    """A job that nobody is left on is to do again, for whoever takes it."""
    left = event.data["person"]
    job = replace(job, people=tuple(person for person in job.people if person != left))
    if job.state is JobState.ON_IT and not job.people:
        return replace(job, state=JobState.TO_DO, mark=None)
    return job


def _step_done(job: Job, event: Event) -> Job:
    step = int(event.data["step"])
    if any(done.step == step for done in job.steps_done):
        return job
    return replace(job, steps_done=(*job.steps_done, StepDone(step, event.id)))


def _done_by(job: Job, event: Event) -> Job:
    """Who did it, said afterwards: only of the doing that it names."""
    if job.mark is None or job.mark.event != event.data["event"]:
        return job
    return replace(job, mark=replace(job.mark, by=str(event.data["person"])))


def _to(state: JobState) -> Change[Job]:
    return lambda job, event: replace(job, state=state, mark=mark(event))


def fold_job(events: Iterable[Event]) -> Job | None:
    return fold(
        events,
        begins={"job.added": _added},
        changes={
            "job.changed": changed,
            "job.left_out": left_out,
            "job.person_added": _person_added,
            "job.person_left": _person_left,
            "job.step_done": _step_done,
            "job.started": _to(JobState.ON_IT),
            "job.done": _to(JobState.DONE),
            "job.done_by": _done_by,
            "job.not_needed": _to(JobState.NOT_NEEDED),
        },
    )
