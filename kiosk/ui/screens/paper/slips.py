"""Slips with a person's own jobs and ride: for everyone, or for one person."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.papers import put_out
from kiosk.ui.screens.paper.paper_night import night_button
from kiosk.ui.screens.screen import Screen
from kiosk.ui.slips import slips_paper, who_has_a_slip
from kiosk.ui.widgets.choices import Choice, Choices


class SlipsScreen(Screen):
    """Without a `night`, tonight's."""

    shows = frozenset({"job", "ride", "person"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night or kit.tonight.night.id)
        layout = self.column()
        buttons = night_button(kit, "slips", self.planned.night)
        layout.addLayout(self.header(self.words("slip.title"), buttons))
        self.choices = Choices(kit)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        words, people = self.words, who_has_a_slip(self.planned)
        many = words("slip.people", n=len(people))
        one = partial(self.kit.go, "find_picture", purpose="slip", night=self.planned.night.id)
        print_all = partial(self._print, people)
        self.choices.show_choices(
            [
                Choice("all", "slips", words("slip.everyone"), print_all, second=many),
                Choice("one", "no_card", words("slip.one"), one),
            ]
        )

    def _print(self, people: list[Person]) -> None:
        paper = self.kit.bridge.do(slips_paper, self.kit, self.planned, people)
        if paper is not None:
            put_out(self.kit, paper, "slips", self.words("slip.title"))
