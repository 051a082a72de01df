"""Large letter keys in the order of the alphabet."""

from functools import partial
from math import ceil
from string import ascii_uppercase

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton

GAP = 10

MOST_ON_ONE_PAGE = 150
"""Per cent: with larger text the keys need more than one page."""


class LetterKeys(QWidget):
    """A to Z, in as many rows, or pages, as they need.

    Signals: `letter` (one capital).
    """

    letter = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.pager = Pager(kit, columns=self._across(), gap=GAP, least=88, fill=True)
        self.pager.name_pages(kit.words("pager.letters"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pager)
        self.pager.show_items(
            [Item(letter, letter, partial(self._key, letter)) for letter in ascii_uppercase]
        )

    @property
    def least_height(self) -> int:
        """Pixels that they need where there is little room: with large text, one row a page."""
        key = self.pager.widget_of("A").minimumSizeHint().height()
        rows = 1
        if self._kit.look.text_size <= MOST_ON_ONE_PAGE:
            rows = ceil(len(ascii_uppercase) / self._across())
        return rows * (key + GAP) - GAP

    def _across(self) -> int:
        """As many keys as stand beside each other, each wide enough for a W and a finger."""
        look = self._kit.look
        letter = QFontMetrics(look.font(CARD, 800)).horizontalAdvance("W") + 2 * look.px(12) + 4
        key = max(look.touch(), letter)
        pager = look.touch(110) + look.px(14) if look.text_size > MOST_ON_ONE_PAGE else 0
        across = (look.width - 2 * look.px(20) - pager + GAP) // (key + GAP)
        return min(across, len(ascii_uppercase) // 2)

    def _key(self, letter: str) -> TouchButton:
        key = TouchButton(
            self._kit, letter, paint="card", size=CARD, weight=800, guard=LETTER_GUARD
        )
        key.tapped.connect(partial(self.letter.emit, letter))
        return key
