"""One person of the club: name, picture, card, whether they are on the committee."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.agreeing import on_committee, why_open
from kiosk.ui.kit import Kit
from kiosk.ui.screens.my_card import STATES
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.panes import Panes
from kiosk.ui.widgets.sheet import Sheet, line_part, pictures_part


class OurPersonScreen(Screen):
    """Nobody is in charge: anyone may change all of it. But who is on the committee is for two of
    it to say, or one person with two cards of others could put both on it and open everything."""

    shows = frozenset({"person", "card"})
    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(" "))
        self.sheet = Sheet(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.sheet, self.choices, lead=0)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        if person is None:
            self.title.say(self.words("our_person.gone"))
            self.panes.hide()
            return
        self.title.say(person.called)
        self.panes.show()
        self._show_known(person)
        self.choices.show_choices(self._choices(person))
        self.panes.refresh()

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
            self._committee(person),
            Choice("more", "more", more, partial(go, "our_person_more"), leads=True),
        ]

    def _committee(self, person: Person) -> Choice:
        """Shows what is so; a tap changes it."""
        on = person.committee
        given = {"person": person.id}
        take_off = partial(self.kit.go, "two_cards", then="off_committee", given=given)
        put_on = partial(self._put_on, person)
        return Choice(
            "committee",
            "committee",
            self.words("our_people.committee"),
            take_off if on else put_on,
            "done card" if on else "card",
            self.words("our_person.yes" if on else "our_person.no"),
        )

    def _put_on(self, person: Person) -> None:
        """Where nothing is locked, at once."""
        if why_open(self.kit, self.window()):
            on_committee(self.kit, person, on=True)
        else:
            self.kit.go("two_cards", then="on_committee", given={"person": person.id})
