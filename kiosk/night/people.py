"""The people of the club: finding them by picture, and bringing in a list."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING
from unicodedata import normalize

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Person, Subject, VisitState
from kiosk.night.who import whoever

if TYPE_CHECKING:  # Lists are read rarely; what reads them need not be loaded at the start.
    from kiosk.data.people_file import PersonRow

LETTERS = ("A–E", "F–J", "K–O", "P–T", "U–Z")


def letters_of(name: str) -> str:
    """The group of letters that a name is found under; names in other scripts are at the end."""
    first = normalize("NFD", name)[:1].upper()  # É is found under E.
    for group in LETTERS:
        if group[0] <= first <= group[-1]:
            return group
    return LETTERS[-1] if first > "Z" else LETTERS[0]


class People:
    """Reads and adds people. No one is ever told apart by anything but name and picture."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def everyone(self) -> list[Person]:
        return self._reads.people()

    def find(self, ids: Iterable[str]) -> dict[str, Person]:
        return self._reads.persons(ids)

    def one(self, person: str) -> Person | None:
        return self._reads.persons([person]).get(person)

    def who_are(self, state: VisitState) -> list[Person]:
        """The people who are in, expected or gone home tonight, guests too, by name; also those
        whose record was erased (kiosk/night/who.py)."""
        return whoever(self._reads, self._reads.visits(self._log.night, state))

    def how_many(self, state: VisitState) -> int:
        return self._reads.count(self._log.night, state)

    def free_name(self, names: Iterable[str]) -> str:
        """The first of these that nobody is called: for a guest who gives no name."""
        night = self._log.night
        return next(name for name in names if not self._reads.how_many_are_called(name, night))

    def voices(self) -> dict[str, str]:
        """What tonight's guests are called whose name was recorded, each with its file in the
        data folder."""
        return {p.called: p.voice for p in self._reads.guests_with_a_voice(self._log.night)}

    def bring_in(self, rows: "Iterable[PersonRow]", faces: Iterable[str]) -> int:
        """Adds the people of a list, all or none; who is known by name and letter is left out.

        `faces` gives a picture for each new person until there is a photo. Returns how many
        people are new.
        """
        known = Counter((p.name.casefold(), p.letter) for p in self._reads.people())
        acts = []
        pictures = iter(faces)
        for row in rows:
            key = (row.name.casefold(), row.letter)
            if known[key] > 0:
                known[key] -= not row.letter  # Without a letter, two of one name are two people.
                continue
            known[key] += bool(row.letter)
            subject = Subject("person", self._log.ids.new(self._log.now()))
            data = {"name": row.name, "letter": row.letter, "picture": next(pictures, "guest")}
            acts.append(Act("person.added", subject, {**data, "committee": row.committee}))
        if acts:
            self._log.add(*acts)
        return len(acts)
