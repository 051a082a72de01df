"""What screens have in common on which whole sentences are typed."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_words import TypedWords

EASY = 10
"""Words of a sentence: more are hard to read (access.md, rule 1). A hint, never a refusal."""


class TypingScreen(Screen):
    """What is typed is a draft until it is saved."""

    section = "home"

    def __init__(
        self, kit: Kit, draft: str, begun: str, gaps: Sequence[str] | None = None, title: str = ""
    ) -> None:
        """`begun`: what stands there now. `gaps`: those that may be typed into a sentence.
        `title`: what stands there while nothing is typed."""
        super().__init__(kit)
        title = title or self.words("own_words.empty")
        self.typed = TypedWords(kit, title, begun, gaps, draft=draft)
        self.keys = Keyboard(kit, self.typed)
        self.save = TouchButton(kit, self.words("own_words.save"), paint="done", weight=800)
        self.save.tapped.connect(self._save)
        self.typed.changed.connect(self._show_line)
        layout = self.column()
        layout.addLayout(self.header_of([self.typed], [self.save]))
        layout.addWidget(self.keys, 1)
        self._show_line()

    def wrong(self) -> str:
        """Why these words cannot stand there, in a sentence; empty if they can."""
        return "" if self.typed.text.strip() else self.words("own_words.empty")

    def hint(self) -> str:
        """What is said of words that can stand there."""
        return ""

    def keep(self) -> bool:
        """Keeps the words. Whether it was done."""
        raise NotImplementedError

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    def _show_line(self) -> None:
        """What stands in the way of saving; else a hint."""
        wrong = self.wrong()
        self.save.show_as("locked" if wrong else "done")
        is_long = len(self.typed.plain.split()) > EASY
        hint = self.words("own_words.long") if is_long else self.hint()
        self.typed.line.say((wrong or hint) if self.typed.text else "")

    def _save(self) -> None:
        if wrong := self.wrong():
            self.kit.message(wrong, symbol="problem")
        elif self.keep():
            self.typed.done()
