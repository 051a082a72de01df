"""One company: its name, its phone number, and what comes."""

from collections.abc import Callable
from functools import partial

from kiosk.model import Company, Event, RideKind
from kiosk.night.ride_plans import BY_COMPANY
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.say import ride_symbol
from kiosk.ui.screens.known import FactsScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class CompanyScreen(FactsScreen):
    """`nth`: its place in the list of companies."""

    shows = frozenset({"club"})

    def __init__(self, kit: Kit, nth: int) -> None:
        super().__init__(kit)
        self._nth = nth

    def refresh(self) -> None:
        company = self.tonight.companies.one(self._nth)
        if company is not None:
            number = company.phone or self.words("taxis.no_number")
            self.title.say(company.name)
            self.facts.show_facts(
                [Fact("company", ride_symbol(company.kind), company.name, number)]
            )
        self.show_choices(self._choices(company))

    def _choices(self, company: Company | None) -> list[Choice]:
        words = self.words
        if company is None:
            return [Choice("ok", "yes", words("act.ok"), self.kit.back)]
        ask = partial(self.kit.go, "company_type", nth=self._nth)
        other = next(kind for kind in BY_COMPANY if kind is not company.kind)
        comes = words("companies.comes", kind=words(f"ride.{other}"))
        return [
            Choice("name", "type", words("companies.name"), partial(ask, what="name")),
            Choice("phone", "phone", words("companies.phone"), partial(ask, what="phone")),
            Choice("kind", ride_symbol(other), comes, partial(self._comes, company, other)),
            Choice(
                "out", "leave_out", words("companies.leave_out"), partial(self._leave_out, company)
            ),
        ]

    def _comes(self, company: Company, kind: RideKind) -> None:
        text = self.words("companies.changed", company=company.name)
        change = partial(self.tonight.companies.change, self._nth, kind=kind)
        self._do(change, text, ride_symbol(kind))

    def _leave_out(self, company: Company) -> None:
        """Its way back is said in the list, where it is missing now."""
        text = self.words("companies.left_out", company=company.name)
        act = partial(self.tonight.companies.leave_out, self._nth)
        self._do(act, text, "leave_out", back=self.kit.back)

    def _do(
        self,
        act: Callable[[], tuple[Event, ...]],
        text: str,
        symbol: str,
        back: Callable[[], None] | None = None,
    ) -> None:
        tell_done(self.kit, self.kit.bridge.do(act), text, symbol, back=back)
