"""What words are typed for, and what a symbol is chosen for, while a night is planned."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from kiosk.model import Event, Page, Phase
from kiosk.ui.kit import Kit
from kiosk.ui.steps_of import steps_of

NEW_JOB, NEW_PLACE, KEPT_NAME, STEP = "new_job", "new_place", "kept_name", "step"
"""What a screen is told: "job/<night>/<job>", "new_job/<night>", "new_place/<night>/<job>",
"kept_name/<night>", or "step/<nth>/<of>", where `of` is as in kiosk/ui/steps_of.py; the step after
the last is a new one."""

Events = tuple[Event, ...]


@dataclass(frozen=True)
class Change:
    """`title`: of the screen. `now`: what stands there. `keep` puts something else there, and
    `done` goes on to where it is seen."""

    title: str
    now: str
    keep: Callable[[str], Events]
    done: Callable[[Events], None]


def words_for(kit: Kit, of: str) -> Change | None:
    """None if it is not there any more."""
    kind, _, rest = of.partition("/")
    if kind == NEW_JOB:
        return _new_job(kit, rest)
    if kind == NEW_PLACE:
        return _new_place(kit, rest)
    if kind == KEPT_NAME:
        return _kept_name(kit, rest)
    return _step(kit, rest, "text") if kind == STEP else _job(kit, rest, "title")


def symbol_for(kit: Kit, of: str) -> Change | None:
    """None if it is not there any more."""
    kind, _, rest = of.partition("/")
    return _step(kit, rest, "symbol") if kind == STEP else _job(kit, rest, "symbol")


def _job(kit: Kit, rest: str, what: str) -> Change | None:
    night, _, id_ = rest.partition("/")
    job = kit.tonight.jobs.one(id_)
    if job is None:
        return None
    change = kit.bridge.of_night(night).plan_jobs.change
    title = kit.words("plan_job.title")

    def keep(new: str) -> Events:
        return change(id_, **{what: new})

    back = partial(kit.back_to, "plan_job")
    return Change(title, getattr(job, what), keep, lambda _: back())


def _new_job(kit: Kit, night: str) -> Change:
    """It is in the part of the night that has room for more: the one that is changed later."""
    jobs = kit.bridge.of_night(night).plan_jobs

    def show(events: Events) -> None:
        kit.back_to("plan_jobs")
        kit.go("plan_job", night=night, job=events[0].subject.id)

    keep = partial(jobs.add_new, symbol="jobs", phase=Phase.SET_UP)
    return Change(kit.words("plan_job.new"), "", keep, show)


def _new_place(kit: Kit, rest: str) -> Change:
    night, _, job = rest.partition("/")
    keep = partial(kit.bridge.of_night(night).plan_jobs.at_new_place, job)
    back = partial(kit.back_to, "plan_job")
    return Change(kit.words("plan_job.new_place"), "", keep, lambda _: back())


def _kept_name(kit: Kit, night: str) -> Change:
    planned = kit.bridge.of_night(night)

    def keep(name: str) -> Events:
        return planned.kept.keep(planned.night, planned.jobs.all(), name, "kept_night")

    back = partial(kit.back_to, "night_more")
    return Change(kit.words("kept.which_name"), "", keep, lambda _: back())


def _step(kit: Kit, rest: str, what: str) -> Change | None:
    number, _, of = rest.partition("/")
    nth, steps = int(number), steps_of(kit, of)
    if steps is None or nth > len(steps.pages):
        return None
    new = nth == len(steps.pages)
    page = Page("", steps.symbol) if new else steps.pages[nth]

    def keep(told: str) -> Events:
        pages = list(steps.pages)
        pages[nth : nth + 1] = [replace(page, **{what: told})]
        return steps.keep(pages)

    def show(_: Events) -> None:
        kit.back()
        if new:
            kit.go("step", of=of, nth=nth)

    title = kit.words("steps_of.add" if new else "steps_of.step", n=nth + 1)
    return Change(title, getattr(page, what), keep, show)
