"""One sentence: as it stands, as it was, and what can be done with it."""

from functools import partial

from kiosk.model import OwnKind
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.own_words import as_it_looks, shown, symbol_of, with_words
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class OwnWordsOneScreen(Screen):
    shows = frozenset({"own"})
    section = "home"

    def __init__(self, kit: Kit, key: str) -> None:
        super().__init__(kit)
        self._key = key
        layout = self.column()
        layout.addLayout(self.header(self.words("own_words.title")))
        self.facts = Facts(kit)
        self.panes = Panes(kit, self.facts, Choices(kit, SIDE), lead=1)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        self.facts.show_facts(self._facts())
        self.panes.choices.show_choices(self._choices())
        self.panes.refresh()

    def _facts(self) -> list[Fact]:
        words, key = self.words, self._key
        now, before = words.forms(key), words.forms_before(key)
        symbol = symbol_of(key)
        facts = [
            Fact(f"now {form}", symbol, with_words(words, text), self._line("now", text, form))
            for form, text in now.items()
        ]
        if words.is_own(key):
            facts += [
                Fact(
                    f"before {form}",
                    "as_it_was",
                    with_words(words, text),
                    words("own_words.before"),
                )
                for form, text in before.items()
            ]
        return facts

    def _line(self, when: str, text: str, form: str) -> str:
        """With gaps, how it looks when they are filled."""
        looks = as_it_looks(self.kit, text, form)
        if looks == text:
            return self.words("own_words.now")
        return self.words("own_words.looks", words=looks)

    def _choices(self) -> list[Choice]:
        words, go = self.words, partial(self.kit.go, key=self._key)
        choices = [
            Choice(f"new {form}", "type", self._new(form), partial(go, "own_words_type", form=form))
            for form in words.forms(self._key)
        ]
        if words.is_own(self._key):
            choices.append(Choice("back", "as_it_was", words("own_words.back"), self._as_it_was))
        say = words("own_words.say")
        return [*choices, Choice("say", "microphone", say, partial(go, "own_voice"))]

    def _new(self, form: str) -> str:
        if not form:
            return self.words("own_words.new")
        return self.words("own_words.new_for", n=self.words.language.example(form))

    def _as_it_was(self) -> None:
        own, key = self.tonight.own, self.words.own_key(self._key)
        events = self.kit.bridge.do(own.as_it_was, OwnKind.WORDS, key)
        text = self.words("own_words.now_back", words=shown(self.words, self._key))
        tell_done(self.kit, events, text, "as_it_was")
