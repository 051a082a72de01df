"""One person of the club: name, picture, card, whether they are on the committee."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.committee import committee_choice
from kiosk.ui.kit import Kit
from kiosk.ui.screens.cards.my_card import STATES
from kiosk.ui.screens.known import KnownScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.sheet import Sheet, line_part, pictures_part


class OurPersonScreen(KnownScreen):
    """Nobody is in charge: anyone may change all of it. But who is on the committee is for two of
    it to say, or one person with two cards of others could put both on it and open everything."""

    shows = frozenset({"person", "card"})
    lead = 0

    def __init__(self, kit: Kit, person: str) -> None:
        self.sheet = Sheet(kit)
        super().__init__(kit, self.sheet)
        self._person = person

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        if person is None:
            self.title.say(self.words("our_person.gone"))
            self.panes.hide()
            return
        self.title.say(person.called)
        self.panes.show()
        self._show_known(person)
        self.show_choices(self._choices(person))

    def _show_known(self, person: Person) -> None:
        words = self.words
        state = self.tonight.cards.state(person.id)
        picture, key = STATES[state]
        on = "our_person.on" if person.committee else "our_person.off"
        parts = [
            pictures_part(self.kit, person.picture),
            line_part(self.kit, "committee", words(on)),
            line_part(self.kit, picture, words(key)),
        ]
        self.sheet.show_parts((person, state), parts, parts)

    def _choices(self, person: Person) -> list[Choice]:
        words, go = self.words, partial(self.kit.go, person=person.id)
        photo = partial(self.kit.go, "photo", of=f"person/{person.id}")
        more = words("our_person.more")
        return [
            Choice("name", "name_badge", words("our_person.name"), partial(go, "our_person_name")),
            Choice("picture", "camera", words("our_person.picture"), photo),
            Choice("card", "card", words("our_person.card"), partial(go, "my_card")),
            committee_choice(self.kit, self.window(), person),
            Choice("more", "more", more, partial(go, "our_person_more"), leads=True),
        ]
