"""A symbol, a face or a mark on the screen."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import mark_as_read
from kiosk.ui.pictures import Pictures, is_photo

FACES, GUEST = "faces/", "guest"
"""How the pictures of people are named who have no photo."""

PLATE_EDGE = 0.12
"""How much of a light plate shows around the symbol on it."""


LEAST_SIDE = 40
"""A picture gives way to its words, down to this side in pixels of the design."""


class _Square(QWidget):
    """A picture of `side` design pixels, smaller where there is less room."""

    def __init__(self, look: Look, side: float) -> None:
        super().__init__()
        self._side = look.px(side)
        least = min(self._side, look.px(LEAST_SIDE))
        self.setMinimumSize(least, least)
        self.setMaximumSize(self._side, self._side)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def square(self) -> QRect:
        """The largest square in the middle."""
        side = min(self.width(), self.height())
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)


class Picture(_Square):
    """A symbol; on a dark ground it stands on a light plate. `later`: as soon as it is drawn."""

    def __init__(
        self,
        look: Look,
        pictures: Pictures,
        name: str,
        side: float,
        *,
        plate: bool = False,
        later: bool = False,
    ) -> None:
        super().__init__(look, side)
        self._later = later
        self.name = name
        self._look = look
        self._pictures = pictures
        self._plate = plate

    def show_symbol(self, name: str) -> None:
        self.name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.square()
        edge = 0
        if self._plate:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("plate"))
            painter.drawRoundedRect(box, box.width() / 5, box.width() / 5)
            edge = round(box.width() * PLATE_EDGE)
        side = box.width() - 2 * edge
        if self._later and not self._pictures.is_drawn(self.name, side):
            self._pictures.draw_later(self.name, side, self)
            return
        symbol = self._pictures.symbol(self.name, side)
        painter.drawPixmap(box.left() + edge, box.top() + edge, symbol)


class Face(_Square):
    """A person's picture in a round, with a light or dark ring. `later`: the round at once, the
    picture in it as soon as it is drawn."""

    def __init__(
        self,
        look: Look,
        pictures: Pictures,
        name: str,
        side: float,
        ring: str | None = None,
        *,
        later: bool = False,
    ) -> None:
        super().__init__(look, side)
        self._later = later
        self._look = look
        self._pictures = pictures
        self._name = name
        self._ring = ring or look.paint("face").line or ""

    def show_picture(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.square()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = max(2, round(box.width() * 0.035))
        inside = QRectF(box).adjusted(ring, ring, -ring, -ring)
        painter.setPen(QPen(QColor(self._ring), ring * 1.4))
        painter.setBrush(self._look.colour("face"))
        painter.drawEllipse(inside)
        clip = QPainterPath()
        clip.addEllipse(inside)
        painter.setClipPath(clip)
        side = round(box.width() * part_of_round(self._name))
        if self._later and not self._pictures.is_drawn(self._name, side):
            self._pictures.draw_later(self._name, side, self)
            return
        left, top = box.center().x() - side // 2, box.center().y() - side // 2
        painter.drawPixmap(left, top, self._pictures.symbol(self._name, side))


class Mark(_Square):
    """A drawn tick or arrow in one colour."""

    def __init__(self, look: Look, pictures: Pictures, icon: str, side: float, colour: str) -> None:
        super().__init__(look, side)
        self._pictures = pictures
        self._icon = icon
        self._colour = colour
        self.resize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.square()
        icon = mark_as_read(self._icon, self)
        mark = self._pictures.icon(icon, box.width(), self._colour)
        painter.drawPixmap(box.topLeft(), mark)


def picture_of(
    look: Look, pictures: Pictures, name: str, side: float, *, paint: str = "card"
) -> Face | Picture:
    """The face of a person, or else a symbol as it stands on the ground of `paint`."""
    if name == GUEST or name.startswith(FACES) or is_photo(name):
        return Face(look, pictures, name, side)
    return Picture(look, pictures, name, side, plate=not look.paint(paint).light)


def part_of_round(name: str) -> float:
    """How much of a round a picture takes: photos fill it, heads and symbols stand in it."""
    if is_photo(name):
        return 1
    return 0.76 if name.startswith(FACES) else 0.6
