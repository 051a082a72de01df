"""Whose taxi is not here? The people who wait for a ride, the late ones first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Person, VisitState
from kiosk.night.rides import RideHome, RideStatus
from kiosk.ui.kit import Kit
from kiosk.ui.purposes import whose_taxi
from kiosk.ui.say import late_line, ride_line
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton

MOST_TILES = 100
"""Per cent: with larger text, people stand in rows."""


class TaxiWhoseScreen(Screen):
    """Choosing somebody shows their ride. `problem` was told already and is kept."""

    shows = frozenset({"ride", "visit", "person"})
    section = "taxis"

    def __init__(self, kit: Kit, problem: str | None = None) -> None:
        super().__init__(kit)
        self._problem = problem
        waiting = self.tonight.rides.waiting()
        waiting.sort(key=lambda home: home.status is not RideStatus.LATE)
        self._order = [home.person.id for home in waiting]
        self._as_rows = self.look.text_size > MOST_TILES
        layout = self.column()
        other = [] if self._as_rows else [self._other()]
        kept = self.second(self.words("problem.kept")) if problem and not self._as_rows else None
        layout.addLayout(self.header(self.words("taxis.whose"), other, under=kept))
        columns = 2 if self._as_rows else 5
        self.list = Pager(kit, columns=columns, least=0 if self._as_rows else 180, fill=True)
        self._none = Facts(kit)
        nobody = Fact("nobody", "ok", self.words("taxis.nobody_waits"), paint="quiet")
        self._none.show_facts([nobody])
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none, 1)

    def _other(self) -> TouchButton:
        symbol = None if self._as_rows else "someone_else"
        other = TouchButton(self.kit, self.words("taxis.someone_else"), symbol=symbol, side=44)
        other.tapped.connect(self._someone_else)
        return other

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        """Whoever came to wait since this was opened stands at the end."""
        waiting = {home.person.id: home for home in self.tonight.rides.waiting()}
        self._order += [person for person in waiting if person not in self._order]
        shown = [waiting[person] for person in self._order if person in waiting]
        items = [self._item(home) for home in shown]
        if self._as_rows:
            items.append(Item("other", None, self._other))
        self.list.setVisible(bool(items))
        self._none.setVisible(not shown)
        self.list.show_items(items)

    def _item(self, home: RideHome) -> Item:
        colours = self.look.paint("card")
        late = self.look.paint("late words").ink
        colour = late if home.status is RideStatus.LATE else colours.second
        lines = [(ride_line(self.kit, home), colours.second), (late_line(self.kit, home), colour)]
        lines = [line for line in lines if line[0]]
        make = partial(self._tile, home.person, lines)
        return Item(home.person.id, (home.person, lines), make)

    def _tile(self, person: Person, lines: list[tuple[str, str]]) -> QWidget:
        """With large text the words stand beside the picture."""
        choose = partial(whose_taxi, self.kit, person, self._problem)
        if self._as_rows:
            return Row(self.kit, person.picture, person.called, lines, opens=choose)
        tile = PersonTile(self.kit, person, side=92, lines=lines)
        tile.tapped.connect(choose)
        return tile

    def _someone_else(self) -> None:
        given = {"problem": self._problem} if self._problem else {}
        self.kit.go("find_picture", purpose="whose_taxi", **given)

    def take_card(self, code: str) -> bool:
        """The card of somebody who is in says whose taxi it is."""
        person = self.tonight.cards.owner(code)
        if person is None or person not in self.tonight.people.who_are(VisitState.IN):
            return False
        whose_taxi(self.kit, person, self._problem)
        return True
