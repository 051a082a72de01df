"""The picture of a page of the briefing: a symbol, or a photo."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from kiosk.model import Event
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import PAGE, all_symbols, symbol_words
from kiosk.ui.screens.picking import PickingScreen
from kiosk.ui.screens.planning.choose_symbol import OFFERED
from kiosk.ui.screens.planning.plan_page_add import STOCK
from kiosk.ui.widgets.head_button import head_button


class PlanPagePictureScreen(PickingScreen):
    """`before`: what was done on the way here, which is undone with it."""

    def __init__(self, kit: Kit, nth: int, night: str = "", before: Sequence[Event] = ()) -> None:
        of_night = night or kit.tonight.night.id
        of = f"{PAGE}/{of_night}/{nth}"
        photo = [
            head_button(kit, kit.words(key), symbol, partial(kit.go, screen, of=of))
            for key, symbol, screen in (
                ("photo.take_one", "camera", "photo"),
                ("photo.file", "folder", "photo_file"),
            )
        ]
        super().__init__(kit, kit.words("plan_briefing.picture"), photo)
        self._nth, self._before = nth, before
        self._briefing = kit.bridge.of_night(of_night).briefing

    def now(self) -> str:
        page = self._briefing.page(self._nth)
        return page.symbol if page else ""

    def offered(self) -> Sequence[str]:
        """What a briefing is about comes first, then what nights are made of, then all others."""
        first = (*STOCK.values(), *OFFERED)
        return list(dict.fromkeys((*first, *all_symbols(self.words))))

    def words_of(self, picture: str) -> str:
        return symbol_words(self.kit, picture)

    def name_of(self, picture: str) -> str:
        """Home and Jobs are in the bar too."""
        return self.words("photo.title", of=self.words_of(picture))

    def choose(self, picture: str) -> None:
        page = self._briefing.page(self._nth)
        if page is None:
            self.kit.back()
            return
        done = self.kit.bridge.do(self._briefing.change, self._nth, replace(page, symbol=picture))
        if done is not None:
            key = "plan_briefing.added" if self._before else "plan_briefing.changed"
            events = (*self._before, *done)
            tell_done(self.kit, events, self.words(key), picture, back=self.kit.back)
