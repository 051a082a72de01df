"""Try it here: six pictures to choose with a switch. Nothing real happens."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.cards.my_symbol import FOLDER
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices

PICTURES = ("cat", "guitar", "football", "sunflower", "train", "tea")


class TrySwitchesScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._chosen = ""
        layout = self.column()
        self._line = self.second(self.words("switches.try_line"))
        layout.addLayout(self.header(self.words("switches.try"), under=self._line))
        self.choices = Choices(kit, GRID)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        self.choices.show_choices([self._choice(name) for name in PICTURES])

    def _choice(self, name: str) -> Choice:
        paint = "done card" if name == self._chosen else "card"
        text = self.words(f"own.{name}")
        return Choice(name, f"{FOLDER}{name}", text, partial(self._choose, name), paint)

    def _choose(self, name: str) -> None:
        self._chosen = name
        said = self.words("switches.chosen", what=self.words(f"own.{name}"))
        self._line.say(said)
        self.kit.senses.say.emit(said)
        self.kit.senses.sound.emit("done")
        self.refresh()
