"""The log: order, all or none, undo, and what a newer version may have written."""

import sqlite3
from datetime import datetime
from random import Random
from uuid import UUID

import pytest
from msgspec.structs import replace

from kiosk.data.connection import FILE_NAME
from kiosk.data.fold.job import fold_job
from kiosk.data.ids import Ids
from kiosk.data.log import Act, Log
from kiosk.model import JobState, Subject
from tests.club import SMALL, Club, moment

JOB = Subject("job", "job-sweep")
DONE = Act("job.done", JOB)


def test_an_event_says_all_about_itself(small: Club) -> None:
    (event,) = small.log.add(Act("job.done", JOB, {"note": "ok"}, by=small.ids["Bea"]))
    assert event == small.log.event(event.id) == small.newest()
    assert (event.kind, event.subject, event.night) == ("job.done", JOB, SMALL)
    assert (event.at, event.by, event.data) == (moment("19:42"), small.ids["Bea"], {"note": "ok"})
    assert (event.version, event.kiosk) == (1, small.log.kiosk)
    assert UUID(event.id).version == 7
    assert UUID(event.id).int >> 80 == int(moment("19:42").timestamp() * 1000)


def test_a_time_is_kept_to_the_millisecond(small: Club) -> None:
    small.clock.advance(milliseconds=123)
    small.log.add(DONE)
    assert small.newest().at == small.clock.now()


