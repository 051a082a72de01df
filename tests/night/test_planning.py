"""A night is made from another: everything but who and when. Several are planned ahead."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import on_the_wall, time_of_night
from kiosk.data.log import Act
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Job, Night, Page, Phase, PhaseStart, Subject, UsualPhase, VisitState
from kiosk.night.planning import on_the_day, plan_like, plan_of, usual_job
from kiosk.night.tonight import Tonight
from tests.club import SMALL, Club, small_club

DECEMBER = date(2026, 12, 25)
ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
WALLS = st.times().map(lambda one: one.replace(second=0, microsecond=0, fold=0))
DATES = st.dates(date(2020, 1, 1), date(2060, 12, 31))


def exists(day: date, at: time, zone: ZoneInfo) -> bool:
    """Whether the wall shows that time in that night: in spring it leaves an hour out."""
    return time_of_night(day, at, zone).astimezone(zone).time() == at


def job_at(start: datetime, end: datetime) -> Job:
    steps = (Page("Begin.", "yes"),)
    return Job("j", "n", "Bar", "bar", Phase.CLUB, start, end, "Bar", 2, steps, ("p",), place=1.5)


def planned(club: Club, day: date = DECEMBER) -> Tonight:
    """A night made from tonight."""
    tonight = club.tonight
    events = tonight.planning.make(plan_of(tonight.night, tonight.jobs.all()), day)
    return tonight.of_night(events[0].subject.id)


def shape(tonight: Tonight) -> list[tuple[object, ...]]:
    """The jobs without their ids, people and dates."""
    zone = ZoneInfo(tonight.night.time_zone)
    same = ("title", "symbol", "phase", "station", "wanted", "steps")
    return [
        (
            *(getattr(job, key) for key in same),
            on_the_wall(job.start, zone),
            on_the_wall(job.end, zone),
        )
        for job in tonight.jobs.all()
    ]


@given(st.sampled_from(ZONES), DATES, DATES, WALLS, WALLS)
def test_any_time_on_any_date_is_the_same_on_the_wall_on_another(
    name: str, one: date, other: date, start: time, end: time
) -> None:
    zone = ZoneInfo(name)
    if not all(exists(day, at, zone) for day in (one, other) for at in (start, end)):
        return
    job = job_at(time_of_night(one, start, zone), time_of_night(one, end, zone))
    there = on_the_day(usual_job(job, zone), other, zone)
    begins, ends = (datetime.fromisoformat(there[key]) for key in ("start", "end"))
    assert on_the_wall(begins, zone) == f"{start:%H:%M}"
    assert begins.astimezone(zone).date() == other + timedelta(days=start < time(12))
    assert ends >= begins
    if time_of_night(other, end, zone) >= begins:
        assert on_the_wall(ends, zone) == f"{end:%H:%M}"


@given(st.sampled_from(ZONES), DATES, WALLS)
def test_a_night_that_is_copied_there_and_back_is_as_it_was(
    name: str, day: date, start: time
) -> None:
    zone, summer = ZoneInfo(name), date(2026, 7, 1)
    phases = (PhaseStart(Phase.CLUB, time_of_night(summer, start, zone)),)
    night = Night("n", summer.isoformat(), "Club", name, phases, 150, (), (), crowded=120)
    plan = plan_of(night, [])
    if not exists(day, start, zone):
        return
    there = Night("m", day.isoformat(), "Club", name, (), 150)
    moved = (PhaseStart(Phase.CLUB, time_of_night(day, start, zone)),)
    again = Night("m", there.date, "Club", name, moved, 150, (), (), crowded=120)
    assert plan_of(again, []) == plan


def test_everything_but_who_and_when_is_as_it_was(club: Club) -> None:
    tonight = club.tonight
    new = planned(club)
    assert shape(new) == shape(tonight)
    assert len(shape(new)) == 21
    for key in ("club", "time_zone", "room", "crowded", "stations", "briefing", "demo"):
        assert getattr(new.night, key) == getattr(tonight.night, key)
    assert new.night.date == "2026-12-25"
    assert [p.phase for p in new.night.phases] == list(Phase)
    assert new.night.phases[0].start == datetime(2026, 12, 25, 17, 30, tzinfo=UTC)
    assert all(not job.people and job.mark is None for job in new.jobs.all())
    assert (new.night.moved, new.night.briefed, new.night.finished) == (None, None, None)
    assert (new.night.presenters, new.night.at_briefing) == ((), ())
    assert new.rides.all() == []
    assert club.faults() == []


def test_everyone_of_the_club_is_expected_and_nobody_is_in(small: Club) -> None:
    new = planned(small)
    visits = Reads(small.db).all_visits(new.night.id)
    assert {visit.person for visit in visits} == set(small.ids.values())
    assert {visit.state for visit in visits} == {VisitState.EXPECTED}


def test_who_joins_the_club_later_is_expected_too_and_nobody_twice(small: Club) -> None:
    new = planned(small)
    data = {"name": "Gus", "letter": "", "picture": "guest"}
    small.log.add(Act("person.added", Subject("person", "id-gus"), data))
    events = small.tonight.planning.expect_everyone(new.night.id)
    assert [event.data["person"] for event in events] == ["id-gus"]
    assert small.tonight.planning.expect_everyone(new.night.id) == ()
    assert new.people.how_many(VisitState.EXPECTED) == len(small.ids) + 1
    assert small.faults() == []


def test_nobody_is_expected_at_a_night_that_is_over(small: Club) -> None:
    small.log.add(Act("night.finished", Subject("night", SMALL)))
    small.log.add(
        Act(
            "person.added",
            Subject("person", "late"),
            {"name": "Gus", "letter": "", "picture": "guest"},
        )
    )
    assert small.tonight.planning.expect_everyone(SMALL) == ()


def test_a_night_in_summer_starts_at_the_same_time_on_the_wall(small: Club) -> None:
    new = planned(small, date(2027, 6, 25))
    assert new.night.phases[0].start == datetime(2027, 6, 25, 16, 30, tzinfo=UTC)  # 17:30 in June


def test_all_of_it_is_undone_as_one(small: Club) -> None:
    before = Reads(small.db).nights()
    plan = plan_of(small.tonight.night, small.tonight.jobs.all())
    events = small.tonight.planning.make(plan, DECEMBER)
    small.log.undo_together([event.id for event in events])
    assert Reads(small.db).nights() == before
    assert Reads(small.db).jobs(events[0].subject.id) == []
    assert Reads(small.db).all_visits(events[0].subject.id) == []
    assert small.faults() == []


def test_two_taps_at_once_make_one_night(small: Club) -> None:
    planned(small)
    with pytest.raises(KnownError, match="There is a night on this day"):
        planned(small)
    assert [night.date for night in Reads(small.db).nights()] == ["2026-11-27", "2026-12-25"]


def test_no_night_is_made_on_a_day_that_is_over(small: Club) -> None:
    with pytest.raises(KnownError, match="over"):
        planned(small, date(2026, 11, 26))


def test_a_full_disk_makes_no_half_of_a_night(small: Club) -> None:
    small.db.execute("PRAGMA max_page_count = 1")
    pages = small.db.execute("PRAGMA page_count").fetchone()[0]
    small.db.execute(f"PRAGMA max_page_count = {pages}")
    plan = plan_of(small.tonight.night, small.tonight.jobs.all() * 200)
    with pytest.raises(KnownError, match="full"):
        small.tonight.planning.make(plan, DECEMBER)
    assert len(Reads(small.db).nights()) == 1
    assert len(small.tonight.jobs.all()) == 3
    assert small.faults() == []


def test_several_nights_are_planned_and_the_one_that_is_next_comes_first(small: Club) -> None:
    for day in (date(2027, 2, 26), DECEMBER, date(2027, 1, 29)):
        planned(small, day)
    listed = small.tonight.nights.all()
    dates = [night.date for night in listed.coming]
    assert dates == ["2026-11-27", "2026-12-25", "2027-01-29", "2027-02-26"]
    assert listed.past == ()
    assert small.tonight.nights.last() == small.tonight.night


def test_a_night_is_past_when_it_is_finished_or_its_day_is_over(small: Club) -> None:
    new = planned(small)
    small.log.add(Act("night.finished", Subject("night", SMALL)))
    assert small.tonight.nights.is_past(small.tonight.night)
    assert not small.tonight.nights.is_past(new.night)
    small.clock.time = datetime(2026, 12, 26, 11, 59, tzinfo=UTC)  # its morning after
    assert not small.tonight.nights.is_past(new.night)
    small.clock.time = datetime(2026, 12, 26, 12, 0, tzinfo=UTC)
    assert small.tonight.nights.is_past(new.night)


def test_a_night_that_was_finished_is_shown_until_its_day_is_over(small: Club) -> None:
    new = planned(small)
    small.log.add(Act("night.finished", Subject("night", SMALL)))
    small.clock.set("11:59")  # the morning after
    assert small.tonight.following is None
    small.clock.advance(minutes=1)
    assert small.tonight.following == new.night


def test_a_past_night_is_not_changed(small: Club) -> None:
    new = planned(small)
    job = new.jobs.all()[0]
    small.clock.time += timedelta(days=60)
    events = len(small.log.events())
    for act in (
        lambda: new.plan_times.move(Phase.DOORS, 15),
        lambda: new.plan_jobs.change(job.id, wanted=3),
        lambda: new.plan_jobs.leave_out(job.id),
        lambda: new.plan_jobs.add(usual_job(job, ZoneInfo("Europe/London"))),
        lambda: new.plan_jobs.put(job.id, 1),
        lambda: new.planning.move(new.night.id, date(2027, 3, 1)),
        lambda: new.planning.leave_out(new.night.id),
    ):
        with pytest.raises(KnownError, match="This night is over"):
            act()
    assert len(small.log.events()) == events


def test_a_planned_night_is_left_out_and_is_there_again(small: Club) -> None:
    new = planned(small)
    before = (new.night, new.jobs.all())
    gone = small.tonight.planning.leave_out(new.night.id)
    assert [night.id for night in Reads(small.db).nights()] == [small.tonight.night.id]
    planned(small)  # its day is free again
    small.log.undo_together([event.id for event in gone])
    assert (new.night, new.jobs.all()) == before
    assert small.faults() == []


def test_tonight_is_not_left_out(small: Club) -> None:
    with pytest.raises(KnownError, match="is on now"):
        small.tonight.planning.leave_out(small.log.night)


def test_a_night_that_was_left_out_is_said_in_plain_words(small: Club) -> None:
    new = planned(small)
    small.tonight.planning.leave_out(new.night.id)
    with pytest.raises(KnownError, match="not there any more"):
        new.plan_times.move(Phase.DOORS, 15)
    assert new.night.date == "2026-12-25"  # what its screens still show


def test_another_date_takes_jobs_and_rides_along(small: Club) -> None:
    new = planned(small)
    new.rides.begin(small.ids["Bea"])
    before = shape(new)
    moved = small.tonight.planning.move(new.night.id, date(2027, 6, 25))
    assert new.night.date == "2027-06-25"
    assert shape(new) == before
    assert new.jobs.all()[0].start == datetime(2027, 6, 25, 16, 30, tzinfo=UTC)
    small.log.undo_together([event.id for event in moved])
    assert new.night.date == "2026-12-25"
    assert new.jobs.all()[0].start == datetime(2026, 12, 25, 17, 30, tzinfo=UTC)
    assert small.faults() == []


def test_the_date_of_a_night_that_is_on_stays(small: Club) -> None:
    with pytest.raises(KnownError, match="is on now"):
        small.tonight.planning.move(small.log.night, DECEMBER)


def test_a_night_is_kept_under_a_name_and_made_again(small: Club) -> None:
    tonight = small.tonight
    tonight.kept.keep(tonight.night, tonight.jobs.all(), "Disco", "dance")
    tonight.kept.keep(tonight.night, tonight.jobs.all()[:1], "disco", "dance")  # in its place
    (kept,) = tonight.kept.all()
    assert (kept.name, len(kept.jobs), kept.phases[0]) == (
        "disco",
        1,
        UsualPhase(Phase.SET_UP, "17:30"),
    )
    events = tonight.planning.make(
        plan_like(kept, tonight.club.now, tonight.nights.last()), DECEMBER
    )
    new = tonight.of_night(events[0].subject.id)
    assert shape(new) == shape(tonight)[:1]
    assert new.night.club == "A club"
    gone = tonight.kept.leave_out(kept.id)
    assert tonight.kept.all() == []
    small.log.undo_together([event.id for event in gone])
    assert tonight.kept.all() == [kept]
    assert small.faults() == []


def test_a_night_without_a_name_is_not_kept(small: Club) -> None:
    with pytest.raises(KnownError, match="no name"):
        small.tonight.kept.keep(small.tonight.night, (), "  ", "dance")


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_whatever_is_planned_the_tables_are_what_the_log_folds_to(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        club = small_club(Path(folder))
        for _ in range(data.draw(st.integers(1, 6))):
            day = DECEMBER + timedelta(days=data.draw(st.integers(0, 4)))
            try:
                new = planned(club, day)
            except KnownError:
                continue
            acts = [
                lambda new=new: new.plan_times.move(Phase.CLUB, 15),
                lambda new=new: new.plan_jobs.put(new.jobs.all()[0].id, 1),
                lambda new=new: new.planning.leave_out(new.night.id),
                lambda new=new: new.planning.move(new.night.id, date(2027, 3, 28)),
            ]
            try:
                act = data.draw(st.sampled_from(acts))
                result = act()
            except KnownError:
                continue
            events = getattr(result, "events", result)
            if data.draw(st.booleans()):
                club.log.undo_together([event.id for event in events])
        assert club.faults() == []
        club.close()
