"""Whether the door asks somebody to see a person first. Two of the committee agreed to look."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class TalkFirstScreen(Screen):
    shows = frozenset({"person"})
    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(self.words("talk_first.title")))
        self._facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self._panes = Panes(kit, self._facts, self.choices)
        layout.addWidget(self._panes, 1)

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        if person is not None:
            key = "talk_first.now_yes" if person.talk_first else "talk_first.now_no"
            line = self.words(key, name=person.called)
            self._facts.show_facts([Fact(person.id, person.picture, person.called, line)])
            self.choices.show_choices([self._choice(person, on=on) for on in (True, False)])
            self._panes.refresh()

    def _choice(self, person: Person, *, on: bool) -> Choice:
        holds = person.talk_first is on
        key, symbol = ("yes", "talk") if on else ("no", "check_in")
        return Choice(
            key,
            symbol,
            self.words(f"talk_first.{key}"),
            partial(self._set, person, on),
            "chosen" if holds else "card",
            state=self.words("look.chosen") if holds else "",
            ticked=holds,
        )

    def _set(self, person: Person, on: bool) -> None:
        if person.talk_first is on:
            return
        events = self.kit.bridge.do(partial(self.tonight.people.talk_first, person.id, on=on))
        key = "talk_first.now_yes" if on else "talk_first.now_no"
        tell_done(self.kit, events, self.words(key, name=person.called), "talk")
