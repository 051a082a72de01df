"""A person to choose by picture, in a tile that can show another person next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.widgets.card import CARD_CORNER
from kiosk.ui.widgets.picture import GUEST, Face
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton


class FaceTile(TouchButton):
    """The name is there at once, the face when it is drawn.

    Signals: `chosen` (the Person that is shown).
    """

    chosen = Signal(object)

    def __init__(self, kit: Kit, side: float) -> None:
        self._person: Person | None = None
        self._side = side
        super().__init__(kit, paint="card", high=132, corner=CARD_CORNER)
        self.tapped.connect(lambda: self.chosen.emit(self._person))

    def _fill(self, content: Content) -> None:
        px = self._look.px
        ink, middle = self._look.paint("card").ink, Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), px(8))
        layout.setSpacing(px(4))
        layout.addStretch(1)
        self._face = Face(self._look, self.kit.pictures, GUEST, self._side, later=True)
        self.words = Text(self._look, "", BUTTON, ink, 700, middle, least=SECOND)
        layout.addWidget(self._face, 0, middle)
        second = self._look.paint("card").second
        self.line = Text(self._look, "", SECOND, second, 700, middle, most=2)
        layout.addWidget(self.words)
        layout.addWidget(self.line)
        layout.addStretch(1)

    def show_person(self, person: Person, line: str = "") -> None:
        """`line`: quieter words under the name."""
        if person != self._person or line != self.line.full:
            self._person = person
            self._face.show_picture(person.picture)
            self.words.say(person.called)
            self.line.say(line)
            self.line.setVisible(bool(line))
            self.setAccessibleName(". ".join(one for one in (person.called, line) if one))
