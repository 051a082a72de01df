"""The index of names: who is found, and in which order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.data.log import Act
from kiosk.data.people_file import PersonRow
from kiosk.model import Subject
from tests.club import SMALL, Club

NAMES = ("Ann", "Anna", "Bo Ann", "Élodie", "Борис", "梅花", "O'Brien", "Jo", "Joanna", "Nora Jo")


@pytest.fixture
def names(small: Club) -> Club:
    """Six people who are expected tonight, and ten more who are not."""
    rows = [PersonRow(name, "", committee=False) for name in NAMES]
    small.tonight.people.bring_in(rows, ["guest"] * len(rows))
    return small


def expect(club: Club, name: str) -> None:
    person = next(p.id for p in club.tonight.people.everyone() if p.name == name)
    visit = Subject("visit", f"{SMALL}/{person}")
    club.log.add(Act("visit.expected", visit, {"person": person}))


def found(club: Club, typed: str) -> list[str]:
    people = club.tonight.people
    ids = people.by_name(typed)
    known = people.find(ids)
    return [known[one].called for one in ids]


def test_a_name_typed_whole_is_before_one_that_only_begins_so(names: Club) -> None:
    expect(names, "Joanna")
    assert found(names, "jo")[:2] == ["Jo", "Joanna"]


def test_a_first_word_is_before_a_later_word(names: Club) -> None:
    expect(names, "Bo Ann")
    assert found(names, "an") == ["Ann", "Anna", "Bo Ann"]


def test_who_is_expected_tonight_is_before_others(names: Club) -> None:
    assert found(names, "a")[:3] == ["Ada", "Ann", "Anna"]
    expect(names, "Anna")
    assert found(names, "an")[:2] == ["Anna", "Ann"]


def test_several_words_are_found_in_any_order(names: Club) -> None:
    assert found(names, "ann bo") == ["Bo Ann"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("E", "Élodie"),
        ("élo", "Élodie"),
        ("E\u0301lo", "Élodie"),
        ("бори", "Борис"),
        ("梅", "梅花"),
        ("o'br", "O'Brien"),
        ("brien", "O'Brien"),
    ],
)
def test_accents_and_other_scripts_are_found(names: Club, typed: str, name: str) -> None:
    assert name in found(names, typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", '"', "*", "a*", "-", "NEAR", "NEAR(a b)", "a OR b", "AND", "^a", "name:a"),
        *("{a b}: c", "a" * 1000, "'; DROP TABLE people; --", "\x00", "\ud800", "a\x00b"),
        *("½", "\u0301", "🙂"),
    ],
)
def test_whatever_is_typed_is_only_looked_for(names: Club, typed: str) -> None:
    before = names.tonight.people.everyone()
    assert isinstance(found(names, typed), list)
    assert names.tonight.people.everyone() == before


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(typed=st.text(max_size=60))
def test_no_text_at_all_breaks_the_search(names: Club, typed: str) -> None:
    found(names, typed)


def test_a_guest_is_nobody_of_the_club(names: Club) -> None:
    names.tonight.check_in.come_in_as_guest("Annabel", None)
    assert "Annabel" not in found(names, "ann")


def test_who_was_taken_back_is_not_found_any_more(names: Club) -> None:
    added = next(e for e in names.log.events() if e.data.get("name") == "Anna")
    names.log.undo(added.id)
    assert found(names, "anna") == []


def test_who_is_called_otherwise_is_found_by_the_new_name_only(names: Club) -> None:
    people = names.tonight.people
    (bo,) = people.by_name("bo ann")
    people.rename(bo, "Wilma", "")
    assert found(names, "wilma") == ["Wilma"]
    assert "Wilma" not in found(names, "bo")
    assert "bo" not in names.tonight.people._search.vocabulary()


def test_the_index_holds_each_person_once_however_often_they_change(names: Club) -> None:
    people = names.tonight.people
    for said in ("a", "b", "c"):
        people.say_as(people.everyone()[0].id, said)
    (count,) = names.db.execute("SELECT count(*) FROM people_search").fetchone()
    assert count == len(people.everyone())
