"""The roll call on paper: everyone who is in, with a box to tick."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
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
    paint_text,
)
from kiosk.paper.pieces import paint_box, square


class Row(NamedTuple):
    """A person on the paper. `line`: what else is known, such as "needs help"."""

    name: str
    face: str
    """As in page.paint_face."""
    safe: bool
    line: str = ""


COLUMNS, ROWS = 2, 16
PEOPLE_ON_A_PAGE = COLUMNS * ROWS

_MARGIN = 14.0
_GAP = 8.0
_HEAD_HEIGHT = 16.0
_LIST_TOP = _MARGIN + _HEAD_HEIGHT + 2.0
_ROW_HEIGHT = 15.0
_COLUMN_WIDTH = (A4_WIDTH - 2 * _MARGIN - _GAP) / COLUMNS
_BOX, _FACE = 9.0, 12.5

_TITLE = TextStyle(24, 10, lines=2, weight=QFont.Weight.ExtraBold)
_COUNT = TextStyle(18, 10, lines=2, weight=QFont.Weight.Bold, align=Qt.AlignmentFlag.AlignRight)
_NAME = TextStyle(17, 14, lines=2, weight=QFont.Weight.Bold)
_NAME_OVER_LINE = TextStyle(15, 14, lines=1, weight=QFont.Weight.Bold)
_LINE = TextStyle(12, 10, lines=1, colour=MUTE)
_SAID = TextStyle(13, 9, lines=1, colour=MUTE)
_PAGE = TextStyle(11, 11, colour=MUTE, align=Qt.AlignmentFlag.AlignRight)


def roll_call_paper(title: str, rows: Sequence[Row], counted: str, said: str = "") -> Document:
    """The roll call: A4, 32 people on a page, in the order given.

    `counted` says how many are safe, in words; `said`, at the foot, how the roll call went.
    """
    many = PEOPLE_ON_A_PAGE
    pages = [rows[first : first + many] for first in range(0, len(rows), many)] or [()]
    paint = partial(_paint_page, title=title, pages=pages, counted=counted, said=said)
    return Document(title, len(pages), paint)


def _paint_page(
    painter: QPainter,
    page: int,
    *,
    title: str,
    pages: Sequence[Sequence[Row]],
    counted: str,
    said: str,
) -> None:
    _paint_head(painter, title, counted)
    for number, row in enumerate(pages[page]):
        column, line = divmod(number, ROWS)
        left = _MARGIN + column * (_COLUMN_WIDTH + _GAP)
        _paint_row(painter, QPointF(left, _LIST_TOP + line * _ROW_HEIGHT), row)
    foot = QRectF(_MARGIN, A4_HEIGHT - _MARGIN - 6, A4_WIDTH - 2 * _MARGIN, 6)
    paint_text(painter, foot, f"{page + 1} / {len(pages)}", _PAGE)
    paint_text(painter, foot.adjusted(0, 0, -20, 0), said, _SAID)


def _paint_head(painter: QPainter, title: str, counted: str) -> None:
    width = A4_WIDTH - 2 * _MARGIN
    paint_text(painter, QRectF(_MARGIN, _MARGIN - 2, width * 0.66, _HEAD_HEIGHT), title, _TITLE)
    right = QRectF(_MARGIN + width * 0.68, _MARGIN - 2, width * 0.32, _HEAD_HEIGHT)
    paint_text(painter, right, counted, _COUNT)
    painter.setPen(QPen(QColor(INK), 0.8))
    bottom = _MARGIN + _HEAD_HEIGHT - 1
    painter.drawLine(QLineF(_MARGIN, bottom, _MARGIN + width, bottom))


def _paint_row(painter: QPainter, corner: QPointF, row: Row) -> None:
    middle = corner.y() + _ROW_HEIGHT / 2
    box = square(corner.x(), middle, _BOX)
    paint_box(painter, box, row.safe)
    round_ = square(box.right() + 3, middle, _FACE)
    paint_face(painter, round_, row.face)
    left = round_.right() + 3
    words = QRectF(left, corner.y(), corner.x() + _COLUMN_WIDTH - left, _ROW_HEIGHT)
    if row.line:
        paint_text(painter, words.adjusted(0, 0.5, 0, -6.5), row.name, _NAME_OVER_LINE)
        paint_text(painter, words.adjusted(0, 8, 0, -0.5), row.line, _LINE)
    else:
        paint_text(painter, words, row.name, _NAME)
    painter.setPen(QPen(QColor(HAIRLINE), 0.2))
    bottom = corner.y() + _ROW_HEIGHT
    painter.drawLine(QLineF(corner.x(), bottom, corner.x() + _COLUMN_WIDTH, bottom))
