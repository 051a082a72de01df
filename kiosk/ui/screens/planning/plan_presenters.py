"""Who reads the briefing? Two people, in turns; who never did or rarely did comes first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.purposes import reads_briefing
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.head_button import MOST_WORDS, head_button
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import PersonTile


class PlanPresentersScreen(Screen):
    """A tap chooses somebody, another takes them off; so does a card. Nobody changes places
    while this is open."""

    shows = frozenset({"night", "person"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self._briefing = kit.bridge.of_night(night or kit.tonight.night.id).briefing
        self._order: list[str] = []
        layout = self.column()
        roomy = self.look.text_size <= MOST_WORDS
        line = self.second(self.words("plan_briefing.two")) if roomy else None
        title = self.words("plan_briefing.who_reads")
        find = partial(kit.go, "find_picture", purpose="reads_briefing", night=night)
        other = head_button(kit, self.words("job.someone_else"), "someone_else", find)
        layout.addLayout(self.header(title, [other], under=line))
        columns = 5 if roomy else 3
        self.list = Pager(kit, columns=columns, least=190, fill=True)
        layout.addWidget(self.list, 1)

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        chosen = {one.id: one for one in self._briefing.chosen()}
        people = chosen | {one.id: one for one in self._briefing.suggested()}
        known = set(self._order)
        self._order += [person for person in people if person not in known]
        shown = [people[person] for person in self._order if person in people]
        self.list.show_items(
            [
                Item(one.id, (one, one.id in chosen), partial(self._tile, one, one.id in chosen))
                for one in shown
            ]
        )

    def _tile(self, person: Person, reads: bool) -> PersonTile:
        times = self._briefing.times(person.id)
        line = self.words("plan_briefing.times", n=times)
        if not times:
            line = self.words("plan_briefing.never")
        lines = [(line, self.look.paint("card").second)]
        tile = PersonTile(
            self.kit, person, side=92, ticked=reads, said="plan_briefing.reads", lines=lines
        )
        tile.tapped.connect(partial(self._tapped, person, reads))
        return tile

    def _tapped(self, person: Person, reads: bool) -> None:
        reads_briefing(self.kit, self._briefing, person, on=not reads)

    def take_card(self, code: str) -> bool:
        person = self.tonight.cards.owner(code)
        if person is None:
            return False
        reads_briefing(self.kit, self._briefing, person, on=True)
        return True
