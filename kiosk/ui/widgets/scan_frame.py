"""The frame that moves over rows and controls for those who use a switch."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.card import BUTTON_CORNER

BRIGHT, DARK = 8, 6
"""Pixels: thicker than the ring of the keyboard. Bright can be seen on dark grounds, dark on
light ones."""

THIN = 3
"""Pixels: around the row that the item is in."""


class ScanFrame(QWidget):
    """Lies over the window and lets every tap through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._row = QRect(), QRect()
        self._look = Look()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_around(self, around: QRect, row: QRect | None, look: Look) -> None:
        """`row`: the row that this is an item of."""
        self._around, self._row, self._look = around, row or QRect(), look
        both, out = around.united(self._row), BRIGHT + DARK
        whole = both.adjusted(-out, -out, out, out)
        self.setGeometry(whole.intersected(self.window().rect()))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(-self.pos())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._look.paint("frame")
        bright, dark = self._look.colour("frame"), QColor(frame.ink)
        if not self._row.isNull() and self._row != self._around:
            self._ring(painter, self._row, THIN, 3 * THIN, dark)
            self._ring(painter, self._row, THIN, THIN, bright)
        self._ring(painter, self._around, BRIGHT, BRIGHT + 2 * DARK, dark)
        self._ring(painter, self._around, BRIGHT, BRIGHT, bright)

    def _ring(
        self, painter: QPainter, around: QRect, bright: int, width: int, colour: QColor
    ) -> None:
        """The bright part lies half on what it is around; at the edge of the screen all of it."""
        room = QRectF(self.window().rect()).adjusted(DARK, DARK, -DARK, -DARK)
        out = bright / 2
        middle = QRectF(around).adjusted(-out, -out, out, out)
        inner = room.adjusted(out, out, -out, -out)
        corner = self._look.px(BUTTON_CORNER) + out
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(middle.intersected(inner), corner, corner)
