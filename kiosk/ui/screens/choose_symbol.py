"""Choose a picture: for a job, for a step."""

from functools import partial

from kiosk.ui.changing import symbol_for
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile

OFFERED = (
    *("chairs", "table", "lights", "signs", "music", "bar", "coats", "stage", "toilets"),
    *("doors", "first_aid", "quiet_room", "outside", "raffle", "money", "water", "dishes"),
    *("bins", "clean_up", "floor", "mop", "soap", "tools", "lost_property", "number"),
    *("briefing", "talk", "heart", "exit", "fire", "phone", "taxis", "clock", "stop"),
    *("name_badge", "card", "list", "people", "together", "person_help", "going_home"),
    *("dance", "christmas", "summer", "halloween", "birthday"),
)
"""Pictures of things and deeds, those of one kind beside each other."""


class ChooseSymbolScreen(Screen):
    """`of`: what it is for (kiosk/ui/changing.py)."""

    shows = frozenset({"job", "club", "own"})
    section = "home"

    def __init__(self, kit: Kit, of: str) -> None:
        super().__init__(kit)
        self._of = of
        layout = self.column()
        layout.addLayout(self.header(self.words("choose_symbol.title")))
        size = self.look.text_size
        columns = 6 if size <= 100 else 5 if size <= 125 else 4 if size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=140, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        change = symbol_for(self.kit, self._of)
        now = change.now if change else ""
        self.list.show_items(
            [Item(name, name == now, partial(self._tile, name, name == now)) for name in OFFERED]
        )

    def _tile(self, name: str, chosen: bool) -> Tile:
        paint = "done card" if chosen else "card"
        text = self.words(f"symbol.{name}")
        state = self.words("look.chosen") if chosen else ""
        tile = Tile(self.kit, name, text, state, paint=paint, size=30, side=84)
        named = self.words("photo.title", of=text)  # Jobs is in the bar too.
        tile.setAccessibleName(f"{named}. {state}" if chosen else named)
        tile.tapped.connect(partial(self._choose, name))
        return tile

    def _choose(self, name: str) -> None:
        change = symbol_for(self.kit, self._of)
        if change is None:
            self.kit.back()
            return
        events = self.kit.bridge.do(change.keep, name)
        text = self.words("choose_symbol.now", of=self.words(f"symbol.{name}"))
        tell_done(self.kit, events, text, name, back=lambda: change.done(events or ()))
