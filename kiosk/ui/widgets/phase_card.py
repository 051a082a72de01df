"""A part of a planned night: when it starts, with the buttons that move it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.model import PhaseStart
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, CLOCK, SECOND
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.less_more import QUARTERS, steppers
from kiosk.ui.widgets.picture import picture_of
from kiosk.ui.widgets.text import Text

MOST_WITH_PICTURE = 125
"""Per cent: with larger text the words need the room of the picture."""


class PhaseCard(Card):
    """In the colours of its phase. `move` is told -1 or 1: a quarter of an hour."""

    def __init__(self, kit: Kit, start: PhaseStart, move: Callable[[int], None]) -> None:
        look, paint = kit.look, str(start.phase)
        super().__init__(look, paint)
        ink, middle = look.paint(paint).ink, Qt.AlignmentFlag.AlignHCenter
        name = kit.words(f"phase.{start.phase}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(look.px(12),) * 4)
        layout.setSpacing(look.px(4))
        if look.text_size <= MOST_WITH_PICTURE:
            picture = picture_of(look, kit.pictures, paint, 84, paint=paint)
            layout.addWidget(picture, 0, middle)
        layout.addWidget(Text(look, name, CARD, ink, 800, middle, least=SECOND, most=1))
        layout.addWidget(Text(look, kit.time(start.start), CLOCK, ink, 800, middle, most=1))
        buttons = QHBoxLayout()
        buttons.setSpacing(max(10, look.px(10)))
        for button in steppers(kit, name, QUARTERS, move, paint="card"):
            buttons.addWidget(button, 1)
        layout.addLayout(buttons)
        layout.addStretch(1)  # where a message lies, it lies over nothing that is tapped
