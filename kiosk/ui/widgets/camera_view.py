"""What the camera sees, mirrored, with the frame that a card is held into."""

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND, TITLE
from kiosk.ui.widgets.card import CARD_CORNER

FRAME_SIDE = 300

OUTLINE_STAYS = 500
"""Milliseconds after a card was last seen: it is missed in some frames, and nothing may flash."""

OUTLINE, AROUND = 8, 14
"""Pixels, at least: the outline of a card, and the dark line beside it, for cards are white."""

MOST_WORDS = {True: 0.45, False: 0.7}
"""Of the height: how much the words may take, with a picture and without one."""

AWAY = {
    "none": "check_in.no_camera",
    "lost": "check_in.lost",
    "taken": "check_in.taken",
    "silent": "check_in.silent",
}
"""How it is said that the camera sees nothing."""


def camera_words(kit: Kit, show: str, instead: str) -> str:
    """What there is to do: `show` while pictures come, `instead` while there is no camera."""
    state = kit.senses.camera
    if state in AWAY:
        return f"{kit.words(AWAY[state])}\n{kit.words(instead)}"
    return kit.words("check_in.looking" if state == "looking" else show)


class CameraView(QWidget):
    """The camera's picture fills the field, and the card seen in it has an outline; without a
    picture, the symbol says that no card will be seen."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._image = QImage()
        self._words = ""
        self._ground = "dark"
        self._outline = QPolygonF()
        self._gone = QTimer(self, singleShot=True, interval=OUTLINE_STAYS)
        self._gone.timeout.connect(self._forget_outline)
        kit.senses.frame.connect(self._show)
        kit.senses.outline.connect(self._show_outline)
        kit.senses.camera_changed.connect(self._forget_picture)
        self.setMinimumSize(kit.look.px(280), kit.look.px(280))

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def show_as(self, ground: str) -> None:
        """The ground while there is no picture: blue where people go home."""
        self._ground = ground
        self.update()

    def _forget_picture(self) -> None:
        """The camera went away, or another is used: its last picture must not stay."""
        if self._kit.senses.camera != "on":
            self._image = QImage()
            self._forget_outline()

    def _forget_outline(self) -> None:
        self._outline = QPolygonF()
        self.update()

    def _show(self, image: QImage) -> None:
        if self.isVisible():
            self._image = image
            self.update()

    def _show_outline(self, outline: QPolygonF) -> None:
        if self.isVisible() and not self._image.isNull():
            self._outline = outline
            self._gone.start()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        look, rect = self._kit.look, QRectF(self.rect())
        corner = look.px(CARD_CORNER)
        shape = QPainterPath()
        shape.addRoundedRect(rect, corner, corner)
        painter.setClipPath(shape)
        painter.fillRect(rect, look.colour(self._ground))
        self._paint_camera(painter, rect)
        words = self._paint_words(painter, rect)
        room = QRectF(0, 0, rect.width(), words)
        if self._image.isNull():
            self._paint_symbol(painter, room)
        else:
            self._paint_frame(painter, room)

    def _paint_camera(self, painter: QPainter, rect: QRectF) -> None:
        if self._image.isNull():
            return
        size = QSizeF(self._image.size())
        size.scale(rect.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (rect.width() - size.width()) / 2, (rect.height() - size.height()) / 2
        painter.save()
        painter.translate(rect.width(), 0)
        painter.scale(-1, 1)
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        to_picture = QTransform.fromTranslate(left, top).scale(size.width(), size.height())
        self._paint_outline(painter, to_picture.map(self._outline))
        painter.restore()

    def _paint_outline(self, painter: QPainter, outline: QPolygonF) -> None:
        look = self._kit.look
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in (
            (QColor(look.paint("frame").ink), AROUND),
            (look.colour("frame"), OUTLINE),
        ):
            pen = QPen(colour, max(wide, look.px(wide)))
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolygon(outline)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> float:
        """As large as there is room for. Gives the height that is left above the words."""
        look, flags = self._kit.look, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        edge = look.px(20)
        room = rect.adjusted(edge, 0, -edge, 0)
        most = rect.height() * MOST_WORDS[not self._image.isNull()]
        font = look.font(TITLE, 800)
        for size in range(font.pixelSize(), look.px(SECOND), -2):
            font.setPixelSize(size)
            painter.setFont(font)
            needs = painter.boundingRect(room, flags, self._words).height() + 2 * edge
            if needs <= most:
                break
        box = QRectF(0, rect.height() - needs, rect.width(), needs)
        if not self._image.isNull():
            painter.fillRect(box, look.colour("veil"))
        painter.setPen(QColor(look.paint("dark").ink))
        painter.drawText(box.adjusted(edge, edge, -edge, -edge), flags, self._words)
        return box.top()

    def _paint_frame(self, painter: QPainter, room: QRectF) -> None:
        """Where a card is to be held."""
        look = self._kit.look
        pen = QPen(look.colour("frame"), look.px(8))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.2, 1.2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._square(room), look.px(40), look.px(40))

    def _paint_symbol(self, painter: QPainter, room: QRectF) -> None:
        """A camera; crossed out while there is none."""
        look, plate = self._kit.look, self._square(room, 0.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("plate"))
        painter.drawRoundedRect(plate, plate.width() / 5, plate.width() / 5)
        side = round(plate.width() * 0.76)
        place = QRectF(0, 0, side, side)
        place.moveCenter(plate.center())
        symbol = self._kit.pictures.symbol("webcam", side)
        painter.drawPixmap(round(place.left()), round(place.top()), symbol)
        if self._kit.senses.camera in AWAY:
            pen = QPen(QColor(look.paint("plate").ink), side * 0.09)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(place.topLeft(), place.bottomRight())

    def _square(self, room: QRectF, part: float = 1.0) -> QRectF:
        """In the middle of the room, as large as the frame, or a part of that."""
        side = min(self._kit.look.px(FRAME_SIDE), room.height() * 0.85, room.width() * 0.85) * part
        box = QRectF(0, 0, side, side)
        box.moveCenter(room.center())
        return box
