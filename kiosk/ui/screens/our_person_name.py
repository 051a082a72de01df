"""What somebody is called: of somebody new, or from now on."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.names import call, name_as_typed
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.letter_keys import LetterKeys
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_name import TypedName


class OurPersonNameScreen(Screen):
    """Without a `person`, somebody new. What was typed is a draft until it is right."""

    section = "home"

    def __init__(self, kit: Kit, person: str = "") -> None:
        super().__init__(kit)
        self._person = person
        self._draft = f"name {person}"
        found = self.tonight.people.one(person) if person else None
        self.typed = TypedName(kit, self.words("our_person.which_name"))
        self.typed.show_text(kit.drafts.get(self._draft, found.name if found else ""))
        self.typed.changed.connect(self._was_typed)
        keys = LetterKeys(kit)
        keys.letter.connect(self.typed.type)
        layout = self.column()
        layout.addLayout(self._top())
        layout.addWidget(keys, 1)
        self.right = TouchButton(
            kit, self.words("voice.right"), symbol="yes", paint="done", weight=800, high=104
        )
        self.right.tapped.connect(self._right)
        layout.addWidget(self.right)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(GAP))
        back = BackButton(self.kit)
        back.tapped.connect(self.kit.back)
        row.addWidget(back)
        row.addWidget(self.typed, 1)
        return row

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    def _was_typed(self) -> None:
        self.kit.drafts[self._draft] = self.typed.text

    def _right(self) -> None:
        name = name_as_typed(self.typed.text)
        if not name:
            self.kit.message(self.words("our_person.type_first"), symbol="type")
        elif call(self.kit, self._person, name):
            self.kit.drafts.pop(self._draft, None)
