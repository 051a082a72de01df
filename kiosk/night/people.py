"""The people of the club: who they are, finding them by picture or name, changing what is known of
one, and bringing in a list."""

from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING
from unicodedata import normalize

from kiosk.data.ids import tonight_of
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

NO_PICTURE = "guest"
"""The picture of somebody until there is one of them."""


def name_and_letter(typed: str) -> tuple[str, str]:
    """What somebody typed as a name: a single letter at its end tells two of one name apart."""
    words = typed.split()
    if len(words) > 1 and len(words[-1]) == 1 and words[-1].isalpha():
        return " ".join(words[:-1]), words[-1].upper()
    return " ".join(words), ""


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

    def committee(self) -> list[Person]:
        """Who plans the nights together, by name."""
        return [person for person in self.everyone() if person.committee]

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
        visit = self._reads.visit(tonight_of(self._log.night, person.id))
        return visit is not None and visit.state is state

    def said_otherwise(self) -> list[Person]:
        """Those whose name is not said as it is written: it was recorded, or somebody wrote how
        it is said."""
        return self._reads.said_otherwise(self._log.night)

    def letters_taken(self, name: str, but: str = "") -> set[str]:
        """The letters of those who have this name, except for the person `but`; one that is empty
        is one too. Empty: nobody has it."""
        return {
            one.letter.upper()
            for one in self._reads.people()
            if one.name.casefold() == name.casefold() and one.id != but
        }

    def free_name(self, names: Iterable[str]) -> str:
        """The first of these that nobody is called: for a guest who gives no name."""
        night = self._log.night
        return next(name for name in names if not self._reads.how_many_are_called(name, night))

    # Found by picture or by name

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

    # One of them

    def add(
        self, name: str, letter: str = "", picture: str = NO_PICTURE, *, committee: bool = False
    ) -> tuple[Event, ...]:
        """Somebody new to the club. The subject of the event is the person."""
        subject = Subject("person", self._log.new_id())
        data = {"name": name, "letter": letter, "picture": picture, "committee": committee}
        return self._log.add(Act("person.added", subject, data))

    def new_face(self) -> str:
        """A drawn face for the next who is new."""
        from kiosk.night.bringing_in import drawn_faces

        return next(drawn_faces(self._search.how_many()))

    def rename(self, person: str, name: str, letter: str) -> tuple[Event, ...]:
        """What somebody is called from now on. `letter`: where two people share a name."""
        return self._alter(person, name=name, letter=letter)

    def on_committee(self, person: str, *, on: bool) -> tuple[Event, ...]:
        """Somebody plans the night with the others from now on, or not any more."""
        return self._alter(person, committee=on)

    def talk_first(self, person: str, *, on: bool) -> tuple[Event, ...]:
        """Whether the door asks somebody to see a person first."""
        return self._log.add(Act("person.talk_first", Subject("person", person), {"on": on}))

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

    def _alter(self, person: str, **told: str | bool) -> tuple[Event, ...]:
        return self._log.add(Act("person.changed", Subject("person", person), dict(told)))

    def _change(self, person: str, what: str, value: str) -> tuple[Event, ...]:
        return self._log.add(Act(f"person.{what}", Subject("person", person), {what: value}))

    # A list

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

        said = said or Said()
        lines = self.preview(list(rows), said.others)
        lines = [line for nth, line in enumerate(lines) if nth not in said.left_out]
        pictures = drawn_faces(self._search.how_many()) if faces is None else faces
        new_id = self._log.new_id
        return self._log.add(*acts(lines, new_id(), new_id, pictures))
