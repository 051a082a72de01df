"""How many jobs somebody has, as blocks that can be counted."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.mirror import mirror

WIDEST, GAP = 22, 0.45
"""A block is as wide as it is high, and no wider than this; between two, as a part of that.
Both are less where there are more than fit."""


class Blocks(QWidget):
    """A block for each; beside a number that says the same, never read by itself. `most`: what
    whoever has most has, so that those who are compared have blocks of one size."""

    def __init__(self, look: Look, high: float, how_many: int = 0, most: int = 0) -> None:
        super().__init__()
        self._look = look
        self._how_many = how_many
        self._most = most
        self.setFixedHeight(look.px(high))
        self.setMinimumWidth(look.px(40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_number(self, how_many: int) -> None:
        if how_many != self._how_many:
            self._how_many = how_many
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirror(painter, self)
        paint_blocks(painter, QRectF(self.rect()), self._look, self._how_many, self._most)


def paint_blocks(
    painter: QPainter, room: QRectF, look: Look, how_many: int, most: int = 0
) -> float:
    """Returns how much of the width they take."""
    if how_many < 1:
        return 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colour("block")))
    step = min(min(look.px(WIDEST), room.height()) * (1 + GAP), room.width() / max(how_many, most))
    wide = step / (1 + GAP)
    corner = wide / 4
    for nth in range(how_many):
        painter.drawRoundedRect(
            QRectF(room.left() + nth * step, room.top(), wide, room.height()), corner, corner
        )
    return (how_many - 1) * step + wide
