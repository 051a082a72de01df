"""This kiosk: what is set on this machine, by anyone."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

PLACES = (("cameras", "webcam"), ("paper", "paper"), ("language", "language"))
"""Each place and its symbol."""

OF_TWO = (("our_own", "own_words"), ("leave", "leave"))
"""Places that two of the committee open together."""


class ThisKioskScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("this_kiosk.title")))
        self.choices = Choices(kit, WIDE)
        go = {name: partial(kit.go, name) for name, _ in PLACES}
        go |= {name: partial(kit.go, "two_cards", then=name) for name, _ in OF_TWO}
        self.choices.show_choices(
            [
                Choice(name, symbol, self.words(f"this_kiosk.{name}"), go[name])
                for name, symbol in (*PLACES, *OF_TWO)
            ]
        )
        layout.addWidget(self.choices, 1)
