"""Our club: what the committee told once, and is kept for each next night."""

from functools import partial

from kiosk.night.first_start import STEPS
from kiosk.ui.kit import Kit
from kiosk.ui.places import PLACES
from kiosk.ui.screens.club_step import open_step
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices
from kiosk.ui.widgets.touch_button import TouchButton

PARTS = (
    ("name_and_place", "our_club"),
    ("club_times", "clock"),
    ("companies", "phone"),
    ("agreed", "agreed"),
    ("exports", "tables"),
)
"""Each part and its symbol. What is no screen is not shown."""


class OurClubScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("plan.our_club"), [self._make()]))
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices(
            [
                Choice(name, symbol, self.words(f"our_club.{name}"), partial(kit.go, name))
                for name, symbol in PARTS
                if name in PLACES
            ]
        )
        layout.addWidget(self.choices, 1)

    def _make(self) -> TouchButton:
        """From the first step: what is told already is only passed by."""
        if self.tonight.night.demo:
            return own_club_button(self.kit)
        button = TouchButton(self.kit, self.words("our_club.make"), symbol="our_club", paint="card")
        button.tapped.connect(partial(open_step, self.kit, STEPS[0]))
        return button


def own_club_button(kit: Kit) -> TouchButton:
    """In the demo: back to making one's own club."""
    button = TouchButton(kit, kit.words("our_club.make_own"), symbol="our_club", paint="card")
    button.tapped.connect(partial(kit.try_demo, False))
    return button
