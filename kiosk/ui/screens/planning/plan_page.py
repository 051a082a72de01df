"""One page of the briefing: its words, its picture, and its place."""

from functools import partial

from kiosk.model import Page
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.known import FactsScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class PlanPageScreen(FactsScreen):
    """`nth`: its place when this was opened. A page that is moved is followed."""

    shows = frozenset({"night"})

    def __init__(self, kit: Kit, nth: int, night: str = "") -> None:
        super().__init__(kit)
        self._night, self._nth = night, nth
        self._briefing = kit.bridge.of_night(night or kit.tonight.night.id).briefing
        self._page = self._briefing.page(nth)

    def refresh(self) -> None:
        pages = self._briefing.pages()
        if self._page in pages and self._briefing.page(self._nth) != self._page:
            self._nth = pages.index(self._page)
        self._page = self._briefing.page(self._nth)
        if self._page is not None:
            count = self.words("briefing.page", page=self._nth + 1, pages=len(pages))
            self.title.say(count)
            self.facts.show_facts([Fact("page", self._page.symbol, self._page.text)])
        self.show_choices(self._choices(self._page, len(pages)))

    def _choices(self, page: Page | None, pages: int) -> list[Choice]:
        words = self.words
        if page is None:
            return [Choice("ok", "yes", words("act.ok"), self.kit.back)]
        go = partial(self.kit.go, night=self._night, nth=self._nth)
        to_words, picture = partial(go, "plan_page_words"), partial(go, "plan_page_picture")
        choices = [
            Choice("words", "type", words("plan_briefing.words"), to_words),
            Choice("picture", "own_symbol", words("plan_briefing.picture"), picture),
        ]
        if self._nth > 0:
            up = partial(self._move, -1)
            choices.append(Choice("up", "higher", words("plan_jobs.higher"), up))
        if self._nth < pages - 1:
            down = partial(self._move, 1)
            choices.append(Choice("down", "lower", words("plan_jobs.lower"), down))
        out = words("plan_jobs.leave_out")
        return [*choices, Choice("out", "leave_out", out, partial(self._leave_out, page))]

    def _move(self, by: int) -> None:
        events = self.kit.bridge.do(self._briefing.move, self._nth, by)
        text = self.words("plan_briefing.moved", page=self._nth + 1)
        tell_done(self.kit, events, text, "higher" if by < 0 else "lower")

    def _leave_out(self, page: Page) -> None:
        events = self.kit.bridge.do(self._briefing.leave_out, self._nth)
        text = self.words("plan_briefing.left_out")
        tell_done(self.kit, events, text, page.symbol, back=self.kit.back)
