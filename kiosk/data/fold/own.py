"""How something that the club has of its own came to be as it is."""

from collections.abc import Iterable

from kiosk.data.fold import live, mark
from kiosk.model import Event, Own


def fold_own(events: Iterable[Event]) -> Own | None:
    """The newest; None if it is as it was."""
    row: Own | None = None
    for event in live(events):
        if event.kind == "own.set":
            row = Own(event.subject.id, str(event.data.get("value", "")), mark(event))
        elif event.kind == "own.as_it_was":
            row = None
    return row
