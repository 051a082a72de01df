"""One of the committee: their picture, and whether they are on it."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.committee import committee_choice
from kiosk.ui.photo_choices import photo_choices
from kiosk.ui.photo_of import PERSON, photo_of
from kiosk.ui.screens.known import PersonScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class ClubPersonScreen(PersonScreen):
    lead = 1

    def heading(self, person: Person) -> str:
        return self.words("club.which_picture")

    def known(self, person: Person) -> list[Fact]:
        key = "our_person.on" if person.committee else "our_person.off"
        return [Fact("now", person.picture, person.called, self.words(key))]

    def offered(self, person: Person) -> list[Choice]:
        of = f"{PERSON}/{person.id}"
        photo = photo_of(self.kit, of)
        assert photo is not None, "the person was read just now"
        camera, *others = photo_choices(self.kit, of, photo)
        face = partial(self.kit.go, "club_face", person=person.id)
        drawn = Choice("face", "face", self.words("club.face"), face)
        return [camera, drawn, *others, committee_choice(self.kit, self.window(), person)]
