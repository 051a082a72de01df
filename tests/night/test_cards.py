"""Cards: given, replaced, lost; only what a code hashes to is kept."""

import re
from hashlib import sha256
from random import Random

from kiosk.data.reads import Reads
from kiosk.model import CardState, ScanResult
from kiosk.night.cards import card_id, new_code
from tests.club import Club


def test_a_code_is_29_characters_that_no_one_mixes_up() -> None:
    codes = [new_code() for _ in range(200)]
    assert all(re.fullmatch(r"N1-[0-9A-HJKMNP-TV-Z]{26}", code) for code in codes)
    assert len(set(codes)) == 200
    assert new_code(Random(1)) == new_code(Random(1))


def test_what_is_kept_of_a_code_is_its_sha_256() -> None:
    code = "N1-0123456789ABCDEFGHJKMNPQRS"
    assert card_id(code) == sha256(code.encode()).hexdigest()


def test_a_new_card_replaces_the_old_one(small: Club) -> None:
    old, new = small.codes["Ada"], new_code()
    small.tonight.cards.issue([(small.person("Ada"), new)])
    owner = small.tonight.cards.owner(new)
    assert owner is not None
    assert owner.name == "Ada"
    assert small.tonight.cards.owner(old) is None
    assert small.tonight.check_in.show_card(old).result is ScanResult.OLD_CARD
    assert small.tonight.check_in.show_card(new).result is ScanResult.WELCOME
    states = [card.state for card in Reads(small.db).cards_of(small.ids["Ada"])]
    assert sorted(states) == [CardState.ACTIVE, CardState.REPLACED]


def test_new_cards_for_many_are_one_act(small: Club) -> None:
    told: list[int] = []
    small.log.changed.append(lambda subjects: told.append(len(subjects)))
    codes = [(person, new_code()) for person in small.tonight.people.everyone()]
    small.tonight.cards.issue(codes)
    assert told == [12]
    assert not any(small.tonight.cards.owner(code) for code in small.codes.values())
    assert all(small.tonight.cards.owner(code) == person for person, code in codes)
    small.tonight.cards.issue([])
    assert told == [12]


def test_no_code_is_on_the_disk_after_cards_were_given(small: Club) -> None:
    code = new_code()
    small.tonight.cards.issue([(small.person("Ada"), code)])
    files = small.text_of_files()
    assert card_id(code).encode() in files
    assert code.encode() not in files
    assert code.removeprefix("N1-").encode() not in files


def test_a_card_of_nobody_has_no_owner(small: Club) -> None:
    assert small.tonight.cards.owner("N1-ZZZ") is None
    assert small.tonight.cards.owner("\ud800") is None


def test_people_without_a_card_are_those_who_need_one(club: Club) -> None:
    assert [person.name for person in club.tonight.cards.without_a_card()] == ["Ted"]
