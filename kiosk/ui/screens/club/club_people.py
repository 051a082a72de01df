"""Who comes to your club? From a list, or one by one: before the cards, so that all are made at
once, and before the committee, so that it is chosen by picture."""

from functools import partial

from kiosk.night.first_start import FirstStep
from kiosk.ui.kit import Kit
from kiosk.ui.screens.club.club_step import ClubStep
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class ClubPeopleScreen(ClubStep):
    shows = frozenset({"person"})
    step = FirstStep.PEOPLE

    def __init__(self, kit: Kit, *, making: bool = False) -> None:
        super().__init__(kit, making=making)
        layout = self.column()
        layout.addLayout(self.step_header(self.words("club.people")))
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=0)
        layout.addWidget(self.panes, 1)
        list_, add = self.words("our_people.bring_in"), self.words("our_people.add")
        self.choices.show_choices(
            [
                Choice("list", "bring_in", list_, partial(kit.go, "bring_in")),
                Choice("add", "add_person", add, self._add),
            ]
        )

    def refresh(self) -> None:
        many = self.tonight.people.how_many(None)
        self.facts.show_facts([self._fact(many)])
        self.panes.refresh()
        self.show_next(told=many > 0)

    def _fact(self, many: int) -> Fact:
        if many:
            return Fact("people", "people", self.words("club.people_n", n=many))
        line = self.words("club.has_list")
        return Fact("nobody", "nobody", self.words("club.nobody_yet"), line)

    def _add(self) -> None:
        """Whoever is added stands among our people, where another can be added too."""
        self.kit.go("our_people")
        self.kit.go("our_person_name")
