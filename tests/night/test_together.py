"""What is sensitive takes two of the committee: two cards within a minute, and never one."""

import pytest
from msgspec import to_builtins

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Subject
from kiosk.night.cards import card_id, new_code
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


def test_a_clock_that_goes_back_a_little_begins_anew_and_is_not_a_longer_minute(
    club: Club,
) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    club.clock.advance(seconds=50)
    assert not asked.is_too_late()
    club.clock.advance(seconds=-45)
    assert asked.show(club.codes["Joe"]) is Shown.FIRST
    assert [one.name for one in asked.people] == ["Joe"]


def test_a_clock_that_jumps_forward_begins_anew(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    club.clock.advance(minutes=60 * 24)
    assert asked.show(club.codes["Joe"]) is Shown.FIRST


def test_a_card_shown_again_and_again_makes_no_longer_minute(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    for _ in range(59):
        club.clock.advance(seconds=1)
        assert asked.show(club.codes["Amara"]) is Shown.SAME
    assert asked.seconds_left == 1
    club.clock.advance(seconds=1)
    assert asked.is_too_late()
    assert asked.people == []


def test_two_cards_of_one_person_are_one_person(club: Club) -> None:
    """Two kiosks may each have given them one."""
    second = new_code()
    card = Subject("card", card_id(second))
    club.log.add(Act("card.issued", card, {"person": club.ids["Amara"]}))
    asked = club.tonight.together.ask("own_words")
    assert asked.show(club.codes["Amara"]) is Shown.FIRST
    assert asked.show(second) is Shown.SAME


def test_the_card_of_somebody_who_was_erased_is_unknown(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    no_more_amara(club, "erased")
    assert asked.show(club.codes["Amara"]) is Shown.UNKNOWN


def no_more_amara(club: Club, how: str) -> None:
    tonight, amara = club.tonight, club.ids["Amara"]
    if how == "lost":
        tonight.cards.lost(amara)
    elif how == "replaced":
        tonight.cards.issue([(club.person("Amara"), new_code())])
    elif how == "off":
        tonight.people.on_committee(amara, on=False)
    else:
        tonight.rides.gone(club.ride("Amara"))
        tonight.erasing.erase(amara, club.folder)


@pytest.mark.parametrize("how", ["lost", "replaced", "off", "erased"])
def test_a_first_card_that_counts_no_more_when_the_second_comes_is_forgotten(
    club: Club, how: str
) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    no_more_amara(club, how)
    assert asked.show(club.codes["Joe"]) is Shown.FIRST
    assert [one.name for one in asked.people] == ["Joe"]


@pytest.mark.parametrize("how", ["lost", "off", "erased"])
def test_no_place_waits_for_somebody_whose_card_cannot_come(club: Club, how: str) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.choose(0, club.ids["Amara"])
    no_more_amara(club, how)
    asked.look_again()
    assert [one.person for one in asked.places] == [None, None]


def test_a_place_that_was_chosen_waits_for_that_person_s_card(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.choose(1, club.ids["Amara"])
    assert asked.show(club.codes["Joe"]) is Shown.FIRST
    assert [(p.person and p.person.name, p.filled) for p in asked.places] == [
        ("Joe", True),
        ("Amara", False),
    ]
    assert asked.show(club.codes["Sam"]) is Shown.OTHER
    assert not asked.agreed
    assert asked.show(club.codes["Amara"]) is Shown.AGREED


def test_a_picture_that_was_chosen_is_no_card(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.choose(0, club.ids["Amara"])
    asked.choose(1, club.ids["Joe"])
    assert not asked.agreed
    assert asked.people == []
    assert asked.show(club.codes["Joe"]) is Shown.FIRST
    assert asked.show(club.codes["Amara"]) is Shown.AGREED


def test_nobody_is_chosen_for_both_places(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.choose(0, club.ids["Amara"])
    asked.choose(1, club.ids["Amara"])
    assert [one.person and one.person.name for one in asked.places] == ["Amara", None]


def test_after_the_minute_whose_picture_was_chosen_is_still_waited_for(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.choose(0, club.ids["Amara"])
    asked.show(club.codes["Amara"])
    club.clock.advance(seconds=60)
    assert asked.is_too_late()
    (first, second) = asked.places
    assert (first.person and first.person.name, first.filled) == ("Amara", False)
    assert second.person is None


def test_asked_for_the_same_again_it_goes_on_and_for_another_thing_it_begins_anew(
    club: Club,
) -> None:
    together = club.tonight.together
    together.ask("erase", club.ids["Nina"]).show(club.codes["Amara"])
    assert together.ask("erase", club.ids["Nina"]).people != []
    assert together.ask("erase", club.ids["Joe"]).people == []
    assert together.ask("own_words").people == []
    assert together.ask("erase", club.ids["Nina"]).people == []


def test_what_was_agreed_is_asked_anew_the_next_time(club: Club) -> None:
    together = club.tonight.together
    for name in ("Amara", "Joe"):
        together.ask("own_words").show(club.codes[name])
    assert together.ask("own_words").people == []
    assert not together.ask("own_words").agreed


def test_the_log_tells_whom_it_was_about(club: Club) -> None:
    asked = club.tonight.together.ask("erase", club.ids["Nina"])
    for name in ("Amara", "Joe"):
        asked.show(club.codes[name])
    assert club.newest().data["about"] == club.ids["Nina"]


def test_a_disk_that_keeps_nothing_does_not_let_two_agree(club: Club) -> None:
    asked = club.tonight.together.ask("own_words")
    asked.show(club.codes["Amara"])
    club.db.conn.execute("PRAGMA query_only = ON")
    with pytest.raises(KnownError):
        asked.show(club.codes["Joe"])
    assert not asked.agreed
    club.db.conn.execute("PRAGMA query_only = OFF")
    assert asked.show(club.codes["Joe"]) is Shown.AGREED


def test_two_can_leave_a_kiosk_whose_disk_is_full(club: Club) -> None:
    asked = club.tonight.together.ask("leave")
    club.db.conn.execute("PRAGMA query_only = ON")
    asked.show(club.codes["Amara"])
    assert asked.show(club.codes["Joe"]) is Shown.AGREED


def test_until_two_of_the_committee_have_cards_nothing_can_be_asked(club: Club) -> None:
    together = club.tonight.together
    assert together.can_be_asked()
    committee = [one for one in club.tonight.people.everyone() if one.committee]
    for one in committee[1:]:
        club.tonight.cards.lost(one.id)
    club.clock.advance(minutes=60 * 24)
    assert not together.can_be_asked()
    club.tonight.cards.found(committee[1].id)
    assert together.can_be_asked()


def test_saying_that_all_cards_are_lost_opens_nothing(club: Club) -> None:
    """Anybody can say it, alone; the club is locked out for a day at most."""
    together = club.tonight.together
    for one in club.tonight.people.committee():
        club.tonight.cards.lost(one.id)
    assert together.can_be_asked()
    club.clock.advance(minutes=60 * 24 - 1)
    assert together.can_be_asked()
    club.clock.advance(minutes=1)
    assert not together.can_be_asked()


def test_what_two_agreed_changes_nothing_of_the_night(club: Club) -> None:
    before = to_builtins(club.tonight.night)
    night = Subject("night", club.log.night)
    club.log.add(Act("together.agreed", night, {"act": "own_words", "people": []}))
    assert to_builtins(club.tonight.night) == before
