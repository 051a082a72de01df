"""Who is still in? Tap each person who has gone home."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Person, Phase, VisitState
from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton

BUTTON_ABOVE = 125
"""Per cent: with larger text "All have gone home" is the first tile, not in the line above."""


class StillInScreen(Screen):
    """Everyone who is in, by picture. Who has gone stays at their place, ticked, until the
    screen is left; who comes in meanwhile is added at the end."""

    shows = frozenset({"visit", "ride", "person"})
    section = "jobs"

    def __init__(self, kit: Kit, *, cleaning_up: bool = False) -> None:
        super().__init__(kit)
        self._at_the_end = cleaning_up or self.tonight.phase is Phase.CLEAN_UP
        self._people: dict[str, Person] = {}
        self._above = self.look.text_size <= BUTTON_ABOVE
        layout = self.column()
        layout.addLayout(self.header(self.words("still_in.title"), self._all_at_the_end()))
        if self._above:
            lines = f"{self.words('still_in.line')} {self.words('still_in.stays_for_ride')}"
            layout.addWidget(self.second(lines))
        columns = 6 if self._above else 4 if self.look.text_size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=160, fill=True)
        layout.addWidget(self.list, 1)

    def _all_at_the_end(self) -> list[QWidget]:
        """All at once go home only when people clean up: before, it can only be a slip."""
        return [self._all()] if self._at_the_end and self._above else []

    def _all(self) -> TouchButton:
        button = TouchButton(
            self.kit,
            self.words("still_in.all_gone"),
            symbol="going_home",
            paint="done",
            size=28 if self._above else SECOND,
            side=52,
            above=not self._above,
        )
        button.tapped.connect(self._all_gone)
        return button

    def refresh(self) -> None:
        people = self.tonight.people.who_are(VisitState.IN)
        inside = {person.id for person in people}
        self._people |= {p.id: p for p in people if p.id not in self._people}
        above = self._above or not self._at_the_end
        items = [] if above else [Item("all", None, self._all)]
        items += [
            Item(one.id, (one, one.id in inside), partial(self._tile, one, one.id not in inside))
            for one in self._people.values()
        ]
        self.list.show_items(items)
        self.title.say(self.words("still_in.title" if inside else "still_in.nobody"))

    def _tile(self, person: Person, gone: bool) -> QWidget:
        tile = PersonTile(self.kit, person, side=92, ticked=gone, said="still_in.one_gone")
        tile.tapped.connect(partial(self._tapped, person, gone))
        return tile

    def _tapped(self, person: Person, gone: bool) -> None:
        do, clean_up = self.kit.bridge.do, self.tonight.clean_up
        if gone:
            if self.kit.bridge.did(clean_up.still_here, person.id):
                self.kit.senses.sound.emit("undo")
        elif do(self.tonight.check_in.seen_go, [person.id]) is not None:
            self.kit.senses.sound.emit("bye")
            text = self.words("still_in.one_gone", name=person.called)
            self.kit.message(text, partial(do, clean_up.still_here, person.id), "going_home")

    def _all_gone(self) -> None:
        go = [person.id for person in self.tonight.clean_up.all_go()]
        events = self.kit.bridge.do(self.tonight.check_in.seen_go, go)
        if not events:
            return
        self.kit.senses.sound.emit("bye")
        ids = [event.id for event in events]
        undo = partial(self.kit.bridge.do, self.tonight.log.undo_together, ids)
        text = self.words("still_in.all_gone_message", n=len(ids))
        if self.tonight.rides.waiting():
            text = f"{text} {self.words('still_in.stays_for_ride')}"
        self.kit.message(text, undo, "going_home")
