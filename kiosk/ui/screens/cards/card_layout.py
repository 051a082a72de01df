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
        stops = person is not None and self.tonight.cards.state(person) is CardState.ACTIVE
        under = self.second(self.words("cards.stops")) if stops else None
        layout = self.column()
        layout.addLayout(self.header(self.words("cards.layout"), under=under))
        self.choices = Choices(kit, GRID)
        self.choices.show_choices(layout_choices(kit, person, instead=True))
        layout.addWidget(self.choices, 1)


def layout_choices(
    kit: Kit, person: str | None = None, *, instead: bool = False, then: str = ""
) -> list[Choice]:
    """The cards to choose from. `person`: only theirs. `instead`: what is printed takes the place
    of the screen, so that OK leads past it. `then`: OK leads on to that screen."""
    return [
        Choice(
            layout,
            symbol,
            kit.words(f"cards.{key}"),
            partial(_print, kit, person, layout, instead, then),
            second=kit.words(f"cards.{key}_line"),
        )
        for layout, symbol, key in LAYOUTS
    ]


def _print(kit: Kit, person: str | None, layout: Layout, instead: bool, then: str) -> None:
    started = kit.press.start(_people(kit, person), layout)
    (kit.instead if instead else kit.go)("card_print", then=then)
    if not started:
        kit.message(kit.words("printing.busy"), symbol="waiting")


def _people(kit: Kit, person: str | None) -> list[Person]:
    if person is None:
        return kit.tonight.cards.without_a_card()
    return list(kit.tonight.people.find([person]).values())
