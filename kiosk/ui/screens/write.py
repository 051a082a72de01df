"""Type words: a job's name, a step."""

from PySide6.QtGui import QKeyEvent

from kiosk.ui.changing import words_for
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_words import TypedWords
from kiosk.words.sentence import text_of


class WriteScreen(Screen):
    """`of`: what the words are for (kiosk/ui/changing.py). They are a draft until they are
    saved."""

    section = "home"

    def __init__(self, kit: Kit, of: str) -> None:
        super().__init__(kit)
        self._of, self._draft = of, f"write {of}"
        change = words_for(kit, of)
        self._title, now = (change.title, change.now) if change else ("", "")
        begun = kit.drafts.get(self._draft, text_of(list(now)))
        self.typed = TypedWords(kit, self._title, begun)
        self.save = TouchButton(kit, self.words("own_words.save"), paint="done", weight=800)
        self.save.tapped.connect(self._save)
        layout = self.column()
        header = self.header("", [self.save])
        header.replaceWidget(self.title, self.typed)
        self.title.deleteLater()
        header.setStretchFactor(self.typed, 1)
        layout.addLayout(header)
        self.keys = Keyboard(kit)
        self.keys.typed.connect(self.typed.type)
        self.keys.deleted.connect(self.typed.delete)
        self.keys.cleared.connect(self._clear)
        self.typed.changed.connect(self._typed)
        layout.addWidget(self.keys, 1)
        if not self.typed.text:
            self.keys.show_set("capitals")
        self._show_save()

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    def _clear(self) -> None:
        self.typed.clear()
        self.keys.show_set("capitals")

    def _typed(self) -> None:
        self.kit.drafts[self._draft] = self.typed.text
        self._show_save()

    def _show_save(self) -> None:
        """What is asked for stands in the field while it is empty, and then under the words."""
        self.typed.line.say(self._title if self.typed.text else "")
        self.save.show_as("done" if self.typed.text.strip() else "locked")

    def _save(self) -> None:
        change, text = words_for(self.kit, self._of), self.typed.plain.strip()
        if change is None:
            self.kit.back()
        elif not text:
            self.kit.message(self.words("own_words.empty"), symbol="problem")
        else:
            events = self.kit.bridge.do(change.keep, text)
            said = self.words("write.now", words=text)
            if tell_done(
                self.kit, events, said, "own_words", back=lambda: change.done(events or ())
            ):
                self.kit.drafts.pop(self._draft, None)
