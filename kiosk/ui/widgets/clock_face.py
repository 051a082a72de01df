"""A clock with hands, for those who read it rather than figures."""

from datetime import datetime
from math import cos, radians, sin
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit

SIDE = 88
"""Pixels of the design: as high as the buttons beside it."""

HANDS = ((30, 0.5, 0.11), (6, 0.78, 0.075))
"""Of hours and minutes: degrees for each, and of the radius how long and how broad it is."""


class ClockFace(QWidget):
    """The time as it stands in the figures beside it, which are what is read aloud."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._at = (0.0, 0.0)
        side = kit.look.px(SIDE)
        self.setFixedSize(QSize(side, side))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_time(self, moment: datetime) -> None:
        wall = moment.astimezone(ZoneInfo(self._kit.bridge.time_zone))
        at = (wall.hour % 12 + wall.minute / 60, float(wall.minute))
        if at != self._at:
            self._at = at
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        plate, painter = self._kit.look.paint("plate"), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, radius = QColor(plate.ink), self.width() / 2
        painter.translate(radius, radius)
        rim = radius * 0.09
        painter.setPen(QPen(ink, rim))
        painter.setBrush(QColor(plate.ground or ""))
        inside = radius - rim / 2
        painter.drawEllipse(QRectF(-inside, -inside, 2 * inside, 2 * inside))
        for hour in range(12):
            begin = 0.7 if hour % 3 == 0 else 0.78
            painter.drawLine(_at(hour * 30, begin * radius), _at(hour * 30, 0.84 * radius))
        for at, (degrees, long, broad) in zip(self._at, HANDS, strict=True):
            pen = QPen(ink, broad * 2 * radius * 0.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(), _at(at * degrees, long * radius))


def _at(degrees: float, far: float) -> QPointF:
    """From the middle, clockwise from the top."""
    return QPointF(sin(radians(degrees)) * far, -cos(radians(degrees)) * far)
