"""A file with a list becomes a table, or a sentence that says why not."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.data.lists.columns import Columns, columns_of
from kiosk.data.lists.sheets import sheet_rows
from kiosk.data.lists.table import Cells, Table
from kiosk.data.lists.text import LOOK_AT, Numbered, says_something, text_rows
from kiosk.errors import KnownError

MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 100
"""Nobody points at the hundred and first."""

MOST_CHARACTERS = 200
"""Of a cell: longer than any name."""

TEXT = (".csv", ".tsv", ".txt")
SHEETS = (".xlsx", ".xlsm", ".xls", ".ods")


def read_table(path: Path) -> Table:
    """What is in a file. A row with a heading for the name must be among the first ten rows with
    something in them; if there is none, somebody has to point. Whatever is wrong with the file is
    a KnownError."""
    content = _content(path)
    is_text = path.suffix.lower() in TEXT
    return _table(_filled(text_rows(content) if is_text else sheet_rows(content)))


def _content(path: Path) -> bytes:
    """All of it, unless it is too much: a file of one line may have 1 GB."""
    try:
        if path.is_dir():
            raise KnownError("This is a folder.", "Choose a file in it.")
        if not path.exists():
            raise KnownError("This file is not there now.", "Choose another file.")
        if not path.is_file():
            raise KnownError("This is not a file.", "Choose another file.")
        if path.suffix.lower() not in TEXT + SHEETS:
            raise KnownError("We do not know this kind of file.", "Choose a list from Excel.")
        if path.stat().st_size > MOST_BYTES:
            raise _too_large()
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise KnownError("This file does not open.", "Choose another file.") from error
    if len(content) > MOST_BYTES:  # It grew meanwhile.
        raise _too_large()
    if not content:
        raise _empty()
    return content


def _table(rows: Numbered) -> Table:
    above: list[tuple[int, Cells]] = []
    columns, headings = Columns(), list[str]()
    for number, cells in islice(rows, LOOK_AT):
        columns = columns_of(cells)
        if columns.name:
            headings, above = cells, []
            break
        above.append((number, cells))
    if not above and not columns.name:
        raise _empty()
    numbers, kept = list[int](), list[Cells]()
    for number, cells in (*above, *islice(rows, MOST_ROWS + 1)):
        if cells != headings:  # They stand on each page that was printed.
            numbers.append(number)
            kept.append(cells)
    if len(kept) > MOST_ROWS:
        raise KnownError("This list is too long.", "Make two lists of it. Try again.")
    return Table(kept, numbers, columns, headings)


def _filled(rows: Numbered) -> Iterator[tuple[int, Cells]]:
    """The rows with something in them, and no more of each than anybody reads."""
    for number, cells in rows:
        if says_something(cells):
            yield number, [cell[:MOST_CHARACTERS] for cell in cells[:MOST_COLUMNS]]


def _empty() -> KnownError:
    return KnownError("This list is empty.", "Choose another file.")


def _too_large() -> KnownError:
    return KnownError("This file is too big.", "Keep only the names. Try again.")
