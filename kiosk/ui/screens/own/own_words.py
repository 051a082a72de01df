"""Our words: every sentence of the kiosk can be the club's own. First: which screen is it on?"""

from collections.abc import Callable
from functools import partial

from kiosk.model import OwnKind
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.own_words import changed, keys_of, section_symbol, section_title, sections
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile


class OwnWordsScreen(Screen):
    shows = frozenset({"own"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("own_words.title")))
        size = self.look.text_size
        self.list = Pager(kit, columns=4 if size <= 125 else 3 if size <= 150 else 2, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        words, go = self.words, self.kit.go
        ours = len(changed(words))
        find = partial(self._tile, "not_found", words("own_words.find"), "", "quiet")
        items = [Item("find", None, lambda: find(partial(go, "own_words_find")))]
        if ours:
            count = words("own_words.count", n=ours)
            mine = partial(self._tile, "changed", words("own_words.changed"), count, "done card")
            back = partial(self._tile, "as_it_was", words("own_words.all_back"), "", "quiet")
            items += [
                Item("changed", ours, lambda: mine(partial(go, "own_words_list"))),
                Item("all back", ours, lambda: back(self._all_back)),
            ]
        self.list.show_items([*items, *(self._section(one) for one in sections(words))])

    def _section(self, section: str) -> Item:
        words = self.words
        title = section_title(words, section)
        count = words("own_words.count", n=len(keys_of(words, section)))
        go = partial(self.kit.go, "own_words_list", section=section)
        tile = partial(self._tile, section_symbol(section), title, count, "card", go)
        return Item(f"section {section}", (title, count), tile)

    def _tile(
        self, symbol: str, text: str, second: str, paint: str, act: Callable[[], None]
    ) -> Tile:
        side = 72 if self.look.text_size <= 150 else 36
        tile = Tile(self.kit, symbol, text, second, paint=paint, size=28, side=side)
        tile.tapped.connect(act)
        return tile

    def _all_back(self) -> None:
        """All of this language, in one act that can be undone."""
        words, own, bridge = self.words, self.tonight.own, self.kit.bridge
        keys = [words.own_key(key) for key in changed(words)]
        events = bridge.do(own.all_as_they_were, OwnKind.WORDS, keys)
        tell_done(self.kit, events, words("own_words.now_all_back"), "as_it_was")
