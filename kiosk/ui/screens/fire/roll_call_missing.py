"""Who is missing? Everybody without a tick, and what is known of each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.model import Found, Person
from kiosk.night.roll import Roll
from kiosk.ui.kit import Kit
from kiosk.ui.roll_lines import about_line, state_line
from kiosk.ui.say import name_of
from kiosk.ui.screens.fire.alarm import AlarmScreen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton

MOST_BESIDE, MOST_WORDS = 100, 150
"""Per cent of text size: with larger text the words of a button stand under its picture, and
with still larger text the picture stands alone."""

MOST_WITH_COUNT = 125

FOUND = (
    (Found.SAFE, "safe", "roll_call.safe"),
    (Found.NOT_FOUND, "not_found", "roll_call.not_found"),
    (Found.LEFT_WITH, "left_with", "roll_call.left_button"),
)


class MissingScreen(AlarmScreen):
    """The list is that of when it was opened: whoever is ticked here stays where they stand."""

    def __init__(self, kit: Kit, roll: Roll) -> None:
        super().__init__(kit, roll)
        self._shown = {person.id for person in roll.missing}
        self._at_first = {person.id for person in roll.people}
        layout = self.column()
        count = self.look.text_size <= MOST_WITH_COUNT
        layout.addLayout(self.top(self.words("roll_call.missing"), count=count))
        self.list = Pager(kit, gap=4)
        layout.addWidget(self.list, 1)
        self.over = TouchButton(
            kit, self.words("roll_call.end"), symbol="finish", paint="card", weight=800
        )
        self.over.tapped.connect(partial(self.end, "counted"))
        ways = QHBoxLayout()
        ways.addStretch(1)
        ways.addWidget(self.over, 1)
        layout.addLayout(ways)

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        super().refresh()
        shown = [
            person
            for person in self.roll.people
            if person.id in self._shown or person.id not in self._at_first
        ]
        nobody = Item(
            "", None, partial(Row, self.kit, "safe", self.words("roll_call.nobody_missing"))
        )
        self.list.show_items([self._item(person) for person in shown] or [nobody])

    def _item(self, person: Person) -> Item:
        known = (person, self.roll.found(person.id), self.roll.left_with(person.id))
        return Item(person.id, known, partial(self._row, person))

    def _row(self, person: Person) -> Row:
        found = self.roll.found(person.id)
        lines = [state_line(self.kit, self.roll, person) or about_line(self.kit, person)]
        if found is Found.SAFE:
            lines = [self.words("person.ticked", name=name_of(self.kit, person))]
        buttons = [self._button(person, *one, now=found) for one in FOUND]
        paint = "done card" if found in (Found.SAFE, Found.LEFT_WITH) else "card"
        if person.help_out and paint == "card":
            paint = "late"
        return Row(
            self.kit,
            person.picture,
            name_of(self.kit, person),
            [line for line in lines if line],
            buttons=buttons,
            paint=paint,
        )

    def _button(
        self, person: Person, found: Found, symbol: str, key: str, *, now: Found | None
    ) -> TouchButton:
        words, size = self.words(key), self.look.text_size
        button = TouchButton(
            self.kit,
            words if size <= MOST_WORDS else "",
            symbol=symbol,
            paint="strong" if now is found else "outline",
            side=44 if size <= MOST_WORDS else 64,
            above=MOST_BESIDE < size <= MOST_WORDS,
        )
        button.setAccessibleName(f"{words}: {name_of(self.kit, person)}")
        button.tapped.connect(partial(self._say, person, found))
        return button

    def _say(self, person: Person, found: Found) -> None:
        """At once; with whom somebody left may be said after. A second tap takes it back."""
        if found is Found.SAFE:
            self.say_safe(person)
        elif self.roll.found(person.id) is found:
            self.roll.take_back(person.id)
            self.refresh()
        else:
            self.roll.say(person.id, found)
            self.refresh()
            if found is Found.LEFT_WITH:
                self.kit.go("roll_call_left", roll=self.roll, person=person)
