"""A job on paper: what, when, where and who, in pictures and in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from kiosk.paper.flow import Block
from kiosk.paper.page import INK, MUTE, TextStyle, paint_symbol, paint_whole, size_of
from kiosk.paper.people_row import Faces, FaceStyle, height_of, paint_people, parts_of
from kiosk.paper.pieces import Lines, lines_high, paint_box, paint_lines, square

_BOLD, _HEAVY = QFont.Weight.Bold, QFont.Weight.ExtraBold


@dataclass(frozen=True, slots=True)
class JobLooks:
    """How large a job is: its pictures in mm, its words in points."""

    symbol: float
    place: float
    title: TextStyle
    when: TextStyle
    said: TextStyle
    faces: FaceStyle
    box: float = 0
    """A box to tick with a pen, this wide."""
    beside: float = 4.0
    around: float = 3.0
    above_faces: float = 1.5
    ends: bool = True
    """A line below it; else one above it, as its steps stand below."""


POSTER = JobLooks(
    symbol=30,
    place=14,
    title=TextStyle(32, 24, lines=2, weight=_HEAVY),
    when=TextStyle(26, 22, lines=1, weight=_BOLD),
    said=TextStyle(24, 20, lines=2, weight=_BOLD),
    faces=FaceStyle(17, TextStyle(28, 22, lines=2, weight=_BOLD), line=34),
)
"""To be read from 2 m: what, when and who have capitals of 5 to 7 mm."""

CLEAN_UP = replace(
    POSTER,
    symbol=22,
    place=0,
    title=TextStyle(30, 24, lines=2, weight=_HEAVY),
    faces=FaceStyle(13, TextStyle(24, 20, lines=2, weight=_BOLD), line=34),
    box=15,
    ends=False,
)

SLIP = JobLooks(
    symbol=16,
    place=0,
    title=TextStyle(17, 13, lines=2, weight=_HEAVY),
    when=TextStyle(15, 13, lines=2, weight=_BOLD),
    said=TextStyle(13, 13, lines=2, colour=MUTE),
    faces=FaceStyle(7.5, TextStyle(13, 11, lines=2), line=20, beside=1.5, apart=3, below=0.5),
    beside=3,
    around=1.3,
    above_faces=0.7,
)
"""To be read in the hand."""

SLIP_LARGE = replace(
    SLIP,
    symbol=22,
    title=TextStyle(21, 14, lines=2, weight=_HEAVY),
    when=TextStyle(17, 14, lines=2, weight=_BOLD),
    faces=replace(SLIP.faces, side=10, name=TextStyle(15, 12, lines=2)),
    around=2,
)
"""For those with few jobs, whose slip has the room."""


@dataclass(frozen=True)
class JobBlock(Block):
    """One job. `when`: the time and the place. `said`: what else there is to say. `faces`: who is
    on it, and None for each who could be. Pictures are as page.paint_symbol takes them."""

    looks: JobLooks
    symbol: str
    title: str
    when: str
    place: str = ""
    said: str = ""
    faces: Faces = ()

    def high(self, wide: float) -> float:
        looks = self.looks
        people = height_of(self.faces, self._wide(wide), looks.faces)
        words = self._words_high(wide) + (people + looks.above_faces if people else 0)
        pictures = looks.symbol + (looks.place if self.place else 0)
        return max(words, pictures, looks.box) + 2 * looks.around

    def pieces(self, wide: float, most: float) -> Sequence[Block]:
        """Very many people go on below the same job in the next column."""
        if self.high(wide) <= most:
            return [self]
        looks = self.looks
        room = most - self._words_high(wide) - looks.above_faces - 2 * looks.around
        parts = parts_of(self.faces, self._wide(wide), room, looks.faces)
        return [replace(self, faces=part) for part in parts]

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        looks = self.looks
        room = rect.adjusted(0, looks.around, 0, -looks.around)
        self._paint_pictures(painter, room)
        room.setLeft(rect.right() - self._wide(rect.width()))
        room = paint_lines(painter, room, self._lines)
        paint_people(painter, room.adjusted(0, looks.above_faces, 0, 0), self.faces, looks.faces)
        painter.setPen(QPen(QColor(INK), 0.3 if looks.ends else 0.9))
        line = rect.bottom() if looks.ends else rect.top()
        painter.drawLine(QLineF(rect.left(), line, rect.right(), line))

    def _paint_pictures(self, painter: QPainter, room: QRectF) -> None:
        looks, left = self.looks, room.left()
        if looks.box:
            middle = room.top() + looks.symbol / 2
            paint_box(painter, square(left, middle, looks.box), False)
            left += looks.box + looks.beside
        paint_symbol(painter, QRectF(left, room.top(), looks.symbol, looks.symbol), self.symbol)
        if self.place and looks.place:
            left += (looks.symbol - looks.place) / 2
            below = QRectF(left, room.top() + looks.symbol, looks.place, looks.place)
            paint_symbol(painter, below, self.place)

    @property
    def _lines(self) -> Lines:
        looks = self.looks
        return (self.title, looks.title), (self.when, looks.when), (self.said, looks.said)

    def _words_high(self, wide: float) -> float:
        return lines_high(self._lines, self._wide(wide))

    def _wide(self, wide: float) -> float:
        """How wide the words and the people are."""
        looks = self.looks
        return wide - looks.symbol - looks.beside - (looks.box and looks.box + looks.beside)


@dataclass(frozen=True)
class StepBlock(Block):
    """A step of a job, with a box to tick with a pen."""

    symbol: str
    text: str

    STYLE = TextStyle(24, 20, lines=2)
    BOX, SYMBOL, INDENT, BESIDE, AROUND = 11.0, 15.0, 19.0, 4.0, 1.5

    def high(self, wide: float) -> float:
        words = size_of(self.text, self._wide(wide), self.STYLE).height()
        return max(self.SYMBOL, words) + 2 * self.AROUND

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        middle, left = rect.center().y(), rect.left() + self.INDENT
        paint_box(painter, square(left, middle, self.BOX), False)
        left += self.BOX + self.BESIDE
        paint_symbol(painter, square(left, middle, self.SYMBOL), self.symbol)
        words = QRectF(rect.right() - self._wide(rect.width()), rect.top(), 0, rect.height())
        words.setRight(rect.right())
        paint_whole(painter, words, self.text, self.STYLE)

    def _wide(self, wide: float) -> float:
        return wide - self.INDENT - self.BOX - self.SYMBOL - 2 * self.BESIDE
