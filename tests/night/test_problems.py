"""Problems: told, taken, sorted, opened again; and what every screen shows until then."""

import pytest

from kiosk.model import Problem, ProblemKind, ProblemState
from kiosk.night.problems import waited_too_long
from tests.club import Club, moment


def told(club: Club, kind: ProblemKind = ProblemKind.SPILL) -> Problem:
    return one(club, club.tonight.problems.tell(kind))


def one(club: Club, problem: str) -> Problem:
    found = club.tonight.problems.one(problem)
    assert found is not None
    return found


@pytest.mark.parametrize("kind", ProblemKind)
def test_a_problem_is_kept_with_nothing_but_its_kind(kind: ProblemKind, small: Club) -> None:
    problem = told(small, kind)
    assert (problem.kind, problem.state) == (kind, ProblemState.NEW)
    assert (problem.about, problem.where, problem.job) == (None, None, None)
    assert problem.told.at == moment("19:42")
    assert small.tonight.problems.need_someone() == [problem]


def test_who_and_where_can_be_said_afterwards(small: Club) -> None:
    problem = told(small).id
    small.tonight.problems.about(problem, small.ids["Cem"])
    small.tonight.problems.where(problem, "Bar")
    assert (one(small, problem).about, one(small, problem).where) == (small.ids["Cem"], "Bar")
    assert one(small, problem).state is ProblemState.NEW


def test_a_problem_goes_from_new_to_sorted_and_back(small: Club) -> None:
    problems, problem = small.tonight.problems, told(small).id
    problems.take(problem, small.ids["Ada"])
    mark = one(small, problem).mark
    assert mark is not None
    assert (one(small, problem).state, mark.by) == (ProblemState.ON_IT, small.ids["Ada"])
    problems.wait(problem)
    assert one(small, problem).state is ProblemState.WAITING
    assert [found.id for found in problems.open()] == [problem]
    problems.sorted(problem)
    assert one(small, problem).state is ProblemState.SORTED
    assert problems.open() == []
    problems.open_again(problem)
    assert one(small, problem).state is ProblemState.NEW
    assert [found.id for found in problems.need_someone()] == [problem]


def test_a_problem_that_was_none_is_taken_back_and_gone(small: Club) -> None:
    problem = told(small)
    small.tonight.problems.about(problem.id, small.ids["Cem"])
    small.tonight.problems.take_back(problem)
    assert small.tonight.problems.all() == []
    assert small.faults() == []


@pytest.mark.parametrize(("after", "too_long"), [("19:44:59", False), ("19:45:00", True)])
def test_a_problem_that_nobody_takes_within_3_minutes_chimes(
    after: str, too_long: bool, small: Club
) -> None:
    problem = told(small)
    assert waited_too_long(problem, moment(after)) is too_long
    needed = small.tonight.attention.needed(moment(after))
    assert [(one.problem, one.too_long) for one in needed] == [(problem, too_long)]


def test_a_problem_that_somebody_is_on_never_chimes(small: Club) -> None:
    problem = told(small).id
    small.tonight.problems.take(problem)
    assert not waited_too_long(one(small, problem), moment("21:00"))
    assert small.tonight.attention.needed(moment("21:00")) == []


def test_opening_again_starts_the_3_minutes_anew(small: Club) -> None:
    problem = told(small).id
    small.tonight.problems.sorted(problem)
    small.clock.set("20:00")
    small.tonight.problems.open_again(problem)
    assert not waited_too_long(one(small, problem), moment("20:02:59"))
    assert waited_too_long(one(small, problem), moment("20:03"))


def test_problems_come_in_the_order_they_were_told_and_stay_there(small: Club) -> None:
    first, second, third = (told(small).id for _ in range(3))
    small.tonight.problems.sorted(second)
    small.tonight.problems.open_again(second)
    assert [found.id for found in small.tonight.problems.all()] == [first, second, third]


# Attention: problems and late rides


def test_what_needs_someone_is_the_oldest_problem_first_then_late_rides(small: Club) -> None:
    small.show("Ada")
    small.clock.set("22:05")
    problem = told(small)
    needed = small.tonight.attention.needed(small.clock.now())
    assert needed[0].problem == problem
    assert needed[0].ride is None
    assert needed[1].ride is not None
    assert (needed[1].problem, needed[1].ride.person.name) == (None, "Ada")
    assert [one.too_long for one in needed] == [False, True]


def test_a_late_ride_that_somebody_takes_becomes_a_problem_that_is_taken(small: Club) -> None:
    small.show("Ada")
    small.clock.set("22:05")
    (needed,) = small.tonight.attention.needed(small.clock.now())
    problem = one(small, small.tonight.attention.take(needed, small.ids["Bea"]))
    assert (problem.kind, problem.about) == (ProblemKind.TAXI, small.ids["Ada"])
    assert problem.state is ProblemState.ON_IT
    assert small.tonight.attention.needed(small.clock.now()) == []


def test_a_late_ride_that_was_told_is_shown_once(small: Club) -> None:
    small.show("Ada")
    small.clock.set("22:05")
    small.tonight.problems.tell(ProblemKind.TAXI, about=small.ids["Ada"])
    (needed,) = small.tonight.attention.needed(small.clock.now())
    assert needed.ride is not None
    assert needed.ride.person.name == "Ada"


def test_taking_a_problem_takes_that_problem(small: Club) -> None:
    problem = told(small)
    (needed,) = small.tonight.attention.needed(small.clock.now())
    assert small.tonight.attention.take(needed) == problem.id
    assert len(small.tonight.problems.all()) == 1


def test_a_ride_that_did_not_come_as_promised_needs_someone_again(small: Club) -> None:
    small.show("Ada")
    small.clock.set("22:05")
    (needed,) = small.tonight.attention.needed(small.clock.now())
    small.tonight.attention.take(needed)
    small.tonight.problems.wait(small.tonight.problems.all()[0].id)
    small.tonight.rides.phoned(small.ride("Ada"), 10)
    assert small.tonight.attention.needed(moment("22:19:59")) == []
    small.clock.set("22:20")
    (again,) = small.tonight.attention.needed(small.clock.now())
    assert again.ride is not None
    assert again.too_long
