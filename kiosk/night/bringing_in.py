"""What a list of people will change, before anything is changed: for each row what will happen."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import cycle, islice
from typing import Any
from unicodedata import normalize

import msgspec

from kiosk.data.log import Act
from kiosk.data.people_file import PersonRow
from kiosk.model import Person, Subject, UsualRide

FACES = 120
"""Drawn faces that stand for people until there is a photo."""


class What(StrEnum):
    """What will happen with a row."""

    NEW = "new"
    CHANGED = "changed"
    """Somebody of the club, of whom the list says something new."""
    KNOWN = "known"
    TWICE = "twice"
    """The same person stands further up in the list."""
    NO_NAME = "no_name"


HAPPENS = (What.NEW, What.CHANGED)
"""What changes something."""


@dataclass(slots=True)
class Said:
    """What people said about the rows of a list, by their numbers from 0."""

    left_out: set[int] = field(default_factory=set)
    others: set[int] = field(default_factory=set)
    """They are not whom they are taken for, but other people of that name."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a list and what will happen with it. `letter`: with which the person is told from
    others of that name. `changes`: fields of the person who is `known`, as they will be."""

    row: PersonRow
    what: What
    letter: str = ""
    known: Person | None = None
    changes: dict[str, Any] = field(default_factory=dict)
    alike: bool = False
    """Somebody else has this name, and no letter tells the two apart."""
    guessed: bool = False
    """It may be another person of that name: only one of the two has a letter."""

    @property
    def called(self) -> str:
        return f"{self.row.name} {self.letter}".strip()

    @property
    def is_odd(self) -> bool:
        """Whether somebody should look at it."""
        odd = self.alike or self.guessed or bool(self.row.wrong)
        return odd or self.what in (What.TWICE, What.NO_NAME)


def preview(
    rows: Sequence[PersonRow], people: Iterable[Person], others: Container[int] = ()
) -> list[Line]:
    """What will happen with each row, in the order of the list. `people`: everyone of the club.

    People are the same if name and letter are the same. Where only one of the two has a letter,
    they are taken for the same if nobody else has that name; but not `others`, rows (from 0) of
    which somebody said that they are another person.
    """
    known: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        known[_plain(person.name)].append(person)
    groups: dict[str, list[int]] = defaultdict(list)
    lines = [Line(row, What.NO_NAME) for row in rows]
    for nth, row in enumerate(rows):
        if row.name:
            groups[_plain(row.name)].append(nth)
    for name, places in groups.items():
        other = {here for here, nth in enumerate(places) if nth in others}
        of_name = _of_one_name([rows[nth] for nth in places], known.get(name, []), other)
        for nth, line in zip(places, of_name, strict=True):
            lines[nth] = line
    return lines


def _plain(name: str) -> str:
    return normalize("NFC", name).casefold()


# People of one name


def _of_one_name(
    rows: Sequence[PersonRow], people: Sequence[Person], others: Container[int]
) -> list[Line]:
    if len(rows) == 1 and not people:  # As it nearly always is.
        return [Line(rows[0], What.NEW, rows[0].letter)]
    lines, once = _with_letters(rows)
    same, guessed = _same(lines, once, people, others)
    taken = {person.id for person in same.values()}
    left = [person for person in people if person.id not in taken]
    alone = len(once) - len(same) + len(people) == 1
    bare = any(not person.letter for person in left)
    for nth in once:
        if nth in same:
            lines[nth] = replace(_of_known(lines[nth], same[nth]), guessed=nth == guessed)
        else:
            told_apart = lines[nth].letter and not (bare and nth not in others)
            lines[nth] = replace(lines[nth], alike=not alone and not told_apart)
    return lines


def _with_letters(rows: Sequence[PersonRow]) -> tuple[list[Line], list[int]]:
    """As if all were new, and which of them do not stand further up."""
    twice = set(_said_twice(rows))
    once = [nth for nth in range(len(rows)) if nth not in twice]
    lines = [Line(row, What.TWICE, row.letter) for row in rows]
    for nth, letter in zip(once, _letters([rows[nth] for nth in once]), strict=True):
        lines[nth] = Line(rows[nth], What.NEW, letter)
    return lines, once


def _said_twice(rows: Sequence[PersonRow]) -> Iterator[int]:
    """Rows of somebody who stands further up. First names only, without a letter, are not: two
    people may be called Sam."""
    seen: set[str] = set()
    for nth, row in enumerate(rows):
        if not row.letter and " " not in row.name:
            continue
        key = _plain(row.surname or row.letter)
        if key in seen:
            yield nth
        seen.add(key)


def _letters(rows: Sequence[PersonRow]) -> list[str]:
    """The letter of each; of two with the same one as much of the surname as tells them apart."""
    written = ["".join(filter(str.isalpha, row.surname)) or row.letter for row in rows]
    begins = Counter(begin for one in written for begin in _begins(one))
    return [_shortest(one, begins) for one in written]


def _begins(surname: str) -> list[str]:
    plain = _plain(surname)
    return [plain[:long] for long in range(1, len(plain) + 1)]


def _shortest(surname: str, begins: Mapping[str, int]) -> str:
    alone = (long for long, begin in enumerate(_begins(surname), 1) if begins[begin] == 1)
    long = next(alone, len(surname))
    return surname[:1].upper()[:1] + surname[1:long].lower()


def _same(
    lines: Sequence[Line], once: Sequence[int], people: Sequence[Person], others: Container[int]
) -> tuple[dict[int, Person], int | None]:
    """Who of the club each row is: first by the letter, then by the surname's beginning, and then
    whoever is left alone on both sides: that is guessed, and which row it is is told."""
    same: dict[int, Person] = {}
    left: dict[str, list[Person]] = defaultdict(list)
    for person in reversed(people):
        left[_plain(person.letter)].append(person)
    for nth in once:
        if left[_plain(lines[nth].letter)]:
            same[nth] = left[_plain(lines[nth].letter)].pop()
    for nth in once:
        begins = _begins(lines[nth].row.surname or lines[nth].letter) if nth not in same else []
        found = next((begin for begin in reversed(begins) if left[begin]), None)
        if found is not None:
            same[nth] = left[found].pop()
    rest = [nth for nth in once if nth not in same]
    alone = [person for persons in left.values() for person in persons]
    told_apart = len(rest) == len(alone) == 1 and lines[rest[0]].letter and alone[0].letter
    if len(rest) == len(alone) == 1 and not told_apart and rest[0] not in others:
        return same | {rest[0]: alone[0]}, rest[0]
    return same, None


def _of_known(line: Line, person: Person) -> Line:
    changes = _changes(line, person)
    what = What.CHANGED if changes else What.KNOWN
    return replace(
        line, what=what, letter=person.letter or line.letter, known=person, changes=changes
    )


def _changes(line: Line, person: Person) -> dict[str, Any]:
    """Only where the list says something else."""
    changes: dict[str, Any] = {}
    if line.letter and not person.letter:
        changes["letter"] = line.letter
    if line.row.committee not in (None, person.committee):
        changes["committee"] = line.row.committee
    ride = _ride(line.row.ride, person.usual_ride)
    if ride != person.usual_ride:
        changes["usual_ride"] = msgspec.to_builtins(ride)
    return changes


def _ride(said: UsualRide | None, now: UsualRide | None) -> UsualRide | None:
    """What the list leaves out stays, if it is the same way home."""
    if said is None or now is None or said.kind is not now.kind:
        return said or now
    company = said.company or now.company
    phone = said.phone or (now.phone if company == now.company else "")
    return UsualRide(said.kind, company, phone, said.time or now.time)


# Bringing them in


def drawn_faces(start: int = 0) -> Iterator[str]:
    """Pictures for new people, one after another, from that one on."""
    return islice(cycle(f"faces/face_{nth:03}" for nth in range(1, FACES + 1)), start % FACES, None)


def acts(
    lines: Iterable[Line], list_: str, new_id: Callable[[], str], faces: Iterable[str]
) -> Iterator[Act]:
    """All that the list changes, to be added together. `list_` is in each of them, so that they
    are told, and undone, as one. `faces` gives each new person a picture."""
    pictures = iter(faces)
    for line in lines:
        if line.what is What.NEW:
            data: dict[str, Any] = {"name": line.row.name, "letter": line.letter}
            data |= {"picture": next(pictures, "guest"), "committee": bool(line.row.committee)}
            if line.row.ride is not None:
                data["usual_ride"] = msgspec.to_builtins(line.row.ride)
            yield Act("person.added", Subject("person", new_id()), {**data, "list": list_})
        elif line.what is What.CHANGED and line.known is not None:
            subject = Subject("person", line.known.id)
            yield Act("person.changed", subject, {**line.changes, "list": list_})


def how_many(lines: Iterable[Line]) -> int:
    """So many rows change something."""
    return sum(line.what in HAPPENS for line in lines)
