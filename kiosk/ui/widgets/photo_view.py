"""What the camera sees, as a mirror; then the picture that was taken, as others see it."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.camera_view import CameraView
from kiosk.ui.widgets.card import CARD_CORNER

FIGURE = 0.4
"""How high the figure of the countdown is, of the height of the picture."""


class PhotoView(CameraView):
    """The square in the middle is the picture; what is beside it is dimmed."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._photo = QImage()
        self._count = 0

    @property
    def sees(self) -> bool:
        """Whether there is a picture to take."""
        return not self._image.isNull()

    @property
    def photo(self) -> QImage:
        """What was taken, not mirrored; null before."""
        return self._photo

    def take(self) -> None:
        self._count = 0
        self._photo = self._image.copy(middle_square(self._image.width(), self._image.height()))
        self.update()

    def again(self) -> None:
        self._photo = QImage()
        self.update()

    def show_count(self, count: int) -> None:
        """3, 2, 1; 0: none."""
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._photo.isNull():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        corner = self._kit.look.px(CARD_CORNER)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), corner, corner)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._kit.look.colour("dark"))
        painter.drawImage(self._place(), self._photo)

    def _paint_frame(self, painter: QPainter, room: QRectF) -> None:
        beside, middle = QPainterPath(), QPainterPath()
        beside.addRect(room)
        middle.addRect(self._place())
        painter.fillPath(beside.subtracted(middle), self._kit.look.colour("veil"))
        if self._count:
            self._paint_count(painter, room)

    def _paint_count(self, painter: QPainter, room: QRectF) -> None:
        """A large figure with a dark edge, in the middle. It stands still, and nothing flashes."""
        look = self._kit.look
        font = QFont(look.font(30, 800))
        font.setPixelSize(round(room.height() * FIGURE))
        figure = QPainterPath()
        figure.addText(QPointF(0, 0), font, str(self._count))
        figure.translate(room.center() - figure.boundingRect().center())
        pen = QPen(QColor(look.paint("frame").ink), look.px(14))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(figure, pen)
        painter.fillPath(figure, look.colour("frame"))

    def _place(self) -> QRectF:
        """Where the square is: the whole height of the camera's picture as it is shown here."""
        return QRectF(middle_square(self.width(), self.height()))


def middle_square(width: int, height: int) -> QRect:
    side = min(width, height)
    return QRect((width - side) // 2, (height - side) // 2, side, side)
