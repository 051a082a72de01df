"""The frame around what is being read aloud."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.card import BUTTON_CORNER

WIDE, BESIDE = 6, 3
"""Pixels of the frame, and of the dark lines on both sides of it: so it is seen on any ground."""

AROUND = 2
"""Pixels that the inner line reaches into what is read."""


class ReadingMark(QWidget):
    """Lies over everything else and takes no taps."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._look = kit.look
        self._reader = kit.reader
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._reader.changed.connect(self._mark)  # the reader outlives it: never by a lambda

    def _mark(self) -> None:
        """Around what can be seen of what is read; of nothing, it goes."""
        widget = self._reader.at
        seen = widget.visibleRegion().boundingRect() if widget is not None else QRect()
        if widget is None or seen.isEmpty():
            self.hide()
            return
        out = WIDE + 2 * BESIDE - AROUND
        place = seen.translated(widget.mapTo(self._over, QPoint())).adjusted(-out, -out, out, out)
        self.setGeometry(place & self._over.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two colours, of which one is 3:1 on light and on dark grounds."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._look.paint("frame")
        inset = BESIDE + WIDE / 2
        shape = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        corner = self._look.px(BUTTON_CORNER)
        for width, colour in (
            (WIDE + 2 * BESIDE, QColor(frame.ink)),
            (WIDE, self._look.colour("frame")),
        ):
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(shape, corner, corner)
