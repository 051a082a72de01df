"""The people in a list: a name, a letter, on the committee or not, how they usually get home."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from msgspec.structs import replace

from kiosk.data.lists.columns import Columns
from kiosk.data.lists.table import Cells, Table
from kiosk.data.lists.tidy import JOINERS, tidy
from kiosk.errors import KnownError
from kiosk.model import RideKind, UsualRide

MOST_NAME_CHARACTERS = 40

_YES = {"yes", "y", "true", "1", "x", "✓", "✔"}
_NO = {"no", "n", "false", "0"}

_KINDS = {
    RideKind.TAXI: ("taxi", "cab", "minicab"),
    RideKind.LIFT: ("lift", "car", "mum", "dad", "parent", "parents", "family", "friend"),
    RideKind.BUS: ("bus", "train", "tram"),
    RideKind.MINIBUS: ("minibus", "mini bus", "mini-bus"),
    RideKind.WALK: ("walk", "walks", "on foot", "foot"),
    RideKind.NONE_NEEDED: ("none needed", "none", "not needed", "no ride"),
    RideKind.NO_PLAN: ("no plan", "no plan yet", "?", "not known"),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}

_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(am|pm)?", re.IGNORECASE)
_DAY_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[ T](\d{2}:\d{2}(?::\d{2})?)")
"""A spreadsheet may give a time with the day on which it began to count."""

_SURNAME_FIRST = re.compile(r"([^,]*[^\W\d_][^,]*),([^,]*[^\W\d_][^,]*)")


class Wrong(StrEnum):
    """What is wrong with a row."""

    NO_NAME = "no_name"
    LONG = "long"
    """The name was longer than 40 characters."""
    NUMBER = "number"
    """The name has no letters, but figures."""
    RIDE = "ride"
    """What it says of the ride home is not understood, and left out."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row of a list: at most 40 characters of name, a letter ("" for none).

    What is None, or empty, the list does not say. The surname tells two people with one name
    apart, and is kept nowhere.
    """

    name: str
    letter: str
    committee: bool | None
    surname: str = ""
    ride: UsualRide | None = None
    number: int = 0
    """The row in the file, from 1."""
    wrong: tuple[Wrong, ...] = ()


def people_of(table: Table, name_column: int | None = None) -> list[PersonRow]:
    """The people in a table, in its order. `name_column`: where somebody said that the names are.

    Raises KnownError if nobody knows where.
    """
    columns = table.columns
    if name_column is not None:
        columns = replace(columns, name=(name_column,))
    if not columns.name:
        raise KnownError("We found no column with names.", "Say which column it is.")
    names = [_value(cells, columns.name) for cells in table.rows]
    turned = not columns.letter and _surnames_come_first(names)
    return [
        _person(number, name, cells, columns, turned=turned)
        for number, name, cells in zip(table.numbers, names, table.rows, strict=True)
    ]


def _person(number: int, name: str, cells: Cells, columns: Columns, *, turned: bool) -> PersonRow:
    surname = _value(cells, columns.letter)
    if turned and (found := _SURNAME_FIRST.fullmatch(name)):
        surname, name = found[1].strip(), found[2].strip()
    ride, ride_is_odd = _ride(cells, columns)
    wrong = [*_wrong(name), *([Wrong.RIDE] if ride_is_odd else [])]
    said = _value(cells, columns.committee).casefold()
    return PersonRow(
        name=name[:MOST_NAME_CHARACTERS].strip(f" {JOINERS}"),
        letter=next((char for char in surname if char.isalpha()), "").upper()[:1],
        committee=True if said in _YES else False if said in _NO else None,
        surname=surname,
        ride=ride,
        number=number,
        wrong=tuple(wrong),
    )


def _wrong(name: str) -> list[Wrong]:
    if not name:
        return [Wrong.NO_NAME]
    found = [Wrong.LONG] if len(name) > MOST_NAME_CHARACTERS else []
    if any(map(str.isdigit, name)) and not any(map(str.isalpha, name)):
        found.append(Wrong.NUMBER)
    return found


def _surnames_come_first(names: Sequence[str]) -> bool:
    """Whether most names are written as "Khan, Amara"."""
    filled = [name for name in names if name]
    turned = sum(1 for name in filled if _SURNAME_FIRST.fullmatch(name))
    return turned > len(filled) / 2


def _ride(cells: Cells, columns: Columns) -> tuple[UsualRide | None, bool]:
    """The usual ride, and whether something of it is not understood."""
    company = _value(cells, columns.company)[:MOST_NAME_CHARACTERS]
    phone = _value(cells, columns.phone)[:MOST_NAME_CHARACTERS]
    said = _value(cells, columns.ride).casefold()
    kind = _KIND_OF.get(said) or (RideKind.TAXI if company and not said else None)
    if kind is None:
        return None, bool(said)
    wall = _value(cells, columns.time)
    time = _time(wall)
    return UsualRide(kind, company, phone, time), bool(wall) and not time


def _time(wall: str) -> str:
    """`HH:MM` of a time as people write it; empty if it is none."""
    day = _DAY_TIME.fullmatch(wall)
    found = _TIME.fullmatch(day[1] if day else wall)
    if found is None:
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif found[2] is None:
        return ""
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _value(cells: Cells, columns: Sequence[int]) -> str:
    """What the first of these columns that has something in it says."""
    for column in columns:
        if column < len(cells) and (value := tidy(cells[column])):
            return value
    return ""
