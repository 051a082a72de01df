"""Reading a list of people from a file that a club already has: CSV, xlsx, xls or ods."""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from kiosk.errors import KnownError

MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 20_000
MOST_NAME_CHARACTERS = 40

_MOST_CELLS = 5_000_000
_MOST_UNPACKED_BYTES = 200 * 1024 * 1024
_ROWS_BEFORE_HEADINGS = 10

_TEXT_ENDINGS = {".csv", ".tsv", ".txt"}
_SHEET_ENDINGS = {".xlsx", ".xls", ".ods"}
_DELIMITERS = ",;\t"

# Headings in the order in which they are preferred: the name is what a person likes to be called.
_NAME = ("known as", "name", "first name", "firstname", "forename")
_LETTER = ("letter", "surname", "last name", "lastname", "family name")
_COMMITTEE = ("committee", "on the committee")
_YES = {"yes", "y", "true", "1", "x"}

_UNSEEN = {"Cc", "Cf", "Cs"}
"""Unicode categories: control, format (bidi overrides are among them), half a character."""

_JOINERS = "\u200c\u200d"
"""Invisible, but needed inside words of some scripts."""

_CELL = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,4})(\d{1,10})["']""")

Cells = list[str]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in a file: at most 40 characters of name, a letter ("" for none)."""

    name: str
    letter: str
    committee: bool


@dataclass(frozen=True, slots=True)
class _Columns:
    name: list[int]
    letter: list[int]
    committee: list[int]


def read_people(path: Path) -> list[PersonRow]:
    """The people in a file, in its order; rows without a name are left out.

    A row with a heading for the name (name, first name, known as) must be among the first ten
    rows with something in them; surname or letter, and committee, may be there. Whatever is
    wrong with the file is a KnownError. A file of headings only gives an empty list.
    """
    content = _content(path)
    is_text = path.suffix.lower() in _TEXT_ENDINGS
    return _people(_filled(_text_rows(content) if is_text else _sheet_rows(content)))


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise KnownError("This is a folder, not a file.", "Choose a file in it.")
        if not path.exists():
            raise KnownError("This file is not there.", "Choose another file.")
        if not path.is_file():
            raise KnownError("This is not a file.", "Choose another file.")
        if path.suffix.lower() not in _TEXT_ENDINGS | _SHEET_ENDINGS:
            raise KnownError("This kind of file cannot be read.", "Choose a CSV or Excel file.")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise KnownError("This file cannot be opened.", "Choose another file.") from error
    if len(content) > MOST_BYTES:
        raise KnownError("This file is larger than 20 MB.", "Keep only the names and try again.")
    if not content:
        raise _empty()
    return content


def _people(rows: Iterator[Cells]) -> list[PersonRow]:
    columns = None
    any_row = False
    for cells in islice(rows, _ROWS_BEFORE_HEADINGS):
        any_row = True
        columns = _columns(cells)
        if columns.name:
            break
    if not any_row:
        raise _empty()
    if columns is None or not columns.name:
        raise KnownError("This file has no column called Name.", "Add one and try again.")
    people = []
    for number, cells in enumerate(rows):
        if number >= MOST_ROWS:
            raise KnownError(
                f"This file has more than {MOST_ROWS:,} rows.", "Make it shorter and try again."
            )
        if name := _value(cells, columns.name):
            people.append(_person(name, cells, columns))
    return people


def _person(name: str, cells: Cells, columns: _Columns) -> PersonRow:
    letters = (char for char in _value(cells, columns.letter) if char.isalpha())
    return PersonRow(
        name=name[:MOST_NAME_CHARACTERS].strip(f" {_JOINERS}"),
        letter=next(letters, "").upper()[:1],
        committee=_value(cells, columns.committee).casefold() in _YES,
    )


def _columns(cells: Sequence[str]) -> _Columns:
    headings = [_cleaned(cell).casefold().rstrip(":*? ") for cell in cells]
    found = [
        [headings.index(heading) for heading in wanted if heading in headings]
        for wanted in (_NAME, _LETTER, _COMMITTEE)
    ]
    return _Columns(*found)


def _value(cells: Cells, columns: Sequence[int]) -> str:
    """What the first of these columns that has something in it says."""
    for column in columns:
        if column < len(cells) and (value := _cleaned(cells[column])):
            return value
    return ""


def _cleaned(text: str) -> str:
    """One line of text without control characters, or any that change the way text runs."""
    seen = "".join(
        char
        for char in unicodedata.normalize("NFC", text)
        if char.isspace() or char in _JOINERS or unicodedata.category(char) not in _UNSEEN
    )
    return " ".join(seen.split()).strip(f" {_JOINERS}")


def _filled(rows: Iterator[Cells]) -> Iterator[Cells]:
    return (cells for cells in rows if any(cell.strip() for cell in cells))


def _empty() -> KnownError:
    return KnownError("This file is empty.", "Choose another file.")


def _too_big() -> KnownError:
    return KnownError("This list is too big.", "Keep only the names and try again.")


# Text


def _text_rows(content: bytes) -> Iterator[Cells]:
    text = _decoded(content)
    # Excel's own hint of the delimiter is not a row.
    first, _, rest = text.partition("\n")
    if first.strip().casefold() in {"sep=,", "sep=;", "sep="}:
        text = rest
    return _split(text, max(_DELIMITERS, key=lambda mark: _headings(text, mark)))


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise KnownError("This file is not a text file.", "Save it as CSV and try again.")


def _headings(text: str, delimiter: str) -> int:
    """How many headings are found when `delimiter` stands between the columns."""
    try:
        for cells in islice(_filled(_split(text, delimiter)), _ROWS_BEFORE_HEADINGS):
            columns = _columns(cells)
            if columns.name:
                return len(columns.name + columns.letter + columns.committee)
    except KnownError:
        pass
    return 0


def _split(text: str, delimiter: str) -> Iterator[Cells]:
    # Strict, because a quote that is never closed would swallow the people after it.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise KnownError(
                f"Row {number} of this file cannot be read.", "Look for a stray quote mark."
            ) from error


# Spreadsheets


def _sheet_rows(content: bytes) -> Iterator[Cells]:
    """The rows of the first sheet that can be seen and has something in it."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    if content.startswith(b"PK"):
        _check_unpacked(content)
    book = _known(lambda: CalamineWorkbook.from_filelike(io.BytesIO(content)))
    for number, about in enumerate(book.sheets_metadata):
        if about.typ != SheetTypeEnum.WorkSheet or about.visible != SheetVisibleEnum.Visible:
            continue
        sheet = _known(partial(book.get_sheet_by_index, number))
        if sheet.height * sheet.width > _MOST_CELLS:
            raise _too_big()
        if sheet.height:
            return ([_cell_text(cell) for cell in cells] for cells in sheet.iter_rows())
    return iter(())


