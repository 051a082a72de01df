"""How what the committee told once, and the nights that it keeps, came to be as they are."""

from collections.abc import Iterable

import msgspec

from kiosk.data.fold import Change, changed, fold, left_out
from kiosk.model import Club, Event, Template


def _told(event: Event) -> Club:
    return changed(Club(), event)


def _kept(event: Event) -> Template:
    return msgspec.convert({**event.data, "id": event.subject.id}, Template)


CLUB_CHANGES: dict[str, Change[Club]] = {"club.changed": changed}

TEMPLATE_CHANGES: dict[str, Change[Template]] = {
    "template.changed": changed,
    "template.left_out": left_out,
}


def fold_club(events: Iterable[Event]) -> Club | None:
    return fold(events, begins={"club.changed": _told}, changes=CLUB_CHANGES)


def fold_template(events: Iterable[Event]) -> Template | None:
    return fold(events, begins={"template.kept": _kept}, changes=TEMPLATE_CHANGES)
