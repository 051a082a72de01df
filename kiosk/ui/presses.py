"""What goes out of the kiosk: cards and papers that are printed, files that are saved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.paper.desk import Desk
from kiosk.ui.card_press import CardPress
from kiosk.ui.keeper import Keeper
from kiosk.ui.paper_press import PaperPress
from kiosk.ui.saver import Saver
from kiosk.ui.say import run_lines, saved_lines

if TYPE_CHECKING:
    from kiosk.ui.window import Window


class Presses:
    """Each works while people go on. Whoever went on to another screen is told there what came
    of it."""

    def __init__(self, window: "Window", desk: Desk, keeper: Keeper) -> None:
        self._window, bridge = window, window.bridge
        self.cards = CardPress(bridge, desk)
        self.papers = PaperPress(bridge, desk)
        self.saver = Saver(desk.folder, bridge.now, lambda folder: keeper.is_there(folder))
        self.cards.ended.connect(self._cards_ended)
        self.saver.ended.connect(self._save_ended)

    def close(self) -> None:
        for one in (self.cards, self.papers, self.saver):
            one.close()

    def _cards_ended(self) -> None:
        if self.cards.run is not None:
            self._tell("card_print", run_lines(self._window.kit, self.cards.run), "print")

    def _save_ended(self) -> None:
        if self.saver.run is not None:
            self._tell("save", saved_lines(self._window.kit, self.saver.run), "folder")

    def _tell(self, screen: str, lines: Sequence[str], symbol: str) -> None:
        """`screen` tells it by itself."""
        if not self._window.is_at(screen):
            self._window.say_message(" ".join(lines), symbol=symbol)
