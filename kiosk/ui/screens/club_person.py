"""One of the committee: their picture, and whether they are on it."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.committee import committee_choice
from kiosk.ui.kit import Kit
from kiosk.ui.photo_choices import photo_choices
from kiosk.ui.photo_of import PERSON, photo_of
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class ClubPersonScreen(Screen):
    shows = frozenset({"person"})
    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(self.words("club.which_picture")))
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=1)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        if person is not None:
            key = "our_person.on" if person.committee else "our_person.off"
            self.facts.show_facts([Fact("now", person.picture, person.called, self.words(key))])
            self.choices.show_choices(self._choices(person))
            self.panes.refresh()

    def _choices(self, person: Person) -> list[Choice]:
        of = f"{PERSON}/{person.id}"
        photo = photo_of(self.kit, of)
        assert photo is not None, "the person was read just now"
        camera, *others = photo_choices(self.kit, of, photo)
        face = partial(self.kit.go, "club_face", person=person.id)
        drawn = Choice("face", "face", self.words("club.face"), face)
        return [camera, drawn, *others, committee_choice(self.kit, person)]
