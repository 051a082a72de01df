"""One of the committee: their picture, and whether they are on it."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.agreeing import why_open
from kiosk.ui.done import tell_done
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
            key = "club.is_on" if person.committee else "club.is_off"
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
        """Once something is locked, two of the committee agree to who is on it."""
        if not why_open(self.kit, self.window()):
            use = "on_committee" if on else "off_committee"
            self.kit.go("two_cards", then=use, given={"person": person.id})
            return
        put = partial(self.tonight.people.on_committee, person.id, on=on)
        key = "club.on_committee" if on else "club.off_committee"
        text = self.words(key, name=person.called)
        tell_done(self.kit, self.kit.bridge.do(put), text, "committee")
