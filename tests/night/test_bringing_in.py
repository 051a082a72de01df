"""What a list of people will change: told for each row, and then done whole or not at all."""

from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.data.people_file import PersonRow, Wrong
from kiosk.errors import KnownError
from kiosk.model import Person, RideKind, UsualRide
from kiosk.night.bringing_in import FACES, HAPPENS, Said, What, drawn_faces, preview
from kiosk.night.story import story
from tests.club import Club


def row(name: str, surname: str = "", committee: bool | None = None) -> PersonRow:
    """As a list has it."""
    return PersonRow(name, surname[:1].upper(), committee, surname)


def known(name: str, letter: str = "", *, committee: bool = False) -> Person:
    return Person(f"id-{name}-{letter}", name, letter, "guest", committee)


def told(rows: list[PersonRow], people: list[Person]) -> list[tuple[What, str]]:
    return [(line.what, line.called) for line in preview(rows, people)]


# Who is who


def test_a_person_with_the_same_name_and_letter_is_known() -> None:
    assert told([row("Amara", "Khan")], [known("Amara", "K")]) == [(What.KNOWN, "Amara K")]


@pytest.mark.parametrize("name", ["AMARA", "amara", "Amara"])
def test_capitals_make_nobody_new(name: str) -> None:
    assert preview([row(name, "khan")], [known("Amara", "K")])[0].what is What.KNOWN


def test_two_people_with_one_name_get_a_letter_from_the_surname() -> None:
    rows = [row("Amara", "Khan"), row("Amara", "Price")]
    assert told(rows, []) == [(What.NEW, "Amara K"), (What.NEW, "Amara P")]


def test_two_surnames_that_begin_alike_give_as_many_letters_as_it_takes() -> None:
    rows = [row("Amara", "Khan"), row("Amara", "Kaur"), row("Amara", "Price")]
    assert [called for _, called in told(rows, [])] == ["Amara Kh", "Amara Ka", "Amara P"]


def test_one_surname_that_begins_the_other_gives_all_of_it() -> None:
    rows = [row("Jo", "Hill"), row("Jo", "Hillman")]
    assert [called for _, called in told(rows, [])] == ["Jo Hill", "Jo Hillm"]


def test_a_longer_letter_finds_its_person_again() -> None:
    people = [known("Amara", "K"), known("Amara", "Ka")]
    lines = preview([row("Amara", "Kaur"), row("Amara", "Khan")], people)
    assert [line.known for line in lines] == [people[1], people[0]]


def test_somebody_without_a_letter_who_is_the_only_one_gets_it() -> None:
    """Who began the club was added without a surname. The list has everyone's."""
    line = preview([row("Amara", "Khan")], [known("Amara")])[0]
    assert (line.what, line.changes) == (What.CHANGED, {"letter": "K"})
    assert line.guessed and line.is_odd


def test_somebody_can_say_that_it_is_another_person() -> None:
    rows, people = [row("Joe"), row("Amara", "Khan")], [known("Amara")]
    line = preview(rows, people, others={1})[1]
    assert (line.what, line.called, line.guessed) == (What.NEW, "Amara K", False)
    both = [*people, known("Amara", "K")]
    assert preview(rows, both)[1].what is What.KNOWN


def test_nobody_is_guessed_where_it_could_be_two() -> None:
    rows = [row("Amara", "Khan"), row("Amara", "Price")]
    lines = preview(rows, [known("Amara")])
    assert [(line.what, line.alike) for line in lines] == [(What.NEW, True), (What.NEW, True)]


def test_a_list_without_letters_takes_none_away() -> None:
    assert told([row("Amara")], [known("Amara", "K")]) == [(What.KNOWN, "Amara K")]


def test_the_same_person_twice_in_the_list_is_told_and_comes_once() -> None:
    rows = [row("Rosa", "Bell"), row("rosa", "BELL"), row("Mary Ann"), row("Mary Ann")]
    found = [line.what for line in preview(rows, [])]
    assert found == [What.NEW, What.TWICE, What.NEW, What.TWICE]


def test_two_first_names_without_letters_are_two_people_and_somebody_should_look() -> None:
    """Two people may be called Sam, and a list of first names cannot tell."""
    lines = preview([row("Sam"), row("Sam"), row("Joe")], [])
    assert [(line.what, line.alike) for line in lines] == [
        (What.NEW, True),
        (What.NEW, True),
        (What.NEW, False),
    ]


def test_a_row_without_a_name_brings_nobody() -> None:
    line = preview([PersonRow("", "K", None, "Khan", wrong=(Wrong.NO_NAME,))], [])[0]
    assert (line.what, line.is_odd) == (What.NO_NAME, True)


# What changes


def test_only_what_the_list_says_is_changed() -> None:
    says_nothing, says_no = row("Ada", "", None), row("Ada", "", False)
    ada = known("Ada", committee=True)
    assert preview([says_nothing], [ada])[0].what is What.KNOWN
    assert preview([says_no], [ada])[0].changes == {"committee": False}


