"""The picture of a page of the briefing: a symbol, or a photo."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from kiosk.model import Event
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import PAGE, all_symbols, symbol_words
from kiosk.ui.screens.choose_symbol import OFFERED
from kiosk.ui.screens.plan_page_add import STOCK
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.head_button import head_button
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile


class PlanPagePictureScreen(Screen):
    """`before`: what was done on the way here, which is undone with it."""

    section = "home"

    def __init__(self, kit: Kit, nth: int, night: str = "", before: Sequence[Event] = ()) -> None:
        super().__init__(kit)
        self._nth, self._before = nth, before
        of_night = night or kit.tonight.night.id
        self._briefing = kit.bridge.of_night(of_night).briefing
        of = f"{PAGE}/{of_night}/{nth}"
        photo = [
            head_button(kit, words, symbol, partial(kit.go, screen, of=of))
            for words, symbol, screen in (
                (self.words("photo.take_one"), "camera", "photo"),
                (self.words("photo.file"), "folder", "photo_file"),
            )
        ]
        layout = self.column()
        layout.addLayout(self.header(self.words("plan_briefing.picture"), photo))
        size = self.look.text_size
        columns = 5 if size <= 125 else 4 if size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=140, fill=True)
        layout.addWidget(self.list, 1)

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        page = self._briefing.page(self._nth)
        now = page.symbol if page else ""
        self.list.show_items(
            [
                Item(name, name == now, partial(self._tile, name, name == now))
                for name in self._offered()
            ]
        )

    def _offered(self) -> list[str]:
        """What a briefing is about comes first, then what nights are made of, then all others."""
        first = (*STOCK.values(), *OFFERED)
        return list(dict.fromkeys((*first, *all_symbols(self.words))))

    def _tile(self, name: str, is_now: bool) -> Tile:
        text = symbol_words(self.kit, name)
        paint = "done card" if is_now else "card"
        state = self.words("look.chosen") if is_now else ""
        tile = Tile(self.kit, name, text, state, paint=paint, size=30, side=84)
        named = self.words("photo.title", of=text)  # Home and Jobs are in the bar too.
        tile.setAccessibleName(f"{named}. {state}" if is_now else named)
        tile.tapped.connect(partial(self._choose, name))
        return tile

    def _choose(self, symbol: str) -> None:
        page = self._briefing.page(self._nth)
        if page is None:
            self.kit.back()
            return
        done = self.kit.bridge.do(self._briefing.change, self._nth, replace(page, symbol=symbol))
        if done is not None:
            key = "plan_briefing.added" if self._before else "plan_briefing.changed"
            events = (*self._before, *done)
            tell_done(self.kit, events, self.words(key), symbol, back=self.kit.back)
