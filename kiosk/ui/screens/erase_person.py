"""Before somebody is erased: what goes, what stays, and that there is no way back."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.say import name_of
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes

WHAT = (("name", "name_badge"), ("cards", "card"), ("counts", "number"), ("for_good", "stop"))
"""What is said of it, each with its picture."""


class ErasePersonScreen(Screen):
    """Whoever waits for a ride is not erased: nobody may lose sight of them."""

    shows = frozenset({"person", "ride", "visit"})
    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(" "))
        self._facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self._panes = Panes(kit, self._facts, self.choices)
        layout.addWidget(self._panes, 1)

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        if person is None:
            return
        name = name_of(self.kit, person)
        waits = self.tonight.erasing.waits(person.id)
        self.title.say(self.words("erase.title", name=name))
        self._facts.show_facts([self._ride(person, name)] if waits else self._what())
        self.choices.show_choices(self._choices(person, name, waits=waits))
        self._panes.refresh()

    def _ride(self, person: Person, name: str) -> Fact:
        text = self.words("erase.ride", name=name)
        return Fact("ride", "taxis", text, self.words("erase.ride_what"))

    def _what(self) -> list[Fact]:
        words = self.words
        return [
            Fact(key, picture, words(f"erase.{key}"), words(f"erase.{key}_line"))
            for key, picture in WHAT
        ]

    def _choices(self, person: Person, name: str, *, waits: bool) -> list[Choice]:
        words = self.words
        keep = Choice("keep", "keep", words("erase.keep", name=name), self.kit.back)
        if waits:
            return [keep]
        given = {"person": person.id}
        erase = partial(self.kit.go, "two_cards", then="erase", given=given)
        text = words("our_person.erase", name=name)
        return [keep, Choice("erase", "erase", text, erase, second=words("erase.two"))]
