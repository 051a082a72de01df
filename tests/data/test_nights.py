"""Random nights on a real file: the tables are always what the log folds to."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.data.check import live_tables
from kiosk.data.log import Act, subjects_of
from kiosk.data.people_file import PersonRow
from kiosk.data.tables import TABLES
from kiosk.errors import KnownError
from kiosk.model import (
    Company,
    Event,
    Found,
    Job,
    Page,
    Person,
    Phase,
    ProblemKind,
    Ride,
    RideKind,
    Subject,
    UsualRide,
)
from kiosk.night.cards import new_code
from kiosk.night.ride_plans import KINDS
from kiosk.night.sharing import Place
from tests.club import NAMES, SMALL, SMALL_IDS, Club, open_club, small_club

Do = Callable[[Club, int, int], object]

JOBS = ("job-chairs", "job-bar", "job-sweep")


def name(n: int) -> str:
    return NAMES[n % len(NAMES)]


def id_of(n: int) -> str:
    return SMALL_IDS[name(n)]


def job(n: int) -> str:
    return JOBS[n % len(JOBS)]


def problem(club: Club, n: int) -> str:
    """One of tonight's problems; a new one if there is none."""
    problems = club.tonight.problems.all()
    return problems[n % len(problems)].id if problems else club.tonight.problems.tell(ELSE)


ELSE = ProblemKind.ELSE


def on_person(act: Callable[[Club, Person], object]) -> Do:
    """An act on a person, unless their adding was undone."""

    def do(club: Club, a: int, b: int) -> None:
        if person := club.tonight.people.one(id_of(a)):
            act(club, person)

    return do


def on_job(act: Callable[[Club, Job, int], object]) -> Do:
    """An act on a job, unless its adding was undone."""

    def do(club: Club, a: int, b: int) -> None:
        if found := club.tonight.jobs.one(job(a)):
            act(club, found, b)

    return do


def on_ride(act: Callable[[Club, Ride, int], object]) -> Do:
    """An act on somebody's ride, if they have one."""

    def do(club: Club, a: int, b: int) -> None:
        if home := club.tonight.rides.one(id_of(a)):
            act(club, home.ride, b)

    return do


def undo_any(club: Club, a: int, b: int) -> None:
    """Any event of the night but its own plan, which no screen takes back."""
    events = club.log.events()[1:]
    club.log.undo(events[(a * 31 + b) % len(events)].id)


def undo_an_undo(club: Club, a: int, b: int) -> None:
    undone = [event for event in club.log.events() if event.kind == "undone"]
    if undone:
        club.log.undo(undone[a % len(undone)].id)


def roll_call(club: Club, a: int, b: int) -> None:
    roll = club.tonight.roll_calls.begin(real=bool(a % 2))
    if roll.people:
        person = roll.people[b % len(roll.people)].id
        roll.say(person, list(Found)[a % len(Found)])
        roll.keep()
        if b % 3 == 0:
            roll.take_back(person)
    if a % 5 == 0:
        roll.end("not_real")
    roll.keep()
    if a % 10 == 0:
        roll.open_again()
        roll.keep()


