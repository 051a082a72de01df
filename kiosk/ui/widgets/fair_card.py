"""Is it fair? beside the jobs: who has how much, and one sentence. A tap shows more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.widgets.card import CARD_CORNER
from kiosk.ui.widgets.share_chart import Bar, ShareChart
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton


class FairCard(TouchButton):
    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, paint="card", corner=CARD_CORNER)

    def _fill(self, content: Content) -> None:
        look, ink = self._look, self._look.paint("card")
        layout = QVBoxLayout(self)
        edge = look.px(16)
        layout.setContentsMargins(edge, look.px(10), edge, look.px(10))
        layout.setSpacing(look.px(6))
        layout.addWidget(Text(look, self.kit.words("fair.title"), CARD, ink.ink, 800, most=1))
        self.chart = ShareChart(self.kit)
        layout.addWidget(self.chart, 1)
        left = Qt.AlignmentFlag.AlignLeft
        self._said = Text(look, "", SECOND, ink.ink, 800, left, most=2)
        self._asks = Text(look, "", SECOND, ink.second, 700, left, most=2)
        layout.addWidget(self._said)
        layout.addWidget(self._asks)

    def show_fair(self, bars: Sequence[Bar], said: str, asks: str) -> None:
        self.chart.show_bars(bars)
        self._said.say(said)
        self._asks.say(asks)
        title = self.kit.words("fair.title")
        self.setAccessibleName(" ".join([title, said, asks, self.chart.accessibleName()]))
