"""Whether a packed spreadsheet (xlsx, ods) would need more memory than there is.

The reader keeps every cell between the first and the last: two cells in far corners, or one that is
repeated a billion times, end the whole program, and no `except` helps.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.parsers import expat

from kiosk.errors import KnownError

MOST_CELLS = 5_000_000
MOST_UNPACKED = 200 * 1024 * 1024

_CELL = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,4})(\d{1,10})["']""")

_WORDS = re.compile(rb"<(?:\w+:)?t\b[^>]*>([^<]*)<")
_IS_SHARED = re.compile(rb"""\st\s*=\s*["']s["']""")

_ODS = re.compile(
    rb"<(/?)table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*?)(/?)>"
)
_REPEATED = re.compile(rb"""number-(?:rows|columns)-repeated\s*=\s*["']\s*(\d{1,12})""")


def broken() -> KnownError:
    return KnownError("This list is broken.", "Save the list from Excel again.")


def locked() -> KnownError:
    return KnownError("This list is locked.", "Unlock it in Excel first.")


def too_big() -> KnownError:
    return KnownError("This list is too big.", "Keep only the names. Try again.")


@dataclass
class _Measured:
    """What the reader would keep of a spreadsheet."""

    rows: int = 0
    columns: int = 0
    unpacked: int = 0
    shared: int = 0
    longest: int = 0

    def check(self) -> None:
        if self.rows * self.columns > MOST_CELLS:
            raise too_big()
        if self.unpacked > MOST_UNPACKED or self.shared * self.longest > MOST_UNPACKED:
            raise too_big()


def check_unpacked(content: bytes) -> None:
    """Raises KnownError for what would be too big, or is no packed spreadsheet."""
    found = _Measured()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for part in package.infolist():
                if part.filename.lower().endswith("workbook.bin"):
                    raise broken()
                with package.open(part) as file:
                    xml = file.read(MOST_UNPACKED - found.unpacked + 1)
                if part.filename == "META-INF/manifest.xml" and b"encryption-data" in xml:
                    raise locked()
                _measure(part.filename.lower(), xml, found)
                found.check()
    except KnownError:
        raise
    except Exception as error:  # zipfile has many ways to say that a file is broken
        raise broken() from error


def _measure(name: str, xml: bytes, found: _Measured) -> None:
    found.unpacked += len(xml)
    found.check()  # Before all of it is looked through.
    if name.endswith("content.xml"):
        _check_whole(xml)
        rows, columns = _size_of_ods(xml)
        found.rows, found.columns = max(found.rows, rows), max(found.columns, columns)
        return
    if name.endswith("sharedstrings.xml"):
        words = (len(match[1]) for match in _WORDS.finditer(xml))
        found.longest = max(found.longest, max(words, default=0))
    for match in _CELL.finditer(xml):
        found.rows = max(found.rows, int(match[2]))
        found.columns = max(found.columns, _column_number(match[1]))
    found.shared += sum(1 for _ in _IS_SHARED.finditer(xml))


def _check_whole(xml: bytes) -> None:
    """The reader of ods goes round for ever where a tag is never closed."""
    parser = expat.ParserCreate()

    def defined(*_: object) -> None:
        raise broken()

    parser.EntityDeclHandler = defined
    parser.Parse(xml, True)


def _column_number(letters: bytes) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


@dataclass
class _OdsSheet:
    """A sheet while its tags are gone through."""

    rows: int = 0
    columns: int = 0
    passed: int = 0
    """Empty rows after the last with something in it: the reader leaves those at the end out."""
    repeated: int = 0
    across: int = 0
    used: int = 0

    def row(self, about: bytes, *, closes: bool, empty: bool) -> None:
        if self.used:
            self.rows += self.passed + self.repeated
            self.columns = max(self.columns, self.used)
            self.passed = 0
        else:
            self.passed += self.repeated
        self.across = self.used = 0
        self.repeated = 0 if closes or empty else _repeated(about)
        self.passed += _repeated(about) if empty else 0

    def cell(self, about: bytes, *, empty: bool) -> None:
        self.across += _repeated(about)
        if not empty or b"office:" in about:
            self.used = self.across


def _size_of_ods(xml: bytes) -> tuple[int, int]:
    """Rows down to the last with something in it, and columns, of the largest sheets."""
    sheets = [_OdsSheet()]
    for closes, kind, about, empty in (tag.groups() for tag in _ODS.finditer(xml)):
        if kind == b"table":
            sheets.append(_OdsSheet())
        elif kind == b"table-row":
            sheets[-1].row(about, closes=bool(closes), empty=bool(empty))
        elif not closes:
            sheets[-1].cell(about, empty=bool(empty))
    return max(one.rows for one in sheets), max(one.columns for one in sheets)


def _repeated(about: bytes) -> int:
    found = _REPEATED.search(about)
    return int(found[1]) if found else 1
