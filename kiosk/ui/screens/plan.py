"""Plan: what the committee does together before a night."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

PLANS = (
    ("plan_night", "next_night"),
    ("nights", "nights"),
    ("our_people", "people"),
    ("our_club", "our_club"),
    ("paper", "paper"),
)
"""Each place and its symbol."""


class PlanScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("plan.title")))
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices(
            [
                Choice(name, symbol, self.words(f"plan.{name}"), partial(kit.go, name))
                for name, symbol in PLANS
            ]
        )
        layout.addWidget(self.choices, 1)