ACTS: dict[str, Do] = {
    "card": lambda club, a, b: club.show(name(a)),
    "going home": lambda club, a, b: club.show(name(a), going_home=True),
    "not me": lambda club, a, b: club.tonight.check_in.not_me(club.show(name(a))),
    "strange card": lambda club, a, b: club.tonight.check_in.show_card("?" * a),
    "picture": on_person(lambda club, person: club.tonight.check_in.come_in(person)),
    "picture out": on_person(lambda club, person: club.tonight.check_in.go_home(person)),
    "guest": lambda club, a, b: club.tonight.check_in.come_in_as_guest(name(b), id_of(a)),
    "guest alone": lambda club, a, b: club.tonight.check_in.come_in_as_guest(name(b), None),
    "seen go": lambda club, a, b: club.tonight.check_in.seen_go([id_of(a)]),
    "still here": lambda club, a, b: club.tonight.clean_up.still_here(id_of(a)),
    "job done": lambda club, a, b: club.tonight.jobs.done(job(a), id_of(b) if b % 2 else None),
    "done by": on_job(lambda club, found, b: club.tonight.jobs.done_by(found, id_of(b))),
    "job started": lambda club, a, b: club.tonight.jobs.start(job(a)),
    "not needed": lambda club, a, b: club.tonight.jobs.not_needed(job(a)),
    "job undo": on_job(lambda club, found, b: club.tonight.jobs.undo(found)),
    "take": lambda club, a, b: club.tonight.jobs.take(job(a), id_of(b)),
    "hand on": lambda club, a, b: club.tonight.jobs.hand_on(job(a), id_of(b)),
    "step": lambda club, a, b: club.tonight.jobs.step_done(job(a), b % 2),
    "step undo": on_job(lambda club, found, b: club.tonight.jobs.undo_step(found, b % 2)),
    "problem": lambda club, a, b: club.tonight.problems.tell(
        list(ProblemKind)[a % len(ProblemKind)], about=id_of(b) if b % 2 else None
    ),
    "about": lambda club, a, b: club.tonight.problems.about(problem(club, a), id_of(b)),
    "where": lambda club, a, b: club.tonight.problems.where(problem(club, a), "Hall"),
    "problem taken": lambda club, a, b: club.tonight.problems.take(problem(club, a)),
    "problem waits": lambda club, a, b: club.tonight.problems.wait(problem(club, a)),
    "problem sorted": lambda club, a, b: club.tonight.problems.sorted(problem(club, a)),
    "open again": lambda club, a, b: club.tonight.problems.open_again(problem(club, a)),
    "phoned": on_ride(lambda club, ride, b: club.tonight.rides.phoned(ride, 5 * b)),
    "waits with": on_ride(lambda club, ride, b: club.tonight.rides.waits_with(ride, id_of(b))),
    "another way": lambda club, a, b: club.tonight.ride_plans.plan(
        id_of(a), UsualRide(list(RideKind)[b % len(RideKind)])
    ),
    "ride here": on_ride(lambda club, ride, b: club.tonight.rides.here(ride)),
    "ride gone": on_ride(lambda club, ride, b: club.tonight.rides.gone(ride)),
    "ride undo": on_ride(lambda club, ride, b: club.tonight.rides.undo(ride)),
    "plan a ride": lambda club, a, b: club.tonight.ride_plans.plan(
        id_of(a), UsualRide(KINDS[b % len(KINDS)], "City Cabs", "01632 960123", f"2{b % 4}:15")
    ),
    "usual ride": lambda club, a, b: club.tonight.ride_plans.keep_as_usual(
        id_of(a), UsualRide(RideKind.BUS, time="23:05") if b % 2 else None
    ),
    "everyone as usual": lambda club, a, b: club.tonight.ride_plans.everyone_as_usual(),
    "company": lambda club, a, b: club.tonight.companies.add(Company(name(a), f"0{b}")),
    "company changed": lambda club, a, b: club.tonight.companies.change(a % 3, phone=f"1{b}"),
    "company left out": lambda club, a, b: club.tonight.companies.leave_out(a % 3),
    "not here tonight": lambda club, a, b: club.tonight.away.not_here(id_of(a)),
    "jobs back": lambda club, a, b: club.tonight.away.take_back(id_of(a)),
    "swap": lambda club, a, b: club.tonight.sharing.swap(
        Place(job(a), id_of(b)), Place(job(b), id_of(a))
    ),
    "extra job": lambda club, a, b: [
        club.tonight.extra_jobs.add(usual) for usual in club.tonight.extra_jobs.usual()[:1]
    ],
    "page": lambda club, a, b: club.tonight.briefing.add(Page(name(a), "exit")),
    "page changed": lambda club, a, b: club.tonight.briefing.change(a % 3, Page(name(b), "bar")),
    "page moved": lambda club, a, b: club.tonight.briefing.move(a % 3, b % 5 - 2),
    "page left out": lambda club, a, b: club.tonight.briefing.leave_out(a % 3),
    "presents": lambda club, a, b: club.tonight.briefing.presents(id_of(a)),
    "does not present": lambda club, a, b: club.tonight.briefing.does_not_present(id_of(a)),
    "was there": lambda club, a, b: club.tonight.briefing.was_there(id_of(a)),
    "was not there": lambda club, a, b: club.tonight.briefing.was_not_there(id_of(a)),
    "ride begins": lambda club, a, b: club.tonight.rides.begin(id_of(a)),
    "late ride taken": lambda club, a, b: [
        club.tonight.attention.take(needed)
        for needed in club.tonight.attention.needed(club.clock.now())[:1]
    ],
    "move": lambda club, a, b: club.tonight.phases.move_to(list(Phase)[a % 5]),
    "hold": lambda club, a, b: club.tonight.phases.hold(list(Phase)[a % 5]),
    "clock": lambda club, a, b: club.tonight.phases.follow_clock(),
    "briefed": lambda club, a, b: club.tonight.phases.briefed(),
    "roll call": roll_call,
    "finish": lambda club, a, b: club.tonight.clean_up.finish(),
    "open the night": lambda club, a, b: club.tonight.clean_up.undo_finish(),
    "list": lambda club, a, b: club.tonight.people.bring_in([PersonRow(name(a), "K", a > b)], []),
    "new card": on_person(lambda club, p: club.tonight.cards.issue([(p, new_code())])),
    "undo": undo_any,
    "undo of undo": undo_an_undo,
    "newer kind": lambda club, a, b: club.log.add(
        Act("job.sparkled", Subject("job", job(a)), {"n": b}, version=7)
    ),
}

