"""Tonight: what belongs to a part of the night, or looks back on it."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

PLACES = (
    ("briefing", "briefing"),
    ("clean_up", "clean_up"),
    ("problems", "problem"),
    ("cards", "card"),
    ("what_happened", "log"),
)
"""Each place and its symbol."""


class TonightScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("more.tonight")))
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices(
            [
                Choice(name, symbol, self.words(f"more.{name}"), partial(kit.go, name))
                for name, symbol in PLACES
            ]
        )
        layout.addWidget(self.choices, 1)
