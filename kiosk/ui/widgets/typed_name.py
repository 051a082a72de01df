"""A name that is being typed, with keys for what is no letter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND, TITLE
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton

GAP = 14

LONGEST = 20
"""Letters: more do not find anybody better."""


def with_letter(text: str, letter: str) -> str:
    """One letter more: a capital where a name begins, a small one after. As it was if it is long
    enough, or would have two spaces."""
    if len(text) >= LONGEST or (letter == " " and (not text or text[-1] == " ")):
        return text
    begins = not text or not text[-1].isalnum()
    return text + (letter.upper() if begins else letter.lower())


class TypedName(QWidget):
    """Shows `title` until something is typed.

    Signals: `changed`, after each key.
    """

    changed = Signal()

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__()
        self._look = look = kit.look
        self._title = title
        self.text = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(GAP))
        card = Card(look)
        inside = QHBoxLayout(card)
        inside.setContentsMargins(look.px(24), look.px(8), look.px(24), look.px(8))
        self._shown = Text(look, "", TITLE, look.paint("card").ink, 800, least=SECOND, most=1)
        inside.addWidget(self._shown)
        space = TouchButton(kit, kit.words("guest.space"), guard=LETTER_GUARD)
        space.tapped.connect(lambda: self.type(" "))
        delete = TouchButton(
            kit, kit.words("guest.delete"), icon="backspace", guard=LETTER_GUARD, side=48
        )
        delete.tapped.connect(self.delete)
        layout.addWidget(card, 1)
        layout.addWidget(space)
        layout.addWidget(delete)

    def show_text(self, text: str) -> None:
        self.text = text
        colours = self._look.paint("card")
        self._shown.say(text or self._title)
        self._shown.paint_in(colours.ink if text else colours.second)

    def type(self, letter: str) -> None:
        text = with_letter(self.text, letter)
        if text != self.text:
            self.show_text(text)
            self.changed.emit()

    def delete(self) -> None:
        if not self.text:
            return
        self.show_text(self.text[:-1])
        self.changed.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """A keyboard works as well as the keys on the screen. False: it is no key for a name."""
        if event.key() == Qt.Key.Key_Backspace:
            self.delete()
        elif event.text().isprintable() and event.text():
            self.type(event.text())
        else:
            return False
        return True
