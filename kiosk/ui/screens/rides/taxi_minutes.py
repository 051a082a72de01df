"""We phoned: how many minutes did they say?"""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

MINUTES = (5, 10, 15, 20, 30)
"""What they may have said (product.md, "Taxi not here")."""


class TaxiMinutesScreen(Screen):
    section = "taxis"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(self.words("taxis.how_long")))
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices([self._choice(minutes) for minutes in MINUTES])
        layout.addWidget(self.choices, 1)

    def _choice(self, minutes: int) -> Choice:
        text = self.words("taxis.minutes", n=minutes)
        return Choice(str(minutes), f"minutes_{minutes}", text, partial(self._say, minutes))

    def _say(self, minutes: int) -> None:
        home = self.tonight.rides.one(self._person)
        if home is None:
            return
        event = self.kit.bridge.do(self.tonight.rides.phoned, home.ride, minutes)
        if event is None:
            return
        self.kit.senses.sound.emit("done")
        self.kit.back()
        now = self.tonight.rides.one(self._person)
        if now is not None and now.ride.promised is not None:
            text = self.words("ride.said", time=self.kit.time(now.ride.promised))
            self.kit.message(text, partial(self.kit.bridge.undo, event.id), "clock")
