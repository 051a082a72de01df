"""The club's people from the command line: a list is brought in, or only looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import Clock
from kiosk.data.connection import FILE_NAME, open_to_read
from kiosk.data.lists.apart import Reading
from kiosk.data.lists.text import BadRow
from kiosk.data.log import Log
from kiosk.data.people_file import PersonRow, Wrong, people_of
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Person
from kiosk.night.bringing_in import Line, What, preview
from kiosk.night.people import People
from kiosk.night.phases import tonight_or_next
from kiosk.opening import open_folder

SAYS = {
    What.NEW: "new",
    What.CHANGED: "changed",
    What.KNOWN: "known",
    What.TWICE: "twice in the list",
    What.NO_NAME: "no name",
}

WRONG = {
    Wrong.LONG: "the name is too long and was cut",
    Wrong.NUMBER: "the name is a number",
    Wrong.RIDE: "the ride home is not clear",
}

SAME_NAME = "same name as another, and no letter"

GUESSED = "taken for the person of that name who is there"

CHANGES = {"letter": "letter", "committee": "committee", "usual_ride": "usual ride"}


@dataclass(frozen=True)
class Wanted:
    """A file with a list; `name_column`, from 1, where its headings do not say it."""

    file: Path
    name_column: int | None = None
    dry_run: bool = False
    """Only look."""


def import_people(folder: Path, wanted: Wanted) -> list[Line]:
    """Brings in a list of people, all or none. Gives what came of each row. Raises KnownError."""
    rows = _rows(wanted)
    if wanted.dry_run:
        return preview(rows, _people_in(folder))
    with _people(folder) as people:
        lines = people.preview(rows)
        people.bring_in(rows)
        return lines


def told(lines: list[Line]) -> Iterator[str]:
    """A line of text for each row, and one for all."""
    for line in lines:
        yield ": ".join(part for part in (str(line.row.number), line.called, _says(line)) if part)
    counts = {what: sum(line.what is what for line in lines) for what in What}
    odd = sum(line.is_odd for line in lines)
    yield (
        f"People in the file: {len(lines)}. New: {counts[What.NEW]}. "
        f"Changed: {counts[What.CHANGED]}. Known: {counts[What.KNOWN]}. To look at: {odd}."
    )


def _says(line: Line) -> str:
    says = SAYS[line.what]
    if line.changes:
        says += f" ({', '.join(CHANGES[key] for key in line.changes)})"
    wrong = [WRONG[one] for one in line.row.wrong if one in WRONG]
    notes = [SAME_NAME] * line.alike + [GUESSED] * line.guessed
    return "; ".join([says, *wrong, *notes])


def _rows(wanted: Wanted) -> list[PersonRow]:
    try:
        table = Reading(wanted.file).run()
    except BadRow as error:
        raise KnownError(f"Row {error.row} of the list is broken.", error.what_to_do) from error
    column = wanted.name_column
    if column is not None and not 1 <= column <= table.wide:
        raise KnownError(f"The list has no column {column}.", f"It has {table.wide} columns.")
    if column is None and not table.columns.name:
        raise KnownError("The list has no column called Name.", "Say which it is: --name-column 1")
    return people_of(table, None if column is None else column - 1)


def _people_in(folder: Path) -> list[Person]:
    """Everyone of the club; also beside a kiosk that is running."""
    if not (folder / FILE_NAME).exists():
        return []
    db = open_to_read(folder)
    try:
        return Reads(db).people()
    finally:
        db.close()


@contextmanager
def _people(folder: Path) -> Iterator[People]:
    """What is brought in belongs to the night that is on or is next, if there is one."""
    clock = Clock()
    lock, db = open_folder(folder, clock.now())
    try:
        reads = Reads(db)
        night = tonight_or_next(reads.nights(), clock.now())
        yield People(Log(db, clock.now).on(night.id if night else ""), reads)
    finally:
        db.close()
        lock.release()
