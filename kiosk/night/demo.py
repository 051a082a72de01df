"""The demo night's cards: with their codes, which real cards never keep."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from kiosk.data.data_file import DataFile
from kiosk.data.sample import SEED, DemoNight
from kiosk.model import Person, VisitState
from kiosk.night.cards import new_code
from kiosk.night.tonight import Tonight


def demo_codes(demo: DemoNight) -> dict[str, str]:
    """The card code of each person of the demo, by the full name; the same every time."""
    random = Random(SEED)
    return {name: new_code(random) for name in demo.names}


def make_demo(db: DataFile, demo: DemoNight, until: datetime) -> None:
    """Fills an empty data file with the demo's evening up to `until`."""
    demo.fill(db, demo_codes(demo), until)


@dataclass(frozen=True, slots=True)
class CardToTry:
    """A card of the demo that somebody without a printer can show to the reader."""

    kind: str
    person: Person | None
    code: str


def cards_to_try(tonight: Tonight) -> list[CardToTry]:
    """One card of each kind that the door answers differently."""
    demo = DemoNight()
    codes = demo_codes(demo)
    by_id = {demo.person(name): code for name, code in codes.items()}
    people = tonight.people
    coming = [person for person in people.who_are(VisitState.EXPECTED) if not person.talk_first]
    lost = {demo.person(name) for name in demo.lost_cards}
    found = [
        ("not_in", next((person for person in coming if person.id not in lost), None)),
        ("is_in", next(iter(people.who_are(VisitState.IN)), None)),
        ("talk_first", next((p for p in people.everyone() if p.talk_first), None)),
        ("lost", people.one(next(iter(lost)))),
    ]
    cards = [CardToTry(kind, p, by_id[p.id]) for kind, p in found if p and p.id in by_id]
    return [*cards, CardToTry("unknown", None, new_code(Random(0)))]
