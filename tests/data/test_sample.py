"""The demo night: a whole evening, the same each time."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.data.check import faults, live_tables
from kiosk.data.connection import open_data
from kiosk.data.log import events_in
from kiosk.model import (
    PHASES,
    Event,
    Phase,
    ProblemState,
    RideKind,
    VisitState,
)
from kiosk.night.rides import FETCHED
from kiosk.resources import RESOURCES
from tests.club import DEMO, Club, fill_demo, moment

Tables = dict[str, dict[str, dict[str, object]]]


def filled(folder: Path, wall: str) -> tuple[Tables, list[Event]]:
    folder.mkdir()
    fill_demo(folder, wall)
    db = open_data(folder, DEMO.start)
    found = live_tables(db), events_in(db)
    assert faults(db) == []
    db.close()
    return found


def test_two_demos_are_the_same_to_the_last_id(tmp_path: Path) -> None:
    first, second = filled(tmp_path / "1", "23:59"), filled(tmp_path / "2", "23:59")
    assert first == second
    assert len({event.id for event in first[1]}) == len(first[1])


def test_a_demo_that_goes_on_longer_begins_the_same(tmp_path: Path) -> None:
    early, late = filled(tmp_path / "1", "19:42")[1], filled(tmp_path / "2", "23:00")[1]
    assert late[: len(early)] == early
    assert all(event.at <= moment("19:42") for event in early)
    assert all(event.at > moment("19:42") for event in late[len(early) :])


def test_120_people_9_of_them_on_the_committee_have_a_picture_each(club: Club) -> None:
    people = club.tonight.people.everyone()
    assert len(people) == 120
    assert sum(person.committee for person in people) == 9
    assert len({person.picture for person in people}) == 120
    for person in people:
        assert (RESOURCES / "symbols" / f"{person.picture}.svg").is_file()


def test_two_pairs_have_one_name(club: Club) -> None:
    twins = [person for person in club.tonight.people.everyone() if person.twin]
    assert len(twins) == 4
    assert sorted(Counter(person.name for person in twins).values()) == [2, 2]
    assert len({person.called for person in twins}) == 4


def test_24_people_share_21_jobs_over_the_five_phases(club: Club) -> None:
    jobs = club.tonight.jobs.all()
    assert len(jobs) == 21
    assert {job.phase for job in jobs} == set(PHASES)
    assert len({person for job in jobs for person in job.people}) == 24
    assert any(job.needs_someone for job in jobs)
    assert any(job.steps for job in jobs)
    for job in jobs:
        assert job.start < job.end
        assert job.station in {station.text for station in club.tonight.night.stations}


def test_40_people_have_a_ride_home_and_every_kind_is_there(club: Club) -> None:
    rides = [home.ride for home in club.tonight.rides.all()]
    assert len(rides) == 40
    assert {ride.kind for ride in rides} == set(RideKind)
    for ride in rides:
        if ride.kind in FETCHED:
            assert ride.time is not None
            assert ride.company
            assert ride.phone


def test_every_picture_that_the_plan_names_is_there(club: Club) -> None:
    night = club.tonight.night
    pages = [
        *night.stations,
        *night.briefing,
        *(s for j in club.tonight.jobs.all() for s in j.steps),
    ]
    symbols = {page.symbol for page in pages} | {job.symbol for job in club.tonight.jobs.all()}
    folders = [RESOURCES / "symbols", RESOURCES / "drawn"]
    drawn = {file.stem for folder in folders for file in folder.glob("*.svg")}
    assert sorted(symbols - drawn) == []


def test_the_briefing_has_pages_of_one_short_sentence_or_two(club: Club) -> None:
    night = club.tonight.night
    assert len(night.briefing) >= 5
    assert night.demo
    assert all(len(page.text.split()) <= 12 for page in night.briefing)


def test_the_phone_numbers_are_kept_free_for_drama(club: Club) -> None:
    """Ofcom's numbers for drama: 01632 960000 to 960999, 07700 900000 to 900999."""
    numbers = {home.ride.phone for home in club.tonight.rides.all()} - {""}
    assert numbers
    assert all(n.startswith(("01632 960", "07700 900")) and len(n) == 12 for n in numbers)


def test_one_problem_from_earlier_is_sorted(club: Club) -> None:
    (problem,) = club.tonight.problems.all()
    assert problem.state is ProblemState.SORTED
    assert club.tonight.problems.need_someone() == []


def test_at_19_42_the_doors_are_open_and_64_people_are_in(club: Club) -> None:
    assert moment("19:42") == DEMO.start
    assert club.tonight.phase is Phase.DOORS
    assert club.people_in() == 64


@pytest.mark.parametrize("wall", ["12:00", "19:42", "21:24", "23:05", "23:59"])
def test_nobody_is_in_who_has_gone_and_nobody_goes_who_never_came(
    wall: str, club_at: Callable[[str], Club]
) -> None:
    club = club_at(wall)
    assert club.faults() == []
    counts = [club.tonight.people.how_many(state) for state in VisitState]
    assert sum(counts) == 120
    for home in club.tonight.rides.all():
        if home.ride.mark is not None:
            assert not home.is_in


def test_later_in_the_evening_one_taxi_is_late(club_at: Callable[[str], Club]) -> None:
    late = club_at("22:58").tonight.rides.late()
    assert [home.person.name for home in late] == ["Nina"]
