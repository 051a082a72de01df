"""The briefing of a night: its pages in their order, and who reads them."""

from functools import partial

from kiosk.model import Page
from kiosk.ui.kit import Kit
from kiosk.ui.say import names
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.head_button import MOST_WORDS, head_button
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row


class PlanBriefingScreen(Screen):
    """A tap on a page changes it."""

    shows = frozenset({"night", "job", "person"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self._night = night
        self._of_night = kit.bridge.of_night(night or kit.tonight.night.id)
        self._line = self.second("")
        roomy = self.look.text_size <= MOST_WORDS
        who, add = self.words("plan_briefing.who_reads"), self.words("plan_briefing.add")
        buttons = [
            head_button(kit, who, "talk", partial(kit.go, "plan_presenters", night=night)),
            head_button(kit, add, "add", partial(kit.go, "plan_page_add", night=night)),
        ]
        layout = self.column()
        title = self.words("plan.plan_briefing")
        layout.addLayout(self.header(title, buttons, under=self._line if roomy else None))
        self.list = Pager(kit, gap=10, tight=True)
        self._none = Facts(kit)
        none = Fact("none", "briefing", self.words("briefing.none"), paint="quiet")
        self._none.show_facts([none])
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none, 1)

    def refresh(self) -> None:
        briefing = self._of_night.briefing
        readers = names(self.kit, briefing.presenters())
        key = "plan_briefing.read" if readers else "plan_briefing.nobody_reads"
        self._line.say(self.words(key, names=readers))
        pages = briefing.pages()
        self.list.setVisible(bool(pages))
        self._none.setVisible(not pages)
        self.list.show_items(
            [
                Item(f"page {nth}", (page, len(pages)), partial(self._row, nth, page, len(pages)))
                for nth, page in enumerate(pages)
            ]
        )

    def _row(self, nth: int, page: Page, pages: int) -> Row:
        line = self.words("briefing.page", page=nth + 1, pages=pages)
        opens = partial(self.kit.go, "plan_page", night=self._night, nth=nth)
        return Row(self.kit, page.symbol, page.text, [line], opens=opens)
