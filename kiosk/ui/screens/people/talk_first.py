"""Whether the door asks somebody to see a person first. Two of the committee agreed to look."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.done import tell_done
from kiosk.ui.screens.known import PersonScreen
from kiosk.ui.widgets.choices import Choice, one_of
from kiosk.ui.widgets.facts import Fact


class TalkFirstScreen(PersonScreen):
    def heading(self, person: Person) -> str:
        return self.words("talk_first.title")

    def known(self, person: Person) -> list[Fact]:
        key = "talk_first.now_yes" if person.talk_first else "talk_first.now_no"
        line = self.words(key, name=person.called)
        return [Fact(person.id, person.picture, person.called, line)]

    def offered(self, person: Person) -> list[Choice]:
        return [self._choice(person, on=on) for on in (True, False)]

    def _choice(self, person: Person, *, on: bool) -> Choice:
        key, symbol = ("yes", "talk") if on else ("no", "check_in")
        text, act = self.words(f"talk_first.{key}"), partial(self._set, person, on)
        return one_of(self.kit, key, symbol, text, act, holds=person.talk_first is on)

    def _set(self, person: Person, on: bool) -> None:
        if person.talk_first is on:
            return
        events = self.kit.bridge.do(partial(self.tonight.people.talk_first, person.id, on=on))
        key = "talk_first.now_yes" if on else "talk_first.now_no"
        tell_done(self.kit, events, self.words(key, name=person.called), "talk")
