"""One roll call, in memory first and then in the log: no disk can stop it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from kiosk.data.fold import UNDONE
from kiosk.data.log import Act, Log
from kiosk.model import Answered, Event, Found, Person, RollCall, Subject

SAID = {
    "roll_call.safe": Found.SAFE,
    "roll_call.not_found": Found.NOT_FOUND,
    "roll_call.left_with": Found.LEFT_WITH,
}

FAMILY, AMBULANCE, ELSE = "family", "ambulance", "else"
"""With whom somebody left, where that is no person whom the club knows."""


class Roll:
    """What the screens of a roll call share. Acts change it at once; `keep` brings the log to it.

    `keep` writes all that the log does not have yet, in one act. Where the disk refuses, nothing
    is lost: the next `keep` that succeeds writes it, late.
    """

    def __init__(self, log: Log, call: RollCall, people: Sequence[Person]) -> None:
        """`people`: those of the call, in its order."""
        self._log = log
        self._subject = Subject("roll_call", call.id)
        self.id, self.real, self.started = call.id, call.real, call.started.at
        self.people = list(people)
        self.answered = {one.person: one for one in call.answered}
        self.ended: datetime | None = None
        self._how = ""
        self._before_the_end = dict(self.answered)
        # What the log has of it:
        self._is_begun = False
        self._listed: set[str] = set()
        self._kept: dict[str, Answered] = {}
        self._said_by: dict[str, list[str]] = {}  # all events about a person
        self._ended_by = ""
        self.kept = False
        """Whether everything is on the disk."""

    @classmethod
    def from_log(cls, log: Log, call: RollCall, people: Sequence[Person]) -> "Roll":
        """Goes on with one that is in the log. Raises KnownError."""
        roll = cls(log, call, people)
        for event in log.of_subject(roll._subject):
            if event.kind in SAID:
                roll._said_by.setdefault(str(event.data["person"]), []).append(event.id)
        roll._all_is_kept()
        return roll

    # What is known of each person

    def found(self, person: str) -> Found | None:
        said = self.answered.get(person)
        return said.found if said else None

    def left_with(self, person: str) -> str:
        """A person's id, FAMILY, AMBULANCE or ELSE; empty if that was not said."""
        said = self.answered.get(person)
        return said.left_with if said else ""

    def all(self, *found: Found | None) -> list[Person]:
        """The people of whom this is known, in their order. None: nothing is known."""
        return [person for person in self.people if self.found(person.id) in found]

    @property
    def missing(self) -> list[Person]:
        """Who has no tick and did not leave with somebody."""
        return self.all(None, Found.NOT_FOUND)

    def count(self, found: Found) -> int:
        return len(self.all(found))

    # Acts

    def say(self, person: str, found: Found, left_with: str = "") -> None:
        self.answered[person] = Answered(person, found, "", left_with)
        self.kept = False

    def take_back(self, person: str) -> None:
        """Nothing is known of the person any more."""
        self.answered.pop(person, None)
        self.kept = False

    def join(self, people: Iterable[Person]) -> None:
        """Who came in since it began stands at the end. Nobody goes from the list: who went
        home meanwhile is asked for as everybody is."""
        known = {person.id for person in self.people}
        late = [person for person in people if person.id not in known]
        self.people += late
        self.kept = self.kept and not late

    def end(self, how: str, safe: Iterable[str] = ()) -> None:
        """`how`: all_safe, counted, not_real or began_anew. `safe`: who is ticked with it."""
        self._before_the_end = dict(self.answered)
        for person in safe:
            self.say(person, Found.SAFE)
        self.ended, self._how = self._log.now(), how
        self.kept = False

    def open_again(self) -> None:
        """As it was before it was ended."""
        self.answered = dict(self._before_the_end)
        self.ended = None
        self.kept = False

    # Down into the log

    def keep(self) -> None:
        """Writes what the log does not have, all or nothing. Raises KnownError."""
        if self.kept:
            return
        events = self._log.add(*self._begun(), *self._changed(), *self._over())
        for event in events:
            self._remember(event)
        self._all_is_kept()

    def _begun(self) -> Iterator[Act]:
        people = [person.id for person in self.people if person.id not in self._listed]
        if not self._is_begun:
            yield Act("roll_call.started", self._subject, {"real": self.real, "people": people})
            return
        for person in people:
            yield Act("roll_call.joined", self._subject, {"person": person})

    def _changed(self) -> Iterator[Act]:
        for person in self._taken_back():
            for event in self._said_by[person]:
                yield Act(UNDONE, self._subject, {"event": event})
        for person, said in self.answered.items():
            kept = self._kept.get(person)
            if kept is None or (kept.found, kept.left_with) != (said.found, said.left_with):
                data = {"person": person, "left_with": said.left_with}
                yield Act(f"roll_call.{said.found}", self._subject, data)

    def _taken_back(self) -> list[str]:
        return [person for person in self._said_by if person not in self.answered]

    def _over(self) -> Iterator[Act]:
        if self.ended and not self._ended_by:
            yield Act("roll_call.ended", self._subject, {"how": self._how})
        if not self.ended and self._ended_by:
            yield Act(UNDONE, self._subject, {"event": self._ended_by})

    def _remember(self, event: Event) -> None:
        if event.kind in SAID:
            self._said_by.setdefault(str(event.data["person"]), []).append(event.id)
        elif event.kind == "roll_call.ended":
            self._ended_by = event.id
        elif event.data.get("event") == self._ended_by:
            self._ended_by = ""

    def _all_is_kept(self) -> None:
        self._is_begun = True
        self._listed = {person.id for person in self.people}
        self._kept = dict(self.answered)
        for person in self._taken_back():
            del self._said_by[person]
        self.kept = True
