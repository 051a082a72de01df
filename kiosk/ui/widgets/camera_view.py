"""What the camera sees, mirrored, with the frame that a card is held into."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import TITLE
from kiosk.ui.widgets.card import CARD_CORNER

FRAME_SIDE = 300


class CameraView(QWidget):
    """The camera's picture fills the field; without one, a phone shows what to hold here."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._image = QImage()
        self._words = ""
        self._ground = "dark"
        kit.senses.frame.connect(self._show)
        self.setMinimumSize(kit.look.px(280), kit.look.px(280))

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def show_as(self, ground: str) -> None:
        """The ground while there is no picture: blue where people go home."""
        self._ground = ground
        self.update()

    def forget(self) -> None:
        """The camera went away: its last picture must not stay."""
        self._image = QImage()
        self.update()

    def _show(self, image: QImage) -> None:
        if self.isVisible():
            self._image = image
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
        self._paint_frame(painter, QRectF(0, 0, rect.width(), words))

    def _paint_camera(self, painter: QPainter, rect: QRectF) -> None:
        if self._image.isNull():
            return
        size = self._image.size()
        grow = max(rect.width() / size.width(), rect.height() / size.height())
        wide, high = size.width() * grow, size.height() * grow
        painter.save()
        painter.translate(rect.width(), 0)
        painter.scale(-1, 1)
        left, top = (rect.width() - wide) / 2, (rect.height() - high) / 2
        painter.drawImage(QRectF(left, top, wide, high), self._image)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF) -> float:
        """Gives the height that is left above the words."""
        look = self._kit.look
        painter.setFont(look.font(TITLE, 800))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        edge = look.px(20)
        room = rect.adjusted(edge, 0, -edge, 0)
        needs = painter.boundingRect(room, flags, self._words).height() + 2 * edge
        box = QRectF(0, rect.height() - needs, rect.width(), needs)
        if not self._image.isNull():
            painter.fillRect(box, look.colour("veil"))
        painter.setPen(QColor(look.paint("dark").ink))
        painter.drawText(box.adjusted(edge, edge, -edge, -edge), flags, self._words)
        return box.top()

    def _paint_frame(self, painter: QPainter, room: QRectF) -> None:
        look = self._kit.look
        side = min(look.px(FRAME_SIDE), room.height() * 0.85, room.width() * 0.85)
        box = QRectF(0, 0, side, side)
        box.moveCenter(room.center())
        pen = QPen(look.colour("frame"), look.px(8))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.2, 1.2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, look.px(40), look.px(40))
        if self._image.isNull():
            symbol = round(side * 0.5)
            at = box.center().toPoint()
            pixmap = self._kit.pictures.symbol("card", symbol)
            plate = QRectF(0, 0, symbol * 1.2, symbol * 1.2)
            plate.moveCenter(box.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("plate"))
            painter.drawRoundedRect(plate, look.px(16), look.px(16))
            painter.drawPixmap(at.x() - symbol // 2, at.y() - symbol // 2, pixmap)
