"""The people of the club: finding them by picture, and bringing in a list."""

from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING
from unicodedata import normalize

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.data.search import Search
from kiosk.model import Event, Person, Subject, VisitState
from kiosk.night.spelling import place_of, plain, sound_alike, words_of
from kiosk.night.who import whoever

if TYPE_CHECKING:  # Lists are read rarely; what reads them need not be loaded at the start.
    from kiosk.data.people_file import PersonRow
    from kiosk.night.bringing_in import Line, Said

LETTERS = ("A–E", "F–J", "K–O", "P–T", "U–Z")

FEW = 5
"""Whoever finds fewer people than this also sees those whose names only sound like it."""


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
        self._search = Search(reads.db)

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

    def how_many(self, state: VisitState | None) -> int:
        """So many are in, expected or gone home tonight; None: everyone of the club."""
        if state is None:
            return self._search.how_many()
        return self._reads.count(self._log.night, state)

    def is_one(self, person: Person, state: VisitState | None) -> bool:
        """Whether somebody is in, expected or gone home tonight; None: one of the club."""
        if state is None:
            return person.guest_of is None
        visit = self._reads.visit(f"{self._log.night}/{person.id}")
        return visit is not None and visit.state is state

    def by_letters(self, letters: str | None, state: VisitState | None = None) -> list[str]:
        """The ids of the people in a group of letters, tonight's people first, then by name.

        Of everyone of the club, or with `state` of those who are in, expected or gone home.
        Without `letters`, all of them.
        """
        names = self._search.names(self._log.night, state)
        return [one for one, name in names if letters is None or letters_of(name) == letters]

    def by_name(self, typed: str, state: VisitState | None = None) -> list[str]:
        """The ids of the people whose names have words that begin as was typed, the best first:
        a name that begins so, then tonight's people, then by name.

        Where few are found, names that sound like it follow; where nobody is, one letter may be
        wrong. `state` as in `by_letters`.
        """
        words = words_of(typed)
        if not words:
            return []
        found = self._find([[word] for word in words], state)
        if len(found) >= FEW:
            return found
        vocabulary = self._vocabulary(state)
        slips = not found
        near = [[word, *sound_alike(word, vocabulary, slips=slips)] for word in words]
        known = set(found)
        more = self._find(near, state) if any(len(ways) > 1 for ways in near) else []
        return found + [one for one in more if one not in known]

    def _find(self, words: Sequence[Sequence[str]], state: VisitState | None) -> list[str]:
        """Guests are in no index of names; nor are those who are in tonight too many to look at."""
        if state is None:
            return self._search.find(self._log.night, words)
        spelled = [["".join(plain(one)) for one in spellings] for spellings in words]
        names = self._search.names(self._log.night, state)
        places = [(place_of(name, spelled), person) for person, name in names]
        fitting = [(place, person) for place, person in places if place is not None]
        return [person for _, person in sorted(fitting, key=lambda one: one[0])]

    def _vocabulary(self, state: VisitState | None) -> list[str]:
        if state is None:
            return self._search.vocabulary()
        names = self._search.names(self._log.night, state)
        return list({word: None for _, name in names for word in plain(name)})

    def free_name(self, names: Iterable[str]) -> str:
        """The first of these that nobody is called: for a guest who gives no name."""
        night = self._log.night
        return next(name for name in names if not self._reads.how_many_are_called(name, night))

    def said_otherwise(self) -> list[Person]:
        """Those whose name is not said as it is written: it was recorded, or somebody wrote how
        it is said."""
        return self._reads.said_otherwise(self._log.night)

    def show_as(self, person: str, picture: str) -> tuple[Event, ...]:
        """The picture of somebody from now on: a photo's file in the data folder, or a face."""
        return self._change(person, "picture", picture)

    def show_as_at_first(self, person: str) -> tuple[Event, ...]:
        """The picture that they had before there was a photo."""
        events = self._log.of_subject(Subject("person", person))
        first = next(event for event in events if event.kind == "person.added")
        return self.show_as(person, str(first.data["picture"]))

    def say_as(self, person: str, said: str) -> tuple[Event, ...]:
        """How somebody's name is said, in letters. Empty: as it is written."""
        return self._change(person, "said", said)

    def record(self, person: str, voice: str) -> tuple[Event, ...]:
        """The file in the data folder in which somebody says the name. Empty: none."""
        return self._change(person, "voice", voice)

    def _change(self, person: str, what: str, value: str) -> tuple[Event, ...]:
        return self._log.add(Act(f"person.{what}", Subject("person", person), {what: value}))

    def preview(self, rows: "Sequence[PersonRow]", others: Container[int] = ()) -> "list[Line]":
        """What bringing in a list would do with each of its rows. `others`: the numbers of rows,
        from 0, that are not whom they are taken for."""
        from kiosk.night.bringing_in import preview

        return preview(rows, self._reads.people(), others)

    def bring_in(
        self,
        rows: "Iterable[PersonRow]",
        faces: Iterable[str] | None = None,
        said: "Said | None" = None,
    ) -> tuple[Event, ...]:
        """Brings in the people of a list, all or none, as `preview` says now; without those
        of whom people `said` that they are to be left out.

        `faces` gives a picture for each new person until there is a photo. Undone together.
        """
        from kiosk.night.bringing_in import Said, acts, drawn_faces

        log, said = self._log, said or Said()
        lines = self.preview(list(rows), said.others)
        lines = [line for nth, line in enumerate(lines) if nth not in said.left_out]
        pictures = drawn_faces(self._search.how_many()) if faces is None else faces

        def new_id() -> str:
            return log.ids.new(log.now())

        return log.add(*acts(lines, new_id(), new_id, pictures))
