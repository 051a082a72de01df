"""Somebody left with another person who was here: whose picture?"""

from functools import partial

from kiosk.model import Found, Person
from kiosk.night.roll import Roll
from kiosk.ui.kit import Kit
from kiosk.ui.say import name_of
from kiosk.ui.screens.fire.alarm import AlarmScreen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import PersonTile


class WithScreen(AlarmScreen):
    def __init__(self, kit: Kit, roll: Roll, person: Person) -> None:
        super().__init__(kit, roll)
        self._person = person
        layout = self.column()
        title = self.words("roll_call.with_whom", name=name_of(self.kit, person))
        layout.addLayout(self.top(title, count=False))
        columns = 5 if self.look.text_size <= 125 else 4 if self.look.text_size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=180, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        super().refresh()
        others = [one for one in self.roll.people if one.id != self._person.id]
        self.list.show_items([Item(one.id, one, partial(self._tile, one)) for one in others])

    def _tile(self, person: Person) -> PersonTile:
        tile = PersonTile(self.kit, person)
        tile.tapped.connect(partial(self._say, person))
        return tile

    def _say(self, person: Person) -> None:
        self.roll.say(self._person.id, Found.LEFT_WITH, person.id)
        self.kit.back_to("roll_call_missing")
