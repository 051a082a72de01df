"""Sharing out the jobs: who is on which, who would like it, and who changes places.

Nobody is refused anything. What speaks against a choice is told before it is made.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from kiosk.clock import moment_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Event, Job, JobState, Night, Person, Spread, Subject, Took
from kiosk.night.jobs import Jobs
from kiosk.night.nights import the_night
from kiosk.night.times import day_of
from kiosk.night.who import with_or_without_name

NIGHTS_BEFORE = 6
"""So many nights before are looked at: half a year of a monthly club."""

WHOLE_CLUB = 40
"""A club of so many people, or fewer, is shown as a whole when jobs are shared out."""


class Why(StrEnum):
    """What speaks for somebody, or has to be known before they are chosen."""

    LIKES = "likes"
    DID = "did_before"
    WITH = "together"
    NOTHING = "nothing_yet"
    LATE = "goes_before"
    BUSY = "busy"
    AWAY = "away"
    NOT_WANTED = "not_wanted"


FOR = (Why.LIKES, Why.DID, Why.WITH, Why.NOTHING)
"""The strongest first."""

BEFORE = (Why.LATE, Why.BUSY, Why.AWAY, Why.NOT_WANTED)
"""To be known before. Who does not want a job is never above anybody else."""


class Reason(Struct, frozen=True):
    """`job`: what they have at the same time. `until`: when they want to go. `who`: on the job
    already, with whom they like to be."""

    why: Why
    job: Job | None = None
    until: str = ""
    who: str = ""


class Suggestion(Struct, frozen=True):
    """Somebody who can be asked, with the reasons, the weightiest first. `jobs`: how many they
    have already on this night."""

    person: Person
    reasons: tuple[Reason, ...]
    jobs: int


class Place(Struct, frozen=True):
    """A person on a job."""

    job: str
    person: str


def more_wanted(job: Job) -> int:
    """How many more people a job wants."""
    return 0 if job.over else max(0, job.wanted - len(job.people))


def wanting_first(jobs: Iterable[Job]) -> list[Job]:
    """The jobs that want people, then the others, each in the night's own order."""
    return sorted(jobs, key=lambda job: more_wanted(job) == 0)


def counts(job: Job) -> bool:
    """Whether a job is one that somebody has: what was not needed is none."""
    return job.state is not JobState.NOT_NEEDED


def clashes(person: str, job: Job, jobs: Iterable[Job]) -> list[Job]:
    """What somebody has at the same time as this job, in whatever order."""
    return [
        other
        for other in jobs
        if other.id != job.id
        and not other.over
        and person in other.people
        and other.start < job.end
        and job.start < other.end
    ]


def how_many_have(jobs: Iterable[Job]) -> Counter[str]:
    """How many jobs each person has."""
    return Counter(one for job in jobs if counts(job) for one in job.people)


def goes_before_end(person: Person, job: Job, night: Night) -> bool:
    """Whether somebody wants to be gone before the end of a job."""
    until = _until(person.wishes.until, night)
    return until is not None and job.end > until


def _until(wall: str, night: Night) -> datetime | None:
    """What is no time, such as a newer version may write, is no wish."""
    try:
        return moment_of(wall, *day_of(night))
    except ValueError:
        return None


class _Asking:
    """What is known when it is asked who would like a job."""

    def __init__(
        self,
        job: Job,
        jobs: Sequence[Job],
        night: Night,
        took: Iterable[Took],
        away: Collection[str] = (),
    ) -> None:
        self._job, self._jobs, self._night, self._away = job, jobs, night, away
        took = list(took)
        self._did = {one.person for one in took if one.symbol == job.symbol}
        self._before: Counter[str] = Counter()
        for one in took:
            self._before[one.person] += one.jobs
        self._now = how_many_have(jobs)

    def suggestion(self, person: Person) -> Suggestion:
        found = [*self._before_choosing(person), *self._for(person)]
        return Suggestion(person, tuple(found), self._now[person.id])

    def _before_choosing(self, person: Person) -> Iterable[Reason]:
        """The weightiest first."""
        if self._job.symbol in person.wishes.does_not_want:
            yield Reason(Why.NOT_WANTED)
        if person.id in self._away:
            yield Reason(Why.AWAY)
        for other in clashes(person.id, self._job, self._jobs):
            yield Reason(Why.BUSY, job=other)
        if goes_before_end(person, self._job, self._night):
            yield Reason(Why.LATE, until=person.wishes.until)

    def _for(self, person: Person) -> Iterable[Reason]:
        if self._job.symbol in person.wishes.likes:
            yield Reason(Why.LIKES)
        if person.id in self._did:
            yield Reason(Why.DID)
        there = [one for one in person.wishes.together_with if one in self._job.people]
        if there:
            yield Reason(Why.WITH, who=there[0])
        if not self._now[person.id]:
            yield Reason(Why.NOTHING)

    def order(self, one: Suggestion) -> tuple[int, int, int, int, str, str, str]:
        whys = [reason.why for reason in one.reasons]
        worst = max((BEFORE.index(why) + 1 for why in whys if why in BEFORE), default=0)
        best = min((FOR.index(why) for why in whys if why in FOR), default=len(FOR))
        person = one.person
        name = (person.name.casefold(), person.letter, person.id)
        return (worst, best, one.jobs, self._before[person.id], *name)


