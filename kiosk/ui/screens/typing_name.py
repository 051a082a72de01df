"""What screens have in common on which a name or a number is typed, by large keys."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.letter_keys import LetterKeys
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_name import TypedName


class TypingNameScreen(Screen):
    """What was typed is a draft until it is right."""

    section = "home"

    def __init__(self, kit: Kit, draft: str, title: str, begun: str) -> None:
        """`title` stands there until something is typed; `begun`: what stands there now."""
        super().__init__(kit)
        self._draft = draft
        self.typed = TypedName(kit, title)
        self.typed.show_text(kit.drafts.get(draft, begun))
        self.typed.changed.connect(self._was_typed)
        layout = self.column()
        top = QHBoxLayout()
        top.setSpacing(self.look.px(GAP))
        back = BackButton(kit)
        back.tapped.connect(kit.back)
        top.addWidget(back)
        top.addWidget(self.typed, 1)
        layout.addLayout(top)
        layout.addWidget(self.keys(), 1)
        right = TouchButton(
            kit, self.words("companies.right"), symbol="yes", paint="done", weight=800, high=104
        )
        right.tapped.connect(self._right)
        layout.addWidget(right)

    def keys(self) -> QWidget:
        """Letters; those who derive from it may want others."""
        keys = LetterKeys(self.kit)
        keys.letter.connect(self.typed.type)
        return keys

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
