"""How a problem came to be as it is."""

from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.data.fold import Change, fold, mark
from kiosk.model import Event, Problem, ProblemKind, ProblemState


def _told(event: Event) -> Problem:
    data = event.data
    return Problem(
        id=event.subject.id,
        night=event.night,
        kind=ProblemKind(data["kind"]),
        told=mark(event),
        about=data.get("about"),
        job=data.get("job"),
        where=data.get("where"),
        since=event.at,
    )


def _to(state: ProblemState) -> Change[Problem]:
    return lambda problem, event: replace(problem, state=state, mark=mark(event))


def _needs_someone(problem: Problem, event: Event) -> Problem:
    return replace(problem, state=ProblemState.NEW, mark=mark(event), since=event.at)


def fold_problem(events: Iterable[Event]) -> Problem | None:
    return fold(
        events,
        begins={"problem.told": _told},
        changes={
            "problem.about": lambda problem, event: replace(problem, about=event.data["person"]),
            "problem.where": lambda problem, event: replace(problem, where=event.data["where"]),
            "problem.taken": _to(ProblemState.ON_IT),
            "problem.waiting": _to(ProblemState.WAITING),
            "problem.sorted": _to(ProblemState.SORTED),
            "problem.opened_again": _needs_someone,
        },
    )
