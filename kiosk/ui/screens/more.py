"""More: what is not needed all the time."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.choosing import open_place
from kiosk.ui.screens.our_club import own_club_button
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

PLACES = (
    ("who_is_in", "people"),
    ("tonight", "tonight"),
    ("plan", "plan"),
    ("look_and_sound", "look_and_sound"),
    ("this_kiosk", "computer"),
)
"""Each place and its symbol."""


class MoreScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        own = [own_club_button(kit)] if self.tonight.night.demo else []
        layout.addLayout(self.header(self.words("more.title"), own))
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices(
            [
                Choice(name, symbol, self.words(f"more.{name}"), partial(self._open, name))
                for name, symbol in PLACES
            ]
        )
        layout.addWidget(self.choices, 1)

    def _open(self, name: str) -> None:
        if name == "look_and_sound":
            open_place(self.kit, name)
        else:
            self.kit.go(name)
