"""What screens have in common on which a name or a number is typed, by large keys."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.letter_keys import LetterKeys
from kiosk.ui.widgets.typed_name import TypedName
from kiosk.ui.widgets.ways import Way, ways_row


class TypingNameScreen(Screen):
    """What was typed is a draft until it is right."""

    section = "home"
    right: ClassVar[str] = "companies.right"
    """The key of what is said of it then."""

    def __init__(self, kit: Kit, draft: str, title: str, begun: str) -> None:
        """`title` stands there until something is typed; `begun`: what stands there now."""
        super().__init__(kit)
        self._draft = draft
        self.typed = TypedName(kit, title)
        self.typed.show_text(kit.drafts.get(draft, begun))
        self.typed.changed.connect(self._was_typed)
        layout = self.column()
        layout.addLayout(self.header_of([self.typed]))
        layout.addWidget(self.keys(), 1)
        is_right = ("yes", self.right, "done", self._right)
        layout.addLayout(ways_row(kit, *self.other_ways(), is_right))

    def keys(self) -> QWidget:
        """Letters; those who derive from it may want others."""
        keys = LetterKeys(self.kit)
        keys.letter.connect(self.typed.type)
        return keys

    def other_ways(self) -> Sequence[Way]:
        """What can be done before it is right."""
        return ()

    def keep(self, text: str) -> bool:
        """Keeps what was typed. Whether it was done."""
        raise NotImplementedError

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    def _was_typed(self) -> None:
        self.kit.drafts[self._draft] = self.typed.text

    def _right(self) -> None:
        if self.keep(self.typed.text.strip()):
            self.kit.drafts.pop(self._draft, None)
