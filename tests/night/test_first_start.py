"""A new club: its first night, its times, and where its making goes on."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.data.check import faults
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import PHASES, Club, Person, Subject, UsualPhase
from kiosk.night.first_start import STEPS, FirstStep, goes_on_at, told
from kiosk.night.people import name_and_letter
from kiosk.night.phases import day_is_over, is_past
from kiosk.night.stock import plan_first_night
from kiosk.night.times import Times, moved, times_of
from kiosk.opening import Opened, open_folder, open_night
from kiosk.ui.pictures import is_symbol

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """A folder that nobody has used yet."""
    opened = open_night(tmp_path / "new", None)
    yield opened
    opened.close()


def test_a_new_folder_has_a_first_night_to_plan_on(opened: Opened) -> None:
    night, jobs = opened.tonight.night, opened.tonight.jobs.all()
    day = date.fromisoformat(night.date)
    assert day.weekday() == 4
    assert (day + timedelta(days=7)).month != day.month
    assert day >= opened.clock.now().astimezone(LONDON).date()
    assert [one.start for one in times_of(night)] == ["17:30", "19:00", "19:30", "21:00", "23:30"]
    assert len(night.briefing) == 6
    assert len(jobs) == 15
    assert {job.phase for job in jobs} == set(PHASES)
    assert all(job.wanted and not job.people for job in jobs)
    assert {job.station for job in jobs} <= {one.text for one in night.stations}
    assert opened.tonight.people.everyone() == []
    assert not opened.tonight.club.now.made
    assert faults(opened.db) == []


def test_every_picture_of_the_first_night_is_a_symbol(opened: Opened) -> None:
    night, jobs = opened.tonight.night, opened.tonight.jobs.all()
    pages = [*night.stations, *night.briefing, *(page for job in jobs for page in job.steps)]
    symbols = {page.symbol for page in pages} | {job.symbol for job in jobs}
    assert {one for one in symbols if not is_symbol(one)} == set()


def test_a_second_start_plans_no_second_night(opened: Opened) -> None:
    opened.close()
    again = open_night(opened.folder, None)
    assert len(Reads(again.db).nights()) == 1
    assert again.tonight.night == opened.tonight._night
    again.close()


def test_when_every_night_is_past_the_last_one_is_opened(tmp_path: Path) -> None:
    for now in ("2020-03-02", "2020-05-04"):
        lock, db = open_folder(tmp_path, datetime.now(UTC))
        plan_first_night(Log(db, partial(datetime.fromisoformat, f"{now}T12:00:00Z")))
        db.close()
        lock.release()
    opened = open_night(tmp_path, None)
    assert opened.tonight.night.date == "2020-05-29"
    assert is_past(opened.tonight.night, opened.clock.now())
    opened.close()


def test_a_night_that_was_left_out_is_not_opened(tmp_path: Path) -> None:
    first = open_night(tmp_path, None)
    log, night = first.tonight.log, first.tonight.night
    past = {"date": "2020-01-31", "club": "Old", "time_zone": "Europe/London", "room": 0}
    log.add(
        Act("night.left_out", Subject("night", night.id)),
        Act("night.planned", Subject("night", "old"), {**past, "phases": []}),
    )
    first.close()
    opened = open_night(tmp_path, None)
    assert opened.tonight.night.id == "old"
    opened.close()


def test_a_night_is_past_from_noon_of_the_next_day(opened: Opened) -> None:
    night = opened.tonight.night
    day = date.fromisoformat(night.date)
    before = datetime.combine(day + timedelta(days=1), time(11, 59), LONDON)
    noon = before + timedelta(minutes=1)
    assert (day_is_over(night, before), is_past(night, before)) == (False, False)
    assert (day_is_over(night, noon), is_past(night, noon)) == (True, True)


# Times

USUAL: Times = tuple(
    UsualPhase(phase, start)
    for phase, start in zip(PHASES, ("17:30", "19:00", "19:30", "21:00", "23:30"), strict=True)
)


def starts(times: Times) -> list[str]:
    return [one.start for one in times]


def test_the_usual_times_are_tonight_s_too_and_one_undo_takes_all_back(opened: Opened) -> None:
    tonight = opened.tonight
    before = (tonight.night, tonight.jobs.all(), tonight.club.now)
    later = moved(tonight.club.times, None, 60)
    events = tonight.club.keep_times(later, tonight=True)
    assert starts(times_of(tonight.night))[0] == "18:30"
    assert starts(tonight.club.now.phases)[0] == "18:30"
    later_by = {
        now.start - old.start for now, old in zip(tonight.jobs.all(), before[1], strict=True)
    }
    assert later_by == {timedelta(hours=1)}
    tonight.log.undo_together([event.id for event in events])
    assert (tonight.night, tonight.jobs.all(), tonight.club.now) == before
    assert faults(opened.db) == []


def test_the_usual_times_alone_leave_tonight_as_it_is(opened: Opened) -> None:
    tonight = opened.tonight
    before, later = tonight.night, moved(tonight.club.times, None, 60)
    tonight.club.keep_times(later, tonight=False)
    assert tonight.night == before
    assert tonight.club.tonight_differs
    tonight.club.use_tonight()
    assert starts(times_of(tonight.night))[0] == "18:30"
    assert not tonight.club.tonight_differs


def test_a_night_that_is_over_is_not_given_the_usual_times(opened: Opened) -> None:
    tonight = opened.tonight
    tonight.club.keep_times(moved(tonight.club.times, None, 60), tonight=False)
    assert tonight.club.tonight_differs
    tonight.log.add(Act("night.finished", Subject("night", tonight.night.id)))
    assert not tonight.club.tonight_differs


def test_a_job_that_is_done_stays_when_it_was(opened: Opened) -> None:
    tonight = opened.tonight
    done = tonight.jobs.all()[0]
    tonight.jobs.done(done.id)
    later = moved(tonight.club.times, None, 60)
    tonight.club.keep_times(later, tonight=True)
    now = tonight.jobs.one(done.id)
    assert now is not None
    assert now.start == done.start


# The steps


def person(name: str, *, committee: bool = True) -> Person:
    return Person(name, name, "", "guest", committee=committee)


def test_the_making_goes_on_after_the_last_thing_that_was_told() -> None:
    assert goes_on_at(told(Club(), [], [])) is FirstStep.NAME
    assert goes_on_at(told(Club(name="Blue"), [], [])) is FirstStep.PICTURE
    assert goes_on_at(told(Club(place="Hall"), [], [])) is FirstStep.TIMES  # two were passed by
    two = [person("Ada"), person("Bo")]
    assert goes_on_at(told(Club(phases=USUAL), two[:1], [])) is FirstStep.PEOPLE
    others = [person("Cy", committee=False)]
    assert goes_on_at(told(Club(), [*two[:1], *others], [])) is FirstStep.COMMITTEE
    assert goes_on_at(told(Club(), two, [])) is FirstStep.CARDS
    assert goes_on_at(told(Club(), two, ["Bo"])) is None
    assert goes_on_at(STEPS) is None


def test_who_is_not_on_the_committee_makes_none() -> None:
    others = [person("Ada"), person("Bo", committee=False), person("Cy", committee=False)]
    assert FirstStep.COMMITTEE not in told(Club(), others, ["Bo"])
    assert FirstStep.CARDS not in told(Club(), others, ["Bo"])


@pytest.mark.parametrize(
    ("typed", "name", "letter"),
    [
        ("Amara", "Amara", ""),
        ("  Amara   k ", "Amara", "K"),
        ("Mary Ann P", "Mary Ann", "P"),
        ("K", "K", ""),
        ("Amara 2", "Amara 2", ""),
        ("Zoë Ö", "Zoë", "Ö"),
    ],
)
def test_a_letter_after_a_name_tells_two_people_apart(typed: str, name: str, letter: str) -> None:
    assert name_and_letter(typed) == (name, letter)


def test_somebody_is_added_and_taken_off_the_committee_and_all_can_be_undone(
    opened: Opened,
) -> None:
    people, log = opened.tonight.people, opened.tonight.log
    added = people.add("Ada", committee=True)
    ada = added[0].subject.id
    assert [one.called for one in people.committee()] == ["Ada"]
    off = people.on_committee(ada, on=False)
    assert people.committee() == []
    assert [one.name for one in people.everyone()] == ["Ada"]
    log.undo_together([off[0].id])
    assert [one.id for one in people.committee()] == [ada]
    log.undo_together([added[0].id])
    assert people.everyone() == []
