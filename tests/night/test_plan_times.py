"""The parts of a planned night start earlier or later, and what belongs to them moves along."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KnownError
from kiosk.model import PHASES, Job, Phase, PhaseStart
from kiosk.night.plan_times import moved_jobs, moved_phases
from kiosk.night.planning import plan_of
from kiosk.night.tonight import Tonight
from tests.club import Club

NOON = datetime(2026, 12, 25, 12, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


@pytest.fixture
def new(small: Club) -> Tonight:
    """A night made from tonight: 17:30, 19:00, 19:30, 21:00, 23:30."""
    tonight = small.tonight
    plan = plan_of(tonight.night, tonight.jobs.all())
    events = tonight.planning.make(plan, date(2026, 12, 25))
    return tonight.of_night(events[0].subject.id)


def times(tonight: Tonight) -> list[str]:
    return [f"{one.start:%H:%M}" for one in tonight.night.phases]


def job(tonight: Tonight, title: str) -> str:
    one = next(job for job in tonight.jobs.all() if job.title == title)
    return f"{one.start:%H:%M}-{one.end:%H:%M}"


NIGHTS = st.lists(
    st.integers(0, 24 * 12 - 1), min_size=len(PHASES), max_size=len(PHASES), unique=True
).map(
    lambda fives: tuple(
        PhaseStart(phase, NOON + five * timedelta(minutes=5))
        for phase, five in zip(PHASES, sorted(fives), strict=True)
    )
)


@given(NIGHTS, st.sampled_from(PHASES), st.integers(-40, 40))
def test_the_phases_stay_in_their_order_and_the_moved_one_is_where_it_was_put(
    phases: tuple[PhaseStart, ...], phase: Phase, quarters: int
) -> None:
    moved = moved_phases(phases, phase, quarters * QUARTER)
    assert [one.phase for one in moved] == list(PHASES)
    assert all(one.start < other.start for one, other in pairwise(moved))
    starts = {one.phase: one.start for one in phases}
    here = PHASES.index(phase)
    assert moved[here].start == starts[phase] + quarters * QUARTER
    for nth, one in enumerate(moved):
        if one.start == starts[one.phase]:
            continue
        assert nth == here or (nth - here > 0) == (quarters > 0), "only those in its way move"


@given(NIGHTS, st.sampled_from(PHASES))
def test_no_other_phase_moves_while_there_is_room(
    phases: tuple[PhaseStart, ...], phase: Phase
) -> None:
    here = PHASES.index(phase)
    later = phases[here + 1].start if here + 1 < len(phases) else phases[here].start + 2 * QUARTER
    moved = moved_phases(phases, phase, QUARTER)
    if phases[here].start + QUARTER < later:
        assert [one for one in moved if one.phase != phase] == [
            one for one in phases if one.phase != phase
        ]


@given(NIGHTS, st.sampled_from(PHASES), st.integers(1, 8))
def test_jobs_moved_there_and_back_are_as_they_were(
    phases: tuple[PhaseStart, ...], phase: Phase, quarters: int
) -> None:
    start = next(one.start for one in phases if one.phase == phase)
    before = Job("j", "n", "Bar", "bar", phase, start, start + QUARTER, "Bar", 1)
    there = moved_phases(phases, phase, quarters * QUARTER)
    jobs = moved_jobs([before], phases, there)
    assert [one.start for one in jobs] == [start + quarters * QUARTER]
    ends = {one.start for one in (*phases, *there)}
    if before.end not in ends and jobs[0].end not in ends:  # else it ends as a part begins
        assert moved_jobs(jobs, there, phases) == [before]


def test_a_part_starts_a_quarter_later_with_its_jobs(new: Tonight) -> None:
    assert (job(new, "Bar"), job(new, "Sweep")) == ("21:00-23:30", "23:30-23:59")
    moved = new.plan_times.move(Phase.CLEAN_UP, 15)
    assert times(new) == ["17:30", "19:00", "19:30", "21:00", "23:45"]
    assert (job(new, "Bar"), job(new, "Sweep")) == ("21:00-23:45", "23:45-00:14")
    assert moved.along == ()
    new.log.undo_together([event.id for event in moved.events])
    assert times(new) == ["17:30", "19:00", "19:30", "21:00", "23:30"]
    assert (job(new, "Bar"), job(new, "Sweep")) == ("21:00-23:30", "23:30-23:59")


def test_a_part_that_would_be_overtaken_moves_along_and_is_told(new: Tonight) -> None:
    moved = new.plan_times.move(Phase.BRIEFING, 30)
    assert times(new) == ["17:30", "19:30", "19:45", "21:00", "23:30"]
    assert moved.along == (Phase.DOORS,)


def test_a_part_that_comes_earlier_pushes_those_before_it(new: Tonight) -> None:
    moved = new.plan_times.move(Phase.DOORS, -30)
    assert times(new) == ["17:30", "18:45", "19:00", "21:00", "23:30"]
    assert moved.along == (Phase.BRIEFING,)


@pytest.mark.parametrize(("phase", "minutes"), [(Phase.SET_UP, -345), (Phase.CLEAN_UP, 750)])
def test_a_night_is_from_noon_to_noon(new: Tonight, phase: Phase, minutes: int) -> None:
    before, events = times(new), len(new.log.events())
    with pytest.raises(KnownError, match="noon"):
        new.plan_times.move(phase, minutes)
    assert times(new) == before
    assert len(new.log.events()) == events
    nearly = minutes + (15 if minutes < 0 else -15)
    new.plan_times.move(phase, nearly)


def test_tonight_s_parts_can_still_be_moved(small: Club) -> None:
    small.tonight.plan_times.move(Phase.CLEAN_UP, 15)
    assert times(small.tonight)[-1] == "23:45"
    assert small.faults() == []
