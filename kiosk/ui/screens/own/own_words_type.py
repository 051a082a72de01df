"""Type the club's own words for a sentence."""

from kiosk.model import OwnKind
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.own_words import as_it_looks, piece_shown, shown
from kiosk.ui.screens.typing import TypingScreen
from kiosk.words.sentence import can_stand_for, gaps_in, gaps_in_order, gaps_needed


class OwnWordsTypeScreen(TypingScreen):
    """`form`: of a sentence that counts, the form to type; empty for any other."""

    def __init__(self, kit: Kit, key: str, form: str) -> None:
        words = kit.words
        self._key, self._form = key, form
        self._sentence = words.sentences[key]
        draft = f"own_words {words.own_key(key)} {form}"
        super().__init__(kit, draft, words.forms(key)[form], gaps_in_order(self._sentence))

    def hint(self) -> str:
        """How it looks with its gaps filled."""
        looks = as_it_looks(self.kit, self.typed.text, self._form)
        return self.words("own_words.looks", words=looks)

    def wrong(self) -> str:
        if can_stand_for(self.typed.text, self._sentence):
            return ""
        needed = gaps_needed(self._sentence) - (gaps_in(self.typed.text) or frozenset())
        lost = [gap for gap in gaps_in_order(self._sentence) if gap in needed]
        if not lost:
            return self.words("own_words.empty")
        gaps = [piece_shown(self.words, f"{{{gap}}}") for gap in lost]
        return self.words("own_words.keep", gaps=self.words.list(gaps))

    def keep(self) -> bool:
        """On the disk first; then the whole kiosk says it."""
        words, own, bridge = self.words, self.tonight.own, self.kit.bridge
        forms = words.forms(self._key) | {self._form: self.typed.text}
        of = words.own_key(self._key)
        if forms == words.forms_before(self._key):
            events = bridge.do(own.as_it_was, OwnKind.WORDS, of)
        else:
            events = bridge.do(own.set, OwnKind.WORDS, of, words.own_value(self._key, forms))
        text = words("own_words.saved", words=shown(words, self._key))
        return tell_done(self.kit, events, text, "own_words", back=self.kit.back)
