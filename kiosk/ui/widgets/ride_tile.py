"""A person and how they get home, in a tile that can show another person next."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.mirror import as_read
from kiosk.ui.widgets.card import CARD_CORNER
from kiosk.ui.widgets.picture import GUEST, Face, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

CORNER = 56


class RideTile(TouchButton):
    """The face, the name and a line, with the symbol of the ride at the corner.

    Signals: `chosen` (the Person that is shown).
    """

    chosen = Signal(object)

    def __init__(self, kit: Kit, side: float) -> None:
        self._person: Person | None = None
        self._side = side
        super().__init__(kit, paint="card", high=132, corner=CARD_CORNER)
        self.tapped.connect(lambda: self.chosen.emit(self._person))

    def _fill(self, content: Content) -> None:
        px, colours = self._look.px, self._look.paint("card")
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), px(8))
        layout.setSpacing(px(2))
        layout.addStretch(1)
        self._face = Face(self._look, self.kit.pictures, GUEST, self._side, later=True)
        self.words = Text(self._look, "", BUTTON, colours.ink, 700, middle, least=SECOND, most=1)
        self.line = Text(self._look, "", SECOND, colours.second, 700, middle, most=2)
        layout.addWidget(self._face, 0, middle)
        layout.addWidget(self.words)
        layout.addWidget(self.line)
        layout.addStretch(1)
        self._symbol = Picture(self._look, self.kit.pictures, "no_plan", CORNER)
        self._symbol.setParent(self)

    def show_ride(self, person: Person, symbol: str, line: str) -> None:
        self._person = person
        self._face.show_picture(person.picture)
        self._symbol.show_symbol(symbol)
        self.words.say(person.called)
        self.line.say(line)
        self.setAccessibleName(f"{person.called}. {line}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge, side = self._look.px(8), self._look.px(CORNER)
        self._symbol.setGeometry(as_read(QRect(edge, edge, side, side), self))
