"""Which company comes? The club's companies, with their numbers."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from kiosk.model import Company, Event
from kiosk.ui.kit import Kit
from kiosk.ui.ride_of import RideOf, planned
from kiosk.ui.say import ride_symbol
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices


class RideCompanyScreen(Screen):
    """`before`: what was done on the way here, which is undone with what is chosen."""

    shows = frozenset({"club"})
    section = "home"

    def __init__(
        self, kit: Kit, person: str, night: str = "", before: Sequence[Event] = ()
    ) -> None:
        super().__init__(kit)
        self._of = RideOf(kit, night, person)
        self._before = before
        layout = self.column()
        layout.addLayout(self.header(self.words("plan_rides.company")))
        self.choices = Choices(kit, GRID)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        plan = self._of.plan
        choices = [
            self._choice(company, company.name == plan.company)
            for company in self.tonight.companies.of(plan.kind)
        ]
        add = partial(self.kit.go, "company_type", kind=plan.kind.value)
        another = Choice("another", "add", self.words("companies.another"), add, "quiet")
        self.choices.show_choices([*choices, another])

    def _choice(self, company: Company, is_now: bool) -> Choice:
        return Choice(
            company.name,
            ride_symbol(company.kind),
            company.name,
            partial(self._choose, company),
            second=company.phone or self.words("taxis.no_number"),
            ticked=is_now,
        )

    def _choose(self, company: Company) -> None:
        plan = replace(self._of.plan, company=company.name, phone=company.phone)
        planned(self.kit, self._of, plan, self._before)
