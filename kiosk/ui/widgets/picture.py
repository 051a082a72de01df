"""A symbol, a face or a mark on the screen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.pictures import Pictures

PLATE_EDGE = 0.12
"""How much of a light plate shows around the symbol on it."""


class Picture(QWidget):
    """A symbol of `side` design pixels; on a dark ground it stands on a light plate."""

    def __init__(
        self, look: Look, pictures: Pictures, name: str, side: float, *, plate: bool = False
    ) -> None:
        super().__init__()
        self.name = name
        self._look = look
        self._pictures = pictures
        self._plate = plate
        self._side = look.px(side)
        self.setFixedSize(self._side, self._side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_symbol(self, name: str) -> None:
        self.name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = 0
        if self._plate:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor("#FFFBF2"))
            painter.drawRoundedRect(self.rect(), self._side / 5, self._side / 5)
            edge = round(self._side * PLATE_EDGE)
        painter.drawPixmap(edge, edge, self._pictures.symbol(self.name, self._side - 2 * edge))


class Face(QWidget):
    """A person's picture in a round of `side` design pixels, with a light or dark ring."""

    def __init__(
        self, look: Look, pictures: Pictures, name: str, side: float, ring: str = "#FFFFFF"
    ) -> None:
        super().__init__()
        self._look = look
        self._pictures = pictures
        self._name = name
        self._ring = ring
        self._side = look.px(side)
        self.setFixedSize(self._side, self._side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = max(2, round(self._side * 0.035))
        round_ = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        painter.setPen(QPen(QColor(self._ring), ring * 1.4))
        painter.setBrush(self._look.colour("face"))
        painter.drawEllipse(round_)
        clip = QPainterPath()
        clip.addEllipse(round_)
        painter.setClipPath(clip)
        inner = round(self._side * (0.76 if self._name.startswith("faces/") else 0.6))
        if self._name.startswith("/"):
            inner = self._side
        at = (self._side - inner) // 2
        painter.drawPixmap(at, at, self._pictures.symbol(self._name, inner))


class Mark(QWidget):
    """A drawn tick or arrow in one colour."""

    def __init__(
        self, look: Look, pictures: Pictures, icon: str, side: float, colour: str
    ) -> None:
        super().__init__()
        self._pictures = pictures
        self._icon = icon
        self._colour = colour
        self._side = look.px(side)
        self.setFixedSize(self._side, self._side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pictures.icon(self._icon, self._side, self._colour))
