"""Which language? Each by its own name."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.words import ENGLISH
from kiosk.words.language import English


class LanguageScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        from kiosk.words.translating import languages

        self._languages: list[English] = [ENGLISH, *languages(kit.desk.folder)]
        layout = self.column()
        layout.addLayout(self.header(self.words("language.title")))
        self.choices = Choices(kit)
        self.how = Facts(kit)
        layout.addWidget(self.choices if len(self._languages) > 1 else self.how, 1)

    def refresh(self) -> None:
        self.choices.show_choices([self._choice(one) for one in self._languages])
        self.how.show_facts(
            [
                Fact("only", "language", self.words("language.only_english")),
                Fact("how", "type", self.words("language.how"), self.words("language.how_line")),
            ]
        )

    def _choice(self, one: English) -> Choice:
        now = one.code == self.words.language.code
        state = self.words("language.spoken") if now else ""
        paint = "chosen" if now else "quiet"
        choose = partial(self._choose, one)
        return Choice(one.code, "language", one.name, choose, paint, state=state, ticked=now)

    def _choose(self, one: English) -> None:
        """Holds at once: every screen is made anew, this one too."""
        before, bridge = self.words.language, self.kit.bridge
        preferences, message = self.kit.preferences, self.kit.message
        bridge.did(preferences.set, language=one.code)
        if self.words.language.code != before.code:
            undo = partial(bridge.did, preferences.set, language=before.code)
            message(self.words("language.now", name=one.name), undo, "language")
