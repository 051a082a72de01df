"""The end of the night: what holds it, finishing it, and what everybody did together."""

from collections.abc import Callable

import pytest

from kiosk.errors import KnownError
from kiosk.model import ProblemKind
from tests.club import Club


def ada_is_in(club: Club) -> None:
    club.show("Ada")
    club.tonight.rides.gone(club.ride("Ada"))
    club.clock.advance(minutes=1)
    club.show("Ada")


def flo_is_in(club: Club) -> None:
    club.show("Flo")


def a_problem_is_open(club: Club) -> None:
    club.tonight.problems.take(club.tonight.problems.tell(ProblemKind.SPILL))


def a_problem_waits(club: Club) -> None:
    club.tonight.problems.wait(club.tonight.problems.tell(ProblemKind.BROKEN))


def the_floor_is_not_swept(club: Club) -> None:
    club.tonight.jobs.undo(club.job("Sweep"))


@pytest.fixture
def clear(small: Club) -> Club:
    """Nothing holds the night: the only clean-up job is done and nobody is in."""
    small.clock.set("23:45")
    small.tonight.jobs.done("job-sweep")
    return small


def test_a_night_that_nothing_holds_is_finished(clear: Club) -> None:
    assert clear.tonight.clean_up.holds().clear
    clear.tonight.clean_up.finish()
    finished = clear.tonight.night.finished
    assert finished is not None
    assert finished.at == clear.clock.now()


@pytest.mark.parametrize(
    "happens", [ada_is_in, flo_is_in, a_problem_is_open, a_problem_waits, the_floor_is_not_swept]
)
def test_a_night_that_something_holds_is_not_finished(
    happens: Callable[[Club], None], clear: Club
) -> None:
    happens(clear)
    events = len(clear.log.events())
    assert not clear.tonight.clean_up.holds().clear
    with pytest.raises(KnownError, match="cannot finish yet"):
        clear.tonight.clean_up.finish()
    assert clear.tonight.night.finished is None
    assert len(clear.log.events()) == events


def test_somebody_who_waits_for_a_taxi_holds_the_night_until_it_has_gone(clear: Club) -> None:
    clear.show("Ada")
    holds = clear.tonight.clean_up.holds()
    assert [home.person.name for home in holds.rides] == ["Ada"]
    assert [person.name for person in holds.people] == ["Ada"]
    clear.tonight.rides.here(clear.ride("Ada"))
    assert not clear.tonight.clean_up.holds().clear
    clear.tonight.rides.gone(clear.ride("Ada"))
    assert clear.tonight.clean_up.holds().clear


def test_a_job_not_needed_does_not_hold_the_night(small: Club) -> None:
    small.tonight.jobs.not_needed("job-sweep")
    assert small.tonight.clean_up.holds().clear


def test_jobs_of_earlier_phases_do_not_hold_the_night(clear: Club) -> None:
    assert not clear.job("Bar").over
    assert clear.tonight.clean_up.holds().clear


def test_finishing_can_be_undone_even_after_two_taps(clear: Club) -> None:
    first = clear.tonight.clean_up.finish()
    assert clear.tonight.clean_up.finish() == first
    clear.tonight.clean_up.undo_finish()
    assert clear.tonight.night.finished is None
    assert clear.tonight.clean_up.undo_finish() is None


def test_who_waits_for_a_ride_is_not_sent_home_with_everybody(clear: Club) -> None:
    clear.show("Ada")
    clear.show("Flo")
    assert [person.name for person in clear.tonight.clean_up.all_go()] == ["Flo"]


def test_somebody_who_is_still_here_comes_back_with_their_ride(clear: Club) -> None:
    clear.show("Ada")
    clear.tonight.rides.gone(clear.ride("Ada"))
    clear.tonight.clean_up.still_here(clear.ids["Ada"])
    assert clear.is_in("Ada")
    assert [home.person.name for home in clear.tonight.rides.waiting()] == ["Ada"]


def test_somebody_who_is_still_here_without_a_ride_comes_back(clear: Club) -> None:
    clear.show("Flo")
    clear.tonight.check_in.seen_go([clear.ids["Flo"]])
    clear.tonight.clean_up.still_here(clear.ids["Flo"])
    assert clear.is_in("Flo")


def test_together_counts_what_was_done_and_not_what_was_not_needed(clear: Club) -> None:
    clear.tonight.jobs.not_needed("job-bar")
    clear.show("Ada")
    clear.show("Flo")
    clear.show("Flo", going_home=True)
    clear.tonight.problems.sorted(clear.tonight.problems.tell(ProblemKind.SPILL))
    clear.tonight.problems.tell(ProblemKind.UPSET)
    together = clear.tonight.clean_up.together()
    assert (together.people, together.jobs, together.problems) == (2, 1, 1)


@pytest.mark.parametrize("happens", [flo_is_in, a_problem_is_open, the_floor_is_not_swept])
def test_a_night_with_something_left_open_is_finished_where_two_agreed(
    happens: Callable[[Club], None], clear: Club
) -> None:
    happens(clear)
    clear.tonight.clean_up.finish_all_the_same()
    assert clear.tonight.night.finished is not None
    assert not clear.tonight.clean_up.holds().clear, "what was open stays open"


def test_what_was_left_open_is_kept_with_the_end_of_the_night(clear: Club) -> None:
    flo_is_in(clear)
    the_floor_is_not_swept(clear)
    event = clear.tonight.clean_up.finish_all_the_same()
    assert event.data == {"left": {"jobs": ["job-sweep"], "people": [clear.ids["Flo"]]}}


def test_while_somebody_waits_for_a_ride_not_even_two_finish_the_night(clear: Club) -> None:
    clear.show("Ada")
    assert [home.person.name for home in clear.tonight.rides.waiting()] == ["Ada"]
    with pytest.raises(KnownError, match="cannot finish yet"):
        clear.tonight.clean_up.finish_all_the_same()
    assert clear.tonight.night.finished is None


def test_a_night_with_something_left_open_is_finished_once(clear: Club) -> None:
    flo_is_in(clear)
    first = clear.tonight.clean_up.finish_all_the_same()
    assert clear.tonight.clean_up.finish_all_the_same() == first
    assert clear.tonight.clean_up.finish() == first
