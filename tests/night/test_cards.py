"""Cards: given, replaced, lost; only what a code hashes to is kept."""

import re
from hashlib import sha256
from random import Random

import msgspec

from kiosk.data.people_file import PersonRow
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


# Lost, found, chosen


def test_a_lost_card_is_an_old_card_at_the_door_until_it_is_found(small: Club) -> None:
    cards, ada = small.tonight.cards, small.ids["Ada"]
    assert cards.state(ada) is CardState.ACTIVE
    cards.lost(ada)
    assert cards.state(ada) is CardState.LOST
    assert small.show("Ada").result is ScanResult.OLD_CARD
    small.clock.advance(seconds=11)
    cards.found(ada)
    assert cards.state(ada) is CardState.ACTIVE
    assert small.show("Ada").result is ScanResult.WELCOME
    assert small.faults() == []


def test_a_card_that_was_lost_twice_is_found_again(small: Club) -> None:
    cards, ada = small.tonight.cards, small.ids["Ada"]
    for _ in range(2):
        cards.lost(ada)
        cards.found(ada)
    assert small.show("Ada").result is ScanResult.WELCOME


def test_a_card_that_is_found_stays_old_if_a_newer_one_was_made_since(small: Club) -> None:
    cards, ada = small.tonight.cards, small.ids["Ada"]
    cards.lost(ada)
    new = new_code()
    cards.issue([(small.person("Ada"), new)])
    assert cards.found(ada) == ()
    assert small.show("Ada").result is ScanResult.OLD_CARD
    assert cards.owner(new) == small.person("Ada")


def test_undoing_the_loss_does_not_bring_back_a_card_that_was_replaced(small: Club) -> None:
    cards, ada = small.tonight.cards, small.ids["Ada"]
    (loss,) = cards.lost(ada)
    cards.issue([(small.person("Ada"), new_code())])
    small.log.undo(loss.id)
    assert small.show("Ada").result is ScanResult.OLD_CARD


def test_a_card_is_new_also_for_somebody_whose_card_was_lost_while_it_was_printed(
    small: Club,
) -> None:
    cards, ada = small.tonight.cards, small.person("Ada")
    printed = new_code()
    cards.lost(ada.id)
    cards.issue([(ada, printed)])
    assert cards.owner(printed) == ada
    assert cards.state(ada.id) is CardState.ACTIVE
    assert small.show("Ada").result is ScanResult.OLD_CARD


def test_of_two_cards_that_were_printed_the_later_one_works(small: Club) -> None:
    cards, ada = small.tonight.cards, small.person("Ada")
    first, second = new_code(), new_code()
    cards.issue([(ada, first)])
    cards.issue([(ada, second)])
    assert cards.owner(second) == ada
    assert small.tonight.check_in.show_card(first).result is ScanResult.OLD_CARD


def test_undoing_new_cards_makes_the_old_ones_work_again(small: Club) -> None:
    cards, code = small.tonight.cards, new_code()
    events = cards.issue([(small.person("Ada"), code)])
    small.log.undo_together([event.id for event in events])
    assert cards.owner(code) is None
    assert small.tonight.check_in.show_card(code).result is ScanResult.UNKNOWN
    assert small.show("Ada").result is ScanResult.WELCOME
    assert small.faults() == []


def test_somebody_who_is_no_longer_there_gets_no_card(small: Club) -> None:
    gone = msgspec.structs.replace(small.person("Bea"), id="nobody")
    code, hers = new_code(), new_code()
    small.tonight.cards.issue([(gone, code), (small.person("Ada"), hers)])
    assert small.tonight.check_in.show_card(code).result is ScanResult.UNKNOWN
    assert small.tonight.cards.owner(hers) == small.person("Ada")


def test_whoever_never_had_a_card_has_none_to_lose_or_find(club: Club) -> None:
    cards = club.tonight.cards
    new = PersonRow("Zed", "", committee=False)
    club.tonight.people.bring_in([new], ["guest"])
    zed = next(one for one in club.tonight.people.everyone() if one.name == "Zed")
    assert cards.state(zed.id) is None
    assert cards.lost(zed.id) == cards.found(zed.id) == ()
    assert cards.state(club.ids["Ted"]) is CardState.LOST


def test_a_symbol_is_chosen_changed_and_taken_back(small: Club) -> None:
    cards, ada = small.tonight.cards, small.ids["Ada"]
    cards.choose_symbol(ada, "own/cat")
    (event,) = cards.choose_symbol(ada, "own/owl")
    assert small.person("Ada").symbol == "own/owl"
    small.log.undo(event.id)
    assert small.person("Ada").symbol == "own/cat"
    assert small.faults() == []


def test_somebody_says_that_they_need_help_to_get_out_and_that_they_do_not(small: Club) -> None:
    cards, ada = small.tonight.cards, small.ids["Ada"]
    cards.help_out(ada, on=True)
    assert small.person("Ada").help_out
    (event,) = cards.help_out(ada, on=False)
    assert not small.person("Ada").help_out
    small.log.undo(event.id)
    assert small.person("Ada").help_out
