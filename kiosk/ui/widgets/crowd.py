"""Everybody together: many equal faces, as large as the room lets them be."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.pictures import Pictures
from kiosk.ui.widgets.picture import part_of_round

LARGEST = 96
GAP = 0.12
"""Between two faces, as a part of a face."""


class Crowd(QWidget):
    """All faces have one size and one order: nobody is singled out."""

    def __init__(self, look: Look, pictures: Pictures, faces: Sequence[str]) -> None:
        super().__init__()
        self._look = look
        self._pictures = pictures
        self._faces = list(faces)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _side(self) -> tuple[int, int]:
        """The side of a face in pixels, and how many stand in a row."""
        for side in range(self._look.px(LARGEST), 8, -2):
            step = side * (1 + GAP)
            across = max(1, int(self.width() / step))
            if ceil(len(self._faces) / across) * step <= self.height():
                return side, across
        return 8, max(1, self.width() // 9)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._faces:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, across = self._side()
        step = side * (1 + GAP)
        rows = ceil(len(self._faces) / across)
        across = ceil(len(self._faces) / rows)
        top = (self.height() - rows * step) / 2
        for nth, face in enumerate(self._faces):
            row, column = divmod(nth, across)
            here = min(across, len(self._faces) - row * across)
            left = (self.width() - here * step) / 2
            self._paint_face(painter, face, left + column * step, top + row * step, side)

    def _paint_face(self, painter: QPainter, face: str, left: float, top: float, side: int) -> None:
        box = QRectF(left, top, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("face"))
        painter.drawEllipse(box)
        inner = round(side * part_of_round(face))
        clip = QPainterPath()
        clip.addEllipse(box)
        painter.save()
        painter.setClipPath(clip)
        edge = (side - inner) / 2
        picture = self._pictures.symbol(face, inner)
        painter.drawPixmap(round(left + edge), round(top + edge), picture)
        painter.restore()
