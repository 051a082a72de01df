"""The first start: what a club tells of itself, step by step. Where it goes on is read off what
was told, so that neither a power cut nor a quiet hour loses the place."""

from collections.abc import Iterable
from enum import StrEnum

from kiosk.model import Club, Person
from kiosk.night.together import TWO


class FirstStep(StrEnum):
    """The steps in their order. Each can be passed by."""

    NAME = "name"
    PICTURE = "picture"
    PLACE = "place"
    TIMES = "times"
    PEOPLE = "people"
    COMMITTEE = "committee"
    CARDS = "cards"


STEPS = tuple(FirstStep)


def told(club: Club, people: Iterable[Person], with_card: Iterable[str]) -> set[FirstStep]:
    """The steps of which something is known. `with_card`: the ids of who has a card."""
    people = list(people)
    committee = {person.id for person in people if person.committee}
    known = {
        FirstStep.NAME: bool(club.name),
        FirstStep.PICTURE: bool(club.picture),
        FirstStep.PLACE: bool(club.place),
        FirstStep.TIMES: bool(club.phases),
        FirstStep.PEOPLE: len(people) > len(committee),
        FirstStep.COMMITTEE: len(committee) >= TWO,
        FirstStep.CARDS: bool(committee & set(with_card)),
    }
    return {step for step, is_known in known.items() if is_known}


def goes_on_at(told: Iterable[FirstStep]) -> FirstStep | None:
    """The step after the last that was told; None after all of them."""
    after = max((STEPS.index(step) for step in told), default=-1) + 1
    return STEPS[after] if after < len(STEPS) else None
