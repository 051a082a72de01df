"""All our nights: what comes, and what was."""

from functools import partial

from kiosk.data.reads import Went
from kiosk.model import Night
from kiosk.ui.kit import Kit
from kiosk.ui.planned import night_line
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton


class NightsScreen(Screen):
    """The next first, then those that are planned, then those that were, the newest first."""

    shows = frozenset({"night", "job", "visit"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        new = TouchButton(kit, self.words("nights.plan_another"), symbol="add", paint="card")
        new.tapped.connect(partial(kit.go, "plan_new"))
        layout.addLayout(self.header(self.words("nights.title"), [new]))
        self.list = Pager(kit, gap=0, tight=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        nights, went = self.tonight.nights.all(), self.tonight.nights.went()
        found = [*nights.coming, *nights.past]
        items = [self._item(night, went.get(night.id)) for night in found]
        self.list.show_items(items)

    def _item(self, night: Night, went: Went | None) -> Item:
        line = night_line(self.kit, night, went)
        return Item(night.id, (night.date, line), partial(self._row, night, line))

    def _row(self, night: Night, line: str) -> Row:
        past = self.tonight.nights.is_past(night)
        is_on = night.id == self.tonight.night.id
        symbol = "moon" if past else "tonight" if is_on else "next_night"
        screen = "night_was" if past else "plan_night"
        opens = partial(self.kit.go, screen, night=night.id)
        title = self.words.date(night.date)
        return Row(self.kit, symbol, title, [line], opens=opens)
