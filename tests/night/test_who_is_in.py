"""Who is in, kept in memory: after every act of a night it is what the disk says."""

from random import Random

import pytest

from kiosk.night.who_is_in import WhoIsIn
from tests.club import NAMES, Club


def fresh(club: Club) -> WhoIsIn:
    return WhoIsIn(club.log, club.tonight.who_is_in._reads)


def same(club: Club) -> bool:
    kept, read = club.tonight.who_is_in, fresh(club)
    cards = {name: kept.owner(code) for name, code in club.codes.items()}
    hosts = [kept.came_with(person) for person in kept.people]
    return (
        kept.people == read.people
        and cards == {name: read.owner(code) for name, code in club.codes.items()}
        and hosts == [read.came_with(person) for person in read.people]
    )


@pytest.mark.parametrize("seed", range(12))
def test_what_is_kept_is_what_is_on_the_disk_after_every_act(seed: int, small: Club) -> None:
    random, door = Random(seed), small.tonight.check_in
    acts = (
        lambda name: small.show(name),
        lambda name: small.show(name, going_home=True),
        lambda name: door.come_in_as_guest(name, random.choice([None, *small.ids.values()])),
        lambda name: door.seen_go([person.id for person in small.tonight.who_is_in.people[:2]]),
        lambda name: small.log.undo(random.choice(small.log.events()[1:]).id),
        lambda name: small.tonight.cards.lost(small.ids[name]),
    )
    for _ in range(40):
        random.choice(acts)(random.choice(NAMES))
        small.clock.advance(seconds=11)
        assert same(small)


def test_an_erased_person_who_is_in_is_still_kept_without_a_name(small: Club) -> None:
    small.show("Ada")
    added = next(e for e in small.log.events() if e.subject.id == small.ids["Ada"])
    small.log.undo(added.id)
    assert [person.id for person in small.tonight.who_is_in.people] == [small.ids["Ada"]]
    assert same(small)
