"""Try a card: for the demo, where nobody has a printed card at hand."""

from functools import partial

from kiosk.night.demo import CardToTry, cards_to_try
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile

SYMBOLS = {
    "not_in": "expected",
    "is_in": "is_in",
    "lost": "old_card",
    "unknown": "unknown_card",
    "talk_first": "talk",
}


class TryCardScreen(Screen):
    """Each tile shows one of the demo's cards to the kiosk, the way a scanner does."""

    shows = frozenset({"visit"})
    section = "check_in"

    def __init__(self, kit: Kit, *, going_home: bool = False) -> None:
        super().__init__(kit)
        self.going_home = going_home
        layout = self.column()
        layout.addLayout(self.header(self.words("try_card.title")))
        columns = 3 if self.look.text_size <= 150 else 2
        self.list = Pager(kit, columns=columns, least=180, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        cards = cards_to_try(self.tonight)
        self.list.show_items([Item(card.kind, card, partial(self._tile, card)) for card in cards])

    def _tile(self, card: CardToTry) -> Tile:
        name = card.person.called if card.person else ""
        words = self.words(f"try_card.{card.kind}", name=name)
        tile = Tile(self.kit, SYMBOLS[card.kind], words, size=30, side=90)
        tile.tapped.connect(partial(self.kit.senses.card.emit, card.code))
        return tile
