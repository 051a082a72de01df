"""Choose a picture: for a job, for a step."""

from collections.abc import Sequence
from functools import partial

from kiosk.ui.changing import symbol_for
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.picking import PickingScreen

OFFERED = (
    *("chairs", "table", "lights", "signs", "music", "bar", "coats", "stage", "toilets"),
    *("doors", "first_aid", "quiet_room", "outside", "raffle", "money", "water", "dishes"),
    *("bins", "clean_up", "floor", "mop", "soap", "tools", "lost_property", "number"),
    *("briefing", "talk", "heart", "exit", "fire", "phone", "taxis", "clock", "stop"),
    *("name_badge", "card", "list", "people", "together", "person_help", "going_home"),
    *("dance", "christmas", "summer", "halloween", "birthday"),
)
"""Pictures of things and deeds, those of one kind beside each other."""


class ChooseSymbolScreen(PickingScreen):
    """`of`: what it is for (kiosk/ui/changing.py)."""

    shows = frozenset({"job", "club", "own"})

    def __init__(self, kit: Kit, of: str) -> None:
        super().__init__(kit, kit.words("choose_symbol.title"))
        self._of = of

    def now(self) -> str:
        change = symbol_for(self.kit, self._of)
        return change.now if change else ""

    def offered(self) -> Sequence[str]:
        return OFFERED

    def words_of(self, picture: str) -> str:
        return self.words(f"symbol.{picture}")

    def name_of(self, picture: str) -> str:
        """Jobs is in the bar too."""
        return self.words("photo.title", of=self.words_of(picture))

    def choose(self, picture: str) -> None:
        change = symbol_for(self.kit, self._of)
        if change is None:
            self.kit.back()
            return
        events = self.kit.bridge.do(change.keep, picture)
        text = self.words("choose_symbol.now", of=self.words_of(picture))
        tell_done(self.kit, events, text, picture, back=partial(change.done, events or ()))
