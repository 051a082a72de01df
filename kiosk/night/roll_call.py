"""Roll call: everyone who is in, ticked off one by one outside. Real or practice."""

from collections.abc import Sequence

from kiosk.data.fold import live
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Event, RollCall, Subject, VisitState


class RollCalls:
    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def start(self, *, real: bool) -> RollCall:
        """Begins with everyone who is in now."""
        people = [visit.person for visit in self._reads.visits(self._log.night, VisitState.IN)]
        subject = Subject("roll_call", self._log.ids.new(self._log.now()))
        self._log.add(Act("roll_call.started", subject, {"real": real, "people": people}))
        calls = self._reads.roll_calls(self._log.night)
        return next(call for call in calls if call.id == subject.id)

    def under_way(self) -> RollCall | None:
        """The roll call that has not ended, also after a power cut."""
        calls = [call for call in self._reads.roll_calls(self._log.night) if call.ended is None]
        return calls[-1] if calls else None

    def safe(self, call: RollCall, *people: str) -> tuple[Event, ...]:
        subject = Subject("roll_call", call.id)
        return self._log.add(*(Act("roll_call.safe", subject, {"person": p}) for p in people))

    def not_safe(self, call: RollCall, person: str) -> Event | None:
        """Takes back a tick, and every other tick of the same person: none may stay by mistake."""
        ticks = [
            event.id
            for event in live(self._log.of_subject(Subject("roll_call", call.id)))
            if event.kind == "roll_call.safe" and event.data["person"] == person
        ]
        return next(iter(self._log.undo_together(ticks)), None)

    def end(self, call: RollCall, how: str, safe: Sequence[str] = ()) -> tuple[Event, ...]:
        """`how`: all_safe, not_real or began_anew. `safe`: who is ticked at the end, with it."""
        subject = Subject("roll_call", call.id)
        ticks = [Act("roll_call.safe", subject, {"person": person}) for person in safe]
        return self._log.add(*ticks, Act("roll_call.ended", subject, {"how": how}))
