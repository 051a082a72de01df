"""The parts of a planned night start earlier or later, and what belongs to them moves along."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from kiosk.clock import moment_of
from kiosk.errors import KnownError
from kiosk.model import PHASES, Job, Phase, PhaseStart, UsualPhase
from kiosk.night.planning import plan_of
from kiosk.night.times import DAY, STEP, Times, along, moved, moved_jobs, phases_on
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


USUAL: Times = tuple(
    UsualPhase(phase, start)
    for phase, start in zip(PHASES, ("17:30", "19:00", "19:30", "21:00", "23:30"), strict=True)
)


def walls(times: Times) -> list[str]:
    return [one.start for one in times]


def minutes(times: Times) -> list[int]:
    """Since noon."""
    return [(int(one.start[:2]) * 60 + int(one.start[3:]) - 12 * 60) % DAY for one in times]


def times_at(fives: list[int]) -> Times:
    """From so many times five minutes after noon."""
    moments = [NOON + five * timedelta(minutes=5) for five in sorted(fives)]
    pairs = zip(PHASES, moments, strict=True)
    return tuple(UsualPhase(phase, f"{at:%H:%M}") for phase, at in pairs)


NIGHTS = st.lists(
    st.integers(0, DAY // 5 - 1), min_size=len(PHASES), max_size=len(PHASES), unique=True
).map(times_at)


def moved_or_not(times: Times, phase: Phase, by: int) -> Times:
    """Where it would be beyond noon, nothing is asked."""
    try:
        return moved(times, phase, by)
    except KnownError:
        reject()


@given(NIGHTS, st.sampled_from(PHASES), st.integers(-40, 40))
def test_the_parts_stay_in_their_order_and_the_moved_one_is_where_it_was_put(
    times: Times, phase: Phase, quarters: int
) -> None:
    there = moved_or_not(times, phase, quarters * STEP)
    assert [one.phase for one in there] == list(PHASES)
    before, after, here = minutes(times), minutes(there), PHASES.index(phase)
    assert all(one < other for one, other in pairwise(after))
    assert after[here] == before[here] + quarters * STEP
    for nth, old in enumerate(before):
        if after[nth] != old and nth != here:
            assert (nth > here) == (quarters > 0), "only those in its way move"
            assert PHASES[nth] in along(times, there, phase)


@given(NIGHTS, st.sampled_from(PHASES))
def test_no_other_part_moves_while_there_is_room(times: Times, phase: Phase) -> None:
    here, before = PHASES.index(phase), minutes(times)
    there = moved_or_not(times, phase, STEP)
    if here + 1 == len(PHASES) or before[here] + STEP < before[here + 1]:
        assert along(times, there, phase) == ()


@given(NIGHTS, st.sampled_from(PHASES), st.integers(1, 8))
def test_jobs_moved_there_and_back_are_as_they_were(
    times: Times, phase: Phase, quarters: int
) -> None:
    before = phases_on(times, NOON.date(), ZoneInfo("UTC"))
    there = phases_on(moved_or_not(times, phase, quarters * STEP), NOON.date(), ZoneInfo("UTC"))
    start = next(one.start for one in before if one.phase == phase)
    old = Job("j", "n", "Bar", "bar", phase, start, start + QUARTER, "Bar", 1)
    jobs = moved_jobs([old], before, there)
    assert [one.start for one in jobs] == [start + quarters * QUARTER]
    ends = {one.start for one in (*before, *there)}
    if old.end not in ends and jobs[0].end not in ends:  # else it ends as a part begins
        assert moved_jobs(jobs, there, before) == [old]


def test_one_part_or_the_whole_night_moves_by_quarters_of_an_hour() -> None:
    assert walls(moved(USUAL, Phase.DOORS, 15)) == ["17:30", "19:00", "19:45", "21:00", "23:30"]
    assert walls(moved(USUAL, Phase.CLEAN_UP, 45)) == ["17:30", "19:00", "19:30", "21:00", "00:15"]
    assert walls(moved(USUAL, None, -60)) == ["16:30", "18:00", "18:30", "20:00", "22:30"]


def test_no_night_passes_noon() -> None:
    assert walls(moved(USUAL, None, -330))[0] == "12:00"
    assert walls(moved(USUAL, None, 735))[-1] == "11:45"
    for phase, by in ((None, -345), (None, 750), (Phase.SET_UP, -345), (Phase.CLEAN_UP, 750)):
        with pytest.raises(KnownError, match="noon"):
            moved(USUAL, phase, by)


LONDON = ZoneInfo("Europe/London")


def at(wall: str) -> datetime:
    return moment_of(wall, date(2026, 11, 27), LONDON)


def phases(*starts: str) -> tuple[PhaseStart, ...]:
    usual = (UsualPhase(phase, start) for phase, start in zip(PHASES, starts, strict=True))
    return phases_on(usual, date(2026, 11, 27), LONDON)


@pytest.mark.parametrize(
    ("phase", "job", "new", "expected"),
    [
        # It moves with its part.
        ("set_up", "17:45 18:45", "17:00 19:00 19:30 21:00 23:30", "17:15 18:15"),
        # It lasts until the next part, and still does.
        ("doors", "19:30 21:00", "17:30 19:00 19:30 21:30 23:30", "19:30 21:30"),
        # It lasts until a later part, and still does: the one between has nothing to do with it.
        ("doors", "19:30 23:30", "17:30 19:00 19:30 21:30 23:30", "19:30 23:30"),
        # It is never over before it begins.
        ("set_up", "18:30 19:00", "18:45 19:00 19:30 21:00 23:30", "19:45 19:45"),
        # The last part has none after it.
        ("clean_up", "23:30 00:00", "17:30 19:00 19:30 21:00 00:15", "00:15 00:45"),
    ],
)
def test_a_job_moves_with_its_part_of_the_night(
    phase: str, job: str, new: str, expected: str
) -> None:
    start, end = map(at, job.split())
    one = Job("j", "n", "Bar", "bar", Phase(phase), start, end, "Bar", 1)
    old = phases("17:30", "19:00", "19:30", "21:00", "23:30")
    (found,) = moved_jobs([one], old, phases(*new.split())) or [one]
    assert f"{found.start:%H:%M} {found.end:%H:%M}" == expected  # London is at UTC in November


def test_a_part_in_the_hour_that_the_clock_leaves_out_overtakes_no_other() -> None:
    times = tuple(map(UsualPhase, PHASES, ("19:00", "20:00", "21:00", "01:30", "02:15")))
    starts = [one.start for one in phases_on(times, date(2026, 3, 28), LONDON)]
    assert starts == sorted(starts)


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
