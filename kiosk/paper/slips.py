"""A slip for each person: their jobs, and how they get home. Four on a sheet of A4, to be cut
apart, or one alone on A5, as much larger."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPen

from kiosk.paper.document import Document, Unlaid
from kiosk.paper.flow import Block, Page, Section, flow, paint_blocks
from kiosk.paper.page import (
    A4_HEIGHT,
    A4_WIDTH,
    INK,
    TextStyle,
    kept,
    paint_face,
    paint_symbol,
    paint_text,
)
from kiosk.paper.pieces import Lines, lines_high, paint_lines
from kiosk.paper.qr import MOST_BYTES, paint_modules, text_modules

WIDE, HIGH = A4_WIDTH / 2, A4_HEIGHT / 2
"""A slip is A6."""

MARGIN = 6.5
ALONE = 2**0.5
"""So much larger is A5."""

_BOLD, _HEAVY = QFont.Weight.Bold, QFont.Weight.ExtraBold
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class SlipHead(Block):
    """Whose slip it is, and for which night. `count`: which of their slips, if there are more."""

    name: str
    face: str
    date: str
    count: str = ""

    NAME = TextStyle(26, 16, lines=2, weight=_HEAVY)
    DATE = TextStyle(14, 12, lines=2, weight=_BOLD)
    COUNT = TextStyle(14, 12, weight=_BOLD, align=_TO_THE_RIGHT)
    FACE, BESIDE, COUNT_WIDE = 21.0, 3.0, 13.0

    def high(self, wide: float) -> float:
        room = wide - self.FACE - self.BESIDE - self.COUNT_WIDE
        return max(self.FACE, lines_high(self._lines, room)) + 2.5

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        paint_face(painter, QRectF(rect.left(), rect.top(), self.FACE, self.FACE), self.face)
        room = rect.adjusted(self.FACE + self.BESIDE, 0, -self.COUNT_WIDE, -2.5)
        paint_lines(painter, room, self._lines)
        if self.count:
            corner = QRectF(rect.right() - self.COUNT_WIDE, rect.top(), self.COUNT_WIDE, 6)
            paint_text(painter, corner, self.count, self.COUNT)
        painter.setPen(QPen(QColor(INK), 0.6))
        bottom = rect.bottom() - 1
        painter.drawLine(QLineF(rect.left(), bottom, rect.right(), bottom))

    @property
    def _lines(self) -> Lines:
        return (self.name, self.NAME), (self.date, self.DATE)

    def numbered(self, nth: int, of: int) -> Block:
        return self if of == 1 else replace(self, count=f"{nth} / {of}")


@dataclass(frozen=True)
class HomeBlock(Block):
    """How somebody gets home, and beside it the code of their jobs for a phone. Either may be
    empty."""

    symbol: str = ""
    kind: str = ""
    time: str = ""
    phone: str = ""
    code: str = ""
    code_symbol: str = ""
    code_words: str = ""

    KIND = TextStyle(15, 12, lines=3, weight=_BOLD)
    TIME = TextStyle(26, 18, weight=_HEAVY)
    PHONE = TextStyle(20, 13, lines=2, weight=_HEAVY)
    WORDS = TextStyle(12, 11, lines=3)
    CODE, SYMBOL, SMALL, BESIDE, ABOVE = 36.0, 16.0, 10.0, 3.0, 2.0

    def high(self, wide: float) -> float:
        left = self._ride_high(wide) + (self.SMALL + 1 if self.code else 0)
        return max(left, self.CODE if self.code else 0) + self.ABOVE

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        room = rect.adjusted(0, self.ABOVE, 0, 0)
        room.setWidth(self._wide(rect.width()))
        if self.kind:
            self._paint_ride(painter, QRectF(room))
        if self.code:
            right = QRectF(rect.right() - self.CODE, rect.top() + self.ABOVE, self.CODE, self.CODE)
            paint_modules(painter, right, text_modules(self.code))
            foot = QRectF(room.left(), rect.bottom() - self.SMALL, self.SMALL, self.SMALL)
            paint_symbol(painter, foot, self.code_symbol)
            words = QRectF(foot.right() + 1.5, foot.top(), room.right() - foot.right(), self.SMALL)
            paint_text(painter, words, self.code_words, self.WORDS)

    def _paint_ride(self, painter: QPainter, room: QRectF) -> None:
        paint_symbol(
            painter, QRectF(room.left(), room.top(), self.SYMBOL, self.SYMBOL), self.symbol
        )
        beside = room.adjusted(self.SYMBOL + self.BESIDE, 0, 0, 0)
        beside.setHeight(self.SYMBOL)
        if self.time:
            paint_text(painter, beside, self.time, self.TIME)
        paint_lines(painter, room.adjusted(0, self.SYMBOL, 0, 0), self._lines)

    def _ride_high(self, wide: float) -> float:
        if not self.kind:
            return 0.0
        return self.SYMBOL + lines_high(self._lines, self._wide(wide))

    @property
    def _lines(self) -> Lines:
        return (self.kind, self.KIND), (self.phone, self.PHONE)

    def _wide(self, wide: float) -> float:
        return wide - self.CODE - self.BESIDE if self.code else wide


@dataclass(frozen=True)
class Larger(Block):
    """The same block drawn larger, for a slip on which it stands alone."""

    block: Block
    times: float = 1.6

    def high(self, wide: float) -> float:
        return self.block.high(wide / self.times) * self.times

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        with kept(painter):
            painter.translate(rect.topLeft())
            painter.scale(self.times, self.times)
            size = rect.size() / self.times
            self.block.paint(painter, QRectF(0, 0, size.width(), size.height()))


def fits_a_code(text: str) -> bool:
    """Whether a phone could read a code of this text from a slip."""
    return 0 < len(text.encode()) <= MOST_BYTES


def slips(title: str, people: Sequence[Section]) -> Unlaid:
    """The slips of these people, four on a sheet, in their order."""
    return Unlaid(partial(_lay_slips, title, people))


def one_slip(title: str, person: Section) -> Unlaid:
    """One person's slip, on as many pages of A5 as it takes."""
    return Unlaid(partial(_lay_one, title, person), QPageSize.PageSizeId.A5)


def _lay_slips(title: str, people: Sequence[Section]) -> Document:
    corners = [(0.0, 0.0), (WIDE, 0.0), (0.0, HIGH), (WIDE, HIGH)]
    pages = flow(people, [_inside(*corner) for corner in corners], anew=True)
    return Document(title, len(pages), partial(_paint_sheet, pages=pages))


def _lay_one(title: str, person: Section) -> Document:
    pages = flow([person], [_inside(0.0, 0.0)])
    paint = partial(_paint_large, pages=pages)
    return Document(title, len(pages), paint, QPageSize.PageSizeId.A5)


def _inside(left: float, top: float) -> QRectF:
    return QRectF(left, top, WIDE, HIGH).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)


def _paint_sheet(painter: QPainter, page: int, *, pages: Sequence[Page]) -> None:
    paint_blocks(painter, pages[page])
    painter.setPen(QPen(QColor(INK), 0.2, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(WIDE, 0, WIDE, A4_HEIGHT))
    painter.drawLine(QLineF(0, HIGH, A4_WIDTH, HIGH))


def _paint_large(painter: QPainter, page: int, *, pages: Sequence[Page]) -> None:
    with kept(painter):
        painter.scale(ALONE, ALONE)
        paint_blocks(painter, pages[page])
