"""People on a paper: their pictures and names beside each other, as many rows as they need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.paper.page import INK, TextStyle, paint_face, paint_whole, size_of


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody. `picture`: as in page.paint_face."""

    name: str
    picture: str


Faces = Sequence[Face | None]
"""None: a place that waits for somebody."""


@dataclass(frozen=True, slots=True)
class FaceStyle:
    """How large people are: their round (mm), their name, and the line to write a name on (mm)."""

    side: float
    name: TextStyle
    line: float
    beside: float = 2.0
    apart: float = 5.0
    below: float = 1.5


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody stands."""

    rect: QRectF
    face: Face | None


def spots_of(faces: Faces, wide: float, style: FaceStyle) -> list[Spot]:
    """Where each stands, from (0, 0): beside each other like words, then in the next row."""
    spots: list[Spot] = []
    left = top = row = 0.0
    most = wide - style.side - style.beside
    for face in faces:
        size = size_of(face.name, most, style.name) if face else QSizeF(style.line, 0)
        needs = min(wide, style.side + style.beside + size.width() + 0.5)
        if left and left + needs > wide:
            left, top, row = 0.0, top + row + style.below, 0.0
        high = max(style.side, size.height())
        spots.append(Spot(QRectF(left, top, needs, high), face))
        left, row = left + needs + style.apart, max(row, high)
    return spots


def height_of(faces: Faces, wide: float, style: FaceStyle) -> float:
    return max((spot.rect.bottom() for spot in spots_of(faces, wide, style)), default=0.0)


def parts_of(faces: Faces, wide: float, most: float, style: FaceStyle) -> Iterator[Faces]:
    """The people in parts that are at most so high, for columns that are full."""
    part: list[Face | None] = []
    for face in faces:
        if part and height_of([*part, face], wide, style) > most:
            yield tuple(part)
            part = []
        part.append(face)
    yield tuple(part)


def paint_people(painter: QPainter, rect: QRectF, faces: Faces, style: FaceStyle) -> None:
    for spot in spots_of(faces, rect.width(), style):
        place = spot.rect.translated(rect.topLeft())
        round_ = QRectF(place.left(), place.top(), style.side, style.side)
        round_.moveTop(place.center().y() - style.side / 2)
        words = place.adjusted(style.side + style.beside, 0, 0.5, 0)
        if spot.face is None:
            _paint_nobody(painter, round_, words)
        else:
            paint_face(painter, round_, spot.face.picture)
            paint_whole(painter, words, spot.face.name, style.name)


def _paint_nobody(painter: QPainter, round_: QRectF, words: QRectF) -> None:
    """An empty round, and a line to write a name on with a pen."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(INK), 0.6, Qt.PenStyle.DashLine))
    painter.drawEllipse(round_.adjusted(0.4, 0.4, -0.4, -0.4))
    painter.setPen(QPen(QColor(INK), 0.4))
    foot = QPointF(0, round_.bottom() - round_.height() / 6)
    painter.drawLine(QLineF(words.left(), foot.y(), words.right(), foot.y()))
