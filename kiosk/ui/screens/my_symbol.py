"""Choose your symbol, for your card."""

from functools import partial

from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile

FOLDER = "own/"

OWN = (
    "cat",
    "guitar",
    "football",
    "sunflower",
    "train",
    "dog",
    "drum",
    "basketball",
    "rose",
    "boat",
    "horse",
    "trumpet",
    "tennis",
    "cactus",
    "rocket",
    "owl",
    "piano",
    "bowling",
    "rainbow",
    "crown",
    "fox",
    "saxophone",
    "hat",
    "mountain",
    "tea",
    "lion",
    "elephant",
    "penguin",
    "dolphin",
    "butterfly",
)
"""Some of each kind on every page."""


class MySymbolScreen(Screen):
    """What nothing else in the kiosk means: each tile is one person's own."""

    shows = frozenset({"person"})
    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(self.words("own.title")))
        size = self.look.text_size
        columns = 5 if size <= 125 else 4 if size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=180, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        now = person.symbol if person else ""
        self.list.show_items(
            [
                Item(name, now == FOLDER + name, partial(self._tile, name, now == FOLDER + name))
                for name in OWN
            ]
        )

    def _tile(self, name: str, chosen: bool) -> Tile:
        paint = "done card" if chosen else "card"
        tile = Tile(
            self.kit, FOLDER + name, self.words(f"own.{name}"), paint=paint, size=30, side=110
        )
        tile.tapped.connect(partial(self._choose, name))
        return tile

    def _choose(self, name: str) -> None:
        choose = self.tonight.cards.choose_symbol
        events = self.kit.bridge.do(choose, self._person, FOLDER + name)
        person = self.tonight.people.one(self._person)
        if person is None:
            return
        text = self.words("my_card.chosen", name=person.called, symbol=self.words(f"own.{name}"))
        tell_done(self.kit, events, text, FOLDER + name, back=self.kit.back)
