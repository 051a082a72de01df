"""Type the words of a page of the briefing. A new page is asked for its picture next."""

from kiosk.model import Page
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.typing import TypingScreen

NEW = -1


class PlanPageWordsScreen(TypingScreen):
    """`nth`: the place of a page, or NEW."""

    def __init__(self, kit: Kit, night: str = "", nth: int = NEW) -> None:
        self._night, self._nth = night, nth
        self._briefing = kit.bridge.of_night(night or kit.tonight.night.id).briefing
        page = self._briefing.page(nth)
        super().__init__(kit, f"page {night} {nth}", page.text if page else "")

    def keep(self) -> bool:
        text, page = self.typed.text.strip(), self._briefing.page(self._nth)
        if self._nth == NEW:
            return self._keep_new(text)
        symbol = page.symbol if page else "briefing"
        events = self.kit.bridge.do(self._briefing.change, self._nth, Page(text, symbol))
        said = self.words("plan_briefing.changed")
        return tell_done(self.kit, events, said, symbol, back=self.kit.back)

    def _keep_new(self, text: str) -> bool:
        """Kept at once, with the briefing's picture until there is another."""
        done = self.kit.bridge.do(self._briefing.add, Page(text, "briefing"))
        if done is None:
            return False
        nth = len(self._briefing.pages()) - 1
        self.kit.senses.sound.emit("done")
        self.kit.back()
        self.kit.back()
        self.kit.go("plan_page_picture", night=self._night, nth=nth, before=done)
        return True
