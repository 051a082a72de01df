"""Small pieces that several papers are put together from."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kiosk.paper.page import DONE, INK, TextStyle, paint_whole, size_of

Lines = Sequence[tuple[str, TextStyle]]
"""Words below each other; where there are none, nothing stands."""


def square(left: float, middle: float, side: float) -> QRectF:
    """A square whose middle is so far down."""
    return QRectF(left, middle - side / 2, side, side)


def lines_high(lines: Lines, wide: float) -> float:
    return sum(size_of(text, wide, style).height() for text, style in lines if text)


def paint_lines(painter: QPainter, rect: QRectF, lines: Lines) -> QRectF:
    """Draws the lines from the top of `rect`, and gives what is left below them."""
    rest = QRectF(rect)
    for text, style in lines:
        if text:
            high = size_of(text, rest.width(), style).height()
            whole = QRectF(rest.left(), rest.top(), rest.width(), high)
            paint_whole(painter, whole, text, style)
            rest.setTop(whole.bottom())
    return rest


def paint_box(painter: QPainter, box: QRectF, safe: bool) -> None:
    """A box to tick with a pen, or with a drawn tick that a grey printer shows as well."""
    painter.setPen(QPen(QColor(DONE if safe else INK), 0.6))
    painter.drawRoundedRect(box, 1.5, 1.5)
    if not safe:
        return
    side = box.width()
    tick = [QPointF(0.2, 0.52), QPointF(0.42, 0.74), QPointF(0.82, 0.26)]
    pen = QPen(QColor(DONE), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([box.topLeft() + point * side for point in tick]))
