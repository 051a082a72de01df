"""Not here tonight, swapped, and extra: what changes on the night, with one way back each."""

import pytest

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import JobState, Phase, Subject, UsualJob, VisitState
from kiosk.night.extra_jobs import one_for_each_picture
from kiosk.night.sharing import Place
from kiosk.night.story import story
from tests.club import Club, moment


def people_on(club: Club, title: str) -> list[str]:
    names = {id_: name for name, id_ in club.ids.items()}
    return [names[person] for person in club.job(title).people]


def test_who_is_not_here_is_off_all_jobs_that_are_not_over(small: Club) -> None:
    small.tonight.jobs.take("job-bar", small.ids["Ada"])
    small.tonight.jobs.take("job-chairs", small.ids["Bea"])
    small.tonight.jobs.done("job-chairs")
    small.tonight.away.not_here(small.ids["Bea"])
    assert people_on(small, "Chairs") == ["Ada", "Bea"]  # it is over: she did it
    assert people_on(small, "Sweep") == []
    assert small.job("Sweep").needs_someone
    assert people_on(small, "Bar") == ["Ada"]


def test_it_is_one_act_with_one_way_back(small: Club) -> None:
    small.tonight.jobs.take("job-bar", small.ids["Bea"])
    before = [small.job(title) for title in ("Bar", "Sweep")]
    visit = small.visit("Bea")
    events = small.tonight.away.not_here(small.ids["Bea"])
    assert small.tonight.away.people() == {small.ids["Bea"]}
    small.log.undo_together([event.id for event in events])
    assert [small.job(title) for title in ("Bar", "Sweep")] == before
    assert small.visit("Bea") == visit
    assert small.faults() == []


def test_no_ride_waits_for_who_is_not_here_until_they_come_after_all(small: Club) -> None:
    small.tonight.away.not_here(small.ids["Bea"])
    small.clock.set("22:40")  # her lift was to come at 22:30
    assert [home.person.name for home in small.tonight.rides.all()] == ["Cem", "Ada"]
    assert "Bea" not in [one.person.name for one in small.tonight.ride_plans.all()]
    small.show("Bea")
    assert [home.person.name for home in small.tonight.rides.late()] == ["Bea"]


def test_said_twice_it_is_said_once(small: Club) -> None:
    small.tonight.away.not_here(small.ids["Bea"])
    assert small.tonight.away.not_here(small.ids["Bea"]) == ()


@pytest.mark.parametrize("gone", [False, True])
def test_of_somebody_who_came_it_cannot_be_said(gone: bool, small: Club) -> None:
    small.show("Bea")
    if gone:
        small.show("Bea", going_home=True)
    assert not small.tonight.away.may_be(small.ids["Bea"])
    with pytest.raises(KnownError, match="came in tonight"):
        small.tonight.away.not_here(small.ids["Bea"])
    assert people_on(small, "Sweep") == ["Bea"]


def test_who_comes_after_all_is_offered_what_is_still_free(small: Club) -> None:
    small.tonight.jobs.take("job-bar", small.ids["Bea"])
    small.tonight.away.not_here(small.ids["Bea"])
    assert small.tonight.away.jobs_back(small.ids["Bea"]) == []  # not here
    small.tonight.jobs.take("job-sweep", small.ids["Cem"])
    small.tonight.jobs.take("job-sweep", small.ids["Dot"])  # as many as it wants
    small.show("Bea")
    assert small.visit("Bea").state is VisitState.IN
    assert [job.title for job in small.tonight.away.jobs_back(small.ids["Bea"])] == ["Bar"]
    taken = small.tonight.away.take_back(small.ids["Bea"])
    assert people_on(small, "Bar") == ["Bea"]
    assert small.tonight.away.jobs_back(small.ids["Bea"]) == []
    small.log.undo_together([event.id for event in taken])
    assert people_on(small, "Bar") == []


def test_a_job_that_is_done_or_was_handed_on_is_not_offered_back(small: Club) -> None:
    small.tonight.jobs.take("job-bar", small.ids["Bea"])
    small.tonight.jobs.hand_on("job-bar", small.ids["Bea"])
    small.tonight.away.not_here(small.ids["Bea"])
    small.tonight.jobs.done("job-sweep", small.ids["Cem"])
    small.show("Bea")
    assert small.tonight.away.jobs_back(small.ids["Bea"]) == []
    assert small.tonight.away.take_back(small.ids["Bea"]) == ()


