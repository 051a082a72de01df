"""How a person's visit came to be as it is: expected, in, out, in again."""

from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.data.fold import fold, mark
from kiosk.model import Event, Visit, VisitState


def _begin(event: Event) -> Visit:
    return Visit(event.subject.id, event.night, str(event.data["person"]))


def _came(visit: Visit, event: Event) -> Visit:
    return replace(visit, state=VisitState.IN, came=mark(event), away=None)


def _left(visit: Visit, event: Event) -> Visit:
    return replace(visit, state=VisitState.OUT, left=mark(event))


def _away(visit: Visit, event: Event) -> Visit:
    return replace(visit, away=mark(event))


def fold_visit(events: Iterable[Event]) -> Visit | None:
    return fold(
        events,
        begins={
            "visit.expected": _begin,
            "visit.came_in": lambda event: _came(_begin(event), event),
            "visit.left": lambda event: _left(_begin(event), event),
            "visit.away": lambda event: _away(_begin(event), event),
        },
        changes={
            "visit.expected": lambda visit, _: visit,
            "visit.came_in": _came,
            "visit.left": _left,
            "visit.away": _away,
        },
    )
