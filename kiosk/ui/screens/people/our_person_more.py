"""More about a person: what is asked for less often."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.say import name_of
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

MORE = (("my_wishes", "wishes"), ("usual_ride", "taxis"), ("my_name", "microphone"))
"""Screens of a person, and their symbols."""


class OurPersonMoreScreen(Screen):
    shows = frozenset({"person"})
    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(" "))
        self.choices = Choices(kit, WIDE)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        if person is not None:
            name = name_of(self.kit, person)
            self.title.say(self.words("our_person.more_about", name=name))
            self.choices.show_choices(self._choices(person, name))

    def _choices(self, person: Person, name: str) -> list[Choice]:
        """Whether somebody talks to us first is seen by two of the committee only."""
        words, go = self.words, partial(self.kit.go, person=person.id)
        given = {"person": person.id}
        talk = partial(self.kit.go, "two_cards", then="talk_first", given=given)
        said = {screen: words(f"our_person.{screen}", name=name) for screen, _ in MORE}
        erase = words("our_person.erase", name=name)
        return [
            *(Choice(screen, symbol, said[screen], partial(go, screen)) for screen, symbol in MORE),
            Choice("talk_first", "talk", words("our_person.talk_first"), talk),
            Choice("erase", "erase", erase, partial(go, "erase_person")),
        ]
