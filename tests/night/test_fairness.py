"""Is it fair? What each has, the most lopsided thing, and how widely nights were shared."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.data.log import Act
from kiosk.model import JobState, Spread, Subject, Took
from kiosk.night.fairness import (
    HOURS_APART,
    JOBS_APART,
    Lopsided,
    Said,
    Share,
    Widely,
    most_first,
    most_lopsided,
    over_time,
    shares,
    shares_before,
)
from tests.club import Club, moment
from tests.night.test_sharing import ADA, BEA, CEM, job


def has(*jobs: int, minutes: int = 60) -> list[Share]:
    """People who have so many jobs: A, B, C and so on."""
    return [Share(chr(ord("A") + nth), many, many * minutes) for nth, many in enumerate(jobs)]


@pytest.mark.parametrize(
    ("jobs", "said", "most", "least"),
    [
        ((), Said.NO_PEOPLE, "", ""),
        ((3,), Said.ONE_PERSON, "A", ""),
        ((0, 0, 0), Said.NOTHING, "", ""),
        ((5, 0, 0), Said.ALL, "A", "BC"),
        ((5, 0), Said.ALL, "A", "B"),
        ((1, 0), Said.NOT_YET, "A", "B"),
        ((1, 1, 0, 0), Said.NOT_YET, "AB", "CD"),
        ((5, 1, 0, 0), Said.MANY_NONE, "A", "CD"),
        ((2, 5, 5, 0), Said.ONE_NONE, "BC", "D"),
        ((4, 2, 2), Said.APART, "A", "BC"),
        ((2, 1, 1), Said.EVEN, "", ""),
        ((3, 3), Said.EVEN, "", ""),
    ],
)
def test_the_most_lopsided_thing(jobs: tuple[int, ...], said: Said, most: str, least: str) -> None:
    found = most_lopsided(has(*jobs))
    assert (found.said, "".join(found.most), "".join(found.least)) == (said, most, least)


def test_as_many_jobs_and_far_more_time_is_told_in_hours() -> None:
    found = most_lopsided([Share("A", 1, 240), Share("B", 1, 30), Share("C", 1, 90)])
    assert found == Lopsided(Said.HOURS, ("A",), ("B",), minutes=240, shortest=30)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 300)), min_size=2, max_size=30))
def test_what_is_said_is_true_and_nothing_is_more_lopsided(known: list[tuple[int, int]]) -> None:
    """Whoever is named has what is said of them; "even" is only said where it is so; and no one
    has more, or less, than those who are named."""
    found = [Share(str(nth), jobs, jobs * minutes) for nth, (jobs, minutes) in enumerate(known)]
    by_id = {one.person: one for one in found}
    about = most_lopsided(found)
    jobs = [one.jobs for one in found]
    match about.said:
        case Said.NOTHING:
            assert not any(jobs)
        case Said.EVEN:
            assert max(jobs) - min(jobs) < JOBS_APART
            minutes = [one.minutes for one in found]
            assert max(minutes) - min(minutes) < HOURS_APART
        case Said.HOURS:
            assert {by_id[one].minutes for one in about.most} == {about.minutes}
            assert {by_id[one].minutes for one in about.least} == {about.shortest}
            assert about.minutes == max(one.minutes for one in found)
        case _:
            assert {by_id[one].jobs for one in about.most} == {about.jobs} == {max(jobs)}
            assert {by_id[one].jobs for one in about.least} == {about.fewest} == {min(jobs)}
            assert len(about.least) == jobs.count(min(jobs))
    if about.said is Said.ALL:
        assert sum(jobs) == max(jobs)
    if 0 in jobs and max(jobs) > 1:
        assert about.said in (Said.ALL, Said.ONE_NONE, Said.MANY_NONE)


@given(st.permutations(has(5, 5, 3, 1, 0, 0)))
def test_the_sentence_does_not_depend_on_who_stands_where(found: list[Share]) -> None:
    about = most_lopsided(found)
    assert (set(about.most), set(about.least), about.jobs) == ({"A", "B"}, {"E", "F"}, 5)


def test_what_each_has_on_a_night_is_counted_in_jobs_and_minutes() -> None:
    jobs = [
        job("door", "19:30", "21:00", ADA, BEA),
        job("bar", "21:00", "23:30", ADA),
        job("raffle", "21:00", "23:30", CEM, state=JobState.NOT_NEEDED),
        job("late", "23:30", "00:30", CEM),
    ]
    found = shares([BEA.id, "nobody", ADA.id], jobs)
    assert found == [
        Share(BEA.id, 1, 90),
        Share("nobody"),
        Share(ADA.id, 2, 240),
        Share(CEM.id, 1, 60),
    ]


def test_a_job_that_ends_before_it_starts_takes_no_time_away() -> None:
    wrong = job("wrong", "21:00", "20:00", ADA)
    assert shares([], [wrong]) == [Share(ADA.id, 1, 0)]


def test_the_nights_before_are_added_up_for_those_who_are_asked() -> None:
    took = [
        Took("one", ADA.id, "bar", 2, 120),
        Took("two", ADA.id, "door", 1, 30),
        Took("two", "gone", "door", 9, 900),
    ]
    assert shares_before([ADA.id, BEA.id], took) == [Share(ADA.id, 3, 150), Share(BEA.id)]


def test_whoever_has_most_stands_first_and_equals_stay_as_they_stood() -> None:
    found = [Share("A", 1, 60), Share("B", 2, 60), Share("C", 1, 90), Share("D", 1, 60)]
    assert [one.person for one in most_first(found)] == ["B", "C", "A", "D"]


# How widely


def spread_of(club: Club) -> list[Spread]:
    return club.tonight.sharing.spread(120)


def test_each_night_tells_how_many_different_people_shared_it(club: Club) -> None:
    found = spread_of(club)
    assert len(found) == 7
    assert [night.date for night in found] == sorted(night.date for night in found)
    for night in found:
        jobs = club.tonight.of_night(night.night).jobs.all()
        assert night.jobs == len({person for one in jobs for person in one.people})
    assert over_time(found, Widely.PRESENTED) == [2, 2, 2, 2, 2, 2, 0]
    assert over_time(found, Widely.AGREED) == [0] * 7


def test_one_person_who_is_on_every_night_is_one_in_all(club: Club) -> None:
    in_all = club.tonight.sharing.spread_in_all(120)
    nights = [club.tonight.of_night(night.night) for night in spread_of(club)]
    had = {one for night in nights for job in night.jobs.all() for one in job.people}
    read = {one for night in nights for one in night.night.presenters}
    assert (in_all.jobs, in_all.presented, in_all.agreed) == (len(had), len(read), 0)
    assert len(read) < 12  # two on each of six nights, and some of them more than once
    only_last = club.tonight.sharing.spread_in_all(1)
    assert only_last.jobs == spread_of(club)[-1].jobs


def test_who_agreed_to_something_is_counted_once_a_night(club: Club) -> None:
    night = Subject("night", club.log.night)
    amara, joe, sam = (club.ids[name] for name in ("Amara", "Joe", "Sam"))
    for people in ([amara, joe], [joe, sam], [amara, joe]):
        club.log.add(Act("together.agreed", night, {"act": "own_words", "people": people}))
    assert spread_of(club)[-1].agreed == 3


def test_a_job_that_was_not_needed_was_shared_by_nobody(small: Club) -> None:
    assert [night.jobs for night in spread_of(small)] == [2]
    small.tonight.jobs.not_needed("job-sweep")
    assert [night.jobs for night in spread_of(small)] == [1]


def test_nights_to_come_and_nights_that_were_left_out_are_not_told_of(club: Club) -> None:
    before = spread_of(club)
    plan = {"club": "A club", "time_zone": "Europe/London", "room": 0, "phases": []}
    later = {"date": "2026-12-25", **plan}
    club.log.add(Act("night.planned", Subject("night", "later"), later, night="later"))
    assert spread_of(club) == before
    club.log.add(Act("night.left_out", Subject("night", "demo-night-2026-05")))
    assert spread_of(club) == before[1:]
    assert len({one.night for one in club.tonight.sharing.took()}) == 5


def test_only_the_newest_nights_are_looked_at(club: Club) -> None:
    assert [night.date for night in club.tonight.sharing.spread(2)] == ["2026-10-30", "2026-11-27"]


def test_hours_are_right_across_midnight_and_when_the_clocks_change(small: Club) -> None:
    """That night runs into the morning on which the clocks go back."""
    plan = {"club": "A club", "time_zone": "Europe/London", "room": 0, "phases": []}
    start = moment("23:00") - timedelta(days=34)
    data = {
        "title": "Bar",
        "symbol": "bar",
        "phase": "club",
        "station": "Bar",
        "wanted": 1,
        "start": start.isoformat(),
        "end": (start + timedelta(hours=3, minutes=30)).isoformat(),
    }
    old = Subject("job", "old-job")
    small.log.add(
        Act("night.planned", Subject("night", "old"), {"date": "2026-10-24", **plan}, night="old"),
        Act("job.added", old, data, night="old"),
        Act("job.person_added", old, {"person": small.ids["Ada"]}, night="old"),
    )
    assert small.tonight.sharing.took() == [Took("old", small.ids["Ada"], "bar", 1, 210)]
