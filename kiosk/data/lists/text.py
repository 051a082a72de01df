"""Tables in plain text: CSV, in every dress that programs save it in."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from kiosk.data.lists.columns import columns_of
from kiosk.errors import KnownError

DELIMITERS = ",;\t|"

LOOK_AT = 10
"""Rows from which the delimiter is told, and among which the headings are."""

HINTS = {"sep=,", "sep=;", "sep="}
"""Excel's own hint of the delimiter is not a row."""

_ENOUGH = 2000
"""Bytes by which text without a mark of its encoding is told."""

Numbered = Iterator[tuple[int, list[str]]]


class BadRow(KnownError):
    """A quote that is never closed, or that stands alone. `row`: its row in the file, from 1."""

    def __init__(self, row: int) -> None:
        super().__init__("One row of the list is broken.", "Look for a stray quote mark.")
        self.row = row


def text_rows(content: bytes) -> Numbered:
    """Each row with its number, from 1. Raises KnownError, also later."""
    text = _decoded(content)
    begin, _, rest = text.partition("\n")
    hinted = begin.strip().casefold() in HINTS
    if hinted:
        text = rest
    delimiter = max(DELIMITERS, key=lambda mark: _fits(text, mark))
    return ((number + hinted, cells) for number, cells in _split(text, delimiter))


def says_something(cells: list[str]) -> bool:
    """Whether a row is more than space, and marks that stand between columns."""
    return any(cell.strip().strip(f" {DELIMITERS}") for cell in cells)


def _decoded(content: bytes) -> str:
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise KnownError("This is not a list.", "Save the list from Excel again.")


def _encodings(content: bytes) -> list[str]:
    """In which encodings it may be. Half of the bytes of plain words in UTF-16 are zero."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ["utf-16"]
    begin = content[:_ENOUGH]
    even, odd = begin[::2].count(0), begin[1::2].count(0)
    if len(content) % 2 == 0 and odd > len(begin) / 4 > 8 * even:
        return ["utf-16-le"]
    if len(content) % 2 == 0 and even > len(begin) / 4 > 8 * odd:
        return ["utf-16-be"]
    return ["utf-8-sig", "cp1252"]


def _fits(text: str, delimiter: str) -> tuple[int, int]:
    """How well it stands between the columns: by the headings that are known then, and else by
    how many columns all of the first rows have."""
    rows: list[list[str]] = []
    try:
        for _, cells in islice(_split(text, delimiter), 2 * LOOK_AT):
            if says_something(cells):
                rows.append(cells)
    except KnownError:
        pass
    known = max((columns_of(cells).known for cells in rows[:LOOK_AT]), default=0)
    return known, min(map(len, rows), default=0)


def _split(text: str, delimiter: str) -> Numbered:
    # Strict, because a quote that is never closed would swallow the people after it.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "field limit" in str(error):
                raise KnownError("One row of the list is too long.", "Look at the list.") from error
            raise BadRow(number) from error