def _known(read: Callable[[], _T]) -> _T:
    """What `read` gives; every way in which the reader fails, panics too, is a KnownError."""
    from python_calamine import PasswordError

    try:
        return read()
    except PasswordError as error:
        raise KnownError("This file has a password.", "Save it without one first.") from error
    except BaseException as error:
        # A panic of the reader (PyO3) is deliberately not an Exception.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise _broken() from error
        raise


def _check_unpacked(content: bytes) -> None:
    """Refuse a packed spreadsheet that the reader would need too much memory for.

    The reader keeps every cell between the first and the last: two cells in far corners end the
    whole program, and no `except` helps.
    """
    rows = columns = unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for part in package.infolist():
                if part.filename.lower().endswith("workbook.bin"):
                    raise _broken()
                with package.open(part) as file:
                    xml = file.read(_MOST_UNPACKED_BYTES - unpacked + 1)
                unpacked += len(xml)
                if unpacked > _MOST_UNPACKED_BYTES:
                    raise _too_big()
                for match in _CELL.finditer(xml):
                    rows = max(rows, int(match[2]))
                    columns = max(columns, _column_number(match[1]))
    except KnownError:
        raise
    except Exception as error:  # zipfile has many ways to say that a file is broken
        raise _broken() from error
    if rows * columns > _MOST_CELLS:
        raise _too_big()


def _column_number(letters: bytes) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _broken() -> KnownError:
    return KnownError("This spreadsheet is broken.", "Save it again as Excel or CSV.")


def _cell_text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
