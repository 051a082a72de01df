"""Type the club's own words for a sentence."""

from PySide6.QtGui import QKeyEvent

from kiosk.model import OwnKind
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.own_words import as_it_looks, piece_shown, shown
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_words import TypedWords
from kiosk.words.sentence import can_stand_for, gaps_in, gaps_in_order, gaps_needed

EASY = 10
"""Words of a sentence: more are hard to read (access.md, rule 1). A hint, never a refusal."""


class OwnWordsTypeScreen(Screen):
    """`form`: of a sentence that counts, the form to type; empty for any other."""

    section = "home"

    def __init__(self, kit: Kit, key: str, form: str) -> None:
        super().__init__(kit)
        words = self.words
        self._key, self._form = key, form
        self._sentence = words.sentences[key]
        self._draft = f"own_words {words.own_key(key)} {form}"
        begun = kit.drafts.get(self._draft, words.forms(key)[form])
        self.typed = TypedWords(kit, words("own_words.empty"), begun, gaps_in_order(self._sentence))
        self.save = TouchButton(kit, words("own_words.save"), paint="done", weight=800)
        self.save.tapped.connect(self._save)
        layout = self.column()
        header = self.header("", [self.save])
        header.replaceWidget(self.title, self.typed)
        self.title.deleteLater()
        header.setStretchFactor(self.typed, 1)
        layout.addLayout(header)
        self.keys = Keyboard(kit, self.typed.gaps)
        self.keys.typed.connect(self.typed.type)
        self.keys.deleted.connect(self.typed.delete)
        self.keys.cleared.connect(self._clear)
        self.typed.changed.connect(self._typed)
        layout.addWidget(self.keys, 1)
        self._show_line()

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    def _clear(self) -> None:
        self.typed.clear()
        self.keys.show_set("capitals")

    def _typed(self) -> None:
        self.kit.drafts[self._draft] = self.typed.text
        self._show_line()

    def _show_line(self) -> None:
        """What stands in the way of saving; else a hint, or how it looks with its gaps filled."""
        text = self.typed.text
        wrong = self._wrong()
        self.save.show_as("locked" if wrong else "done")
        if wrong:
            self.typed.line.say(wrong)
        elif len(self.typed.plain.split()) > EASY:
            self.typed.line.say(self.words("own_words.long"))
        else:
            looks = as_it_looks(self.kit, text, self._form)
            self.typed.line.say(self.words("own_words.looks", words=looks))

    def _wrong(self) -> str:
        """Why these words cannot stand there, in a sentence; empty if they can."""
        if can_stand_for(self.typed.text, self._sentence):
            return ""
        needed = gaps_needed(self._sentence) - (gaps_in(self.typed.text) or frozenset())
        lost = [gap for gap in gaps_in_order(self._sentence) if gap in needed]
        if not lost:
            return self.words("own_words.empty")
        gaps = [piece_shown(self.words, f"{{{gap}}}") for gap in lost]
        return self.words("own_words.keep", gaps=self.words.list(gaps))

    def _save(self) -> None:
        """On the disk first; then the whole kiosk says it."""
        if wrong := self._wrong():
            self.kit.message(wrong, symbol="problem")
            return
        words, own, bridge = self.words, self.tonight.own, self.kit.bridge
        forms = words.forms(self._key) | {self._form: self.typed.text}
        of = words.own_key(self._key)
        if forms == words.forms_before(self._key):
            events = bridge.do(own.as_it_was, OwnKind.WORDS, of)
        else:
            events = bridge.do(own.set, OwnKind.WORDS, of, words.own_value(self._key, forms))
        text = words("own_words.saved", words=shown(words, self._key))
        if tell_done(self.kit, events, text, "own_words", back=self.kit.back):
            self.kit.drafts.pop(self._draft, None)
