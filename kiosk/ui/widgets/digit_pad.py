"""Large keys for a telephone number."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import TITLE
from kiosk.ui.widgets.letter_keys import GAP
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton

DIGITS = "1234567890+"

ACROSS = 6
"""Two rows: there is room for them at every size of text."""


class DigitPad(QWidget):
    """1 to 9, 0, and the + of a number from another country.

    Signals: `digit` (one of them).
    """

    digit = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        pager = Pager(kit, columns=ACROSS, gap=GAP, least=88, fill=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pager)
        pager.show_items([Item(digit, digit, partial(self._key, digit)) for digit in DIGITS])

    def _key(self, digit: str) -> TouchButton:
        key = TouchButton(
            self._kit, digit, paint="card", size=TITLE, weight=800, guard=LETTER_GUARD
        )
        key.tapped.connect(partial(self.digit.emit, digit))
        return key
