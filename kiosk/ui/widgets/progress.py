"""How much of something is done, as a bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import mirror

HIGH, LINE = 40, 6


class Progress(QWidget):
    """A bar beside the words that say the same: never read by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._part = 0.0
        self.setFixedHeight(look.px(HIGH))
        self.setMinimumWidth(look.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, done: int, whole: int) -> None:
        self._part = done / whole if whole else 1.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        mirror(painter, self)
        ground = self._look.paint("bar empty")
        rect, half = QRectF(self.rect()), self.height() / 2
        shape = QPainterPath()
        shape.addRoundedRect(rect, half, half)
        painter.setClipPath(shape)
        painter.fillRect(rect, self._look.colour("bar empty"))
        part = QRectF(0, 0, rect.width() * self._part, rect.height())
        painter.fillRect(part, self._look.colour("bar done"))
        if ground.line:
            painter.strokePath(shape, QPen(QColor(ground.line), self._look.px(LINE)))
