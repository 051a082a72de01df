"""This kiosk: what is set on this machine, by anyone."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices

PLACES = (("cards", "card"), ("cameras", "camera"), ("paper", "paper"))
"""Each place and its symbol."""


class ThisKioskScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("this_kiosk.title")))
        self.choices = Choices(kit)
        self.choices.show_choices(
            [
                Choice(name, symbol, self.words(f"this_kiosk.{name}"), partial(kit.go, name))
                for name, symbol in PLACES
            ]
        )
        layout.addWidget(self.choices, 1)
