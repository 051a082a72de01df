"""Sharing out the jobs: clashes, who would like a job, and who changes places."""

from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Job, JobState, Night, Person, Phase, PhaseStart, Subject, Took, Wishes
from kiosk.night.sharing import (
    Place,
    Why,
    can_swap,
    clashes,
    goes_before_end,
    how_many_have,
    more_wanted,
    wanting_first,
    who_would_like,
)
from tests.club import Club, moment

NIGHT = Night(
    "night",
    "2026-11-27",
    "A club",
    "Europe/London",
    (PhaseStart(Phase.SET_UP, moment("17:30")),),
    0,
)

PEOPLE = tuple(Person(f"id-{name}", name, "", "guest") for name in ("Ada", "Bea", "Cem", "Dot"))
ADA, BEA, CEM, DOT = PEOPLE
IDS = [person.id for person in PEOPLE]


def job(
    id_: str = "bar",
    start: str = "21:00",
    end: str = "23:30",
    *people: Person,
    symbol: str = "bar",
    wanted: int = 2,
    state: JobState = JobState.TO_DO,
) -> Job:
    on_it = tuple(person.id for person in people)
    times = (moment(start), moment(end))
    return Job(id_, "night", id_, symbol, Phase.CLUB, *times, "Bar", wanted, (), on_it, state)


def wishing(person: Person, **wishes: object) -> Person:
    return replace(person, wishes=Wishes(**wishes))  # type: ignore[arg-type]


def names(found: list[Person]) -> list[str]:
    return [person.name for person in found]


def asked(to: Job, people: list[Person], jobs: list[Job], **known: object) -> list[str]:
    """The names of those who can be asked, in their order."""
    found = who_would_like(to, people, jobs, NIGHT, **known)  # type: ignore[arg-type]
    return names([one.person for one in found])


def whys(person: Person, to: Job, jobs: list[Job], **known: object) -> list[Why]:
    found = who_would_like(to, [person], jobs, NIGHT, **known)  # type: ignore[arg-type]
    return [reason.why for one in found for reason in one.reasons]


# Clashes


def test_two_jobs_at_one_time_clash_and_two_after_each_other_do_not() -> None:
    door = job("door", "19:30", "21:00", ADA)
    bar = job("bar", "21:00", "23:30")
    coats = job("coats", "20:45", "21:15")
    assert clashes(ADA.id, bar, [door, bar, coats]) == []
    assert clashes(ADA.id, coats, [door, bar, coats]) == [door]
    assert clashes(BEA.id, coats, [door, bar, coats]) == []


@pytest.mark.parametrize("state", [JobState.DONE, JobState.NOT_NEEDED])
def test_what_is_over_keeps_nobody_from_anything(state: JobState) -> None:
    assert clashes(ADA.id, job(), [job("door", "21:00", "22:00", ADA, state=state)]) == []


def test_a_job_past_midnight_clashes_with_the_one_that_it_runs_into() -> None:
    late = job("late", "23:30", "01:00", ADA)
    assert clashes(ADA.id, job("bins", "00:30", "00:45"), [late]) == [late]
    assert clashes(ADA.id, job("noon", "12:30", "12:45"), [late]) == []


def _job_of(number: int, start: int, minutes: int, people: list[int]) -> Job:
    begin = moment("17:00") + timedelta(minutes=start)
    made = job(f"job-{number}", "17:00", "17:00", *(PEOPLE[one] for one in people))
    return replace(made, start=begin, end=begin + timedelta(minutes=minutes))


@st.composite
def nights(draw: st.DrawFn) -> list[Job]:
    """A night of up to eight jobs, with people on them in any way."""
    many = draw(st.integers(1, 8))
    spans = st.tuples(
        st.integers(0, 480),
        st.integers(0, 240),
        st.lists(st.integers(0, len(PEOPLE) - 1), max_size=4, unique=True),
    )
    return [_job_of(nth, *draw(spans)) for nth in range(many)]


