"""How widely something was shared, night after night, as a bar for each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND, Look
from kiosk.ui.mirror import mirror
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.picture import picture_of
from kiosk.ui.widgets.text import Text

WIDEST, HIGH, EDGE = 60, 60, 10
"""Pixels: of one bar, of all of them, and what is free over and under them."""


class OverTime(Card):
    """A picture and words, the bars of all nights, and how it was on the first and the last."""

    def __init__(
        self, kit: Kit, symbol: str, title: str, line: str, numbers: Sequence[int]
    ) -> None:
        look, colours = kit.look, kit.look.paint("card")
        super().__init__(look)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(2), look.px(16), look.px(2))
        layout.setSpacing(look.px(16))
        layout.addWidget(picture_of(look, kit.pictures, symbol, 72))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Text(look, title, BUTTON, colours.ink, 800, least=SECOND, most=2))
        words.addWidget(Text(look, line, SECOND, colours.second, most=4))
        words.addStretch(1)
        layout.addLayout(words, 4)
        layout.addWidget(_Bars(look, numbers), 5)


class _Bars(QWidget):
    """The oldest night first. A night with nobody has a thin line, so that none is missing."""

    def __init__(self, look: Look, numbers: Sequence[int]) -> None:
        super().__init__()
        self._look = look
        self._numbers = list(numbers)
        self.setMinimumSize(look.px(120), look.px(HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._numbers:
            return
        painter = QPainter(self)
        mirror(painter, self)
        step = min(self._look.px(WIDEST), self.width() / len(self._numbers))
        gap, line = step * 0.2, self._look.px(3)
        most, edge = max(*self._numbers, 1), self._look.px(EDGE)
        for nth, number in enumerate(self._numbers):
            high = max(line, (self.height() - 2 * edge) * number / most)
            bar = QRectF(nth * step, self.height() - edge - high, step - gap, high)
            painter.fillRect(bar, QColor(self._look.colour("block")))
