"""Roll call: everyone who is in, ticked off one by one outside. Real or practice."""

from contextlib import suppress

from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Mark, Person, RollCall
from kiosk.night.roll import Roll
from kiosk.night.who import with_or_without_name
from kiosk.night.who_is_in import WhoIsIn


class RollCalls:
    """Begins roll calls, and keeps those of this evening in memory."""

    def __init__(self, log: Log, reads: Reads, who_is_in: WhoIsIn) -> None:
        self._log = log
        self._reads = reads
        self._who_is_in = who_is_in
        self._rolls: list[Roll] = []

    def begin(self, *, real: bool) -> Roll:
        """Goes on with one that is under way; a practice gives way to a fire. Never fails."""
        roll = self.under_way()
        if roll is not None and real and not roll.real:
            roll.end("began_anew")
            roll = None
        if roll is None:
            roll = self._new(real)
        roll.join(self._who_is_in.people)
        with suppress(KnownError):
            self.keep()
        return roll

    def under_way(self) -> Roll | None:
        """The roll call that has not ended, also after a power cut. Never fails."""
        if not self._rolls:
            with suppress(KnownError):
                self._read()
        last = self._rolls[-1] if self._rolls else None
        return last if last is not None and last.ended is None else None

    def keep(self) -> None:
        """Writes what the disk did not take before. Raises KnownError."""
        for roll in self._rolls:
            roll.keep()

    def _new(self, real: bool) -> Roll:
        """With everyone who is in now. Who said that they need help to get out comes first."""
        people = sorted(self._who_is_in.people, key=_order)
        now = self._log.now()
        ids = tuple(person.id for person in people)
        call = RollCall(self._log.ids.new(now), self._log.night, real, Mark("", now), ids)
        self._rolls.append(Roll(self._log, call, people))
        return self._rolls[-1]

    def _read(self) -> None:
        """Goes on with the newest one of the log that has not ended. Raises KnownError."""
        calls = [call for call in self._reads.roll_calls(self._log.night) if call.ended is None]
        for call in calls[-1:]:
            people = with_or_without_name(self._reads, call.people)
            self._rolls.append(Roll.from_log(self._log, call, people))


def _order(person: Person) -> tuple[bool, str, str]:
    return (not person.help_out, person.name.casefold(), person.letter)
