"""One page more for the briefing: from the stock, or our own."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Page
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row

STOCK = {
    "plan_briefing.stock_kind": "heart",
    "plan_briefing.stock_exits": "exit",
    "plan_briefing.stock_first_aid": "first_aid",
    "plan_briefing.stock_quiet_room": "quiet_room",
    "plan_briefing.stock_who_to_ask": "person_help",
    "plan_briefing.stock_taxis": "taxis",
}
"""What most clubs say, and the picture of each."""


class PlanPageAddScreen(Screen):
    """What is in the briefing already is not offered again."""

    shows = frozenset({"night"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self._night = night
        self._briefing = kit.bridge.of_night(night or kit.tonight.night.id).briefing
        layout = self.column()
        layout.addLayout(self.header(self.words("plan_briefing.add")))
        self.list = Pager(kit, gap=10, tight=True)
        layout.addWidget(self.list, 1)

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        there = self._briefing.pages()
        stock = [Page(self.words(key), symbol) for key, symbol in STOCK.items()]
        own = partial(self.kit.go, "plan_page_words", night=self._night)
        self.list.show_items(
            [
                Item(
                    "own", None, partial(self._row, "changed", self.words("plan_briefing.own"), own)
                ),
                *(
                    Item(
                        page.symbol,
                        page,
                        partial(self._row, page.symbol, page.text, partial(self._add, page)),
                    )
                    for page in stock
                    if page not in there
                ),
            ]
        )

    def _row(self, symbol: str, text: str, act: Callable[[], None]) -> Row:
        return Row(self.kit, symbol, text, opens=act)

    def _add(self, page: Page) -> None:
        events = self.kit.bridge.do(self._briefing.add, page)
        text = self.words("plan_briefing.added")
        tell_done(self.kit, events, text, page.symbol, back=self.kit.back)
