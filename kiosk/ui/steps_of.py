"""Whose steps they are that a screen shows: a job's, or what we agreed for a kind of problem."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.model import Event, Page, ProblemKind
from kiosk.ui.kit import Kit
from kiosk.ui.say import problem_symbol
from kiosk.ui.steps import agreed_steps

JOB, AGREED = "job", "agreed"
"""What a screen is told: "job/<night>/<job>" or "agreed/taxi"."""

Events = tuple[Event, ...]


@dataclass(frozen=True)
class StepsOf:
    """`keep` puts other steps in their place. `as_it_was`: None where they are as the kiosk
    brought them, or are a job's."""

    title: str
    symbol: str
    pages: tuple[Page, ...]
    keep: Callable[[Sequence[Page]], Events]
    as_it_was: Callable[[], Events] | None = None


def steps_of(kit: Kit, of: str) -> StepsOf | None:
    """None if the job is not there any more."""
    kind, _, rest = of.partition("/")
    if kind == AGREED:
        return _agreed(kit, ProblemKind(rest))
    night, _, id_ = rest.partition("/")
    job = kit.tonight.jobs.one(id_)
    if job is None:
        return None
    keep = partial(kit.bridge.of_night(night).plan_jobs.step, id_)
    return StepsOf(job.title, job.symbol, job.steps, keep)


def _agreed(kit: Kit, kind: ProblemKind) -> StepsOf:
    agreed = kit.tonight.agreed
    back = partial(agreed.as_it_was, kind) if agreed.of(kind) is not None else None
    return StepsOf(
        kit.words(f"problem.{kind}"),
        problem_symbol(kind),
        tuple(agreed_steps(kit, kind)),
        partial(agreed.agree, kind),
        back,
    )
