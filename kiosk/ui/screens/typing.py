"""What screens have in common on which whole sentences are typed."""

from collections.abc import Sequence
from typing import ClassVar

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
    starts_with: ClassVar[str] = "small"
    """The keys that are shown first where nothing is typed yet."""

    def __init__(self, kit: Kit, draft: str, begun: str, gaps: Sequence[str] = ()) -> None:
        """`begun`: what stands there now. `gaps`: those that may be typed."""
        super().__init__(kit)
        self._draft = draft
        before = kit.drafts.get(draft, begun)
        self.typed = TypedWords(kit, self.words("own_words.empty"), before, gaps)
        self.save = TouchButton(kit, self.words("own_words.save"), paint="done", weight=800)
        self.save.tapped.connect(self._save)
        layout = self.column()
        header = self.header("", [self.save])
        header.replaceWidget(self.title, self.typed)
        self.title.deleteLater()
        header.setStretchFactor(self.typed, 1)
        layout.addLayout(header)
        self.keys = Keyboard(kit, self.typed.gaps)
        self.keys.show_set("small" if before else self.starts_with)
        self.keys.typed.connect(self.typed.type)
        self.keys.deleted.connect(self.typed.delete)
        self.keys.cleared.connect(self._clear)
        self.typed.changed.connect(self._typed)
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

    def _clear(self) -> None:
        self.typed.clear()
        self.keys.show_set("capitals")

    def _typed(self) -> None:
        self.kit.drafts[self._draft] = self.typed.text
        self._show_line()

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
            self.kit.drafts.pop(self._draft, None)
