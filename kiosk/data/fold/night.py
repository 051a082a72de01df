"""How a night came to be as it is."""

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from kiosk.data.fold import changed, fold, left_out, mark
from kiosk.model import Event, Moved, Night, Phase


def _planned(event: Event) -> Night:
    return msgspec.convert({**event.data, "id": event.subject.id}, Night)


def _moved(night: Night, event: Event) -> Night:
    phase = Phase(event.data["phase"])
    return replace(night, moved=Moved(phase, bool(event.data.get("held")), mark(event)))


def fold_night(events: Iterable[Event]) -> Night | None:
    return fold(
        events,
        begins={"night.planned": _planned},
        changes={
            "night.changed": changed,
            "night.left_out": left_out,
            "night.moved": _moved,
            "night.clock_again": lambda night, _: replace(night, moved=None),
            "night.briefed": lambda night, event: replace(night, briefed=mark(event)),
            "night.finished": lambda night, event: replace(night, finished=mark(event)),
        },
    )
