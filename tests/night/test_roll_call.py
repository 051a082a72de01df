"""Roll call: who was in, what was said of each, real or practice, with and without a disk."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Found, RollCall, Subject
from kiosk.night.roll import AMBULANCE, Roll
from kiosk.night.tonight import Tonight
from tests.club import Club


def in_log(club: Club) -> RollCall:
    """The newest roll call as the disk has it."""
    return Reads(club.db).roll_calls(club.log.night)[-1]


def said(club: Club) -> dict[str, str]:
    """What the disk has of each person."""
    names = {id_: name for name, id_ in club.ids.items()}
    return {names[one.person]: str(one.found) for one in in_log(club).answered}


def called(roll: Roll) -> list[str]:
    return [person.called for person in roll.people]


def needs_help(club: Club, name: str) -> None:
    club.log.add(Act("person.help_out", Subject("person", club.ids[name]), {"on": True}))


@contextmanager
def full_disk(club: Club) -> Iterator[None]:
    """The file cannot grow, as on a disk without room."""
    pages = club.db.execute("PRAGMA page_count").fetchone()[0]
    club.db.execute(f"PRAGMA max_page_count = {pages}")
    yield
    club.db.execute(f"PRAGMA max_page_count = {2**31}")


@contextmanager
def no_database(club: Club) -> Iterator[None]:
    """Every statement is refused."""
    club.db.conn.set_authorizer(lambda *_: sqlite3.SQLITE_DENY)
    yield
    club.db.conn.set_authorizer(None)


def started_again(club: Club) -> Tonight:
    """The night as a kiosk finds it that was killed and opens the same file."""
    return Tonight(Log(club.db, club.clock.now), club.tonight.night)


# Who is on the list


def test_a_roll_call_has_everyone_who_is_in_guests_too(club: Club) -> None:
    guest = club.tonight.check_in.come_in_as_guest("Wren", None).person
    assert guest is not None
    roll = club.tonight.roll_calls.begin(real=True)
    assert roll.real
    assert len(roll.people) == club.people_in() == 65
    assert guest.id in [person.id for person in roll.people]
    assert club.ids["Naomi"] not in [person.id for person in roll.people]
    assert in_log(club).people == tuple(person.id for person in roll.people)


def test_a_guest_is_shown_with_whom_they_came_also_when_that_person_has_gone(small: Club) -> None:
    small.show("Ada")
    guest = small.tonight.check_in.come_in_as_guest("Wren", small.ids["Ada"]).person
    assert guest is not None
    small.show("Ada", going_home=True)
    host = small.tonight.who_is_in.came_with(guest)
    assert host is not None and host.called == "Ada"


def test_who_said_that_they_need_help_comes_first_at_the_start_only(small: Club) -> None:
    for name in ("Ada", "Bea", "Cem"):
        small.show(name)
    needs_help(small, "Cem")
    roll = small.tonight.roll_calls.begin(real=True)
    assert called(roll) == ["Cem", "Ada", "Bea"]
    needs_help(small, "Bea")
    small.show("Dot")
    again = small.tonight.roll_calls.begin(real=True)
    assert called(again) == ["Cem", "Ada", "Bea", "Dot"]


def test_who_comes_in_during_it_stands_at_the_end_and_has_no_tick(small: Club) -> None:
    small.show("Bea")
    roll = small.tonight.roll_calls.begin(real=True)
    small.show("Ada")
    roll.join(small.tonight.who_is_in.people)
    roll.keep()
    assert called(roll) == ["Bea", "Ada"]
    assert [person.called for person in roll.missing] == ["Bea", "Ada"]
    assert in_log(small).people == (small.ids["Bea"], small.ids["Ada"])


def test_who_goes_home_during_it_stays_on_the_list_and_has_no_tick(small: Club) -> None:
    small.show("Ada")
    roll = small.tonight.roll_calls.begin(real=True)
    small.show("Ada", going_home=True)
    roll.join(small.tonight.who_is_in.people)
    assert [person.called for person in roll.missing] == ["Ada"]


def test_a_roll_call_of_nobody_has_room_for_the_first_who_comes(small: Club) -> None:
    roll = small.tonight.roll_calls.begin(real=False)
    assert roll.people == []
    small.show("Ada")
    roll.join(small.tonight.who_is_in.people)
    roll.keep()
    assert in_log(small).people == (small.ids["Ada"],)


# What is said of them


def test_what_is_said_last_of_a_person_counts_and_all_of_it_can_be_taken_back(small: Club) -> None:
    for name in ("Ada", "Bea", "Cem"):
        small.show(name)
    roll = small.tonight.roll_calls.begin(real=True)
    ada, bea = small.ids["Ada"], small.ids["Bea"]
    roll.say(ada, Found.NOT_FOUND)
    roll.keep()
    roll.say(ada, Found.SAFE)
    roll.say(bea, Found.LEFT_WITH, AMBULANCE)
    roll.keep()
    assert said(small) == {"Ada": "safe", "Bea": "left_with"}
    assert in_log(small).answered[1].left_with == AMBULANCE
    assert [person.called for person in roll.missing] == ["Cem"]
    roll.take_back(ada)
    roll.keep()
    assert said(small) == {"Bea": "left_with"}
    assert [person.called for person in roll.missing] == ["Ada", "Cem"]
    assert small.faults() == []


def test_a_tick_made_by_two_fingers_is_taken_back_by_one_tap(small: Club) -> None:
    small.show("Ada")
    roll = small.tonight.roll_calls.begin(real=True)
    for _ in range(2):
        roll.say(small.ids["Ada"], Found.SAFE)
        roll.keep()
    roll.take_back(small.ids["Ada"])
    roll.keep()
    assert said(small) == {}


def test_what_is_on_the_disk_already_is_not_written_twice(small: Club) -> None:
    small.show("Ada")
    roll = small.tonight.roll_calls.begin(real=True)
    roll.say(small.ids["Ada"], Found.SAFE)
    roll.keep()
    before = len(small.log.events())
    roll.keep()
    small.tonight.roll_calls.keep()
    assert len(small.log.events()) == before


def test_a_roll_call_ticks_nobody_out_of_the_building(small: Club) -> None:
    small.show("Ada")
    roll = small.tonight.roll_calls.begin(real=True)
    roll.say(small.ids["Ada"], Found.SAFE)
    roll.end("all_safe")
    roll.keep()
    assert small.is_in("Ada")


# Its beginning and its end


def test_it_is_under_way_until_it_ends_and_opened_again_it_is_as_it_was(small: Club) -> None:
    small.show("Ada")
    small.show("Bea")
    calls = small.tonight.roll_calls
    assert calls.under_way() is None
    roll = calls.begin(real=True)
    roll.say(small.ids["Ada"], Found.SAFE)
    assert calls.under_way() is roll
    roll.end("all_safe", [person.id for person in roll.missing])
    roll.keep()
    assert calls.under_way() is None
    assert said(small) == {"Ada": "safe", "Bea": "safe"}
    assert in_log(small).ended is not None
    roll.open_again()
    roll.keep()
    assert calls.under_way() is roll
    assert said(small) == {"Ada": "safe"}
    assert in_log(small).ended is None
    assert small.faults() == []


def test_a_practice_gives_way_to_a_fire_and_a_fire_to_nothing(small: Club) -> None:
    small.show("Ada")
    calls = small.tonight.roll_calls
    practice = calls.begin(real=False)
    practice.say(small.ids["Ada"], Found.SAFE)
    fire = calls.begin(real=True)
    assert fire.real and fire is not practice
    assert fire.answered == {}
    assert practice.ended is not None
    assert calls.begin(real=False) is fire
    assert [call.real for call in Reads(small.db).roll_calls(small.log.night)] == [False, True]


def test_a_new_roll_call_is_a_new_one_also_when_the_clock_was_set_back(small: Club) -> None:
    calls = small.tonight.roll_calls
    first = calls.begin(real=False)
    first.end("not_real")
    small.show("Ada")
    small.clock.advance(minutes=-60)
    second = calls.begin(real=True)
    assert second.id != first.id
    assert (second.real, called(second)) == (True, ["Ada"])
    assert calls.under_way() is second


def test_a_kiosk_that_was_killed_goes_on_where_it_was(small: Club) -> None:
    for name in ("Ada", "Bea", "Cem"):
        small.show(name)
    needs_help(small, "Cem")
    roll = small.tonight.roll_calls.begin(real=True)
    roll.say(small.ids["Cem"], Found.SAFE)
    roll.say(small.ids["Ada"], Found.LEFT_WITH, AMBULANCE)
    roll.keep()

    tonight = started_again(small)
    after = tonight.roll_calls.begin(real=True)
    assert after.id == roll.id
    assert called(after) == ["Cem", "Ada", "Bea"]
    assert [person.called for person in after.missing] == ["Bea"]
    assert after.left_with(small.ids["Ada"]) == AMBULANCE
    after.take_back(small.ids["Cem"])
    after.keep()
    assert said(small) == {"Ada": "left_with"}


# Without a disk


def test_without_a_database_everything_works_and_is_written_down_late(small: Club) -> None:
    for name in ("Ada", "Bea", "Cem"):
        small.show(name)
    needs_help(small, "Bea")
    with no_database(small):
        roll = small.tonight.roll_calls.begin(real=True)
        assert called(roll) == ["Bea", "Ada", "Cem"]
        owner = small.tonight.who_is_in.owner(small.codes["Ada"])
        assert owner is not None and owner.called == "Ada"
        roll.say(small.ids["Ada"], Found.SAFE)
        roll.say(small.ids["Bea"], Found.SAFE)
        roll.take_back(small.ids["Bea"])
        with pytest.raises(KnownError):
            roll.keep()
        assert not roll.kept
        assert roll.count(Found.SAFE) == 1
        roll.end("counted")
    small.tonight.roll_calls.keep()
    assert roll.kept
    assert said(small) == {"Ada": "safe"}
    assert in_log(small).people == tuple(small.ids[name] for name in ("Bea", "Ada", "Cem"))
    assert in_log(small).ended is not None
    assert small.faults() == []


def test_a_tick_taken_back_while_the_disk_is_full_is_taken_back_on_it_later(small: Club) -> None:
    small.show("Ada")
    roll = small.tonight.roll_calls.begin(real=True)
    roll.say(small.ids["Ada"], Found.SAFE)
    roll.keep()
    with no_database(small):
        roll.take_back(small.ids["Ada"])
        for _ in range(2):
            with pytest.raises(KnownError):
                roll.keep()
    assert said(small) == {"Ada": "safe"}
    roll.keep()
    assert said(small) == {}


def test_a_full_disk_stops_no_roll_call(club: Club) -> None:
    with full_disk(club):
        with pytest.raises(KnownError, match="disk is full"):
            for nth in range(500):
                club.tonight.check_in.show_card(f"nobody {nth}")
        roll = club.tonight.roll_calls.begin(real=True)
        for person in roll.people:
            roll.say(person.id, Found.SAFE)
            with pytest.raises(KnownError, match="disk is full"):
                roll.keep()
        assert roll.missing == []
    roll.keep()
    assert len(in_log(club).answered) == 64


def test_a_connection_that_is_closed_stops_no_roll_call(small: Club) -> None:
    small.show("Ada")
    small.db.close()
    roll = small.tonight.roll_calls.begin(real=True)
    roll.say(small.ids["Ada"], Found.SAFE)
    with pytest.raises(KnownError):
        roll.keep()
    assert called(roll) == ["Ada"]
    assert roll.missing == []
