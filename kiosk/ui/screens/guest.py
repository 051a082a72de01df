"""Come in as a guest: a first name, and who one is with, if one likes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.look import TITLE
from kiosk.ui.purposes import GUEST_DRAFT, show_guest
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.letter_keys import LetterKeys
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton

LONGEST = 20
"""Letters of a first name."""


class GuestScreen(Screen):
    section = "check_in"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self._name_row())
        self.keys = LetterKeys(kit)
        self.keys.letter.connect(self._type)
        layout.addWidget(self.keys, 1)
        layout.addLayout(self._choices())
        self._show_name()

    def _name_row(self) -> QHBoxLayout:
        """Back, the name as far as it is typed, and how to take letters back."""
        words = self.words
        space = TouchButton(self.kit, words("guest.space"), guard=LETTER_GUARD)
        space.tapped.connect(lambda: self._type(" "))
        delete = TouchButton(
            self.kit, words("guest.delete"), icon="backspace", guard=LETTER_GUARD, side=48
        )
        delete.tapped.connect(self._delete)
        layout = self.header("", [space, delete])
        card = Card(self.look)
        inside = QHBoxLayout(card)
        inside.setContentsMargins(self.look.px(24), self.look.px(8), self.look.px(24), 8)
        ink = self.look.paint("card").ink
        self._shown = Text(self.look, "", TITLE, ink, 800)
        inside.addWidget(self._shown)
        layout.replaceWidget(self.title, card)
        self.title.deleteLater()
        layout.setStretchFactor(card, 1)
        return layout

    def _choices(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(GAP))
        words = self.words
        self.alone = TouchButton(
            self.kit, words("guest.alone"), symbol="guest", paint="done", weight=800, high=104
        )
        self.alone.tapped.connect(self._come_in)
        self.with_someone = TouchButton(
            self.kit, words("guest.with_someone"), symbol="together", paint="card", high=104
        )
        self.with_someone.tapped.connect(self._who_with)
        layout.addWidget(self.with_someone, 1)
        layout.addWidget(self.alone, 1)
        return layout

    @property
    def name(self) -> str:
        return self.kit.drafts.get(GUEST_DRAFT, "")

    def makes_way(self) -> bool:
        return not self.name

    def refresh(self) -> None:
        self._show_name()

    def take_key(self, event: QKeyEvent) -> bool:
        """A keyboard works as well as the keys on the screen."""
        if event.key() == Qt.Key.Key_Backspace:
            self._delete()
        elif event.text().isalpha() or event.text() in ("-", "'"):
            self._type(event.text())
        else:
            return False
        return True

    def _type(self, letter: str) -> None:
        """Capitals where a name begins, small letters after."""
        name = self.name
        if len(name) >= LONGEST or (letter == " " and (not name or name[-1] == " ")):
            return
        begins = not name or name[-1] in " -"
        self.kit.drafts[GUEST_DRAFT] = name + (letter.upper() if begins else letter.lower())
        self._show_name()

    def _delete(self) -> None:
        self.kit.drafts[GUEST_DRAFT] = self.name[:-1]
        self._show_name()

    def _show_name(self) -> None:
        colours = self.look.paint("card")
        self._shown.say(self.name or self.words("guest.title"))
        self._shown.paint_in(colours.ink if self.name else colours.second)
        ready = bool(self.name.strip())
        for button, paint in ((self.alone, "done"), (self.with_someone, "card")):
            button.setEnabled(ready)
            button.show_as(paint if ready else "locked")

    def _come_in(self) -> None:
        name = self.name.strip()
        answer = self.kit.bridge.do(self.tonight.check_in.come_in_as_guest, name, None)
        show_guest(self.kit, answer)

    def _who_with(self) -> None:
        self.kit.go("find_picture", purpose="comes_with", guest=self.name.strip())
