"""Tables in spreadsheets: xlsx, xls and ods."""

import io
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from kiosk.data.lists.columns import columns_of
from kiosk.data.lists.compound import SIGNATURE, check_sectors
from kiosk.data.lists.packed import MOST_CELLS, broken, check_unpacked, locked, too_big
from kiosk.data.lists.text import LOOK_AT, Numbered

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_T = TypeVar("_T")

_LOCKED = re.compile(
    "EncryptedPackage".encode("utf-16-le") + rb"|\x09\x08\x10\x00.{16}\x2f\x00", re.DOTALL
)
"""How a file with a password begins, which the reader calls broken: an xlsx is packed in another
file; of an xls, the record FILEPASS follows the first."""


def sheet_rows(content: bytes) -> Numbered:
    """The rows of the first sheet that can be seen and has a heading for the name; if none has,
    of the first that has something in it. Raises KnownError."""
    if content.startswith(b"PK"):
        check_unpacked(content)
    elif _LOCKED.search(content):
        raise locked()
    elif content.startswith(SIGNATURE):
        check_sectors(content)
    filled: CalamineSheet | None = None
    for sheet in _seen_sheets(content):
        if any(columns_of(cells).name for _, cells in islice(_rows(sheet), 2 * LOOK_AT)):
            return _rows(sheet)
        filled = filled or sheet
    return iter(()) if filled is None else _rows(filled)


def _seen_sheets(content: bytes) -> "Iterator[CalamineSheet]":
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    def opened() -> "CalamineWorkbook":
        return CalamineWorkbook.from_filelike(io.BytesIO(content))

    book = _known(opened)
    for number, about in enumerate(_known(lambda: book.sheets_metadata)):
        if about.typ != SheetTypeEnum.WorkSheet or about.visible != SheetVisibleEnum.Visible:
            continue
        sheet = _known(partial(book.get_sheet_by_index, number))
        if sheet.height * sheet.width > MOST_CELLS:
            raise too_big()
        if sheet.height:
            yield sheet


def _rows(sheet: "CalamineSheet") -> Numbered:
    """Numbered as the program that made it numbers them."""
    for number, cells in enumerate(_known(sheet.iter_rows), 1):
        yield number, [cell_text(cell) for cell in cells]


def _known(read: Callable[[], _T]) -> _T:
    """What `read` gives; every way in which the reader fails, panics too, is a KnownError."""
    try:
        return read()
    except BaseException as error:
        # A panic of the reader (PyO3) is deliberately not an Exception.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise broken() from error
        raise


def cell_text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
