"""With whom did somebody leave? May be left open: that they left is kept already."""

from functools import partial

from kiosk.model import Found, Person
from kiosk.night.roll import AMBULANCE, ELSE, FAMILY, Roll
from kiosk.ui.kit import Kit
from kiosk.ui.say import name_of
from kiosk.ui.screens.fire.alarm import AlarmScreen
from kiosk.ui.widgets.choices import Choice, Choices


class LeftScreen(AlarmScreen):
    def __init__(self, kit: Kit, roll: Roll, person: Person) -> None:
        super().__init__(kit, roll)
        self._person = person
        words = self.words
        layout = self.column()
        title = words("roll_call.with_whom", name=name_of(kit, person))
        layout.addLayout(self.top(title, count=False))
        self.choices = Choices(kit)
        self.choices.show_choices(
            [
                Choice("family", "family", words("roll_call.family"), partial(self._say, FAMILY)),
                Choice(
                    "ambulance",
                    "ambulance",
                    words("roll_call.ambulance"),
                    partial(self._say, AMBULANCE),
                ),
                Choice("was_here", "people", words("roll_call.was_here"), self._who),
                Choice(
                    "else",
                    "someone_else",
                    words("roll_call.someone_else"),
                    partial(self._say, ELSE),
                ),
                Choice("skip", "skip", words("act.skip"), kit.back),
            ]
        )
        layout.addWidget(self.choices, 1)

    def _say(self, who: str) -> None:
        self.roll.say(self._person.id, Found.LEFT_WITH, who)
        self.kit.back()

    def _who(self) -> None:
        self.kit.go("roll_call_with", roll=self.roll, person=self._person)
