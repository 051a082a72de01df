"""Write how to say my name: in letters, as it sounds."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.letter_keys import LetterKeys
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_name import TypedName


class MySaidScreen(Screen):
    """What was typed is a draft until it is right. Without letters the name is said as it is
    written."""

    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        found = self.tonight.people.one(person)
        self._called = found.called if found else ""
        self._draft = f"said {person}"
        self.typed = TypedName(kit, self.words("my_name.how"))
        self.typed.show_text(kit.drafts.get(self._draft, found.said if found else ""))
        self.typed.changed.connect(self._was_typed)
        keys = LetterKeys(kit)
        keys.letter.connect(self.typed.type)
        layout = self.column()
        layout.addLayout(self._top())
        layout.addWidget(keys, 1)
        layout.addLayout(self._ways())

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(GAP))
        back = BackButton(self.kit)
        back.tapped.connect(self.kit.back)
        row.addWidget(back)
        row.addWidget(self.typed, 1)
        return row

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(GAP))
        for symbol, key, paint, act in (
            ("read_aloud", "voice.listen", "card", self._listen),
            ("yes", "voice.right", "done", self._right),
        ):
            words = self.words(key)
            button = TouchButton(self.kit, words, symbol=symbol, paint=paint, weight=800, high=104)
            button.tapped.connect(act)
            row.addWidget(button, 1)
        return row

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    def _was_typed(self) -> None:
        self.kit.drafts[self._draft] = self.typed.text

    def _listen(self) -> None:
        self.kit.senses.say.emit(self.typed.text.strip() or self._called)

    def _right(self) -> None:
        said = self.typed.text.strip()
        key = "my_name.now_said" if said else "my_name.now_written"
        text = self.words(key, name=self._called, said=said)
        events = self.kit.bridge.do(self.tonight.people.say_as, self._person, said)
        if tell_done(self.kit, events, text, "read_aloud", back=self.kit.back):
            self.kit.drafts.pop(self._draft, None)
