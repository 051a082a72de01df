"""What was just done is heard, said where it is seen, and can be taken back."""

from collections.abc import Callable, Sequence
from functools import partial

from kiosk.model import Event
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.message import Offer


def tell_done(
    kit: Kit,
    events: Sequence[Event] | None,
    text: str,
    symbol: str,
    *,
    back: Callable[[], None] | None = None,
    undone: Callable[[], None] | None = None,
    offer: Offer | None = None,
) -> bool:
    """Whether it was done: `events` is what `bridge.do` gave. Undo takes back all of them.

    `back` leads to the screen where it is seen; a message is gone with its screen. `undone`
    leads away from a screen of what is not there once it is taken back. `offer`: what most
    people do next.
    """
    if not events:
        return False
    if back is not None:
        back()
    kit.senses.sound.emit("done")
    undo = partial(kit.tonight.log.undo_together, [event.id for event in events])

    def take_back() -> None:
        if kit.bridge.do(undo) is not None and undone is not None:
            undone()

    kit.message(text, take_back, symbol, offer)
    return True
