"""The door: every row of the table in product.md, "Doors", and what must not happen there."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.model import Answer, RideKind, ScanResult, VisitState
from tests.club import Club, moment, small_club

ClubAt = Callable[[str], Club]


@dataclass(frozen=True)
class Shown:
    """A card that is shown to the demo night, and what must come of it."""

    says: str
    at: str
    name: str
    result: ScanResult
    state: VisitState
    going_home: bool = False
    counts: int = 0
    """By how many the number of people who are in changes."""


IN, OUT, EXPECTED = VisitState.IN, VisitState.OUT, VisitState.EXPECTED

TABLE = [
    Shown("first time tonight", "19:42", "Naomi", ScanResult.WELCOME, IN, counts=1),
    Shown("came back after going out", "23:20", "Hugo", ScanResult.WELCOME_BACK, IN, counts=1),
    Shown("in already", "19:42", "Joe", ScanResult.IN_ALREADY, IN),
    Shown("going home", "23:00", "Amara", ScanResult.BYE, OUT, going_home=True, counts=-1),
    Shown("going home, never came", "23:20", "Paul", ScanResult.NOT_IN, EXPECTED, going_home=True),
    Shown("going home, went before", "23:20", "Hugo", ScanResult.NOT_IN, OUT, going_home=True),
    Shown("lost card", "19:42", "Ted", ScanResult.OLD_CARD, EXPECTED),
    Shown("lost card, going home", "19:42", "Ted", ScanResult.OLD_CARD, EXPECTED, going_home=True),
    Shown("asked to see a person first", "19:42", "Yasmin", ScanResult.TALK_FIRST, EXPECTED),
    Shown("asked to, and early", "17:00", "Yasmin", ScanResult.TALK_FIRST, EXPECTED),
    Shown("early, and a guest of the night", "17:00", "Naomi", ScanResult.TOO_EARLY, EXPECTED),
    Shown("early, with a job in the club", "17:00", "Marcus", ScanResult.TOO_EARLY, EXPECTED),
    Shown("in the briefing", "19:29:59", "Naomi", ScanResult.TOO_EARLY, EXPECTED),
    Shown("as the doors open", "19:30", "Naomi", ScanResult.WELCOME, IN, counts=1),
    Shown("early, on the committee", "17:00", "Nina", ScanResult.WELCOME, IN, counts=1),
    Shown("early, with a set-up job", "17:00", "Hannah", ScanResult.WELCOME, IN, counts=1),
    Shown("in the clean-up", "23:45", "Paul", ScanResult.WELCOME, IN, counts=1),
    Shown("after midnight", "00:10", "Paul", ScanResult.WELCOME, IN, counts=1),
]


@pytest.mark.parametrize("shown", TABLE, ids=lambda shown: shown.says)
def test_a_card_is_answered_as_the_table_says(shown: Shown, club_at: ClubAt) -> None:
    club = club_at(shown.at)
    before = club.people_in()

    answer = club.show(shown.name, going_home=shown.going_home)

    assert answer.result is shown.result
    assert answer.at == moment(shown.at)
    assert not answer.again
    assert club.visit(shown.name).state is shown.state
    assert club.people_in() == answer.people_in == before + shown.counts
    assert club.faults() == []


@pytest.mark.parametrize("shown", TABLE, ids=lambda shown: shown.says)
def test_every_scan_is_kept_with_its_result(shown: Shown, club_at: ClubAt) -> None:
    club = club_at(shown.at)
    before = len(club.log.events())

    club.show(shown.name, going_home=shown.going_home)

    assert len(club.log.events()) == before + 1
    kept = club.newest().data
    assert kept["result"] == shown.result.value
    assert club.db.execute("SELECT count(*) FROM cards WHERE id = ?", [kept["card"]]).fetchone()[0]


def test_the_welcome_shows_the_jobs_and_the_ride_home(club_at: ClubAt) -> None:
    answer = club_at("17:00").show("Amara")
    assert answer.person is not None
    assert answer.person.name == "Amara"
    assert [job.title for job in answer.jobs] == ["Give the briefing", "Door"]
    assert answer.ride is not None
    assert (answer.ride.kind, answer.ride.company) == (RideKind.TAXI, "Streamline")
    assert answer.ride.time == moment("23:15")


def test_in_already_says_when_the_card_came_in(club: Club) -> None:
    club.show("Naomi")
    club.clock.set("20:15")
    assert club.show("Naomi").came_at == moment("19:42")


def test_after_coming_back_in_already_says_the_second_time(club: Club) -> None:
    club.show("Naomi")
    club.clock.set("20:00")
    club.show("Naomi", going_home=True)
    club.clock.set("20:30")
    assert club.show("Naomi").result is ScanResult.WELCOME_BACK
    club.clock.set("20:45")
    assert club.show("Naomi").came_at == moment("20:30")


def test_bye_shows_the_ride_home(club_at: ClubAt) -> None:
    answer = club_at("23:10").show("Amara", going_home=True)
    assert answer.result is ScanResult.BYE
    assert answer.ride is not None
    assert answer.ride.kind is RideKind.TAXI


def test_too_early_says_when_the_doors_open(club_at: ClubAt) -> None:
    assert club_at("17:00").show("Naomi").doors_at == moment("19:30")


# Pictures and guests


def test_a_picture_lets_in_as_a_card_does(club: Club) -> None:
    answer = club.tonight.check_in.come_in(club.person("Naomi"))
    assert answer.result is ScanResult.WELCOME
    assert club.is_in("Naomi")
    assert club.newest().data["card"] is None


def test_a_picture_checks_out_as_a_card_does(club: Club) -> None:
    assert club.tonight.check_in.go_home(club.person("Joe")).result is ScanResult.BYE
    assert not club.is_in("Joe")


def test_a_guest_comes_in_by_a_first_name_and_who_they_are_with(club: Club) -> None:
    before = club.people_in()
    answer = club.tonight.check_in.come_in_as_guest("Wren", club.ids["Joe"])
    assert answer.result is ScanResult.WELCOME
    assert answer.person is not None
    assert (answer.person.name, answer.person.comes_with) == ("Wren", club.ids["Joe"])
    assert answer.person.guest_of == club.log.night
    assert club.people_in() == before + 1
    assert answer.person not in club.tonight.people.everyone()


def test_this_is_not_me_takes_a_guest_out_again(club: Club) -> None:
    before = club.people_in()
    club.tonight.check_in.not_me(club.tonight.check_in.come_in_as_guest("Wren", None))
    assert club.people_in() == before
    assert club.faults() == []


def test_guests_wait_for_the_doors(club_at: ClubAt) -> None:
    club = club_at("17:00")
    assert club.tonight.check_in.come_in_as_guest("Wren", None).result is ScanResult.TOO_EARLY
    assert club.people_in() == 0


def test_somebody_seen_going_home_is_out(club: Club) -> None:
    club.tonight.check_in.seen_go([club.ids["Joe"], club.ids["Amara"]])
    assert not club.is_in("Joe")
    assert not club.is_in("Amara")
    assert club.tonight.check_in.seen_go([]) == ()


# The building is full; the night is finished


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Club]:
    """A building for two, with Ada and Bea in it."""
    club = small_club(tmp_path, room=2)
    club.show("Ada")
    club.show("Bea")
    yield club
    club.close()


def test_when_the_building_is_full_people_wait_and_see_the_count(full: Club) -> None:
    answer = full.show("Cem")
    assert answer.result is ScanResult.FULL
    assert answer.people_in == 2
    assert not full.is_in("Cem")
    assert full.tonight.check_in.come_in_as_guest("Wren", None).result is ScanResult.FULL
    assert full.tonight.check_in.come_in(full.person("Cem")).result is ScanResult.FULL


def test_who_is_in_is_not_told_that_it_is_full(full: Club) -> None:
    full.clock.advance(minutes=1)
    assert full.show("Ada").result is ScanResult.IN_ALREADY


def test_when_one_goes_the_next_comes_in_and_who_went_waits(full: Club) -> None:
    assert full.show("Ada", going_home=True).result is ScanResult.BYE
    assert full.show("Cem").result is ScanResult.WELCOME
    full.clock.advance(minutes=1)
    assert full.show("Ada").result is ScanResult.FULL


def test_no_room_given_is_no_limit(small: Club) -> None:
    for name in small.ids:
        assert small.show(name).result is ScanResult.WELCOME


def test_after_the_night_is_finished_nobody_comes_in(small: Club) -> None:
    small.tonight.jobs.not_needed("job-sweep")
    small.tonight.clean_up.finish()
    assert small.show("Ada").result is ScanResult.FINISHED
    assert small.tonight.check_in.come_in_as_guest("Wren", None).result is ScanResult.FINISHED
    assert small.people_in() == 0
    small.tonight.clean_up.undo_finish()
    small.clock.advance(minutes=1)
    assert small.show("Ada").result is ScanResult.WELCOME


# The same card within 10 seconds


@pytest.mark.parametrize("seconds", [0, 1, 9.999, 10])
def test_the_same_card_within_10_seconds_is_the_same_scan(seconds: float, club: Club) -> None:
    first = club.show("Naomi")
    events = len(club.log.events())
    club.clock.advance(seconds=seconds)
    again = club.show("Naomi")
    assert (again.result, again.event, again.again) == (first.result, first.event, True)
    assert len(club.log.events()) == events


def test_the_same_card_after_10_seconds_is_a_new_scan(club: Club) -> None:
    club.show("Naomi")
    club.clock.advance(seconds=10.001)
    assert club.show("Naomi").result is ScanResult.IN_ALREADY


def test_a_card_held_to_the_camera_for_a_minute_is_one_scan(club: Club) -> None:
    club.show("Naomi")
    events = len(club.log.events())
    for _ in range(60):
        club.clock.advance(seconds=1)
        assert club.show("Naomi").again
    assert len(club.log.events()) == events


def test_another_card_in_between_does_not_make_it_a_new_scan(club: Club) -> None:
    first = club.show("Naomi")
    club.clock.advance(seconds=2)
    assert club.show("Molly").result is ScanResult.WELCOME
    club.clock.advance(seconds=2)
    again = club.show("Naomi")
    assert (again.event, again.again) == (first.event, True)


def test_going_home_is_not_the_same_scan_as_coming_in(club: Club) -> None:
    club.show("Naomi")
    club.clock.advance(seconds=2)
    assert club.show("Naomi", going_home=True).result is ScanResult.BYE
    club.clock.advance(seconds=2)
    assert club.show("Naomi").result is ScanResult.WELCOME_BACK


def test_a_clock_set_back_does_not_swallow_a_card(club: Club) -> None:
    club.show("Naomi")
    club.clock.advance(minutes=-30)
    assert club.show("Naomi").result is ScanResult.IN_ALREADY


# This is not me


def test_this_is_not_me_takes_the_check_in_back(club: Club) -> None:
    answer = club.show("Naomi")
    club.tonight.check_in.not_me(answer)
    assert club.visit("Naomi").state is VisitState.EXPECTED
    assert club.visit("Naomi").came is None
    assert club.faults() == []


def test_after_this_is_not_me_the_card_works_at_once(club: Club) -> None:
    club.tonight.check_in.not_me(club.show("Naomi"))
    answer = club.show("Naomi")
    assert (answer.result, answer.again) == (ScanResult.WELCOME, False)


def test_this_is_not_me_when_coming_back_leaves_them_out(club_at: ClubAt) -> None:
    club = club_at("23:20")
    club.tonight.check_in.not_me(club.show("Hugo"))
    assert club.visit("Hugo").state is VisitState.OUT


def test_this_is_not_me_on_in_already_takes_nothing_back(club: Club) -> None:
    club.tonight.check_in.not_me(club.show("Joe"))
    assert club.is_in("Joe")


def test_i_am_going_home_after_in_already_checks_out(club: Club) -> None:
    answer = club.show("Joe")
    assert answer.person is not None
    assert club.tonight.check_in.go_home(answer.person).result is ScanResult.BYE
    assert not club.is_in("Joe")


# Codes that are not ours

GARBAGE = {
    "another code": "N1-ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
    "a web address": "https://example.org/?q=very-secret-word",
    "4,000 characters": "secret-word " * 334,
    "control characters": "".join(map(chr, range(1, 32))) + "secret\x00word\x7f",
    "lone surrogates": "\ud800secret\udfffword",
    "other scripts": "секрет 秘密 🕺",
    "a letter that grows": "ß" * 20,
    "nothing": "",
    "SQL": "'; DROP TABLE events; --",
}


@pytest.mark.parametrize("code", GARBAGE.values(), ids=GARBAGE.keys())
@pytest.mark.parametrize("going_home", [False, True])
def test_a_code_that_is_not_ours_is_unknown_and_never_kept(
    code: str, going_home: bool, club: Club
) -> None:
    before = club.people_in()
    answer = club.tonight.check_in.show_card(code, going_home=going_home)
    assert answer.result is ScanResult.UNKNOWN
    assert (answer.person, answer.event, answer.jobs, answer.ride) == (None, None, (), None)
    assert club.people_in() == before
    kept = club.newest()
    assert kept.data["result"] == "unknown"
    assert len(kept.data["card"]) == 64
    if code:
        assert code not in json.dumps(kept.data, ensure_ascii=False)
        assert code.encode("utf-8", "surrogatepass") not in club.text_of_files()
    assert club.faults() == []


def test_the_code_of_a_real_card_is_on_the_disk_nowhere(club: Club) -> None:
    club.show("Naomi")
    files = club.text_of_files()
    assert b"Naomi" in files
    assert not [name for name, code in club.codes.items() if code.encode() in files]


def test_a_code_is_read_whatever_its_case_and_the_space_around_it(club: Club) -> None:
    answer: Answer = club.tonight.check_in.show_card(f" {club.codes['Naomi'].lower()}\r\n")
    assert answer.result is ScanResult.WELCOME


def test_a_card_whose_person_is_no_more_is_unknown(small: Club) -> None:
    added = next(
        event
        for event in small.log.events()
        if event.kind == "person.added" and event.subject.id == small.ids["Flo"]
    )
    small.log.undo(added.id)
    assert small.show("Flo").result is ScanResult.UNKNOWN
