"""The club night in the product's own words. No rules, no storage, no screens.

Structs are frozen dataclasses that take a fifth of the time to load."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct


class Phase(StrEnum):
    """The parts of a night, in their order."""

    SET_UP = "set_up"
    BRIEFING = "briefing"
    DOORS = "doors"
    CLUB = "club"
    CLEAN_UP = "clean_up"


PHASES = tuple(Phase)


class Subject(Struct, frozen=True):
    """What an event is about: a job, a ride, a visit."""

    kind: str
    id: str


class Event(Struct, frozen=True):
    """One act of the night. Added, never changed.

    `clock` is a hybrid logical clock: milliseconds since 1970 times 65,536 plus a counter
    (Kulkarni and others, 2014). Events are ordered by `clock`, then `kiosk`, then `number`.
    """

    id: str
    kiosk: str
    number: int
    clock: int
    at: datetime
    night: str
    subject: Subject
    kind: str
    version: int
    by: str | None
    data: dict[str, Any]

    @property
    def order(self) -> tuple[int, str, int]:
        return (self.clock, self.kiosk, self.number)


class Mark(Struct, frozen=True):
    """That something was done: by which event, when, and by whom if they said so."""

    event: str
    at: datetime
    by: str | None = None


class PhaseStart(Struct, frozen=True):
    phase: Phase
    start: datetime


class Moved(Struct, frozen=True):
    """Somebody moved the night to a phase; if `held`, the clock does not move it on."""

    phase: Phase
    held: bool
    mark: Mark


class Page(Struct, frozen=True):
    """A page of the briefing, or a step of a job: one sentence with its picture."""

    text: str
    symbol: str


class Night(Struct, frozen=True):
    """One club night. `date` is the date of its set-up, though it runs past midnight."""

    id: str
    date: str
    club: str
    time_zone: str
    phases: tuple[PhaseStart, ...]
    room: int
    """How many people the building may hold. 0: no limit."""
    stations: tuple[Page, ...] = ()
    briefing: tuple[Page, ...] = ()
    demo: bool = False
    moved: Moved | None = None
    briefed: Mark | None = None
    finished: Mark | None = None
    crowded: int = 0
    """With how many people in the door says that it is nearly full. 0: it never does."""
    guests_kept: int = 30
    """For how many days after the night the names of its guests are kept."""
    presenters: tuple[str, ...] = ()
    """Who reads the briefing, in turns."""
    at_briefing: tuple[str, ...] = ()
    """Who was there when the briefing was read."""


class Wishes(Struct, frozen=True):
    """What a person said about jobs, for themself. Jobs are named by their symbols."""

    likes: tuple[str, ...] = ()
    does_not_want: tuple[str, ...] = ()
    until: str = ""
    """`HH:MM` on the wall: they want no job after it. Empty: they stay to the end."""
    together_with: tuple[str, ...] = ()
    """People with whom they like to do a job."""


class Person(Struct, frozen=True):
    """Anyone known to the club. `guest_of` is the night of a guest, and only of a guest."""

    id: str
    name: str
    letter: str
    picture: str
    committee: bool = False
    talk_first: bool = False
    guest_of: str | None = None
    comes_with: str | None = None
    symbol: str = ""
    """A symbol that they chose, for their card."""
    help_out: bool = False
    """They said themselves that they need help to get out."""
    voice: str = ""
    """A file in the data folder in which somebody says the name."""
    said: str = ""
    """How the name is said, in letters, if not as it is written: "Shivawn" for Siobhan."""
    wishes: Wishes = Wishes()
    usual_ride: "UsualRide | None" = None
    """How they get home on most nights."""
    twin: bool = False
    """Somebody else has the same name: read, never stored."""

    @property
    def called(self) -> str:
        """The name on screen, with a letter where two people share one."""
        return f"{self.name} {self.letter}".strip() if self.twin else self.name


class OwnKind(StrEnum):
    """What the club can have of its own in the place of what the product brings."""

    WORDS = "words"
    """By the key of a sentence: its own sentence."""
    PICTURE = "picture"
    """By the name of a symbol, or "place/Bar": the file of a photo or of an own symbol."""
    RECORDING = "recording"
    """By words that are read aloud: the file in which somebody says them."""


class Own(Struct, frozen=True):
    """One thing that the club made its own. `id` is its kind and what it stands for:
    "words/home.title"."""

    id: str
    value: str
    """The words (with plural forms: JSON, by form), or a file in the data folder."""
    mark: Mark

    @property
    def of(self) -> str:
        """What it stands for."""
        return self.id.partition("/")[2]


class CardState(StrEnum):
    ACTIVE = "active"
    LOST = "lost"
    REPLACED = "replaced"


class Card(Struct, frozen=True):
    """A QR card. `id` is the SHA-256 of its code; the code itself is not kept."""

    id: str
    person: str
    state: CardState = CardState.ACTIVE


class VisitState(StrEnum):
    EXPECTED = "expected"
    IN = "in"
    OUT = "out"


class Visit(Struct, frozen=True):
    """One person at one night."""

    id: str
    night: str
    person: str
    state: VisitState = VisitState.EXPECTED
    came: Mark | None = None
    left: Mark | None = None
    away: Mark | None = None
    """Somebody said that they are not here tonight. Who comes after all is here."""


class ScanResult(StrEnum):
    """What came of a card that was shown (the table in product.md)."""

    WELCOME = "welcome"
    WELCOME_BACK = "welcome_back"
    IN_ALREADY = "in_already"
    BYE = "bye"
    OLD_CARD = "old_card"
    UNKNOWN = "unknown"
    TALK_FIRST = "talk_first"
    FULL = "full"
    TOO_EARLY = "too_early"
    NOT_IN = "not_in"
    FINISHED = "finished"


class JobState(StrEnum):
    TO_DO = "to_do"
    ON_IT = "on_it"
    DONE = "done"
    NOT_NEEDED = "not_needed"


class StepDone(Struct, frozen=True):
    step: int
    event: str


class Job(Struct, frozen=True):
    """Something to be done tonight. `mark` tells how it came to its state."""

    id: str
    night: str
    title: str
    symbol: str
    phase: Phase
    start: datetime
    end: datetime
    station: str
    wanted: int
    steps: tuple[Page, ...] = ()
    people: tuple[str, ...] = ()
    state: JobState = JobState.TO_DO
    mark: Mark | None = None
    steps_done: tuple[StepDone, ...] = ()
    place: float = 0
    """Where it stands among the jobs of its phase; those of one place stand by their start."""

    @property
    def over(self) -> bool:
        return self.state in (JobState.DONE, JobState.NOT_NEEDED)

    @property
    def needs_someone(self) -> bool:
        return not self.over and not self.people


class Went(Struct, frozen=True):
    """How a night went: so many people came, so many jobs were done, by so many people."""

    came: int = 0
    done: int = 0
    helped: int = 0


class Took(Struct, frozen=True):
    """What one person had of one kind of job on one night. `symbol`: what kind."""

    night: str
    person: str
    symbol: str
    jobs: int
    minutes: int


class Spread(Struct, frozen=True):
    """How many different people shared one night: who had jobs, who read the briefing out, who
    agreed to something together."""

    night: str
    date: str
    jobs: int
    presented: int
    agreed: int


class ProblemKind(StrEnum):
    TAXI = "taxi"
    HURT = "hurt"
    UPSET = "upset"
    SPILL = "spill"
    BROKEN = "broken"
    ELSE = "else"
    PERSON = "person"
    RIDE_WRONG = "ride_wrong"
    JOB = "job"


class ProblemState(StrEnum):
    NEW = "new"
    ON_IT = "on_it"
    WAITING = "waiting"
    SORTED = "sorted"


class Problem(Struct, frozen=True):
    """Something wrong: what kind, about whom, where, and who is on it."""

    id: str
    night: str
    kind: ProblemKind
    told: Mark
    about: str | None = None
    job: str | None = None
    where: str | None = None
    state: ProblemState = ProblemState.NEW
    mark: Mark | None = None
    since: datetime | None = None
    """When it last began to need somebody: told, or opened again."""


class RideKind(StrEnum):
    NONE_NEEDED = "none_needed"
    NO_PLAN = "no_plan"
    TAXI = "taxi"
    LIFT = "lift"
    BUS = "bus"
    MINIBUS = "minibus"
    WALK = "walk"


class UsualRide(Struct, frozen=True):
    """How a person gets home on most nights. `time`: `HH:MM` on the wall, or empty."""

    kind: RideKind
    company: str = ""
    phone: str = ""
    time: str = ""


class RideState(StrEnum):
    PLANNED = "planned"
    HERE = "here"
    GONE = "gone"
    HOME_SAFE = "home_safe"


class Ride(Struct, frozen=True):
    """How a person gets home tonight. Late and due are read off the clock, not stored."""

    id: str
    night: str
    person: str
    kind: RideKind
    company: str = ""
    phone: str = ""
    time: datetime | None = None
    state: RideState = RideState.PLANNED
    mark: Mark | None = None
    phoned: Mark | None = None
    promised: datetime | None = None
    """When they said on the phone that they would be here."""
    waits_with: str | None = None

    @property
    def expected_at(self) -> datetime | None:
        return self.promised or self.time


class Company(Struct, frozen=True):
    """Who can be phoned for a ride home."""

    name: str
    phone: str = ""
    kind: RideKind = RideKind.TAXI


class UsualPhase(Struct, frozen=True):
    """When a part of the night usually starts: `HH:MM` on the wall."""

    phase: Phase
    start: str


class UsualJob(Struct, frozen=True):
    """A job as it usually is, on no night yet. Times are `HH:MM` on the wall."""

    title: str
    symbol: str
    phase: Phase
    start: str
    end: str
    station: str
    wanted: int
    steps: tuple[Page, ...] = ()
    place: float = 0


class Agreed(Struct, frozen=True):
    """What the committee agreed to do about one kind of problem, step by step."""

    kind: ProblemKind
    steps: tuple[Page, ...]


class Repeats(Struct, frozen=True):
    """On which days there is a club night: the last Friday of the month is (4, -1).

    `weekday` from 0, Monday; `nth` of the month from 1, or -1 for the last.
    """

    weekday: int
    nth: int


class Club(Struct, frozen=True):
    """What the committee told once and is kept for each next night. Empty until it was told."""

    id: str = "club"
    name: str = ""
    picture: str = ""
    place: str = ""
    time_zone: str = "Europe/London"
    room: int = 0
    crowded: int = 0
    phases: tuple[UsualPhase, ...] = ()
    repeats: Repeats | None = None
    stations: tuple[Page, ...] = ()
    briefing: tuple[Page, ...] = ()
    companies: tuple[Company, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    made: bool = False
    """The first start is over: the club was made, or that was left for later."""


class Template(Struct, frozen=True):
    """A night that is kept to be planned from again: everything but who, and the date."""

    id: str
    name: str
    symbol: str
    phases: tuple[UsualPhase, ...]
    stations: tuple[Page, ...] = ()
    briefing: tuple[Page, ...] = ()
    jobs: tuple[UsualJob, ...] = ()


class Found(StrEnum):
    """What is known of a person in a roll call."""

    SAFE = "safe"
    NOT_FOUND = "not_found"
    LEFT_WITH = "left_with"
    """Gone from the meeting point with somebody: a parent, an ambulance."""


class Answered(Struct, frozen=True):
    """What was said of a person in a roll call, and by which event."""

    person: str
    found: Found
    event: str
    left_with: str = ""


class RollCall(Struct, frozen=True):
    """Who was in the building when it began, and what is known of each of them since."""

    id: str
    night: str
    real: bool
    started: Mark
    people: tuple[str, ...]
    answered: tuple[Answered, ...] = ()
    ended: Mark | None = None

    @property
    def safe(self) -> tuple[str, ...]:
        return tuple(one.person for one in self.answered if one.found is Found.SAFE)


MAY_LET_IN = (ScanResult.TALK_FIRST, ScanResult.TOO_EARLY, ScanResult.FULL)
"""Refusals that a person at the door may decide about. Who is in the building anyway must be able
to stand on its list."""


class Answer(Struct, frozen=True):
    """What a person sees when a card was shown. `event` is what "This is not me" undoes."""

    result: ScanResult
    at: datetime
    person: Person | None = None
    """A guest who was not let in has no event and no row: they are here only."""
    event: str | None = None
    came_at: datetime | None = None
    by_card: bool = True
    """They came in with the card that is shown, rather than by picture or with another card."""
    people_in: int = 0
    crowded: bool = False
    """So many are in that the next who come must be told."""
    full: bool = False
    doors_at: datetime | None = None
    """When the clock opens the doors; None if a person will."""
    jobs: tuple[Job, ...] = ()
    ride: Ride | None = None
    over: tuple[ScanResult, ...] = ()
    """Refusals that somebody who is in has decided about already."""
    again: bool = False
    """The same card within 10 seconds: the same scan, said once."""
