"""Come in as a guest: a first name, typed or said or none, and who one is with, if one likes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.guests import NAME, VOICE, forget_voice, guest_answer, show_guest
from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND, TITLE
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.letter_keys import LetterKeys
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton
from kiosk.ui.widgets.typed_name import with_letter

ROOMY = 125
"""Per cent: with larger text some buttons have only their picture, so that the name has room."""


class GuestScreen(Screen):
    section = "check_in"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._roomy = self.look.text_size <= ROOMY
        self.say = self._say_button()
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
        text = words("guest.delete") if self._roomy else ""
        delete = TouchButton(self.kit, text, icon="backspace", guard=LETTER_GUARD, side=48)
        delete.setAccessibleName(words("guest.delete"))
        delete.tapped.connect(self._delete)
        say = [] if self._roomy else [self.say]
        layout = self.header("", [*say, space, delete])
        card = Card(self.look)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(self.look.px(24), self.look.px(4), self.look.px(24), 4)
        inside.setSpacing(0)
        colours = self.look.paint("card")
        self._shown = Text(self.look, "", TITLE, colours.ink, 800, least=SECOND)
        self._no_name = Text(self.look, words("guest.no_name"), SECOND, colours.second)
        inside.addWidget(self._shown)
        inside.addWidget(self._no_name)
        layout.replaceWidget(self.title, card)
        self.title.deleteLater()
        layout.setStretchFactor(card, 1)
        return layout

    def _say_button(self) -> TouchButton:
        """Among the choices; with large text its picture alone, beside the name."""
        text = self.words("guest.say") if self._roomy else ""
        high = 104 if self._roomy else 88
        button = TouchButton(self.kit, text, symbol="microphone", paint="card", high=high)
        button.setAccessibleName(self.words("guest.say"))
        button.tapped.connect(self._say)
        return button

    def _choices(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(GAP))
        words = self.words
        self.alone = TouchButton(
            self.kit, words("guest.alone"), symbol="alone", paint="done", weight=800, high=104
        )
        self.alone.tapped.connect(self._come_in)
        self.with_someone = TouchButton(
            self.kit, words("guest.with_someone"), symbol="together", paint="card", high=104
        )
        self.with_someone.tapped.connect(self._who_with)
        if self._roomy:
            layout.addWidget(self.say, 1)
        layout.addWidget(self.with_someone, 1)
        layout.addWidget(self.alone, 1)
        return layout

    @property
    def name(self) -> str:
        return self.kit.drafts.get(NAME, "")

    def makes_way(self) -> bool:
        return not self.name

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.keys], [self.say, self.with_someone, self.alone]]

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
        name = with_letter(self.name, letter)
        if name != self.name:
            forget_voice(self.kit)
            self.kit.drafts[NAME] = name
            self._show_name()

    def _delete(self) -> None:
        forget_voice(self.kit)
        self.kit.drafts[NAME] = self.name[:-1]
        self._show_name()

    def _show_name(self) -> None:
        colours = self.look.paint("card")
        said = VOICE in self.kit.drafts
        self._shown.say(self.name or self.words("guest.said" if said else "guest.title"))
        self._shown.paint_in(colours.ink if self.name or said else colours.second)
        self._no_name.setVisible(self._roomy and not (self.name or said))
        self.say.setVisible(self.kit.senses.can_hear())

    def _come_in(self) -> None:
        show_guest(self.kit, guest_answer(self.kit))

    def _say(self) -> None:
        self.kit.go("guest_voice")

    def _who_with(self) -> None:
        self.kit.go("find_picture", purpose="comes_with")
