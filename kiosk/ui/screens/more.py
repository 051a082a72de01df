"""More: what is not needed all the time."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile

PLACES = (
    ("who_is_in", "people"),
    ("problems", "problem"),
    ("briefing", "briefing"),
    ("clean_up", "clean_up"),
    ("cards", "card"),
    ("what_happened", "log"),
    ("this_kiosk", "computer"),
)
"""Each place and its symbol."""


class MoreScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("more.title")))
        large = self.look.text_size <= 125
        self.list = Pager(kit, columns=4 if large else 2, least=140, fill=True)
        layout.addWidget(self.list, 1)
        self.list.show_items([Item(name, None, partial(self._tile, name, s)) for name, s in PLACES])

    def _tile(self, name: str, symbol: str) -> Tile:
        side = 110 if self.look.text_size <= 125 else 48
        size = 34 if self.look.text_size <= 150 else 28
        tile = Tile(self.kit, symbol, self.words(f"more.{name}"), side=side, size=size)
        tile.tapped.connect(partial(self.kit.go, name))
        return tile
