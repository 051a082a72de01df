"""How a roll call came to be as it is."""

from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.data.fold import Change, fold, mark
from kiosk.model import Answered, Event, Found, RollCall


def _started(event: Event) -> RollCall:
    return RollCall(
        id=event.subject.id,
        night=event.night,
        real=bool(event.data["real"]),
        started=mark(event),
        people=tuple(event.data["people"]),
    )


def _joined(roll_call: RollCall, event: Event) -> RollCall:
    """Somebody who was not in when it began, at the end of the list."""
    person = str(event.data["person"])
    if person in roll_call.people:
        return roll_call
    return replace(roll_call, people=(*roll_call.people, person))


def _answered(found: Found) -> Change[RollCall]:
    """What was said last of a person counts; it keeps the place of what was said first."""

    def change(roll_call: RollCall, event: Event) -> RollCall:
        person = str(event.data["person"])
        said = Answered(person, found, event.id, str(event.data.get("left_with") or ""))
        before = roll_call.answered
        if any(one.person == person for one in before):
            now = tuple(said if one.person == person else one for one in before)
        else:
            now = (*before, said)
        return replace(roll_call, answered=now)

    return change


def fold_roll_call(events: Iterable[Event]) -> RollCall | None:
    return fold(
        events,
        begins={"roll_call.started": _started},
        changes={
            "roll_call.joined": _joined,
            "roll_call.safe": _answered(Found.SAFE),
            "roll_call.not_found": _answered(Found.NOT_FOUND),
            "roll_call.left_with": _answered(Found.LEFT_WITH),
            "roll_call.ended": lambda roll_call, event: replace(roll_call, ended=mark(event)),
        },
    )
