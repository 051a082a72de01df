"""Find your picture: choosing a person, whatever for."""

from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout

from kiosk.model import Person
from kiosk.night.people import LETTERS, letters_of
from kiosk.ui.kit import Kit
from kiosk.ui.look import TITLE
from kiosk.ui.purposes import PURPOSES
from kiosk.ui.screens.screen import GAP, Screen, add_all
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import PersonTile, Tile
from kiosk.ui.widgets.touch_button import TouchButton


class FindPictureScreen(Screen):
    """Everyone by picture, in five groups of letters.

    `purpose` says what choosing somebody does (kiosk/ui/purposes.py); what else it needs comes
    in `given`.
    """

    shows = frozenset({"person", "visit"})

    def __init__(self, kit: Kit, purpose: str = "come_in", **given: str) -> None:
        super().__init__(kit)
        self._given = given
        self._purpose = PURPOSES[purpose]
        self._letters = LETTERS[0]
        title = self._purpose.title(kit, given)
        self._tabs = [self._tab(letters) for letters in LETTERS]
        layout = self.column()
        if not self._purpose.everyone:
            layout.addLayout(self.header(title))
        elif self._one_line(title):
            layout.addLayout(self.header(title, self._tabs))
        else:
            layout.addLayout(self.header(title))
            tabs = QHBoxLayout()
            tabs.setSpacing(self.look.px(GAP))
            add_all(tabs, self._tabs)
            layout.addLayout(tabs)
        self.list = Pager(kit, columns=self._columns(), least=180, fill=True)
        layout.addWidget(self.list, 1)

    def _one_line(self, title: str) -> bool:
        """Whether the title and the letters have room beside each other."""
        metrics = QFontMetrics(self.look.font(TITLE, 800))
        letters = sum(tab.sizeHint().width() + self.look.px(GAP) for tab in self._tabs)
        back = self.look.px(200)
        return metrics.horizontalAdvance(title) + letters + back < self.look.width

    def _columns(self) -> int:
        return 5 if self.look.text_size <= 125 else 4 if self.look.text_size <= 150 else 3

    def _tab(self, letters: str) -> TouchButton:
        button = TouchButton(self.kit, letters.replace("–", " – "), weight=800)
        button.tapped.connect(lambda: self._choose_letters(letters))
        return button

    def _choose_letters(self, letters: str) -> None:
        self._letters = letters
        self.refresh()

    def refresh(self) -> None:
        people = self._purpose.people(self.kit)
        if self._purpose.everyone:
            people = [person for person in people if letters_of(person.name) == self._letters]
        for tab, letters in zip(self._tabs, LETTERS, strict=True):
            tab.show_as("chosen" if letters == self._letters else "quiet")
        items = [Item(person.id, person, partial(self._tile, person)) for person in people]
        nobody = Item("", None, partial(self.second, self.words("find.nobody")))
        skip = [Item("skip", None, self._skip)] if self._purpose.skip else []
        self.list.show_items([*skip, *(items or [nobody])])

    def _skip(self) -> Tile:
        tile = Tile(self.kit, "later", self.words("act.skip"), size=30)
        if self._purpose.skip is not None:
            tile.tapped.connect(partial(self._purpose.skip, self.kit))
        return tile

    def _tile(self, person: Person) -> PersonTile:
        tile = PersonTile(self.kit, person)
        tile.tapped.connect(lambda: self._choose(person))
        return tile

    def _choose(self, person: Person) -> None:
        self._purpose.chosen(self.kit, person, self._given)

    def take_card(self, code: str) -> bool:
        """Showing a card is choosing oneself, except at the door, where the card itself acts."""
        person = self.tonight.cards.owner(code)
        if person is None or not self._purpose.takes_card:
            return False
        self._choose(person)
        return True
