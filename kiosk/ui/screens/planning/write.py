"""Type words: a job's name, a step."""

from functools import partial

from kiosk.ui.changing import words_for
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.typing import TypingScreen


class WriteScreen(TypingScreen):
    """`of`: what the words are for (kiosk/ui/changing.py)."""

    def __init__(self, kit: Kit, of: str) -> None:
        self._of = of
        change = words_for(kit, of)
        self._title, now = (change.title, change.now) if change else ("", "")
        super().__init__(kit, f"write {of}", now, title=self._title)

    def hint(self) -> str:
        return self._title

    def keep(self) -> bool:
        change, text = words_for(self.kit, self._of), self.typed.text.strip()
        if change is None:
            self.kit.back()
            return False
        events = self.kit.bridge.do(change.keep, text)
        said = self.words("write.now", words=text)
        done = partial(change.done, events or ())
        return tell_done(self.kit, events, said, "own_words", back=done)
