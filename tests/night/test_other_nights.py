"""Other nights than tonight, and what is told once for all of them."""

import pytest
from msgspec.structs import replace

from kiosk.data.log import Act
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Company, Page, Phase, RideKind, Subject, Template, UsualPhase, VisitState
from tests.club import SMALL, Club

NEXT = "next-night"


@pytest.fixture
def with_next(small: Club) -> Club:
    """Another night is planned: it has one job."""
    night = small.tonight.night
    plan = {"date": "2026-12-25", "club": night.club, "time_zone": night.time_zone, "room": 0}
    job = {"title": "Chairs", "symbol": "chairs", "phase": "set_up", "station": "Hall", "wanted": 1}
    times = {"start": "2026-12-25T17:30:00Z", "end": "2026-12-25T18:00:00Z"}
    small.log.add(
        Act("night.planned", Subject("night", NEXT), {**plan, "phases": []}, night=NEXT),
        Act("job.added", Subject("job", "next-job"), {**job, **times}, night=NEXT),
    )
    return small


def test_a_card_does_not_wait_longer_once_other_nights_were_looked_at(with_next: Club) -> None:
    asked: list[str] = []
    with_next.show("Ada")
    with_next.db.conn.set_trace_callback(asked.append)
    with_next.show("Bea")
    before = len(asked)
    for _ in range(10):
        with_next.tonight.of_night(NEXT)
    asked.clear()
    with_next.show("Cem")
    with_next.db.conn.set_trace_callback(None)
    assert abs(len(asked) - before) < 10


def test_what_is_done_on_another_night_belongs_to_it_and_stays_away_from_tonight(
    with_next: Club,
) -> None:
    before = with_next.tonight.jobs.all()
    other = with_next.tonight.of_night(NEXT)
    other.jobs.take("next-job", with_next.ids["Bea"])
    other.rides.begin(with_next.ids["Bea"])
    assert [job.people for job in other.jobs.all()] == [(with_next.ids["Bea"],)]
    assert {event.night for event in with_next.log.events()[-2:]} == {NEXT}
    assert with_next.tonight.jobs.all() == before
    assert with_next.ride("Bea").kind is RideKind.LIFT  # tonight's, as it was
    assert with_next.log.night == SMALL
    assert with_next.faults() == []


def test_events_of_two_nights_are_numbered_in_one_row(with_next: Club) -> None:
    other = with_next.tonight.of_night(NEXT)
    for night in (other, with_next.tonight, other, with_next.tonight):
        night.jobs.start(night.jobs.all()[0].id)
    events = with_next.log.events()
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    assert len({event.clock for event in events}) == len(events)


def test_a_night_that_is_not_there_is_said_in_plain_words(small: Club) -> None:
    with pytest.raises(KnownError, match="not there any more"):
        small.tonight.of_night("nowhere")


def test_a_job_is_changed_left_out_and_there_again(small: Club) -> None:
    job = small.job("Bar")
    changed = small.log.add(Act("job.changed", Subject("job", job.id), {"title": "Tea bar"}))
    assert small.tonight.jobs.one(job.id) == replace(job, title="Tea bar")
    gone = small.log.add(Act("job.left_out", Subject("job", job.id)))
    assert small.tonight.jobs.one(job.id) is None
    small.log.undo_together([event.id for event in (*gone, *changed)])
    assert small.tonight.jobs.one(job.id) == job
    assert small.faults() == []


def test_jobs_of_a_phase_stand_as_they_were_put_in_order(small: Club) -> None:
    first = small.job("Sweep")
    late = {"title": "Bins", "symbol": "bins", "phase": "clean_up", "station": "Hall", "wanted": 1}
    times = {"start": "2026-11-27T23:40:00Z", "end": "2026-11-27T23:50:00Z"}
    small.log.add(Act("job.added", Subject("job", "bins"), {**late, **times}))

    def names() -> list[str]:
        return [job.title for job in small.tonight.jobs.in_phase(Phase.CLEAN_UP)]

    assert names() == ["Sweep", "Bins"]
    small.log.add(Act("job.changed", Subject("job", first.id), {"place": 2}))
    assert names() == ["Bins", "Sweep"]


def test_what_was_told_of_the_club_is_kept_field_by_field_and_undone(small: Club) -> None:
    club = small.tonight.club
    assert club.now.name == ""
    club.change(name="Sunny Side", place="The hall")
    companies = (Company("City Cabs", "01632 960123"),)
    told = club.change(companies=companies, phases=(UsualPhase(Phase.DOORS, "19:30"),))
    assert (club.now.name, club.now.place, club.now.companies) == (
        "Sunny Side",
        "The hall",
        companies,
    )
    small.log.undo_together([event.id for event in told])
    assert (club.now.name, club.now.companies) == ("Sunny Side", ())
    assert small.faults() == []


def test_a_night_can_be_kept_to_plan_from(small: Club) -> None:
    kept = Template(
        "t", "Disco", "music", (UsualPhase(Phase.CLUB, "21:00"),), (Page("Bar", "bar"),)
    )
    data = {"name": "Disco", "symbol": "music", "phases": [{"phase": "club", "start": "21:00"}]}
    data |= {"stations": [{"text": "Bar", "symbol": "bar"}]}
    small.log.add(Act("template.kept", Subject("template", "t"), data))
    assert Reads(small.db).templates() == [kept]
    assert small.faults() == []


def test_a_person_who_is_away_and_comes_after_all_is_here(small: Club) -> None:
    visit = Subject("visit", f"{SMALL}/{small.ids['Bea']}")
    small.log.add(Act("visit.away", visit, {"person": small.ids["Bea"]}))
    assert small.visit("Bea").away is not None
    small.show("Bea")
    assert (small.visit("Bea").state, small.visit("Bea").away) == (VisitState.IN, None)
    assert small.faults() == []
