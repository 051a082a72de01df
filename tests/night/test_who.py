"""Who is in, who is expected, who has gone home: counts that always add up."""

import pytest
from hypothesis import given, settings

from kiosk.data.fold.visit import fold_visit
from kiosk.data.log import Act
from kiosk.model import Phase, Subject, VisitState
from tests.club import NAMES, SMALL, Club, small_club
from tests.data.test_nights import NIGHTS, Lived, lived


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Club:
    """A night, closed, in which nothing has happened yet: to be copied."""
    club = small_club(tmp_path_factory.mktemp("new"))
    club.close()
    return club


def names(club: Club, state: VisitState) -> list[str]:
    return [person.called for person in club.tonight.who.tonight()[state]]


def erase(club: Club, name: str) -> None:
    """The record goes; the visit stays."""
    added = next(e for e in club.log.events() if e.subject == Subject("person", club.ids[name]))
    club.log.undo(added.id)


@settings(max_examples=60, deadline=None)
@given(acts=NIGHTS)
def test_everybody_of_a_night_is_in_exactly_one_list_and_the_counts_add_up(
    new: Club, acts: list[Lived]
) -> None:
    with lived(new, acts) as club:
        lists = club.tonight.who.tonight()
        listed = [person.id for people in lists.values() for person in people]
        visits = {event.subject for event in club.log.events() if event.subject.kind == "visit"}
        rows = [row for one in visits if (row := fold_visit(club.log.of_subject(one)))]
        assert sorted(listed) == sorted(row.person for row in rows)
        for state, people in lists.items():
            assert {p.id for p in people} == {row.person for row in rows if row.state is state}
            assert len(people) == club.tonight.people.how_many(state)
            assert people == club.tonight.people.who_are(state)


def test_before_anybody_comes_everybody_is_expected(small: Club) -> None:
    assert names(small, VisitState.EXPECTED) == list(NAMES)
    assert names(small, VisitState.IN) == names(small, VisitState.OUT) == []


def test_who_comes_and_goes_moves_from_list_to_list(small: Club) -> None:
    for name in ("Flo", "Ada", "Bea"):
        small.show(name)
    small.show("Ada", going_home=True)
    assert names(small, VisitState.IN) == ["Bea", "Flo"]
    assert names(small, VisitState.OUT) == ["Ada"]
    assert names(small, VisitState.EXPECTED) == ["Cem", "Dot", "Eli"]


def test_nobody_is_expected_whom_the_club_does_not_know(small: Club) -> None:
    """A list of people was taken back after the night was planned."""
    erase(small, "Bea")
    assert names(small, VisitState.EXPECTED) == [name for name in NAMES if name != "Bea"]


def test_a_guest_is_counted_and_one_that_was_a_slip_is_in_no_list(small: Club) -> None:
    small.tonight.check_in.come_in_as_guest("Wren", None)
    answer = small.tonight.check_in.come_in_as_guest("Slip", None)
    small.tonight.check_in.not_me(answer)
    lists = small.tonight.who.tonight()
    assert names(small, VisitState.IN) == ["Wren"]
    assert sum(len(people) for people in lists.values()) == len(NAMES) + 1


def test_somebody_whose_record_was_erased_while_in_still_counts_without_a_name(
    small: Club,
) -> None:
    small.show("Bea")
    small.show("Cem")
    erase(small, "Bea")
    assert names(small, VisitState.IN) == ["Cem", ""], "at the end, without a name"
    assert small.people_in() == 2
    holds = small.tonight.clean_up.holds()
    assert small.ids["Bea"] in [person.id for person in holds.people], "the night is not over"
    small.tonight.check_in.seen_go([small.ids["Bea"]])
    assert names(small, VisitState.IN) == ["Cem"]
    assert names(small, VisitState.OUT) == [""]


def test_people_of_another_night_are_not_listed(small: Club) -> None:
    other = Subject("visit", f"{SMALL}-2/{small.ids['Ada']}")
    small.log.add(Act("visit.came_in", other, {"person": small.ids["Ada"]}))
    assert names(small, VisitState.IN) == []


@pytest.mark.parametrize(
    ("wall", "free"), [("18:00", False), ("19:42", False), ("21:30", True), ("23:45", True)]
)
def test_who_has_done_their_job_is_free_to_go_once_the_club_has_begun(
    small: Club, wall: str, free: bool
) -> None:
    small.clock.set(wall)
    small.show("Ada")
    small.tonight.jobs.done("job-chairs")
    assert small.tonight.who.free_to_go(small.ids["Ada"]) is free


def test_held_back_before_the_club_nobody_is_asked_to_go(small: Club) -> None:
    small.show("Ada")
    small.tonight.jobs.done("job-chairs")
    small.clock.set("21:30")
    small.tonight.phases.hold(Phase.DOORS)
    assert not small.tonight.who.free_to_go(small.ids["Ada"])


def test_who_has_another_job_left_or_is_not_in_is_not_asked_to_go(small: Club) -> None:
    small.clock.set("21:30")
    small.show("Ada")
    small.tonight.jobs.done("job-chairs")
    small.tonight.jobs.take("job-bar", small.ids["Ada"])
    assert not small.tonight.who.free_to_go(small.ids["Ada"])
    small.tonight.jobs.not_needed("job-bar")
    assert small.tonight.who.free_to_go(small.ids["Ada"])
    small.show("Ada", going_home=True)
    assert not small.tonight.who.free_to_go(small.ids["Ada"])


def test_that_somebody_came_in_is_taken_back(small: Club) -> None:
    small.show("Ada")
    small.tonight.who.did_not_come(small.ids["Ada"])
    assert small.visit("Ada").state is VisitState.EXPECTED
    assert small.tonight.who.did_not_come(small.ids["Ada"]) is None


def test_that_somebody_came_back_is_taken_back_and_they_have_gone(small: Club) -> None:
    small.show("Ada")
    small.clock.advance(minutes=1)
    small.show("Ada", going_home=True)
    small.clock.advance(minutes=1)
    small.show("Ada")
    small.tonight.who.did_not_come(small.ids["Ada"])
    assert small.visit("Ada").state is VisitState.OUT
    assert small.faults() == []
