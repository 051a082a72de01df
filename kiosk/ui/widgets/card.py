"""Filled shapes with round corners: the ground of cards and buttons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.themes import Paint

CARD_CORNER, BUTTON_CORNER = 24, 20
LINE = 4
FRAME = 6


def frame_room(look: Look) -> int:
    """Pixels around a card for its frame. Two cards that touch are 10 apart at any size, so
    that buttons in them are (access.md, rule 9)."""
    return max(5, look.px(FRAME))


def paint_shape(painter: QPainter, rect: QRectF, paint: Paint, look: Look, corner: float) -> None:
    """A filled or outlined shape. Outlines lie inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(paint.ground) if paint.ground else Qt.BrushStyle.NoBrush)
    if paint.line:
        line = look.px(LINE)
        painter.setPen(QPen(QColor(paint.line), line))
        rect = rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, look.px(corner), look.px(corner))


class Card(QWidget):
    """A card. One with `room` keeps room on all sides for the amber frame, which lies outside
    the card on the ground of the page: so nothing moves when the frame comes. Its outline lies
    there too, so that it does not touch the buttons on the card. `taps`: it has
    the edge of what can be tapped, because a button without one fills it."""

    def __init__(
        self, look: Look, paint: str = "card", *, room: bool = False, taps: bool = False
    ) -> None:
        super().__init__()
        self.look = look
        self._paint = paint
        self._room = frame_room(look) if room else 0
        self._framed = False
        self._paint_of = look.tap_paint if taps else look.paint

    def show_as(self, paint: str, *, framed: bool = False) -> None:
        self._paint = paint
        self._framed = framed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._framed:
            corner = self.look.px(CARD_CORNER) + self._room
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("frame"))
            painter.drawRoundedRect(rect, corner, corner)
        paint = self._paint_of(self._paint)
        room = max(0, self._room - (self.look.px(LINE) if paint.line else 0))
        rect = rect.adjusted(room, room, -room, -room)
        paint_shape(painter, rect, paint, self.look, CARD_CORNER)
