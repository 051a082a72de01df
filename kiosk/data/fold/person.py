"""How a person, and a card, came to be as they are."""

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from kiosk.data.fold import changed, fold
from kiosk.model import Card, CardState, Event, Person


def _added(event: Event) -> Person:
    return msgspec.convert({**event.data, "id": event.subject.id}, Person)


def fold_person(events: Iterable[Event]) -> Person | None:
    return fold(
        events,
        begins={"person.added": _added},
        changes={
            "person.changed": changed,
            "person.talk_first": lambda person, event: replace(
                person, talk_first=bool(event.data.get("on", True))
            ),
            "person.symbol": lambda person, event: replace(
                person, symbol=str(event.data["symbol"])
            ),
            "person.picture": lambda person, event: replace(
                person, picture=str(event.data["picture"])
            ),
            "person.said": lambda person, event: replace(person, said=str(event.data["said"])),
            "person.voice": lambda person, event: replace(person, voice=str(event.data["voice"])),
            "person.help_out": lambda person, event: replace(
                person, help_out=bool(event.data["on"])
            ),
        },
    )


def fold_card(events: Iterable[Event]) -> Card | None:
    return fold(
        events,
        begins={"card.issued": lambda event: Card(event.subject.id, event.data["person"])},
        changes={
            "card.lost": lambda card, event: replace(card, state=CardState.LOST),
            "card.replaced": lambda card, event: replace(card, state=CardState.REPLACED),
        },
    )
