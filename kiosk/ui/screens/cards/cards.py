"""Cards: for those who have none, or for one person."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices


class CardsScreen(Screen):
    """New cards for everyone, which stop the old ones, are made on the command line only: too
    much hangs on it for a tap."""

    shows = frozenset({"card", "person"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("cards.title")))
        self.choices = Choices(kit, GRID)
        layout.addWidget(self.choices, 1)
        kit.press.changed.connect(self.refresh)

    def refresh(self) -> None:
        words, go = self.words, self.kit.go
        one = Choice(
            "one",
            "card",
            words("cards.one"),
            partial(go, "find_picture", purpose="card"),
            second=words("cards.one_line"),
        )
        choices = [self._make(), one]
        if self.kit.press.busy:
            printing = words("cards.printing")
            choices.append(Choice("printing", "print", printing, partial(go, "card_print")))
        self.choices.show_choices(choices)

    def _make(self) -> Choice:
        words, many = self.words, len(self.tonight.cards.without_a_card())
        if not many:
            return Choice("all_have", "sorted", words("cards.all_have"), self.kit.back, "done card")
        line, make = words("cards.without", n=many), words("cards.make")
        return Choice("make", "cards_sheet", make, partial(self.kit.go, "card_layout"), second=line)