def who_would_like(
    job: Job,
    people: Iterable[Person],
    jobs: Sequence[Job],
    night: Night,
    *,
    took: Iterable[Took] = (),
    away: Collection[str] = (),
) -> list[Suggestion]:
    """Who can be asked to do a job. First those who like it, then those who did it before, then
    those who like to be with somebody on it, then those with little to do; of equals, those who
    have less. At the end those of whom something has to be known before.

    `jobs`: all of the night. `took`: what was had on the nights before. `away`: who is not here.
    """
    asking = _Asking(job, jobs, night, took, away)
    found = [asking.suggestion(one) for one in people if one.id not in job.people]
    return sorted(found, key=asking.order)


def can_swap(one: Place, other: Place, jobs: Mapping[str, Job]) -> bool:
    """Whether two people can change places: each is on their job, which is not over, and not on
    the other one."""
    here, there = jobs.get(one.job), jobs.get(other.job)
    if here is None or there is None or one.job == other.job or one.person == other.person:
        return False
    if here.over or there.over:
        return False
    stands = one.person in here.people and other.person in there.people
    return stands and one.person not in there.people and other.person not in here.people


class Sharing:
    """Puts people on the jobs of one night. `by`: whoever did it, if they said so."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads
        self._jobs = Jobs(log, reads)

    def took(self) -> list[Took]:
        """Who had what on the nights before this one."""
        return self._reads.took(self._night().date, NIGHTS_BEFORE)

    def spread(self, nights: int) -> list[Spread]:
        """How widely this night and those before it were shared, the oldest first."""
        return self._reads.spread(self._night().date, nights)

    def spread_in_all(self, nights: int) -> Spread:
        """How many different people those nights had together: one who is on each of them is
        one."""
        return self._reads.spread_in_all(self._night().date, nights)

    def people(self) -> list[Person]:
        """Those among whom the jobs are shared, by name: the whole of a small club; of a large
        one the committee, whoever has a job now or had one lately, and whoever has wishes."""
        everyone = self._reads.people()
        if len(everyone) <= WHOLE_CLUB:
            return everyone
        have = {one for job in self._jobs.all() for one in job.people}
        have |= {one.person for one in self.took()}
        wishes = type(everyone[0].wishes)()
        return [one for one in everyone if one.committee or one.id in have or one.wishes != wishes]

    def who_would_like(self, job: Job, people: Sequence[Person] = ()) -> list[Suggestion]:
        """Of `people`, or of those among whom the jobs are shared."""
        jobs, among = self._jobs.all(), people or self.people()
        away = {visit.person for visit in self._reads.all_visits(self._log.night) if visit.away}
        return who_would_like(job, among, jobs, self._night(), took=self.took(), away=away)

    def how_many_have(self) -> Counter[str]:
        """How many jobs of this night each person has."""
        return how_many_have(self._jobs.all())

    def on_it(self, job: Job) -> list[Person]:
        """Who is on a job; also somebody whose name was erased."""
        return with_or_without_name(self._reads, job.people)

    def add(self, job: str, person: str, by: str | None = None) -> tuple[Event, ...]:
        """Nothing if they are on it already: two fingers may say the same."""
        found = self._jobs.one(job)
        if found is None or person in found.people:
            return ()
        return self._log.add(_act("job.person_added", job, person, by))

    def take_off(self, job: str, person: str, by: str | None = None) -> tuple[Event, ...]:
        found = self._jobs.one(job)
        if found is None or person not in found.people:
            return ()
        return self._log.add(_act("job.person_left", job, person, by))

    def can_swap(self, one: Place) -> list[Place]:
        """With whom somebody can change places, in the order of the jobs."""
        jobs = {job.id: job for job in self._jobs.all()}
        others = [Place(job.id, person) for job in jobs.values() for person in job.people]
        return [other for other in others if can_swap(one, other, jobs)]

    def clashes_after(self, one: Place, other: Place) -> list[tuple[str, Job]]:
        """What each would have at the same time, were they to change places: who, and which."""
        jobs = {job.id: job for job in self._jobs.all()}
        found = [(one.person, jobs[other.job], one.job), (other.person, jobs[one.job], other.job)]
        return [
            (person, clash)
            for person, job, leaves in found
            for clash in clashes(person, job, jobs.values())
            if clash.id != leaves
        ]

    def swap(self, one: Place, other: Place, by: str | None = None) -> tuple[Event, ...]:
        """Two people change places, both or neither; one undo takes back all of it. A job that
        somebody was on has somebody on it at every moment. Raises KnownError."""
        jobs = {job.id: job for job in self._jobs.all()}
        if not can_swap(one, other, jobs):
            raise KnownError("The jobs are not the same now.", "Look again.")
        return self._log.add(
            *(
                Act(kind, Subject("job", job), {"person": person, "swap": True}, by)
                for kind, job, person in (
                    ("job.person_added", one.job, other.person),
                    ("job.person_added", other.job, one.person),
                    ("job.person_left", one.job, one.person),
                    ("job.person_left", other.job, other.person),
                )
            )
        )

    def _night(self) -> Night:
        return the_night(self._reads, self._log.night)


def _act(kind: str, job: str, person: str, by: str | None) -> Act:
    return Act(kind, Subject("job", job), {"person": person}, by)
