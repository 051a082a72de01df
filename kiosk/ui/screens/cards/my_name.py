"""How is my name said? Listen, record it, write it as it sounds, or as it was."""

from functools import partial

from kiosk.model import Event, Person
from kiosk.ui.done import tell_done
from kiosk.ui.screens.known import PersonScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class MyNameScreen(PersonScreen):
    def heading(self, person: Person) -> str:
        return self.words("my_name.title")

    def known(self, person: Person) -> list[Fact]:
        return [Fact(person.id, person.picture, person.called, self._line(person))]

    def _line(self, person: Person) -> str:
        """A recording is what is heard, whatever else is known."""
        if person.voice:
            return self.words("my_name.voice")
        if person.said:
            return self.words("my_name.said", said=person.said)
        return self.words("my_name.written")

    def offered(self, person: Person) -> list[Choice]:
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