@given(nights())
def test_clashes_are_the_minutes_that_two_jobs_share(jobs: list[Job]) -> None:
    """Reckoned again minute by minute; and whoever clashes one way does so the other way."""

    def minutes(of: Job) -> set[int]:
        span = round((of.end - of.start).total_seconds() / 60)
        first = round((of.start - moment("17:00")).total_seconds() / 60)
        return set(range(first, first + span))

    for one, other in combinations(jobs, 2):
        for person in IDS:
            here = other in clashes(person, one, jobs)
            there = one in clashes(person, other, jobs)
            shared = bool(minutes(one) & minutes(other))
            if minutes(one) and minutes(other):  # a job of no length is at a moment, not over one
                assert here == (shared and person in other.people)
                assert there == (shared and person in one.people)


# Wishes


def test_who_wants_to_go_early_is_told_of_a_job_that_ends_later() -> None:
    assert goes_before_end(wishing(ADA, until="23:00"), job(end="23:30"), NIGHT)
    assert not goes_before_end(wishing(ADA, until="23:30"), job(end="23:30"), NIGHT)
    assert not goes_before_end(wishing(ADA, until="00:30"), job(end="23:30"), NIGHT)
    assert not goes_before_end(ADA, job(end="23:30"), NIGHT)


@pytest.mark.parametrize("until", ["half past ten", "25:00", "", "22"])
def test_a_time_that_is_none_is_no_wish_or_one_that_can_be_read(until: str) -> None:
    early = job("early", "18:00", "18:30")
    assert not goes_before_end(wishing(ADA, until=until), early, NIGHT)


# Who would like it?


def test_first_those_who_like_it_then_who_did_it_before_then_who_has_little() -> None:
    people = [
        ADA,
        replace(BEA, name="Bea"),
        CEM,
        wishing(DOT, likes=("bar",)),
    ]
    took = [Took("last", CEM.id, "bar", 1, 60), Took("last", ADA.id, "door", 3, 60)]
    bar = job()
    assert asked(bar, people, [bar], took=took) == ["Dot", "Cem", "Bea", "Ada"]


def test_of_equals_whoever_has_less_comes_first() -> None:
    bar = job()
    chairs = job("chairs", "17:30", "18:00", ADA)
    lights = job("lights", "17:30", "18:00", ADA, BEA)
    assert asked(bar, [ADA, BEA, CEM], [bar, chairs, lights]) == ["Cem", "Bea", "Ada"]


def test_whoever_likes_to_be_with_somebody_on_it_is_asked_before_others() -> None:
    bar = job("bar", "21:00", "23:30", DOT)
    people = [ADA, BEA, wishing(CEM, together_with=(DOT.id,))]
    assert asked(bar, people, [bar]) == ["Cem", "Ada", "Bea"]


def test_nobody_who_does_not_want_it_stands_above_somebody_else_and_they_can_be_asked() -> None:
    bar = job()
    door = job("door", "21:00", "22:00", BEA)
    unwilling = wishing(ADA, does_not_want=("bar",))
    found = asked(bar, [unwilling, BEA, wishing(CEM, until="22:00")], [bar, door])
    assert found == ["Cem", "Bea", "Ada"]


def test_everything_that_has_to_be_known_before_is_told() -> None:
    bar, door = job(), job("door", "21:00", "22:00", ADA)
    busy = wishing(ADA, until="22:00", likes=("bar",))
    assert whys(busy, bar, [bar, door]) == [Why.BUSY, Why.LATE, Why.LIKES]
    assert whys(wishing(BEA, does_not_want=("bar",)), bar, [bar]) == [Why.NOT_WANTED, Why.NOTHING]
    assert whys(CEM, bar, [bar], away={CEM.id}) == [Why.AWAY, Why.NOTHING]


def test_whoever_is_on_it_already_is_not_asked_again() -> None:
    bar = job("bar", "21:00", "23:30", ADA)
    assert asked(bar, list(PEOPLE), [bar]) == ["Bea", "Cem", "Dot"]


