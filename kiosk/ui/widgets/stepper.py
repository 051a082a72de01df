"""A time that is set by two big buttons: earlier and later. Nobody types one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton

PICTURE, ICON = 72, 56


class Stepper(Card):
    """A picture, what it is, its time, and the two buttons.

    Signals: `stepped`, with -1 for earlier and 1 for later.
    """

    stepped = Signal(int)

    def __init__(self, kit: Kit, symbol: str, name: str) -> None:
        super().__init__(kit.look)
        self._kit, self._name = kit, name
        look, colours = kit.look, kit.look.paint("card")
        layout = QHBoxLayout(self)
        edge = look.px(12)
        layout.setContentsMargins(edge, look.px(6), edge, look.px(6))
        layout.setSpacing(max(10, edge))
        layout.addWidget(Picture(look, kit.pictures, symbol, PICTURE))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Text(look, name, SECOND, colours.second, 700))
        self._time = Text(look, "", CARD, colours.ink, 800, least=SECOND)
        words.addWidget(self._time)
        words.addStretch(1)
        layout.addLayout(words, 1)
        self.earlier = self._button("minus", "club.earlier", -1)
        self.later = self._button("plus", "club.later", 1)
        for button in (self.earlier, self.later):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _button(self, icon: str, key: str, way: int) -> TouchButton:
        button = TouchButton(self._kit, icon=icon, paint="outline", guard=LETTER_GUARD, side=ICON)
        button.setAccessibleName(self._kit.words(key, what=self._name))
        button.tapped.connect(lambda: self.stepped.emit(way))
        return button

    def show_time(self, text: str) -> None:
        self._time.say(text)
