"""Posters for the wall: the rota, and the jobs of the clean-up. A4, or A3 with two columns of the
same size: what is on the wall is read from as far, and there are fewer sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPen

from kiosk.paper.document import Document, Unlaid
from kiosk.paper.flow import Block, Page, Section, flow, paint_blocks
from kiosk.paper.page import (
    A4_HEIGHT,
    A4_WIDTH,
    INK,
    MUTE,
    TextStyle,
    paint_symbol,
    paint_text,
    paint_whole,
    size_of,
)
from kiosk.paper.pieces import square

_MARGIN = 12.0
_HEAD, _FOOT = 27.0, 10.0
_TOP = _MARGIN + _HEAD + 3
_BOTTOM = A4_HEIGHT - _MARGIN - _FOOT
_WIDE = A4_WIDTH - 2 * _MARGIN

_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight
_BOLD, _HEAVY = QFont.Weight.Bold, QFont.Weight.ExtraBold
_TITLE = TextStyle(36, 16, weight=_HEAVY)
_DATE = TextStyle(28, 16, weight=_BOLD)
_SMALL = TextStyle(14, 10, colour=MUTE)
_PAGE = TextStyle(20, 14, weight=_BOLD, align=_TO_THE_RIGHT)


NTH, OF = "<nth>", "<of>"


@dataclass(frozen=True, slots=True)
class PosterHead:
    """What stands on each page. `counted`: which of how many it is, in words, with NTH and OF for
    the figures: they are known when it is laid out."""

    symbol: str
    title: str
    date: str
    club: str
    written: str
    counted: str


@dataclass(frozen=True)
class PhaseBlock(Block):
    """A part of the night, and when it starts: the jobs of it stand below."""

    symbol: str
    name: str
    start: str

    NAME = TextStyle(34, 24, lines=2, weight=_HEAVY)
    START = TextStyle(34, 24, weight=_HEAVY, align=_TO_THE_RIGHT)
    SYMBOL, ABOVE, START_WIDE = 20.0, 4.0, 40.0

    def high(self, wide: float) -> float:
        words = size_of(self.name, self._wide(wide), self.NAME).height()
        return max(self.SYMBOL, words) + self.ABOVE + 2

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        room = rect.adjusted(0, self.ABOVE, 0, -2)
        middle = room.center().y()
        paint_symbol(painter, square(room.left() + 5, middle, self.SYMBOL), self.symbol)
        room.setLeft(rect.left() + 34)
        wide = self._wide(rect.width())
        paint_whole(
            painter, QRectF(room.left(), room.top(), wide, room.height()), self.name, self.NAME
        )
        paint_text(painter, room.adjusted(wide, 0, 0, 0), self.start, self.START)
        painter.setPen(QPen(QColor(INK), 1.4))
        painter.drawLine(QLineF(rect.left(), rect.bottom() - 1, rect.right(), rect.bottom() - 1))

    def _wide(self, wide: float) -> float:
        return wide - 34 - self.START_WIDE


def poster(head: PosterHead, sections: Sequence[Section], *, large: bool = False) -> Unlaid:
    """As many pages as it takes. `large`: A3."""
    size = QPageSize.PageSizeId.A3 if large else QPageSize.PageSizeId.A4
    return Unlaid(partial(_lay, head, sections, size, large=large), size)


def _lay(
    head: PosterHead, sections: Sequence[Section], size: QPageSize.PageSizeId, *, large: bool
) -> Document:
    count = 2 if large else 1
    columns = [_column(nth) for nth in range(count)]
    pages = flow(sections, columns)
    wide = count * A4_WIDTH - 2 * _MARGIN
    paint = partial(_paint_page, head=head, pages=pages, wide=wide)
    return Document(head.title, len(pages), paint, size, lying=large)


def _column(nth: int) -> QRectF:
    return QRectF(nth * A4_WIDTH + _MARGIN, _TOP, _WIDE, _BOTTOM - _TOP)


def _paint_page(
    painter: QPainter,
    page: int,
    *,
    head: PosterHead,
    pages: Sequence[Page],
    wide: float,
) -> None:
    _paint_head(painter, head, wide)
    paint_blocks(painter, pages[page])
    foot = QRectF(_MARGIN, _BOTTOM + 2, wide, _FOOT - 2)
    paint_text(painter, foot.adjusted(0, 0, -50, 0), f"{head.club} · {head.written}", _SMALL)
    count = head.counted.replace(NTH, str(page + 1)).replace(OF, str(len(pages)))
    paint_text(painter, foot.adjusted(wide - 50, 0, 0, 0), count, _PAGE)


def _paint_head(painter: QPainter, head: PosterHead, wide: float) -> None:
    paint_symbol(painter, QRectF(_MARGIN, _MARGIN - 1, _HEAD - 1, _HEAD - 1), head.symbol)
    words = QRectF(_MARGIN + _HEAD + 4, _MARGIN - 1, wide - _HEAD - 4, 15)
    paint_text(painter, words, head.title, _TITLE)
    paint_text(painter, words.translated(0, 14).adjusted(0, 0, 0, -3), head.date, _DATE)
