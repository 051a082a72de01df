"""The sentences of one screen, those with some letters, or those that the club changed."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.own_words import (
    changed,
    keys_of,
    keys_with,
    section_title,
    shown,
    symbol_of,
)
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row


class OwnWordsListScreen(Screen):
    """Without `section` and `letters`: what the club changed."""

    shows = frozenset({"own"})
    section = "home"

    def __init__(self, kit: Kit, section: str = "", letters: str = "") -> None:
        super().__init__(kit)
        self._of, self._letters = section, letters
        layout = self.column()
        layout.addLayout(self.header(self._title()))
        self.list = Pager(kit, gap=4)
        layout.addWidget(self.list, 1)
        self.none = self.second(self.words("own_words.none"))
        layout.addWidget(self.none)

    def refresh(self) -> None:
        keys = self._keys()
        self.list.show_items([self._item(key) for key in keys])
        self.none.setVisible(not keys)

    def _title(self) -> str:
        if self._of:
            return section_title(self.words, self._of)
        return self._letters or self.words("own_words.changed")

    def _keys(self) -> list[str]:
        if self._of:
            return keys_of(self.words, self._of)
        return keys_with(self.words, self._letters) if self._letters else changed(self.words)

    def _item(self, key: str) -> Item:
        text, own = shown(self.words, key), self.words.is_own(key)
        return Item(key, (text, own), partial(self._row, key, text, own))

    def _row(self, key: str, text: str, own: bool) -> Row:
        return Row(
            self.kit,
            "changed" if own else symbol_of(key),
            text,
            [self.words("own_words.changed")] if own else [],
            opens=partial(self.kit.go, "own_words_one", key=key),
            paint="done card" if own else "card",
        )