@given(
    nights(),
    st.lists(st.sampled_from(IDS), unique=True),
    st.lists(st.sampled_from(IDS), unique=True),
)
def test_nobody_is_left_out_and_no_unwilling_person_is_ever_first(
    jobs: list[Job], unwilling: list[str], like: list[str]
) -> None:
    """Whatever the night: everybody who is not on it can be asked, once; those who do not want
    it come after all others."""
    people = [
        wishing(
            one,
            does_not_want=("bar",) if one.id in unwilling else (),
            likes=("bar",) if one.id in like else (),
        )
        for one in PEOPLE
    ]
    found = who_would_like(jobs[0], people, jobs, NIGHT)
    ids = [one.person.id for one in found]
    assert sorted(ids) == sorted(set(IDS) - set(jobs[0].people))
    wants = [one not in unwilling for one in ids]
    assert wants == sorted(wants, reverse=True)


# How many it wants


def test_a_job_wants_people_until_it_is_full_or_over() -> None:
    assert more_wanted(job(wanted=3)) == 3
    assert more_wanted(job("bar", "21:00", "23:30", ADA, wanted=3)) == 2
    assert more_wanted(job("bar", "21:00", "23:30", ADA, BEA, wanted=1)) == 0
    assert more_wanted(job(state=JobState.NOT_NEEDED)) == 0


def test_jobs_that_want_people_come_first_and_else_the_night_s_order_holds() -> None:
    jobs = [
        job("a", "21:00", "22:00", ADA, wanted=1),
        job("b"),
        job("c", "21:00", "22:00", ADA, wanted=1),
        job("d"),
    ]
    assert [one.id for one in wanting_first(jobs)] == ["b", "d", "a", "c"]


def test_what_is_not_needed_is_no_job_that_somebody_has() -> None:
    jobs = [
        job("a", "21:00", "22:00", ADA),
        job("b", "21:00", "22:00", ADA, state=JobState.NOT_NEEDED),
        job("c", "21:00", "22:00", ADA, state=JobState.DONE),
    ]
    assert how_many_have(jobs) == {ADA.id: 2}


# On a night


def test_somebody_is_added_and_taken_off_and_it_is_known_by_whom(small: Club) -> None:
    sharing, bea, ada = small.tonight.sharing, small.ids["Bea"], small.ids["Ada"]
    (added,) = sharing.add("job-bar", bea, ada)
    assert (added.kind, added.data, added.by) == ("job.person_added", {"person": bea}, ada)
    assert small.job("Bar").people == (bea,)
    (left,) = sharing.take_off("job-bar", bea)
    assert (left.kind, left.by) == ("job.person_left", None)
    assert small.job("Bar").people == ()
    assert small.faults() == []


def test_two_fingers_that_say_the_same_are_one_act(small: Club) -> None:
    sharing, bea = small.tonight.sharing, small.ids["Bea"]
    assert len(sharing.add("job-bar", bea)) == 1
    assert sharing.add("job-bar", bea) == ()
    assert len(sharing.take_off("job-bar", bea)) == 1
    assert sharing.take_off("job-bar", bea) == ()
    assert sharing.add("job-that-is-gone", bea) == ()


def test_two_people_change_places_and_one_undo_takes_back_all_of_it(small: Club) -> None:
    sharing, ada, bea = small.tonight.sharing, small.ids["Ada"], small.ids["Bea"]
    before = small.tonight.jobs.all()
    events = sharing.swap(Place("job-chairs", ada), Place("job-sweep", bea))
    assert (small.job("Chairs").people, small.job("Sweep").people) == ((bea,), (ada,))
    small.log.undo_together([event.id for event in events])
    assert small.tonight.jobs.all() == before
    assert small.faults() == []


def test_a_job_that_is_under_way_stays_so_when_the_one_on_it_changes_places(small: Club) -> None:
    small.tonight.jobs.start("job-sweep")
    small.tonight.sharing.swap(
        Place("job-sweep", small.ids["Bea"]), Place("job-chairs", small.ids["Ada"])
    )
    assert small.job("Sweep").state is JobState.ON_IT


