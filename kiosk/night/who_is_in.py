"""Who is in, kept in memory: a roll call must not ask the disk."""

from contextlib import suppress

from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Person, Subject, VisitState
from kiosk.night.cards import card_id
from kiosk.night.who import by_name, whoever


class WhoIsIn:
    """Everybody who is in, as they were when the disk was last read.

    Read again whenever a person or a card changes; of a visit that changes, only its own. A disk
    that fails changes nothing: nobody can come in without it, so what is known here stays true.
    """

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads
        self.people: list[Person] = []
        """By name."""
        self._came_with: dict[str, Person] = {}
        self._cards: dict[str, str] = {}
        log.changed.append(self._told)
        self.read()

    def read(self) -> None:
        reads, night = self._reads, self._log.night
        with suppress(KnownError):
            people = whoever(reads, reads.visits(night, VisitState.IN))
            hosts = {one.comes_with for one in people if one.comes_with}
            cards = reads.cards_of_people([person.id for person in people])
            came_with = reads.persons(hosts)
            self.people, self._came_with, self._cards = people, came_with, cards

    def came_with(self, guest: Person) -> Person | None:
        """Whom a guest said that they are with; also one who has gone home."""
        return self._came_with.get(guest.comes_with or "")

    def owner(self, code: str) -> Person | None:
        """Whose card this is, of those who are in."""
        person = self._cards.get(card_id(code))
        return next((one for one in self.people if one.id == person), None)

    def _told(self, subjects: frozenset[Subject]) -> None:
        kinds = {subject.kind for subject in subjects}
        if kinds & {"person", "card"}:
            self.read()
        elif "visit" in kinds:
            self._read_visits([subject.id for subject in subjects if subject.kind == "visit"])

    def _read_visits(self, ids: list[str]) -> None:
        """Only of those who came or went, to this night: with hundreds in, or after a look at
        years of nights, the next card must not wait."""
        reads, night = self._reads, self._log.night
        ids = [one for one in ids if one.startswith(f"{night}/")]
        if not ids:
            return
        with suppress(KnownError):
            visits = [visit for one in ids if (visit := reads.visit(one))]
            new = whoever(reads, (visit for visit in visits if visit.state is VisitState.IN))
            came_with = reads.persons({one.comes_with for one in new if one.comes_with})
            cards = reads.cards_of_people([person.id for person in new])
            told = {one.partition("/")[2] for one in ids}
            stay = [person for person in self.people if person.id not in told]
            self.people = sorted([*stay, *new], key=by_name)
            self._came_with |= came_with
            kept = {card: who for card, who in self._cards.items() if who not in told}
            self._cards = kept | cards
