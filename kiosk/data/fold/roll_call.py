"""How a roll call came to be as it is."""

from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.data.fold import fold, mark
from kiosk.model import Event, RollCall, Safe


def _started(event: Event) -> RollCall:
    return RollCall(
        id=event.subject.id,
        night=event.night,
        real=bool(event.data["real"]),
        started=mark(event),
        people=tuple(event.data["people"]),
    )


def _safe(roll_call: RollCall, event: Event) -> RollCall:
    person = str(event.data["person"])
    if any(safe.person == person for safe in roll_call.safe):
        return roll_call
    return replace(roll_call, safe=(*roll_call.safe, Safe(person, event.id)))


def fold_roll_call(events: Iterable[Event]) -> RollCall | None:
    return fold(
        events,
        begins={"roll_call.started": _started},
        changes={
            "roll_call.safe": _safe,
            "roll_call.ended": lambda roll_call, event: replace(roll_call, ended=mark(event)),
        },
    )
