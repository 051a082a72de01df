"""One of the committee: their picture, and whether they are on it."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.done import tell_done
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
        key = "club.is_on" if person.committee else "club.is_off"
        return [Fact("now", person.picture, person.called, self.words(key))]

    def offered(self, person: Person) -> list[Choice]:
        of = f"{PERSON}/{person.id}"
        photo = photo_of(self.kit, of)
        assert photo is not None, "the person was read just now"
        camera, *others = photo_choices(self.kit, of, photo)
        face = partial(self.kit.go, "club_face", person=person.id)
        drawn = Choice("face", "face", self.words("club.face"), face)
        return [camera, drawn, *others, self._committee(person)]

    def _committee(self, person: Person) -> Choice:
        """Shows what is so; a tap changes it."""
        on = person.committee
        return Choice(
            "committee",
            "committee",
            self.words("club.on"),
            partial(self._put, person, not on),
            "done card" if on else "card",
            self.words("my_card.yes" if on else "my_card.no"),
            ticked=on,
        )

    def _put(self, person: Person, on: bool) -> None:
        put = partial(self.tonight.people.on_committee, person.id, on=on)
        key = "club.on_committee" if on else "club.off_committee"
        text = self.words(key, name=person.called)
        tell_done(self.kit, self.kit.bridge.do(put), text, "committee")
