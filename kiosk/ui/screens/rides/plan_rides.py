"""Rides home of a night: who has no plan yet first, then by time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Person
from kiosk.night.ride_plans import PlannedRide
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.ride_of import plan_line, plan_rest
from kiosk.ui.say import ride_symbol
from kiosk.ui.say_plan import without_a_plan
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.head_button import head_button
from kiosk.ui.widgets.long_pager import LongPager
from kiosk.ui.widgets.ride_tile import RideTile

ROOMY, MOST_OF_FOUR = 125, 150
"""Per cent: with larger text, fewer stand beside each other."""


class PlanRidesScreen(Screen):
    """Whoever stands somewhere stays there while this is open, planned or not."""

    shows = frozenset({"ride", "visit", "person"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self._night = night
        self._of_night = kit.bridge.of_night(night or kit.tonight.night.id)
        self._rides: dict[str, PlannedRide] = {}
        self._order: list[str] = []
        everyone = self.words("plan_rides.everyone")
        self._usual = head_button(kit, everyone, "taxis", self._everyone)
        companies = partial(kit.go, "companies")
        phone = head_button(kit, self.words("companies.title"), "phone", companies)
        roomy = self.look.text_size <= ROOMY
        self._line = self.second("")
        layout = self.column()
        under = self._line if roomy else None
        layout.addLayout(
            self.header(self.words("plan.plan_rides"), [self._usual, phone], under=under)
        )
        columns = 5 if roomy else 4 if self.look.text_size <= MOST_OF_FOUR else 3
        self.list = LongPager(kit, make=self._tile, fill=self._fill, columns=columns, least=190)
        self._nobody = Facts(kit)
        nobody = Fact("nobody", "people", self.words("plan_rides.nobody"), paint="quiet")
        self._nobody.show_facts([nobody])
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nobody, 1)

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        rides = {one.person.id: one for one in self._of_night.ride_plans.all()}
        from_top = not self._rides
        self._rides = rides
        self._order = [person for person in self._order if person in rides]
        known = set(self._order)
        self._order += [person for person in rides if person not in known]
        self._line.say(without_a_plan(self.kit, rides.values()))
        self._usual.setVisible(any(one.usual for one in rides.values()))
        self.list.setVisible(bool(rides))
        self._nobody.setVisible(not rides)
        self.list.show_keys(self._order, from_top=from_top)

    def _tile(self) -> RideTile:
        tile = RideTile(self.kit, side=92)
        tile.chosen.connect(self._choose)
        return tile

    def _fill(self, places: Sequence[tuple[QWidget, str]]) -> None:
        for tile, person in places:
            one = self._rides.get(person)
            if one is not None and isinstance(tile, RideTile):
                tile.show_ride(one.person, ride_symbol(one.plan.kind), self._line_of(one))

    def _line_of(self, one: PlannedRide) -> str:
        """The kind is at the corner too: with a company or a time, those say more."""
        return " · ".join(plan_rest(one.plan)) or plan_line(self.kit, one.plan)

    def _choose(self, person: Person) -> None:
        self.kit.go("plan_ride", person=person.id, night=self._night)

    def _everyone(self) -> None:
        """All usual ways home at once; taken back as one."""
        events = self.kit.bridge.do(self._of_night.ride_plans.everyone_as_usual)
        if events is not None:
            text = self.words("plan_rides.everyone_done", n=len(events))
            tell_done(self.kit, events, text, "taxis")
