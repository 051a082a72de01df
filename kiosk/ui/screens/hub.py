"""What screens have in common that lead to others, each by its picture."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, WIDE, Choice, Choices


class HubScreen(Screen):
    """`places`: each screen that it leads to, and its symbol. Its words have the name of the
    screen too, in the section `section_of_words`."""

    section = "home"
    title_key: ClassVar[str]
    section_of_words: ClassVar[str]
    places: ClassVar[Sequence[tuple[str, str]]]

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words(self.title_key), self.beside()))
        self.choices = Choices(kit, WIDE if len(self.places) > FEW else GRID)
        self.choices.show_choices([self._choice(*place) for place in self.places])
        layout.addWidget(self.choices, 1)

    def beside(self) -> Sequence[QWidget]:
        """What stands beside the title."""
        return ()

    def way_to(self, name: str) -> Callable[[], None]:
        return partial(self.kit.go, name)

    def _choice(self, name: str, symbol: str) -> Choice:
        text = self.words(f"{self.section_of_words}.{name}")
        return Choice(name, symbol, text, self.way_to(name))


FEW = 3
"""So many stand beside each other anyway, as large as there is room for."""
