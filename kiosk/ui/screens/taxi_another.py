"""Another way home: which one?"""

from functools import partial

from kiosk.model import RideKind
from kiosk.ui.kit import Kit
from kiosk.ui.say import ride_symbol
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

WAYS = (RideKind.TAXI, RideKind.LIFT, RideKind.BUS, RideKind.MINIBUS, RideKind.WALK)


class TaxiAnotherScreen(Screen):
    """The new way takes the place of the old one; that can be undone."""

    section = "taxis"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        found = self.tonight.people.one(person)
        self._name = found.called if found else ""
        home = self.tonight.rides.one(person)
        now = home.ride.kind if home else None
        layout = self.column()
        layout.addLayout(self.header(self.words("taxis.another_title", name=self._name)))
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices([self._choice(kind) for kind in WAYS if kind is not now])
        layout.addWidget(self.choices, 1)

    def _choice(self, kind: RideKind) -> Choice:
        text = self.words(f"ride.{kind}")
        return Choice(kind.value, ride_symbol(kind), text, partial(self._choose, kind))

    def _choose(self, kind: RideKind) -> None:
        home = self.tonight.rides.one(self._person)
        if home is None:
            return
        event = self.kit.bridge.do(self.tonight.rides.another_way, home.ride, kind)
        if event is None:
            return
        self.kit.senses.sound.emit("done")
        self.kit.back()
        text = self.words("taxis.planned", name=self._name, kind=self.words(f"ride.{kind}"))
        self.kit.message(text, partial(self.kit.bridge.undo, event.id), ride_symbol(kind))
