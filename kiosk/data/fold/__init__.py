"""Events to rows. A fold is pure: the same events give the same row, however they arrived."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import TypeVar

import msgspec

from kiosk.model import Event, Mark

Row = TypeVar("Row")
Begin = Callable[[Event], Row]
Change = Callable[[Row, Event], Row | None]

UNDONE = "undone"

NOT_OURS = (KeyError, ValueError, msgspec.ValidationError)
"""What data raise that a newer version wrote: a new kind of problem, say."""


def live(events: Iterable[Event]) -> list[Event]:
    """The events in their order, without those that were undone, and without the undoing.

    An undo can itself be undone, so the newest has its say first.
    """
    ordered = sorted(events, key=lambda event: event.order)
    gone: set[str] = set()
    for event in reversed(ordered):
        if event.kind == UNDONE and event.id not in gone:
            gone.add(str(event.data.get("event")))
    return [event for event in ordered if event.kind != UNDONE and event.id not in gone]


def fold(
    events: Iterable[Event],
    begins: Mapping[str, Begin[Row]],
    changes: Mapping[str, Change[Row]],
) -> Row | None:
    """The row that these events of one subject make; None if nothing of it is left.

    Kinds that neither mapping knows, and values that only a newer version knows, change nothing.
    """
    row: Row | None = None
    for event in live(events):
        with suppress(*NOT_OURS):
            if event.kind in changes and row is not None:
                row = changes[event.kind](row, event)
            elif event.kind in begins:
                row = begins[event.kind](event)
    return row


def mark(event: Event) -> Mark:
    return Mark(event.id, event.at, event.by)


def changed(row: Row, event: Event) -> Row:
    """The row with the fields that the event gives in the place of its own."""
    fields = {**msgspec.to_builtins(row), **event.data, "id": event.subject.id}
    return msgspec.convert(fields, type(row))


def left_out(row: object, event: Event) -> None:
    """It was planned, and then it was not; to undo that is to have it again."""