NUMBERS = st.integers(0, 11)
MINUTES = st.integers(-120, 180)
"""How the clock is set before each act: over midnight, and back."""

Lived = tuple[str, int, int, int]
NIGHTS: st.SearchStrategy[list[Lived]] = st.lists(
    st.tuples(st.sampled_from(sorted(ACTS)), NUMBERS, NUMBERS, MINUTES), max_size=30
)


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Club:
    """A night, closed, in which nothing has happened yet: to be copied."""
    club = small_club(tmp_path_factory.mktemp("new"))
    club.close()
    return club


@contextmanager
def lived(new: Club, acts: list[Lived]) -> Iterator[Club]:
    """A night in which all this was done, through what the screens call."""
    with TemporaryDirectory() as folder:
        shutil.copytree(new.folder, folder, dirs_exist_ok=True)
        club = open_club(Path(folder), "19:42", SMALL, new.codes, SMALL_IDS)
        club.db.execute("PRAGMA synchronous = OFF")  # No power cuts in here.
        try:
            for act, a, b, later in acts:
                club.clock.advance(minutes=later)
                with suppress(KnownError):
                    ACTS[act](club, a, b)
            yield club
        finally:
            club.close()


def rows(events: list[Event]) -> dict[Subject, object]:
    """What the events fold to, subject by subject, in the order they are given."""
    return {
        subject: TABLES[subject.kind].fold(its)
        for subject, its in subjects_of(events).items()
        if subject.kind in TABLES
    }


@settings(max_examples=60, deadline=None)
@given(acts=NIGHTS)
def test_live_tables_are_the_log_folded_anew_whatever_happens(new: Club, acts: list[Lived]) -> None:
    with lived(new, acts) as club:
        assert club.faults() == []
        events, tables = club.log.events(), live_tables(club.db)
        club.close()
        again = open_club(club.folder, "03:00", SMALL, club.codes, SMALL_IDS)
        assert again.log.events() == events
        assert live_tables(again.db) == tables
        again.close()


@settings(max_examples=40, deadline=None)
@given(acts=NIGHTS)
def test_events_are_ordered_and_numbered_wherever_the_clock_is_set(
    new: Club, acts: list[Lived]
) -> None:
    with lived(new, acts) as club:
        events = club.log.events()
    clocks = [event.clock for event in events]
    assert clocks == sorted(set(clocks))
    assert [event.number for event in events] == list(range(1, len(events) + 1))


@settings(max_examples=40, deadline=None)
@given(acts=NIGHTS, random=st.randoms(use_true_random=False))
def test_the_order_in_which_events_arrive_does_not_matter(
    new: Club, acts: list[Lived], random: Random
) -> None:
    with lived(new, acts) as club:
        events = club.log.events()
    arrived = random.sample(events, len(events))
    assert rows(arrived) == rows(events)


@settings(max_examples=40, deadline=None)
@given(acts=NIGHTS)
def test_what_a_newer_version_wrote_changes_nothing(new: Club, acts: list[Lived]) -> None:
    with lived(new, acts) as club:
        events = club.log.events()
    wider = [replace(e, data={**e.data, "mood": "😀", "id": "?"}) for e in events]
    newer = [
        replace(e, id=f"{e.id}-newer", number=e.number + 10_000, kind=f"{e.kind}.again", version=9)
        for e in events
    ]
    assert rows(wider + newer) == rows(events)
