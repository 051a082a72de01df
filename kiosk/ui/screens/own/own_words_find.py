"""Find a sentence of the kiosk by letters that are in it."""

from PySide6.QtGui import QKeyEvent

from kiosk.ui.kit import Kit
from kiosk.ui.own_words import keys_with
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_words import TypedWords


class OwnWordsFindScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        words = self.words
        self.typed = TypedWords(kit, words("own_words.type"), "", draft="own_words find")
        self.keys = Keyboard(kit, self.typed)
        self.show_them = TouchButton(kit, words("own_words.show"), paint="done", weight=800)
        self.show_them.tapped.connect(self._show_them)
        self.typed.changed.connect(self._count)
        layout = self.column()
        layout.addLayout(self.header_of([self.typed], [self.show_them]))
        layout.addWidget(self.keys, 1)
        self._count()

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    def _count(self) -> None:
        found = len(keys_with(self.words, self.typed.text)) if self.typed.text else 0
        self.typed.line.say(self.words("own_words.count", n=found) if self.typed.text else "")
        self.show_them.setEnabled(bool(found))

    def _show_them(self) -> None:
        self.kit.go("own_words_list", letters=self.typed.text)
