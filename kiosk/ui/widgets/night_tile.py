"""A night in a long list: the same tile shows one after the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD
from kiosk.ui.widgets.card import CARD_CORNER
from kiosk.ui.widgets.touch_button import TouchButton


class NightTile(TouchButton):
    """Its picture, its date, and a quieter line.

    Signals: `chosen`, with the key of the night that it shows.
    """

    chosen = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__(
            kit, " ", symbol="moon", second=" ", paint="card", size=CARD, corner=CARD_CORNER
        )
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        layout.setStretch(0, 0)  # one under the other, they begin at one line
        self._key = ""
        self.tapped.connect(lambda: self.chosen.emit(self._key))

    def show_night(self, key: str, symbol: str, date: str, line: str) -> None:
        self._key = key
        self.picture.show_symbol(symbol)
        self.say(date, line)
