"""Which card? A small one or a large one. The tap prints."""

from functools import partial

from kiosk.model import CardState, Person
from kiosk.paper.print_run import Layout
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices

LAYOUTS = ((Layout.SHEET, "cards_sheet", "small"), (Layout.LANYARD, "card_large", "large"))
"""Each with its symbol and its words."""


class CardLayoutScreen(Screen):
    """For one person, or for all who have no card."""

    section = "home"

    def __init__(self, kit: Kit, person: str | None = None) -> None:
        super().__init__(kit)
        self._person = person
        stops = person is not None and self.tonight.cards.state(person) is CardState.ACTIVE
        under = self.second(self.words("cards.stops")) if stops else None
        layout = self.column()
        layout.addLayout(self.header(self.words("cards.layout"), under=under))
        self.choices = Choices(kit, GRID)
        self.choices.show_choices([self._choice(*one) for one in LAYOUTS])
        layout.addWidget(self.choices, 1)

    def _choice(self, layout: Layout, symbol: str, key: str) -> Choice:
        text, line = self.words(f"cards.{key}"), self.words(f"cards.{key}_line")
        return Choice(layout, symbol, text, partial(self._print, layout), second=line)

    def _print(self, layout: Layout) -> None:
        started = self.kit.press.start(self._people(), layout)
        self.kit.back()
        self.kit.go("card_print")
        if not started:
            self.kit.message(self.words("printing.busy"), symbol="waiting")

    def _people(self) -> list[Person]:
        if self._person is None:
            return self.tonight.cards.without_a_card()
        return list(self.tonight.people.find([self._person]).values())
