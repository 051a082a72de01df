"""Before somebody is erased: what goes, what stays, and that there is no way back."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.say import name_of
from kiosk.ui.screens.known import PersonScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact

WHAT = (("name", "name_badge"), ("cards", "card"), ("counts", "number"), ("for_good", "stop"))
"""What is said of it, each with its picture."""


class ErasePersonScreen(PersonScreen):
    """Whoever waits for a ride is not erased: nobody may lose sight of them."""

    shows = frozenset({"person", "ride", "visit"})

    def heading(self, person: Person) -> str:
        return self.words("erase.title", name=name_of(self.kit, person))

    def known(self, person: Person) -> list[Fact]:
        return [self._ride(person)] if self._waits(person) else self._what()

    def _waits(self, person: Person) -> bool:
        return self.tonight.erasing.waits(person.id)

    def _ride(self, person: Person) -> Fact:
        text = self.words("erase.ride", name=name_of(self.kit, person))
        return Fact("ride", "taxis", text, self.words("erase.ride_what"))

    def _what(self) -> list[Fact]:
        words = self.words
        return [
            Fact(key, picture, words(f"erase.{key}"), words(f"erase.{key}_line"))
            for key, picture in WHAT
        ]

    def offered(self, person: Person) -> list[Choice]:
        words, name = self.words, name_of(self.kit, person)
        keep = Choice("keep", "keep", words("erase.keep", name=name), self.kit.back)
        if self._waits(person):
            return [keep]
        given = {"person": person.id}
        erase = partial(self.kit.go, "two_cards", then="erase", given=given)
        text = words("our_person.erase", name=name)
        return [keep, Choice("erase", "erase", text, erase, second=words("erase.two"))]