def test_places_that_changed_meanwhile_are_not_swapped_and_it_is_said(small: Club) -> None:
    sharing, ada, bea = small.tonight.sharing, small.ids["Ada"], small.ids["Bea"]
    sharing.take_off("job-sweep", bea)
    before = small.tonight.jobs.all()
    with pytest.raises(KnownError, match="not the same"):
        sharing.swap(Place("job-chairs", ada), Place("job-sweep", bea))
    assert small.tonight.jobs.all() == before


@given(nights())
def test_a_swap_that_is_offered_leaves_every_job_with_as_many_people(jobs: list[Job]) -> None:
    by_id = {one.id: one for one in jobs}
    places = [Place(one.id, person) for one in jobs for person in one.people]
    for one, other in combinations(places, 2):
        offered = can_swap(one, other, by_id)
        assert offered == can_swap(other, one, by_id)
        if offered:
            here, there = set(by_id[one.job].people), set(by_id[other.job].people)
            assert len(here - {one.person} | {other.person}) == len(here)
            assert len(there - {other.person} | {one.person}) == len(there)


def test_what_two_would_have_at_one_time_is_known_before_they_change(small: Club) -> None:
    sharing, ada, bea, cem = (small.tonight.sharing, *(small.ids[n] for n in ("Ada", "Bea", "Cem")))
    small.log.add(
        Act(
            "job.added",
            Subject("job", "job-tea"),
            {
                "title": "Tea",
                "symbol": "bar",
                "phase": "set_up",
                "station": "Bar",
                "wanted": 1,
                "start": moment("18:00").isoformat(),
                "end": moment("19:00").isoformat(),
            },
        )
    )
    sharing.add("job-tea", bea)
    sharing.add("job-bar", cem)
    tea = small.job("Tea")
    here, there = Place("job-chairs", ada), Place("job-sweep", bea)
    assert sharing.clashes_after(here, there) == [(bea, tea)]
    assert sharing.clashes_after(here, Place("job-tea", bea)) == []  # she leaves it
    assert sharing.clashes_after(here, Place("job-bar", cem)) == []


def test_a_small_club_shares_among_everybody_and_a_large_one_among_those_who_take_part(
    small: Club, club: Club
) -> None:
    assert len(small.tonight.sharing.people()) == len(small.ids)
    few = {person.name for person in club.tonight.sharing.people()}
    assert {"Amara", "Nina", "Chloe", "Lucy"} <= few
    assert len(few) < len(club.ids) / 3
    somebody = next(name for name in club.ids if name not in few)
    club.tonight.sharing.add("demo-job-10", club.ids[somebody])
    assert club.ids[somebody] in {person.id for person in club.tonight.sharing.people()}


def test_what_was_done_on_the_nights_before_counts_by_kind(club: Club) -> None:
    took = club.tonight.sharing.took()
    assert len({one.night for one in took}) == 6
    raffle = [one for one in took if one.symbol == "raffle"]
    bare = {
        (night.id, person)
        for night in club.tonight._reads.nights()
        if night.id != club.log.night
        for job in club.tonight._reads.jobs(night.id)
        if job.symbol == "raffle"
        for person in job.people
    }
    assert {(one.night, one.person) for one in raffle} == bare
    assert {one.minutes for one in raffle} == {60}


def test_an_away_person_is_told_of_and_comes_after_those_who_are_here(small: Club) -> None:
    visit = Subject("visit", f"{small.log.night}/{small.ids['Cem']}")
    small.log.add(Act("visit.away", visit, {"person": small.ids["Cem"]}))
    found = small.tonight.sharing.who_would_like(small.job("Bar"))
    assert found[-1].person.name == "Cem"
    assert found[-1].reasons[0].why is Why.AWAY


def test_somebody_whose_name_was_erased_can_be_taken_off(small: Club) -> None:
    bar = small.tonight.sharing
    bar.add("job-bar", "erased")
    assert [person.called for person in bar.on_it(small.job("Bar"))] == [""]
    bar.take_off("job-bar", "erased")
    assert small.job("Bar").people == ()
