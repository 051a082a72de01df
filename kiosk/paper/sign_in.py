"""A blank sheet to sign in on, for a night or an hour without the computer."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from kiosk.paper.document import Document
from kiosk.paper.page import (
    A4_HEIGHT,
    A4_WIDTH,
    INK,
    TextStyle,
    paint_symbol,
    paint_text,
)
from kiosk.paper.pieces import paint_box, square

LINE = 12.0
"""How high a line is, in mm: at least 11, to be written on with a thick pen."""

_MARGIN = 12.0
_WIDTH = A4_WIDTH - 2 * _MARGIN
_HEAD = 22.0
_COLUMNS_TOP = _MARGIN + _HEAD
_COLUMNS_HIGH = 26.0
_TOP = _COLUMNS_TOP + _COLUMNS_HIGH
LINES = int((A4_HEIGHT - _MARGIN - _TOP) / LINE)

_BOX, _SYMBOL = 8.0, 13.0
_RING, _RINGED = 10.0, 8.0
"""Room for a ring that is drawn by hand, and the symbol in it."""

_TITLE = TextStyle(26, 14, weight=QFont.Weight.ExtraBold)
_CLUB = TextStyle(16, 14)
_DATE = TextStyle(18, 14, weight=QFont.Weight.Bold, align=Qt.AlignmentFlag.AlignRight)
_COLUMN = TextStyle(14, 11, lines=2, weight=QFont.Weight.Bold, align=Qt.AlignmentFlag.AlignHCenter)


@dataclass(frozen=True, slots=True)
class Column:
    """What is written in it: a symbol and words at its head, and how wide it is (parts of all).

    `rings` are symbols in each line, one of which gets a ring round it; `ticks` is a box.
    """

    symbol: str
    words: str
    wide: float
    rings: tuple[str, ...] = ()
    ticks: bool = False


def sign_in_sheet(title: str, club: str, date: str, columns: tuple[Column, ...]) -> Document:
    """One page of blank lines. `date` is tonight's, or words with room to write one."""
    paint = partial(_paint_page, title=title, club=club, date=date, columns=columns)
    return Document(title, 1, paint)


def _paint_page(
    painter: QPainter,
    page: int,
    *,
    title: str,
    club: str,
    date: str,
    columns: tuple[Column, ...],
) -> None:
    half = _WIDTH / 2
    paint_text(painter, QRectF(_MARGIN, _MARGIN - 2, _WIDTH, 12), title, _TITLE)
    paint_text(painter, QRectF(_MARGIN, _MARGIN + 10, half, 9), club, _CLUB)
    paint_text(painter, QRectF(_MARGIN + half, _MARGIN + 10, half, 9), date, _DATE)
    whole, left = sum(column.wide for column in columns), _MARGIN
    for column in columns:
        width = _WIDTH * column.wide / whole
        _paint_column(painter, QRectF(left, _COLUMNS_TOP, width, _COLUMNS_HIGH), column)
        left += width
    _paint_grid(painter, QRectF(_MARGIN, _COLUMNS_TOP, _WIDTH, _COLUMNS_HIGH + LINES * LINE))


def _paint_column(painter: QPainter, head: QRectF, column: Column) -> None:
    picture = QRectF(head.center().x() - _SYMBOL / 2, head.top() + 0.5, _SYMBOL, _SYMBOL)
    paint_symbol(painter, picture, column.symbol)
    words = head.adjusted(0.5, _SYMBOL + 0.5, -0.5, -0.5)
    paint_text(painter, words, column.words, _COLUMN)
    for line in range(LINES):
        middle = QPointF(head.center().x(), _TOP + (line + 0.5) * LINE)
        _paint_line(painter, middle, column)
    if head.left() > _MARGIN:
        painter.setPen(QPen(QColor(INK), 0.25))
        painter.drawLine(QLineF(head.left(), head.top(), head.left(), _TOP + LINES * LINE))


def _paint_line(painter: QPainter, middle: QPointF, column: Column) -> None:
    if column.ticks:
        paint_box(painter, square(middle.x() - _BOX / 2, middle.y(), _BOX), False)
    left = middle.x() - len(column.rings) * _RING / 2 + (_RING - _RINGED) / 2
    for nth, symbol in enumerate(column.rings):
        paint_symbol(painter, square(left + nth * _RING, middle.y(), _RINGED), symbol)


def _paint_grid(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(QColor(INK), 0.25))
    for line in range(LINES + 1):
        down = _TOP + line * LINE
        painter.drawLine(QLineF(rect.left(), down, rect.right(), down))
    painter.setPen(QPen(QColor(INK), 0.6))
    painter.drawRect(rect)
