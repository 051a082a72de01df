"""The companies that come for people, with their phone numbers."""

from functools import partial

from kiosk.model import Company
from kiosk.ui.kit import Kit
from kiosk.ui.say import ride_symbol
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts


class CompaniesScreen(Screen):
    """Told once, and kept for each night. A tap on one changes it."""

    shows = frozenset({"club"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("companies.title")))
        self._none = Facts(kit)
        self._none.show_facts([Fact("none", "phone", self.words("companies.none"), paint="quiet")])
        self.choices = Choices(kit, GRID)
        layout.addWidget(self._none, 1)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        companies = self.tonight.companies.all()
        add = partial(self.kit.go, "company_type")
        another = Choice("add", "add", self.words("companies.another"), add, "quiet")
        self._none.setVisible(not companies)
        self.choices.show_choices(
            [*(self._choice(nth, one) for nth, one in enumerate(companies)), another]
        )

    def _choice(self, nth: int, company: Company) -> Choice:
        number = company.phone or self.words("taxis.no_number")
        change = partial(self.kit.go, "company", nth=nth)
        symbol = ride_symbol(company.kind)
        return Choice(str(nth), symbol, company.name, change, second=number)
