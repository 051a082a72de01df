"""Find your picture: choosing a person, whatever for, by letters or by typing a name."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Person
from kiosk.night.people import LETTERS
from kiosk.ui.kit import Kit
from kiosk.ui.look import TITLE
from kiosk.ui.purposes import PURPOSES
from kiosk.ui.screens.screen import GAP, Screen, add_all
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.face_pager import FacePager
from kiosk.ui.widgets.letter_keys import LetterKeys
from kiosk.ui.widgets.nobody import Nobody
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_name import TypedName

FEW = 20
"""So many people, two pages, are shown without letters."""


class FindPictureScreen(Screen):
    """People by picture, in five groups of letters; or those whose name somebody types.

    `purpose` says what choosing somebody does (kiosk/ui/purposes.py); what else it needs comes
    in `given`. What was typed is a draft until somebody was chosen.
    """

    shows = frozenset({"person", "visit"})
    least: ClassVar[int] = 180
    """Pixels that a picture with its words is high, at least."""

    def __init__(self, kit: Kit, purpose: str = "come_in", **given: Any) -> None:
        super().__init__(kit)
        self._given = given
        self._purpose = PURPOSES[purpose]
        self.going_home = purpose == "go_home"
        self._draft, self._draft_open = f"find {purpose}", f"find {purpose} open"
        many = self.tonight.people.how_many(self._purpose.who) > FEW
        self._letters = LETTERS[0] if many else None
        self._looked_for = ""
        self._found: list[str] = []
        title = self._purpose.title(kit, given)
        self._tabs = [self._tab(letters) for letters in LETTERS if many]
        self._by_letters = self._letters_part(title)
        self._by_typing = self._typing_part(title)
        self.list = FacePager(kit, least=self.least, line_of=self.line_of)
        self.list.chosen.connect(self._choose)
        self._nobody = Nobody(kit, guests=self._purpose.guests)
        self._keys: LetterKeys | None = None
        layout = self.column()
        for part in (self._by_letters, self._by_typing):
            layout.addWidget(part)
        middle = QGridLayout()  # One over the other: no key moves anything else.
        middle.addWidget(self.list, 0, 0)
        middle.addWidget(self._nobody, 0, 0)
        layout.addLayout(middle, 1)

    # The parts

    def _letters_part(self, title: str) -> QWidget:
        """The letters stand beside the title where there is room for both."""
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.look.px(GAP))
        type_ = TouchButton(self.kit, self.words("find.type"), symbol="type", side=56)
        type_.setAccessibleName(self.words("find.type_name"))
        type_.tapped.connect(lambda: self._open_typing(True))
        ways = [*self.ways(), *([type_] if self._tabs else [])]
        beside = self._one_line(title, [*self._tabs, *ways])
        layout.addLayout(self.header(title, [*self._tabs, *ways] if beside else ways))
        if not beside:
            tabs = QHBoxLayout()
            tabs.setSpacing(self.look.px(GAP))
            add_all(tabs, self._tabs)
            layout.addLayout(tabs)
        return part

    def ways(self) -> list[TouchButton]:
        """What else there is to do than to choose somebody."""
        if self._purpose.skip is None:
            return []
        skip = TouchButton(self.kit, self.words("act.skip"), symbol="skip", side=56)
        skip.tapped.connect(partial(self._purpose.skip, self.kit))
        return [skip]

    def _one_line(self, title: str, buttons: Sequence[TouchButton]) -> bool:
        metrics = QFontMetrics(self.look.font(TITLE, 800))
        wide = sum(button.sizeHint().width() + self.look.px(GAP) for button in buttons)
        back = self.look.px(200)
        return metrics.horizontalAdvance(title) + wide + back < self.look.width

    def _tab(self, letters: str) -> TouchButton:
        button = TouchButton(self.kit, letters.replace("–", " – "), weight=800)
        button.tapped.connect(lambda: self._choose_letters(letters))
        return button

    def _typing_part(self, title: str) -> QWidget:
        part = QWidget()
        layout = QHBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.look.px(GAP))
        back = BackButton(self.kit)
        back.tapped.connect(lambda: self._open_typing(False))
        self._typed = TypedName(self.kit, title)
        self._typed.show_text(self.kit.drafts.get(self._draft, ""))
        self._typed.changed.connect(self._was_typed)
        layout.addWidget(back)
        layout.addWidget(self._typed, 1)
        return part

    def line_of(self, person: Person) -> str:
        """What stands under a name, if anything."""
        return ""

    # Letters and typing

    @property
    def typing(self) -> bool:
        return self._draft_open in self.kit.drafts

    def _open_typing(self, on: bool) -> None:
        if on:
            self.kit.drafts[self._draft_open] = "yes"
        else:
            self.kit.drafts.pop(self._draft_open, None)
        self.refresh()

    def _choose_letters(self, letters: str) -> None:
        self._letters = letters
        self.refresh()

    def _was_typed(self) -> None:
        self.kit.drafts[self._draft] = self._typed.text
        self._open_typing(True)

    def take_key(self, event: QKeyEvent) -> bool:
        """A keyboard types too, also where the letters are shown."""
        return self._typed.take_key(event)

    # What is shown

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        people = [self.list, self._nobody]
        keys = [self._keys] if self._keys is not None else []
        return [people, keys] if self.typing else [self._tabs, people]

    def refresh(self) -> None:
        """After a key the best stand first; else whoever stands somewhere stays there."""
        typing = self.typing
        self._by_letters.setVisible(not typing)
        self._by_typing.setVisible(typing)
        if typing and self._keys is None:
            self._keys = self._make_keys()
        if self._keys is not None:
            self._keys.setVisible(typing)
        for tab, letters in zip(self._tabs, LETTERS, strict=False):
            tab.show_as("chosen" if letters == self._letters else "quiet")
        looked_for = self._typed.text if typing else f"letters {self._letters}"
        found = self.kit.bridge.do(self._look_up)
        if found is not None:
            self._show(found, anew=looked_for != self._looked_for)
            self._looked_for = looked_for

    def _make_keys(self) -> LetterKeys:
        keys = LetterKeys(self.kit)
        keys.letter.connect(self._typed.type)
        keys.setFixedHeight(keys.least_height)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(keys)
        return keys

    def _look_up(self) -> list[str]:
        already = self._purpose.already(self.kit)
        return [one for one in self._look_up_all() if one not in already]

    def _look_up_all(self) -> list[str]:
        people, who = self.tonight.people, self._purpose.who
        if self.typing:
            return people.by_name(self._typed.text, who)
        near = self._purpose.near(self.kit)
        first = [one for one in people.by_letters(None, who) if one in near] if near else []
        return first + [one for one in people.by_letters(self._letters, who) if one not in near]

    def _show(self, found: list[str], *, anew: bool) -> None:
        if not anew:
            now = set(found)
            stay = [person for person in self._found if person in now]
            before = set(stay)
            found = stay + [person for person in found if person not in before]
        self._found = found
        self.list.setVisible(bool(found))
        self._nobody.setVisible(not found)
        if found:
            self.list.show_keys(found, from_top=anew)
        elif self.typing and not self._typed.text.strip():
            self._nobody.say(self.words("find.type_first"), symbol="type", ways=False)
        else:
            key = "find.nobody_typed" if self.typing else "find.nobody_letters"
            try_ = [self.words(key)] if self.typing or self._tabs else []
            self._nobody.say(" ".join([self.words("find.nobody"), *try_]))

    def _choose(self, person: Person) -> None:
        """What was typed has done its work once the act is done, which leads away from here."""
        self._purpose.chosen(self.kit, person, self._given)
        if not self.isVisible():
            for draft in (self._draft, self._draft_open):
                self.kit.drafts.pop(draft, None)

    def take_card(self, code: str) -> bool:
        """Showing a card is choosing oneself, except at the door, where the card itself acts.
        Who cannot be chosen, having just arrived, is answered by the door."""
        if self._purpose.at_the_door:
            return False
        person = self.tonight.cards.owner(code)
        if person is None or not self.tonight.people.is_one(person, self._purpose.who):
            return False
        self._choose(person)
        return True

    def makes_way(self) -> bool:
        return self._purpose.at_the_door
