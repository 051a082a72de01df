"""What comes of a card that is shown: the screen that wants one takes it, else the door answers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.model import Answer

if TYPE_CHECKING:
    from kiosk.ui.window import Window

HELD = timedelta(seconds=3)
"""The camera tells of a card that stays before it each second: within this time it is held."""


@dataclass(frozen=True, slots=True)
class _Card:
    """A card that was read: when last, and whether a screen took it."""

    at: datetime
    taken: bool


class Door:
    """Cards are read by camera or scanner, on whatever screen the window shows."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._cards: dict[str, _Card] = {}

    def card_shown(self, code: str) -> None:
        window, bridge = self._window, self._window.bridge
        window.idle.restart()
        held = self._held(code)
        if held is None:
            window.senses.hush.emit()
        take = window.current.take_card
        taken = held.taken if held else bridge.do(take, code) is not False
        self._cards[code] = _Card(bridge.now(), taken)
        if taken:
            return
        show, way = bridge.tonight.check_in.show_card, window.way
        with window.watch.seen_in_one():
            answer = bridge.do(show, code, going_home=way.going_home)
            if answer is not None and not (answer.again and (held or way.has_told(answer))):
                self.show_answer(answer)

    def show_answer(self, answer: Answer) -> None:
        """Puts the answer over what was shown; what was begun there is there again after OK."""
        window = self._window
        if answer.person is not None:
            window.preferences.met(answer.person.id)
        window.way.make_way()
        window.go("answer", answer=answer)

    def forget(self) -> None:
        """As if no card were held before the camera."""
        self._cards.clear()

    def _held(self, code: str) -> _Card | None:
        """The card, if it was read a moment ago: then it still hangs before the camera."""
        now = self._window.bridge.now()
        self._cards = {c: card for c, card in self._cards.items() if abs(now - card.at) < HELD}
        return self._cards.get(code)