def test_the_story_tells_it_in_one_line_that_takes_all_of_it_back(small: Club) -> None:
    small.clock.set("19:00")
    small.tonight.away.not_here(small.ids["Bea"])
    told = story(small.log.events(), moment("17:30"))
    assert [one.key for one in told] == ["visit_away"]
    assert told[0].person == small.ids["Bea"]
    small.log.undo_together(told[0].events)
    assert people_on(small, "Sweep") == ["Bea"]


# Two people change places


def test_two_people_change_places_and_back(small: Club) -> None:
    small.tonight.jobs.take("job-bar", small.ids["Cem"])
    bea, cem = (
        Place(f"job-{job}", small.ids[who]) for job, who in (("sweep", "Bea"), ("bar", "Cem"))
    )
    events = small.tonight.sharing.swap(bea, cem)
    assert (people_on(small, "Sweep"), people_on(small, "Bar")) == (["Cem"], ["Bea"])
    assert [one.key for one in story(small.log.events(), moment("19:42"))] == [
        "job_swapped",
        "job_person_added",
    ]
    small.log.undo_together([event.id for event in events])
    assert (people_on(small, "Sweep"), people_on(small, "Bar")) == (["Bea"], ["Cem"])
    assert small.faults() == []


def test_nobody_swaps_with_somebody_who_is_on_both_or_with_a_job_that_is_over(
    small: Club,
) -> None:
    jobs, sharing, ids = small.tonight.jobs, small.tonight.sharing, small.ids
    bea, cem = Place("job-sweep", ids["Bea"]), Place("job-bar", ids["Cem"])
    jobs.take("job-chairs", ids["Bea"])
    for other in (ids["Ada"], ids["Bea"], ids["Flo"]):
        with pytest.raises(KnownError, match="not the same"):
            sharing.swap(bea, Place("job-chairs", other))
    assert sharing.can_swap(bea) == []
    jobs.take("job-bar", ids["Cem"])
    assert sharing.can_swap(bea) == [cem]
    jobs.done("job-bar")
    with pytest.raises(KnownError):
        sharing.swap(bea, cem)
    assert people_on(small, "Sweep") == ["Bea"]


# An extra job


def test_an_extra_job_is_for_now_and_an_hour_and_wants_one_person(small: Club) -> None:
    small.clock.set("21:38")
    usual = small.tonight.extra_jobs.usual()[0]
    events = small.tonight.extra_jobs.add(usual)
    job = small.tonight.jobs.one(events[0].subject.id)
    assert job is not None
    assert (job.start, job.end) == (moment("21:35"), moment("22:35"))
    assert (job.phase, job.wanted, job.people, job.state) == (
        Phase.CLUB,
        1,
        (),
        JobState.TO_DO,
    )
    assert job.needs_someone
    small.log.undo_together([event.id for event in events])
    assert small.tonight.jobs.one(job.id) is None


def test_there_is_one_job_for_each_picture_tonight_s_first(club: Club) -> None:
    usual = club.tonight.extra_jobs.usual()
    symbols = [job.symbol for job in usual]
    assert len(symbols) == len(set(symbols))
    now = club.tonight.jobs.in_phase(club.phase())
    assert usual[0].title in [job.title for job in now]  # this part of the night's first


def test_of_two_jobs_with_one_picture_the_first_counts() -> None:
    bar, tea = (
        UsualJob(title, "bar", Phase.CLUB, "", "", "Bar", 1) for title in ("Bar", "Tea bar")
    )
    assert one_for_each_picture([bar, tea]) == [bar]


def test_an_extra_job_stands_last_where_the_committee_put_jobs_in_order(small: Club) -> None:
    small.log.add(Act("job.changed", Subject("job", "job-bar"), {"place": 4}))
    small.clock.set("21:10")
    events = small.tonight.extra_jobs.add(small.tonight.extra_jobs.usual()[0])
    assert small.tonight.jobs.in_phase(Phase.CLUB)[-1].id == events[0].subject.id
