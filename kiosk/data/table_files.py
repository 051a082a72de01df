"""Tables for other programs, as CSV. What a club wrote stays text there: no program takes it for a
formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Cell = str | int | float


class Table(NamedTuple):
    """A table with a heading for each column. Its rows are read once, as they are written."""

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Cell]]


BOM = b"\xef\xbb\xbf"
"""Without it Excel takes UTF-8 for letters of one byte."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001
"""What a cell begins with that a spreadsheet may take for a formula (OWASP, "CSV Injection")."""


def harmless(text: str) -> str:
    """The rule of OWASP: an apostrophe before what may be a formula makes it text.

    White space before it does not hide it. A phone number that begins with + gets one too: as a
    number it would lose its +, and with a - in it, it would be worked out.
    """
    begins = text.startswith(_FORMULA) or text.strip().startswith(_FORMULA)
    return f"'{text}" if begins else text


def csv_lines(table: Table) -> Iterator[bytes]:
    """The lines of a CSV file. Every text is in quotes, so that no sign in it ends a cell."""
    yield BOM
    line = io.StringIO()
    writer = csv.writer(line, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in _rows(table):
        line.seek(0)
        line.truncate()
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
        yield line.getvalue().encode("utf-8", "replace")


def write_csv(tables: Iterable[Table], file: BinaryIO) -> None:
    """A zip file with a CSV file for each table."""
    with ZipFile(file, "w") as archive:
        for table in tables:
            write_part(archive, f"{table.name}.csv", csv_lines(table))


def write_part(archive: ZipFile, name: str, parts: Iterable[bytes]) -> None:
    """A file in the zip, written as it comes. Its time is always the same: ours says nothing."""
    about = ZipInfo(name)
    about.compress_type = ZIP_DEFLATED
    with archive.open(about, "w") as file:
        for part in parts:
            file.write(part)


def _rows(table: Table) -> Iterator[Sequence[Cell]]:
    yield table.headings
    yield from table.rows