def test_events_are_numbered_without_gaps_also_after_a_restart(small: Club) -> None:
    small.log.add(DONE, DONE)
    again = Log(small.db, small.clock.now)
    again.night = SMALL
    again.add(DONE)
    numbers = [event.number for event in again.events()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert again.kiosk == small.log.kiosk


def test_events_of_one_moment_keep_the_order_they_were_added_in(small: Club) -> None:
    added = [event for _ in range(40) for event in small.log.add(DONE, DONE)]
    assert small.log.events()[-80:] == added
    assert len({event.clock for event in added}) == 80
    assert sorted(event.id for event in added) == [event.id for event in added]


def test_a_clock_set_back_keeps_the_order(small: Club) -> None:
    small.log.add(DONE)
    small.clock.advance(minutes=-60)
    small.tonight.jobs.start(JOB.id)
    assert small.newest().at == moment("18:42")
    assert small.job("Sweep").state is JobState.ON_IT
    small.clock.advance(minutes=-600)
    again = Log(small.db, small.clock.now)
    again.night = SMALL
    added = again.add(Act("job.not_needed", JOB))
    assert small.log.events()[-1] == added[0]
    assert small.job("Sweep").state is JobState.NOT_NEEDED
    assert small.faults() == []


def test_events_before_and_after_midnight_are_of_one_night_and_in_order(small: Club) -> None:
    for wall in ("23:59:59", "00:00", "00:00:01"):
        small.clock.set(wall)
        small.log.add(DONE)
    last = small.log.events(SMALL)[-3:]
    assert [event.at for event in last] == [
        datetime.fromisoformat(at)
        for at in ("2026-11-27T23:59:59Z", "2026-11-28T00:00:00Z", "2026-11-28T00:00:01Z")
    ]


def test_ids_grow_within_a_millisecond_and_when_the_clock_is_set_back() -> None:
    ids = Ids(Random(1))
    made = [ids.new(moment("19:42")) for _ in range(1000)]
    made += [ids.new(moment("19:41")) for _ in range(1000)]
    made += [ids.new(moment("19:43"))]
    assert sorted(made) == made
    assert len(set(made)) == 2001
    assert all(
        UUID(id_).version == 7 and UUID(id_).variant == UUID(made[0]).variant for id_ in made
    )


# Who is told


def test_who_listens_is_told_which_subjects_changed_when_it_is_on_the_disk(small: Club) -> None:
    other = sqlite3.connect(small.folder / FILE_NAME)
    told: list[tuple[frozenset[Subject], int]] = []

    def tell(subjects: frozenset[Subject]) -> None:
        told.append((subjects, other.execute("SELECT count(*) FROM events").fetchone()[0]))

    small.log.changed.append(tell)
    before = len(small.log.events())
    small.log.add(DONE, Act("problem.told", Subject("problem", "p"), {"kind": "spill"}))
    assert told == [(frozenset({JOB, Subject("problem", "p")}), before + 2)]
    other.close()


def test_an_act_that_cannot_be_kept_leaves_nothing_and_tells_nobody(small: Club) -> None:
    told: list[object] = []
    small.log.changed.append(told.append)
    before = small.log.events()
    with pytest.raises(TypeError):
        small.log.add(DONE, Act("job.started", JOB, {"what": object()}))
    assert small.log.events() == before
    assert small.job("Sweep").state is JobState.TO_DO
    assert told == []
    small.log.add(DONE)
    assert small.newest().number == before[-1].number + 1
    assert small.faults() == []


def test_no_acts_are_no_event(small: Club) -> None:
    before = small.log.events()
    assert small.log.add() == ()
    assert small.log.events() == before


# Undo


def test_undo_and_undo_of_undo(small: Club) -> None:
    (done,) = small.log.add(DONE)
    undo = small.log.undo(done.id)
    assert undo is not None
    assert small.job("Sweep").state is JobState.TO_DO
    again = small.log.undo(undo.id)
    assert again is not None
    assert small.job("Sweep").state is JobState.DONE
    small.log.undo(again.id)
    assert small.job("Sweep").state is JobState.TO_DO
    assert small.faults() == []


def test_undo_twice_is_undo_once(small: Club) -> None:
    (done,) = small.log.add(DONE)
    small.log.undo(done.id)
    small.log.undo(done.id)
    assert small.job("Sweep").state is JobState.TO_DO


def test_undo_of_what_is_not_there_does_nothing(small: Club) -> None:
    before = small.log.events()
    assert small.log.undo("no-such-event") is None
    assert small.log.undo_together(["no-such-event"]) == ()
    assert small.log.events() == before


def test_undo_together_is_one_act(small: Club) -> None:
    done = small.log.add(DONE, Act("job.step_done", JOB, {"step": 0}))
    told: list[object] = []
    small.log.changed.append(told.append)
    small.log.undo_together(event.id for event in done)
    assert len(told) == 1
    assert small.job("Sweep").state is JobState.TO_DO
    assert small.job("Sweep").steps_done == ()


def test_undo_of_the_event_that_began_something_removes_it(small: Club) -> None:
    added = next(event for event in small.log.of_subject(JOB) if event.kind == "job.added")
    undo = small.log.undo(added.id)
    assert small.tonight.jobs.one(JOB.id) is None
    assert undo is not None
    small.log.undo(undo.id)
    assert small.job("Sweep").people == (small.ids["Bea"],)


# From a newer version


def test_kinds_and_subjects_of_a_newer_version_change_nothing_and_are_kept(small: Club) -> None:
    before = small.job("Sweep")
    strange = [
        Act("job.sparkled", JOB, {"glitter": [1, {"a": None}], "text": "✨"}, version=9),
        Act("robot.danced", Subject("robot", "a:b:c"), {"how": "well"}),
    ]
    added = small.log.add(*strange)
    assert small.job("Sweep") == before
    assert small.log.events()[-2:] == list(added)
    assert small.newest().subject == Subject("robot", "a:b:c")
    assert small.log.events()[-2].data == {"glitter": [1, {"a": None}], "text": "✨"}
    assert small.faults() == []


def test_fields_of_a_newer_version_change_nothing_and_are_kept(small: Club) -> None:
    added = small.log.of_subject(JOB)
    wider = [replace(e, data={**e.data, "colour": "red", "id": "x", "night": "y"}) for e in added]
    assert fold_job(wider) == fold_job(added) == small.job("Sweep")
    small.log.add(Act("job.done", JOB, {"mood": "good"}, version=2))
    assert small.newest().data == {"mood": "good"}
    assert small.job("Sweep").state is JobState.DONE


def test_a_plan_that_arrives_late_does_not_send_anybody_out(small: Club) -> None:
    small.show("Ada")
    visit = small.visit("Ada")
    small.log.add(Act("visit.expected", Subject("visit", visit.id), {"person": visit.person}))
    assert small.visit("Ada") == visit
