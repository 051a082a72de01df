"""Find a sentence of the kiosk by letters that are in it."""

from PySide6.QtGui import QKeyEvent

from kiosk.ui.kit import Kit
from kiosk.ui.own_words import keys_with
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_words import TypedWords

DRAFT = "own_words find"


class OwnWordsFindScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        words = self.words
        self.typed = TypedWords(kit, words("own_words.type"), kit.drafts.get(DRAFT, ""))
        self.show_them = TouchButton(kit, words("own_words.show"), paint="done", weight=800)
        self.show_them.tapped.connect(self._show_them)
        layout = self.column()
        header = self.header("", [self.show_them])
        header.replaceWidget(self.title, self.typed)
        self.title.deleteLater()
        header.setStretchFactor(self.typed, 1)
        layout.addLayout(header)
        self.keys = Keyboard(kit)
        self.keys.typed.connect(self.typed.type)
        self.keys.deleted.connect(self.typed.delete)
        self.keys.cleared.connect(self.typed.clear)
        self.typed.changed.connect(self._typed)
        layout.addWidget(self.keys, 1)
        self._typed()

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    def _typed(self) -> None:
        self.kit.drafts[DRAFT] = self.typed.text
        found = len(keys_with(self.words, self.typed.plain)) if self.typed.plain else 0
        self.typed.line.say(self.words("own_words.count", n=found) if self.typed.plain else "")
        self.show_them.setEnabled(bool(found))

    def _show_them(self) -> None:
        self.kit.go("own_words_list", letters=self.typed.plain)
