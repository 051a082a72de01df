"""The jobs of a planned night: added, changed, left out, put in order."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import KnownError
from kiosk.model import Event, Page, Phase, UsualJob
from kiosk.night.planning import plan_of
from kiosk.night.tonight import Tonight
from tests.club import Club

BINS = UsualJob("Bins", "bins", Phase.CLEAN_UP, "23:40", "23:50", "Hall", 1)
TEA = UsualJob("Tea", "bar", Phase.SET_UP, "17:00", "17:30", "Bar", 2, (Page("Boil.", "water"),))


def titles(tonight: Tonight, phase: Phase) -> list[str]:
    return [job.title for job in tonight.jobs.in_phase(phase)]


def id_of(tonight: Tonight, title: str) -> str:
    return next(job.id for job in tonight.jobs.all() if job.title == title)


@pytest.fixture
def four(small: Club) -> Tonight:
    """The night has four jobs to clean up, by their start: Sweep, Bins, Mop, Lights."""
    for title, start in (("Bins", "23:40"), ("Mop", "23:45"), ("Lights", "23:50")):
        small.tonight.plan_jobs.add(
            UsualJob(title, "bins", Phase.CLEAN_UP, start, "23:59", "Hall", 1)
        )
    assert titles(small.tonight, Phase.CLEAN_UP) == ["Sweep", "Bins", "Mop", "Lights"]
    return small.tonight


def test_a_job_that_another_night_had_is_added_with_all_it_has(small: Club) -> None:
    events = small.tonight.plan_jobs.add(TEA)
    job = small.tonight.jobs.one(events[0].subject.id)
    assert job is not None
    assert (job.title, job.wanted, job.steps, job.people) == ("Tea", 2, TEA.steps, ())
    assert job.start == datetime(2026, 11, 27, 17, 0, tzinfo=UTC)
    assert titles(small.tonight, Phase.SET_UP) == ["Tea", "Chairs"]  # by their start
    small.log.undo_together([event.id for event in events])
    assert titles(small.tonight, Phase.SET_UP) == ["Chairs"]


def test_a_new_job_is_when_its_part_is_and_where_most_jobs_of_it_are(small: Club) -> None:
    events = small.tonight.plan_jobs.add_new("Balloons", "set_up", Phase.SET_UP)
    job = small.tonight.jobs.one(events[0].subject.id)
    assert job is not None
    assert (job.station, job.wanted) == ("Hall", 1)
    assert job.start == datetime(2026, 11, 27, 17, 30, tzinfo=UTC)


def test_a_job_needs_a_name(small: Club) -> None:
    plan = small.tonight.plan_jobs
    with pytest.raises(KnownError, match="no name"):
        plan.add_new(" ", "set_up", Phase.SET_UP)
    with pytest.raises(KnownError, match="no name"):
        plan.change("job-bar", title=" ")


def test_jobs_of_other_nights_are_known_each_once_those_that_are_missing_first(
    small: Club,
) -> None:
    tonight = small.tonight
    events = tonight.planning.make(plan_of(tonight.night, tonight.jobs.all()), date(2026, 12, 25))
    new = tonight.of_night(events[0].subject.id)
    new.plan_jobs.leave_out(id_of(new, "Bar"))
    new.plan_jobs.change(id_of(new, "Sweep"), title="SWEEP")
    assert [job.title for job in new.plan_jobs.known((TEA,))] == ["Tea", "Bar", "Chairs", "SWEEP"]


def test_a_job_of_another_night_is_not_changed_from_here(small: Club) -> None:
    tonight = small.tonight
    events = tonight.planning.make(plan_of(tonight.night, ()), date(2026, 12, 25))
    with pytest.raises(KnownError, match="not there any more"):
        tonight.of_night(events[0].subject.id).plan_jobs.change("job-bar", wanted=9)


def test_a_job_goes_up_and_down_and_stops_at_the_end(four: Tonight) -> None:
    jobs = four.plan_jobs
    lights = id_of(four, "Lights")
    jobs.put(lights, -1)
    assert titles(four, Phase.CLEAN_UP) == ["Sweep", "Bins", "Lights", "Mop"]
    jobs.put(lights, -9)
    assert titles(four, Phase.CLEAN_UP) == ["Lights", "Sweep", "Bins", "Mop"]
    assert jobs.put(lights, -1) == ()
    moved = jobs.put(lights, 2)
    assert titles(four, Phase.CLEAN_UP) == ["Sweep", "Bins", "Lights", "Mop"]
    four.log.undo_together([event.id for event in moved])
    assert titles(four, Phase.CLEAN_UP) == ["Lights", "Sweep", "Bins", "Mop"]
    assert titles(four, Phase.CLUB) == ["Bar"]


def test_a_job_that_is_added_to_jobs_in_order_comes_by_its_start(four: Tonight) -> None:
    four.plan_jobs.put(id_of(four, "Lights"), -3)
    four.plan_jobs.add(UsualJob("Dishes", "dishes", Phase.CLEAN_UP, "23:42", "23:50", "Bar", 1))
    assert titles(four, Phase.CLEAN_UP) == ["Lights", "Sweep", "Bins", "Dishes", "Mop"]


def test_another_time_leaves_every_job_in_its_place(four: Tonight) -> None:
    before = titles(four, Phase.CLEAN_UP)
    moved = four.plan_jobs.move_times(id_of(four, "Sweep"), start=30)
    assert titles(four, Phase.CLEAN_UP) == before
    four.log.undo_together([event.id for event in moved])
    assert titles(four, Phase.CLEAN_UP) == before
    assert [job.place for job in four.jobs.in_phase(Phase.CLEAN_UP)] == [0, 0, 0, 0]


def test_a_copied_night_has_its_jobs_in_the_same_order(four: Tonight) -> None:
    four.plan_jobs.put(id_of(four, "Lights"), -2)
    events = four.planning.make(plan_of(four.night, four.jobs.all()), date(2027, 3, 27))
    new = four.of_night(events[0].subject.id)
    assert [job.title for job in new.jobs.all()] == [job.title for job in four.jobs.all()]


def test_start_and_end_take_each_other_along(small: Club) -> None:
    jobs = small.tonight.plan_jobs

    def times() -> str:
        job = small.job("Chairs")
        return f"{job.start:%H:%M}-{job.end:%H:%M}"

    assert times() == "17:30-18:30"
    jobs.move_times("job-chairs", start=15)
    assert times() == "17:45-18:30"
    jobs.move_times("job-chairs", start=45)
    assert times() == "18:30-18:45"
    jobs.move_times("job-chairs", end=-15)
    assert times() == "18:15-18:30"
    with pytest.raises(KnownError, match="noon"):
        jobs.move_times("job-chairs", start=-390)
    assert times() == "18:15-18:30"


def test_another_part_of_the_night_takes_the_times_along(small: Club) -> None:
    small.tonight.plan_jobs.to_phase("job-chairs", Phase.CLUB)
    job = small.job("Chairs")
    assert (job.phase, f"{job.start:%H:%M}-{job.end:%H:%M}") == (Phase.CLUB, "21:00-22:00")
    assert small.faults() == []


def test_a_job_wants_at_least_one_person(small: Club) -> None:
    small.tonight.plan_jobs.wants("job-chairs", -9)
    assert small.job("Chairs").wanted == 1
    small.tonight.plan_jobs.wants("job-chairs", 1)
    assert small.job("Chairs").wanted == 2


def test_other_steps_have_not_been_ticked(small: Club) -> None:
    small.tonight.jobs.step_done("job-chairs", 1)
    small.tonight.plan_jobs.step("job-chairs", (Page("Stack.", "chairs"),))
    job = small.job("Chairs")
    assert (job.steps, job.steps_done) == ((Page("Stack.", "chairs"),), ())


def test_the_people_on_a_job_stay_on_it_whatever_changes(small: Club) -> None:
    people = small.job("Chairs").people
    small.tonight.plan_jobs.change("job-chairs", title="Seats", station="Bar")
    assert small.job("Seats").people == people == (small.ids["Ada"],)


def test_a_job_is_left_out_and_there_again(small: Club) -> None:
    before = small.job("Bar")
    gone = small.tonight.plan_jobs.leave_out("job-bar")
    with pytest.raises(KnownError, match="not there any more"):
        small.tonight.plan_jobs.leave_out("job-bar")
    small.log.undo_together([event.id for event in gone])
    assert small.job("Bar") == before


ACTS: list[Callable[[Tonight, str, int], tuple[Event, ...]]] = [
    lambda night, job, n: night.plan_jobs.put(job, n - 2),
    lambda night, job, n: night.plan_jobs.move_times(job, start=15 * (n - 2)),
    lambda night, job, n: night.plan_jobs.change(job, wanted=n + 1),
    lambda night, job, n: night.plan_jobs.change(job, title=f"Job {n}"),
]


def done(which: int, night: Tonight, job: str, n: int) -> tuple[Event, ...]:
    """Nothing where a time would be beyond noon: all examples move the jobs of one night."""
    try:
        return ACTS[which](night, job, n)
    except KnownError:
        return ()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    acts=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9), st.integers(0, 4)), max_size=8)
)
def test_only_putting_in_order_changes_the_order(
    four: Tonight, acts: list[tuple[int, int, int]]
) -> None:
    for which, nth, n in acts:
        jobs = four.jobs.all()
        before = [job.id for job in jobs]
        job = before[nth % len(before)]
        events = done(which, four, job, n)
        after = [one.id for one in four.jobs.all()]
        if which:
            assert after == before
        assert sorted(after) == sorted(before)
        four.log.undo_together([event.id for event in events])
        assert [one.id for one in four.jobs.all()] == before
        done(which, four, job, n)
