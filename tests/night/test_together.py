"""What is sensitive takes two of the committee: two cards within a minute, and never one."""

import pytest
from msgspec import to_builtins

from kiosk.data.log import Act
from kiosk.model import Subject
from kiosk.night.cards import new_code
from kiosk.night.together import Shown
from tests.club import Club


def test_two_cards_of_the_committee_are_enough(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    assert asked.show(club.codes["Amara"]) is Shown.FIRST
    assert asked.show(club.codes["Joe"]) is Shown.AGREED
    assert [one.name for one in asked.people] == ["Amara", "Joe"]


def test_the_log_tells_who_the_two_were_and_for_what(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    before = len(club.log.events())
    asked.show(club.codes["Joe"])
    (event,) = club.log.events()[before:]
    people = [club.ids["Amara"], club.ids["Joe"]]
    assert (event.kind, event.data) == ("together.agreed", {"act": "own_words", "people": people})
    assert club.faults() == []


def test_one_card_twice_is_one_person(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    assert asked.show(club.codes["Amara"].lower()) is Shown.SAME
    assert [one.name for one in asked.people] == ["Amara"]


def test_a_lost_card_does_not_count(club: Club) -> None:
    club.tonight.cards.lost(club.ids["Joe"])
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    assert asked.show(club.codes["Joe"]) is Shown.OLD
    assert asked.show(club.codes["Sam"]) is Shown.AGREED


def test_a_replaced_card_is_old_and_the_new_one_counts(club: Club) -> None:
    new = new_code()
    club.tonight.cards.issue([(club.person("Joe"), new)])
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    assert asked.show(club.codes["Joe"]) is Shown.OLD
    assert asked.show(new) is Shown.AGREED


def test_who_is_not_on_the_committee_is_not_one_of_the_two(club: Club) -> None:
    other = next(one for one in club.tonight.people.everyone() if not one.committee)
    code = new_code()
    club.tonight.cards.issue([(other, code)])
    asked = club.tonight.together.ask("own_words")
    assert asked.show(code) is Shown.NOT_COMMITTEE
    assert asked.people == []


@pytest.mark.parametrize("code", ["", "HELLO", "https://example.org", "N1-", "\ud800"])
def test_what_is_no_card_of_ours_is_unknown(club: Club, code: str) -> None:
    assert club.tonight.together.ask("own_words").show(code) is Shown.UNKNOWN


def test_after_a_minute_the_first_card_is_forgotten(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    club.clock.advance(seconds=59)
    assert not asked.is_too_late()
    club.clock.advance(seconds=1)
    assert asked.show(club.codes["Joe"]) is Shown.FIRST
    assert [one.name for one in asked.people] == ["Joe"]
    assert asked.show(club.codes["Amara"]) is Shown.AGREED


def test_a_clock_that_is_set_back_does_not_keep_a_card_for_ever(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    club.clock.advance(minutes=-60)
    assert asked.is_too_late()


def test_until_two_of_the_committee_have_cards_nothing_can_be_asked(club: Club) -> None:
    together = club.tonight.together
    assert together.can_be_asked()
    committee = [one for one in club.tonight.people.everyone() if one.committee]
    for one in committee[1:]:
        club.tonight.cards.lost(one.id)
    assert not together.can_be_asked()
    club.tonight.cards.found(committee[1].id)
    assert together.can_be_asked()


def test_what_two_agreed_changes_nothing_of_the_night(club: Club) -> None:
    before = to_builtins(club.tonight.night)
    night = Subject("night", club.log.night)
    club.log.add(Act("together.agreed", night, {"act": "own_words", "people": []}))
    assert to_builtins(club.tonight.night) == before
