"""What is the club's own: its words and its pictures."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices

PLACES = (("own_words", "own_words"), ("own_pictures", "own_symbol"))
"""Each place and its symbol."""


class OurOwnScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("our_own.title")))
        self.choices = Choices(kit)
        self.choices.show_choices(
            [
                Choice(name, symbol, self.words(f"our_own.{name}"), partial(kit.go, name))
                for name, symbol in PLACES
            ]
        )
        layout.addWidget(self.choices, 1)
