"""People: found by letter and picture, brought in from a list, two with one name."""

from itertools import repeat

import pytest

from kiosk.data.log import Act
from kiosk.data.people_file import PersonRow
from kiosk.model import Subject, VisitState
from kiosk.night.people import LETTERS, letters_of
from tests.club import Club

ROWS = [
    PersonRow("Gil", "K", True),
    PersonRow("Gil", "P", False),
    PersonRow("Élodie", "", False),
]


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Amara", "A–E"),
        ("amara", "A–E"),
        ("Élodie", "A–E"),
        ("Ewan", "A–E"),
        ("Farah", "F–J"),
        ("Joe", "F–J"),
        ("Kez", "K–O"),
        ("Öykü", "K–O"),
        ("Priya", "P–T"),
        ("Zoë", "U–Z"),
        ("Žofie", "U–Z"),
        ("Øystein", "U–Z"),
        ("Борис", "U–Z"),
        ("梅", "U–Z"),
        ("", "A–E"),
    ],
)
def test_a_name_is_found_under_its_letter(name: str, group: str) -> None:
    assert letters_of(name) == group
    assert group in LETTERS


def test_everyone_is_listed_by_name_without_guests(club: Club) -> None:
    club.tonight.check_in.come_in_as_guest("Aaron", None)
    names = [person.called for person in club.tonight.people.everyone()]
    assert len(names) == 120
    assert names == sorted(names)
    assert "Aaron" not in names


def test_two_with_one_name_are_told_apart_by_a_letter(club: Club) -> None:
    called = {club.person(name).called for name in ("Maya K", "Maya P", "Chris D", "Chris W")}
    assert called == {"Maya K", "Maya P", "Chris D", "Chris W"}
    assert club.person("Amara").called == "Amara"


def test_a_guest_with_the_name_of_a_member_changes_nothing_for_the_member(club: Club) -> None:
    guest = club.tonight.check_in.come_in_as_guest("Amara", None).person
    assert guest is not None
    assert guest.twin
    assert club.person("Amara").called == "Amara"


def test_a_guest_without_a_name_gets_the_first_name_that_nobody_has(small: Club) -> None:
    people, check_in = small.tonight.people, small.tonight.check_in
    names = ["Guest 1", "Guest 2", "Guest 3"]
    check_in.come_in_as_guest("guest 1", None)
    check_in.come_in_as_guest("Guest 3", None)
    assert people.free_name(names) == "Guest 2"


def test_guests_of_other_nights_do_not_count_for_a_free_name(small: Club) -> None:
    guest = {"name": "Guest 1", "letter": "", "picture": "guest", "guest_of": "last-month"}
    small.log.add(Act("person.added", Subject("person", "old"), {**guest, "voice": "voices/1.wav"}))
    assert small.tonight.people.free_name(["Guest 1", "Guest 2"]) == "Guest 1"
    assert small.tonight.people.voices() == {}


def test_the_voices_of_tonights_guests_are_known_by_what_they_are_called(small: Club) -> None:
    small.tonight.check_in.come_in_as_guest("Wren", None)
    for file in ("voices/1.wav", "voices/2.wav"):
        small.tonight.check_in.come_in_as_guest("Guest 1", None, file)
    assert small.tonight.people.voices() == {
        "Guest 1": "voices/1.wav",
        "Guest 1 B": "voices/2.wav",
    }
    assert small.faults() == []


def test_a_list_of_people_is_brought_in(small: Club) -> None:
    assert small.tonight.people.bring_in(ROWS, ["faces/face_001", "faces/face_002", "x"]) == 3
    found = {person.called: person for person in small.tonight.people.everyone()}
    assert {"Gil K", "Gil P", "Élodie"} < set(found)
    assert (found["Gil K"].committee, found["Gil P"].committee) == (True, False)
    assert found["Gil K"].picture == "faces/face_001"
    assert small.faults() == []


def test_bringing_a_list_in_twice_changes_nothing(small: Club) -> None:
    small.tonight.people.bring_in(ROWS, repeat("guest"))
    events, people = small.log.events(), small.tonight.people.everyone()
    assert small.tonight.people.bring_in(ROWS, repeat("guest")) == 0
    assert small.log.events() == events
    assert small.tonight.people.everyone() == people


def test_a_longer_list_adds_only_who_is_new(small: Club) -> None:
    small.tonight.people.bring_in(ROWS, repeat("guest"))
    longer = [*ROWS, PersonRow("gil", "K", False), PersonRow("Hal", "", False)]
    assert small.tonight.people.bring_in(longer, ["faces/face_007"]) == 1
    hal = next(p for p in small.tonight.people.everyone() if p.name == "Hal")
    assert hal.picture == "faces/face_007"


def test_nobody_of_a_list_is_lost_for_want_of_a_picture(small: Club) -> None:
    assert small.tonight.people.bring_in(ROWS, ["faces/face_001"]) == 3


def test_who_is_in_is_counted_and_listed_by_name(small: Club) -> None:
    for name in ("Flo", "Bea", "Dot"):
        small.show(name)
    names = [person.name for person in small.tonight.people.who_are(VisitState.IN)]
    assert names == ["Bea", "Dot", "Flo"]
    assert small.people_in() == 3
    assert small.tonight.people.how_many(VisitState.EXPECTED) == 3
