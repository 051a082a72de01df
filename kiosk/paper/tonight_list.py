"""Tonight on paper: who is in, and all that is needed to go on when the computer does not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from kiosk.paper.document import Document
from kiosk.paper.page import (
    A4_HEIGHT,
    A4_WIDTH,
    HAIRLINE,
    INK,
    MUTE,
    TextStyle,
    paint_face,
    paint_symbol,
    paint_text,
)
from kiosk.paper.pieces import paint_box, square

SMALLEST = 14
"""Points: what can be read by the light of a torch."""

_MARGIN, _GAP = 14.0, 8.0
_WIDTH = A4_WIDTH - 2 * _MARGIN
_HEAD = 28.0
_TOP = _MARGIN + _HEAD + 2.0
_FOOT = QRectF(_MARGIN, A4_HEIGHT - 13, _WIDTH, 7)
_BOTTOM = _FOOT.top()
_BOX, _PICTURE, _BESIDE = 9.0, 12.5, 3.0
_TIME_WIDE, _FIGURES_WIDE, _WHO_WIDE = 21.0, 60.0, 70.0
_HIGH = {1: 19.0, 2: 15.0}
"""How high an entry is, in mm, by the columns of its part."""

_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight
_BOLD, _HEAVY = QFont.Weight.Bold, QFont.Weight.ExtraBold
_TITLE = TextStyle(30, SMALLEST, weight=_HEAVY)
_COUNT = TextStyle(22, SMALLEST, weight=_BOLD, align=_TO_THE_RIGHT)
_WRITTEN = TextStyle(24, SMALLEST, weight=_BOLD)
_HEADING = TextStyle(20, SMALLEST, weight=_HEAVY)
_NAME = TextStyle(17, SMALLEST, weight=_BOLD, middle=False)
_NAME_ALONE = TextStyle(17, SMALLEST, lines=2, weight=_BOLD)
_LINE = TextStyle(SMALLEST, SMALLEST, colour=MUTE)
_TIME = TextStyle(20, SMALLEST, weight=_BOLD)
_FIGURES = TextStyle(26, SMALLEST, lines=2, weight=_HEAVY, align=_TO_THE_RIGHT)
_WHO = TextStyle(16, SMALLEST, lines=3, weight=_BOLD)
_CLUB = TextStyle(SMALLEST, SMALLEST, colour=MUTE)
_PAGE = TextStyle(SMALLEST, SMALLEST, colour=MUTE, align=_TO_THE_RIGHT)


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, job, ride or problem, with a box to tick.

    `face` is a person's picture (as in page.paint_face), `symbol` that of a thing. `figures` are
    a phone number, `who` are names: one of them stands at the right of a wide entry.
    """

    title: str
    line: str = ""
    face: str = ""
    symbol: str = ""
    time: str = ""
    figures: str = ""
    who: str = ""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What begins on a page of its own, so that it can be handed to somebody.

    An entry that is only text is a heading between the others.
    """

    symbol: str
    title: str
    counted: str
    entries: Sequence[Entry | str]
    columns: int = 1


Placed = tuple[QRectF, Entry | str]
Page = tuple[Part, list[Placed]]


def tonight_list(title: str, club: str, written: str, parts: Sequence[Part]) -> Document:
    """All parts of tonight, in the order given. `written` says when, and stands on each page."""
    pages = [(part, placed) for part in parts for placed in _pages(part)]
    paint = partial(_paint_page, club=club, written=written, pages=pages)
    return Document(title, len(pages), paint)


def _paint_page(
    painter: QPainter, page: int, *, club: str, written: str, pages: Sequence[Page]
) -> None:
    part, placed = pages[page]
    _paint_head(painter, part, written)
    for rect, entry in placed:
        _paint(painter, rect, entry)
    paint_text(painter, _FOOT.adjusted(0, 0, -40, 0), club, _CLUB)
    paint_text(painter, _FOOT, f"{page + 1} / {len(pages)}", _PAGE)


def _pages(part: Part) -> Iterator[list[Placed]]:
    """Where each entry stands: down a column, then down the next, then on the next page."""
    width = (_WIDTH - _GAP * (part.columns - 1)) / part.columns
    high = _HIGH[part.columns]
    page: list[Placed] = []
    column, top = 0, _TOP
    for entry in part.entries:
        # A heading takes the first entry below it along.
        if top + (2 * high if isinstance(entry, str) else high) > _BOTTOM:
            column, top = column + 1, _TOP
        if column == part.columns:
            yield page
            page, column = [], 0
        left = _MARGIN + column * (width + _GAP)
        page.append((QRectF(left, top, width, high), entry))
        top += high
    yield page


def _paint_head(painter: QPainter, part: Part, written: str) -> None:
    picture = QRectF(_MARGIN - 1, _MARGIN - 3, 26, 26)
    paint_symbol(painter, picture, part.symbol)
    left = picture.right() + _BESIDE
    right = _MARGIN + _WIDTH
    paint_text(painter, QRectF(left, _MARGIN - 3, 86, 13), part.title, _TITLE)
    count = QRectF(left + 86, _MARGIN - 3, right - left - 86, 13)
    paint_text(painter, count, part.counted, _COUNT)
    paint_text(painter, QRectF(left, _MARGIN + 10, right - left, 12), written, _WRITTEN)
    painter.setPen(QPen(QColor(INK), 0.8))
    bottom = _MARGIN + _HEAD - 2
    painter.drawLine(QLineF(_MARGIN, bottom, right, bottom))


def _paint(painter: QPainter, rect: QRectF, entry: Entry | str) -> None:
    if isinstance(entry, str):
        paint_text(painter, rect.adjusted(0, 4, 0, 0), entry, _HEADING)
    else:
        _paint_entry(painter, rect, entry)
    painter.setPen(QPen(QColor(HAIRLINE), 0.2))
    painter.drawLine(QLineF(rect.bottomLeft(), rect.bottomRight()))


def _paint_entry(painter: QPainter, rect: QRectF, entry: Entry) -> None:
    """From the left: box, pictures, time; from the right: figures or names; between them words."""
    rest = QRectF(rect)
    paint_box(painter, _square(rest, _BOX), entry.ticked)
    if entry.face:
        paint_face(painter, _square(rest, _PICTURE), entry.face)
    if entry.symbol:
        paint_symbol(painter, _square(rest, _PICTURE), entry.symbol)
    if entry.time:
        paint_text(painter, _left(rest, _TIME_WIDE), entry.time, _TIME)
    if entry.figures:
        paint_text(painter, _right(rest, _FIGURES_WIDE), entry.figures, _FIGURES)
    if entry.who:
        paint_text(painter, _right(rest, _WHO_WIDE), entry.who, _WHO)
    _paint_words(painter, rest, entry)


def _left(rest: QRectF, wide: float) -> QRectF:
    """Takes so much from the left of what is left of a row."""
    taken = QRectF(rest.left(), rest.top(), wide, rest.height())
    rest.setLeft(taken.right() + _BESIDE)
    return taken


def _square(rest: QRectF, side: float) -> QRectF:
    taken = _left(rest, side)
    return square(taken.left(), taken.center().y(), side)


def _right(rest: QRectF, wide: float) -> QRectF:
    taken = QRectF(rest.right() - wide, rest.top(), wide, rest.height())
    rest.setRight(taken.left() - _BESIDE)
    return taken


def _paint_words(painter: QPainter, rect: QRectF, entry: Entry) -> None:
    """The title in the middle, or above the line below it."""
    if not entry.line:
        paint_text(painter, rect, entry.title, _NAME_ALONE)
        return
    middle = rect.center().y()
    above = QRectF(rect.left(), middle - 7.2, rect.width(), 7.4)
    paint_text(painter, above, entry.title, _NAME)
    paint_text(painter, QRectF(rect.left(), middle, rect.width(), 7), entry.line, _LINE)
