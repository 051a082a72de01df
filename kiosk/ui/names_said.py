"""How a name, or words of the kiosk, are said from now on: done, shown, and undone."""

from collections.abc import Callable
from functools import partial

from kiosk.model import Event
from kiosk.ui.kit import Kit


def tell(kit: Kit, act: Callable[[], tuple[Event, ...]], text: str, *, leave: bool = False) -> bool:
    """Whether the act was done. `leave`: the screen has done its work then."""
    events = kit.bridge.do(act)
    if not events:
        return False
    kit.senses.sound.emit("done")
    if leave:
        kit.back()
    undo = partial(kit.tonight.log.undo_together, [event.id for event in events])
    kit.message(text, partial(kit.bridge.do, undo), "read_aloud")
    return True