def test_a_ride_is_changed_where_the_list_says_something_else() -> None:
    now = UsualRide(RideKind.TAXI, "City Cabs", "01632 960123", "22:00")
    ada = Person("ada", "Ada", "", "guest", usual_ride=now)

    def changed(*ride: object) -> object:
        said = UsualRide(*ride)  # type: ignore[arg-type]
        line = preview([PersonRow("Ada", "", None, ride=said)], [ada])[0]
        return line.changes.get("usual_ride")

    assert changed(RideKind.TAXI) is None
    assert changed(RideKind.TAXI, "City Cabs", "", "22:30") == {
        "kind": "taxi",
        "company": "City Cabs",
        "phone": "01632 960123",
        "time": "22:30",
    }
    lift = {"kind": "lift", "company": "", "phone": "", "time": ""}
    assert changed(RideKind.LIFT) == lift
    other = {"kind": "taxi", "company": "A1", "phone": "", "time": "22:00"}
    assert changed(RideKind.TAXI, "A1") == other, "the phone number of City Cabs is not A1's"


# Bringing them in


LIST = [
    row("Gil", "Khan", True),
    row("Ada", "", True),
    row("Bea", "Hill", True),
    PersonRow("Hal", "", None, ride=UsualRide(RideKind.BUS)),
]


def test_all_of_it_is_there_or_undone_as_one(small: Club) -> None:
    before = small.tonight.people.everyone()
    events = small.tonight.people.bring_in(LIST)
    found = {person.called: person for person in small.tonight.people.everyone()}
    assert found.keys() == {"Ada", "Bea", "Cem", "Dot", "Eli", "Flo", "Gil", "Hal"}
    assert (found["Gil"].letter, found["Gil"].committee) == ("K", True)
    assert (found["Bea"].letter, found["Bea"].committee) == ("H", True)
    assert found["Hal"].usual_ride == UsualRide(RideKind.BUS)
    small.log.undo_together([event.id for event in events])
    assert small.tonight.people.everyone() == before
    assert small.faults() == []


def test_the_same_list_twice_changes_nothing(small: Club) -> None:
    small.tonight.people.bring_in(LIST)
    people, events = small.tonight.people.everyone(), small.log.events()
    assert small.tonight.people.bring_in(LIST) == ()
    assert (small.tonight.people.everyone(), small.log.events()) == (people, events)


def test_who_is_left_out_is_not_brought_in_and_nobody_takes_their_place(small: Club) -> None:
    rows = [row("Gil", "Khan"), row("Gil", "Khan"), row("Hal")]
    small.tonight.people.bring_in(rows, said=Said(left_out={0}))
    assert [p.name for p in small.tonight.people.everyone()][-1] == "Hal"
    assert "Gil" not in [person.name for person in small.tonight.people.everyone()]


def test_new_people_have_faces_of_their_own(small: Club) -> None:
    small.tonight.people.bring_in([row("Gil"), row("Hal")])
    faces = [p.picture for p in small.tonight.people.everyone() if p.name in ("Gil", "Hal")]
    assert faces == ["faces/face_007", "faces/face_008"]


def test_faces_begin_again_when_there_are_no_more() -> None:
    assert list(islice(drawn_faces(FACES - 1), 2)) == ["faces/face_120", "faces/face_001"]


def test_what_became_of_the_list_is_one_line_with_one_undo(small: Club) -> None:
    before = small.tonight.people.everyone()
    small.tonight.people.bring_in(LIST)
    small.tonight.people.bring_in([row("Ivy")])
    since = small.tonight.night.phases[0].start
    second, first = story(small.log.events(small.log.night), since)[:2]
    assert (second.key, second.many) == ("people_from_a_list", 1)
    assert (first.key, first.many, first.can_undo) == ("people_from_a_list", 3, True)
    small.log.undo_together([*first.events, *second.events])
    assert small.tonight.people.everyone() == before


def test_a_list_of_the_day_before_is_told_and_an_older_one_is_not(small: Club) -> None:
    start = small.tonight.night.phases[0].start
    for wall in ("12:00", "17:00"):
        small.clock.set(wall)
        small.tonight.people.bring_in([row(f"Of {wall}")])
    small.clock.advance(minutes=-60 * 24 * 3)
    small.tonight.people.bring_in([row("Of long ago")])
    told = [one.key for one in story(small.log.events(small.log.night), start)]
    assert told.count("people_from_a_list") == 2


def test_a_disk_that_is_full_leaves_nothing_half(small: Club) -> None:
    before = small.log.events()
    pages = small.db.execute("PRAGMA page_count").fetchone()[0]
    small.db.execute(f"PRAGMA max_page_count = {pages + 10}")
    with pytest.raises(KnownError, match="full"):
        small.tonight.people.bring_in([row(f"Person {nth}") for nth in range(5000)])
    assert small.log.events() == before
    assert len(small.tonight.people.everyone()) == 6


# Any list at all

NAMES = st.sampled_from(["Sam", "sam", "Joe", "Mary Ann", ""])
SURNAMES = st.sampled_from(["", "K", "Khan", "Kaur", "khan", "Hill", "Hillman"])
ROWS = st.lists(st.builds(row, NAMES, SURNAMES, st.sampled_from([None, True, False])), max_size=12)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)
@given(first=ROWS, second=ROWS)
def test_any_list_twice_changes_nothing_the_second_time(
    small: Club, first: list[PersonRow], second: list[PersonRow]
) -> None:
    undo = []
    for rows in (first, second):
        undo += [event.id for event in small.tonight.people.bring_in(rows)]
        again = small.tonight.people.preview(rows)
        assert [line.called for line in again if line.what in HAPPENS] == []
    small.log.undo_together(reversed(undo))
    assert len(small.tonight.people.everyone()) == 6
