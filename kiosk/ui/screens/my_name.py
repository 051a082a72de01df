"""How is my name said? Listen, record it, write it as it sounds, or as it was."""

from functools import partial

from kiosk.model import Event, Person
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class MyNameScreen(Screen):
    shows = frozenset({"person"})
    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(self.words("my_name.title")))
        self._facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self._panes = Panes(kit, self._facts, self.choices)
        layout.addWidget(self._panes, 1)

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        if person is not None:
            line = self._line(person)
            self._facts.show_facts([Fact(person.id, person.picture, person.called, line)])
            self.choices.show_choices(self._choices(person))
            self._panes.refresh()

    def _line(self, person: Person) -> str:
        """A recording is what is heard, whatever else is known."""
        if person.voice:
            return self.words("my_name.voice")
        if person.said:
            return self.words("my_name.said", said=person.said)
        return self.words("my_name.written")

    def _choices(self, person: Person) -> list[Choice]:
        words, go = self.words, partial(self.kit.go, person=person.id)
        listen = partial(self.kit.senses.say.emit, person.called)
        choices = [
            Choice("listen", "read_aloud", words("voice.listen"), listen),
            Choice("voice", "microphone", words("my_name.say"), partial(go, "my_voice")),
            Choice("said", "type", words("my_name.write"), partial(go, "my_said")),
        ]
        if person.voice or person.said:
            as_it_was = partial(self._as_it_was, person)
            choices.append(Choice("back", "as_it_was", words("my_name.back"), as_it_was))
        return choices

    def _as_it_was(self, person: Person) -> None:
        text = self.words("my_name.now_written", name=person.called)
        tell_done(self.kit, self.kit.bridge.do(self._forget, person), text, "read_aloud")

    def _forget(self, person: Person) -> tuple[Event, ...]:
        """The name is said as it is written again."""
        people = self.tonight.people
        voice = people.record(person.id, "") if person.voice else ()
        said = people.say_as(person.id, "") if person.said else ()
        return (*voice, *said)
