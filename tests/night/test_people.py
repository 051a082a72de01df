"""People: found by letter and picture, brought in from a list, two with one name."""

from itertools import repeat

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.data.log import Act
from kiosk.data.people_file import PersonRow
from kiosk.model import Subject, VisitState
from kiosk.night.people import FEW, LETTERS, People, letters_of
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
    assert small.tonight.people.said_otherwise() == []


def test_the_voices_of_tonights_guests_are_known_by_what_they_are_called(small: Club) -> None:
    small.tonight.check_in.come_in_as_guest("Wren", None)
    for file in ("voices/1.wav", "voices/2.wav"):
        small.tonight.check_in.come_in_as_guest("Guest 1", None, file)
    said = small.tonight.people.said_otherwise()
    assert {(one.called, one.voice) for one in said} == {
        ("Guest 1", "voices/1.wav"),
        ("Guest 1 B", "voices/2.wav"),
    }
    assert small.faults() == []


def test_a_person_has_a_photo_and_a_name_that_is_said_otherwise(small: Club) -> None:
    people, ada = small.tonight.people, small.ids["Ada"]
    people.show_as(ada, "photos/1.jpg")
    people.say_as(ada, "Aydah")
    people.record(ada, "voices/1.wav")
    person = people.one(ada)
    assert person is not None
    assert (person.picture, person.said, person.voice) == ("photos/1.jpg", "Aydah", "voices/1.wav")
    assert people.said_otherwise() == [person]
    assert small.faults() == []


def test_a_list_of_people_is_brought_in(small: Club) -> None:
    assert len(small.tonight.people.bring_in(ROWS, ["faces/face_001", "faces/face_002", "x"])) == 3
    found = {person.called: person for person in small.tonight.people.everyone()}
    assert {"Gil K", "Gil P", "Élodie"} < set(found)
    assert (found["Gil K"].committee, found["Gil P"].committee) == (True, False)
    assert found["Gil K"].picture == "faces/face_001"
    assert small.faults() == []


def test_bringing_a_list_in_twice_changes_nothing(small: Club) -> None:
    small.tonight.people.bring_in(ROWS, repeat("guest"))
    events, people = small.log.events(), small.tonight.people.everyone()
    assert small.tonight.people.bring_in(ROWS, repeat("guest")) == ()
    assert small.log.events() == events
    assert small.tonight.people.everyone() == people


def test_a_longer_list_adds_only_who_is_new(small: Club) -> None:
    small.tonight.people.bring_in(ROWS, repeat("guest"))
    longer = [*ROWS, PersonRow("gil", "K", False), PersonRow("Hal", "", False)]
    assert len(small.tonight.people.bring_in(longer, ["faces/face_007"])) == 1
    hal = next(p for p in small.tonight.people.everyone() if p.name == "Hal")
    assert hal.picture == "faces/face_007"


def test_nobody_of_a_list_is_lost_for_want_of_a_picture(small: Club) -> None:
    assert len(small.tonight.people.bring_in(ROWS, ["faces/face_001"])) == 3


def test_who_is_in_is_counted_and_listed_by_name(small: Club) -> None:
    for name in ("Flo", "Bea", "Dot"):
        small.show(name)
    names = [person.name for person in small.tonight.people.who_are(VisitState.IN)]
    assert names == ["Bea", "Dot", "Flo"]
    assert small.people_in() == 3
    assert small.tonight.people.how_many(VisitState.EXPECTED) == 3


def names_of(people: People, ids: list[str]) -> list[str]:
    known = people.find(ids)
    return [known[person].called for person in ids]


def test_everyone_stands_in_one_group_of_letters(club: Club) -> None:
    people = club.tonight.people
    groups = [person for letters in LETTERS for person in people.by_letters(letters)]
    assert sorted(groups) == sorted(person.id for person in people.everyone())
    assert sorted(people.by_letters(None)) == sorted(groups)


def test_in_a_group_of_letters_tonights_people_are_first(small: Club) -> None:
    people = small.tonight.people
    people.bring_in([PersonRow("Aaron", "", False)], repeat("guest"))
    assert names_of(people, people.by_letters("A–E")) == [
        "Ada",
        "Bea",
        "Cem",
        "Dot",
        "Eli",
        "Aaron",
    ]


def test_coming_in_changes_nobodys_place(small: Club) -> None:
    people = small.tonight.people
    before = people.by_letters("A–E")
    small.show("Dot")
    assert people.by_letters("A–E") == before


def test_of_those_who_are_in_guests_are_found_too(small: Club) -> None:
    people = small.tonight.people
    small.show("Flo")
    small.tonight.check_in.come_in_as_guest("Flora", None)
    assert names_of(people, people.by_name("flo", VisitState.IN)) == ["Flo", "Flora"]
    assert names_of(people, people.by_letters("F–J", VisitState.IN)) == ["Flo", "Flora"]
    assert people.by_name("bea", VisitState.IN) == []
    assert names_of(people, people.by_name("phlora", VisitState.IN)) == ["Flora"]


def test_names_that_sound_like_it_follow_where_few_are_found(small: Club) -> None:
    people = small.tonight.people
    rows = [PersonRow(name, "", False) for name in ("Cate", "Kate", "Kit")]
    people.bring_in(rows, repeat("guest"))
    assert names_of(people, people.by_name("kate")) == ["Kate", "Cate"]
    assert names_of(people, people.by_name("cate")) == ["Cate", "Kate"]


def test_names_that_sound_like_it_do_not_follow_where_many_are_found(small: Club) -> None:
    people = small.tonight.people
    rows = [PersonRow(f"Kate {second}", "", False) for second in ("A", "B", "C", "D", "E")]
    people.bring_in([*rows, PersonRow("Cate", "", False)], repeat("guest"))
    assert len(people.by_name("kate")) == 5


ODD = ("Élodie", "O'Brien", "Mary Ann", "Anne-Marie", "Борис", "梅花", "Zoë", "Øystein", "नीना")


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(data=st.data())
def test_everybody_is_found_by_any_beginning_of_their_own_name(
    club: Club, data: st.DataObject
) -> None:
    people = club.tonight.people
    people.bring_in([PersonRow(name, "", False) for name in ODD], repeat("guest"))
    person = data.draw(st.sampled_from(people.everyone()))
    begin = person.name[: data.draw(st.integers(1, len(person.name)))]
    for typed in (begin, begin.upper(), begin.lower()):
        assert person.id in people.by_name(typed)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(data=st.data())
def test_the_index_and_the_list_of_those_who_are_in_agree(club: Club, data: st.DataObject) -> None:
    people = club.tonight.people
    members = {person.id for person in people.everyone()}
    is_in = {person.id for person in people.who_are(VisitState.IN)} & members
    name = data.draw(st.sampled_from(people.who_are(VisitState.IN))).name
    typed = name[data.draw(st.integers(0, 1)) :][: data.draw(st.integers(1, 3))]
    by_index = [one for one in people.by_name(typed) if one in is_in]
    by_list = [one for one in people.by_name(typed, VisitState.IN) if one in members]
    exact = len(by_index) >= FEW and len(by_list) >= FEW
    assert (by_index == by_list) if exact else set(by_index[:1]) <= set(by_list)
