"""Is it fair? Who has how much, and the most lopsided thing, as a sentence and a question.

Never a score. It names nobody as anything: the product does not know.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from kiosk.model import Job, Spread, Took
from kiosk.night.sharing import counts

HOURS_APART = 120
"""Minutes: with as many jobs each, so much more time is worth a sentence."""

JOBS_APART = 2

TEN_YEARS = 120
"""Nights of a monthly club."""


class Share(Struct, frozen=True):
    """What one person has."""

    person: str
    jobs: int = 0
    minutes: int = 0


class Said(StrEnum):
    """What the sentence is about."""

    NO_PEOPLE = "no_people"
    ONE_PERSON = "one_person"
    NOTHING = "nothing"
    """Nobody has a job."""
    ALL = "all"
    """One person has all of the jobs."""
    MANY_NONE = "many_none"
    """Some have the most, and several have none."""
    ONE_NONE = "one_none"
    """Some have the most, and one has none."""
    NOT_YET = "not_yet"
    """Nobody has more than one, and some have none."""
    APART = "apart"
    """Everybody has some, and some have far more than others."""
    HOURS = "hours"
    """As many jobs each, and far more time."""
    EVEN = "even"


class Lopsided(Struct, frozen=True):
    """The most lopsided thing: who has most, and who has least. `jobs` and `minutes` of the
    most, `least` of the others. For `HOURS` the people with the most time."""

    said: Said
    most: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    jobs: int = 0
    fewest: int = 0
    minutes: int = 0
    shortest: int = 0


def shares(people: Iterable[str], jobs: Iterable[Job]) -> list[Share]:
    """What each of these has on one night, in their order; then whoever else has a job."""
    found = {person: Share(person) for person in people}
    for job in jobs:
        if counts(job):
            minutes = max(0, round((job.end - job.start).total_seconds() / 60))
            for person in job.people:
                found[person] = _with(found.get(person, Share(person)), 1, minutes)
    return list(found.values())


def shares_before(people: Iterable[str], took: Iterable[Took]) -> list[Share]:
    """What each of these had on the nights before; nobody else, who may be gone long since."""
    found = {person: Share(person) for person in people}
    for one in took:
        if one.person in found:
            found[one.person] = _with(found[one.person], one.jobs, one.minutes)
    return list(found.values())


def _with(share: Share, jobs: int, minutes: int) -> Share:
    return Share(share.person, share.jobs + jobs, share.minutes + minutes)


def most_first(found: Iterable[Share]) -> list[Share]:
    """Whoever has most first; equals stay in their order."""
    return sorted(found, key=lambda one: (-one.jobs, -one.minutes))


def most_lopsided(found: Sequence[Share]) -> Lopsided:
    """What is worth to be said. The names stand in the order of `found`."""
    if not found:
        return Lopsided(Said.NO_PEOPLE)
    if len(found) == 1:
        return Lopsided(Said.ONE_PERSON, (found[0].person,), jobs=found[0].jobs)
    jobs, fewest = max(one.jobs for one in found), min(one.jobs for one in found)
    most = tuple(one.person for one in found if one.jobs == jobs)
    least = tuple(one.person for one in found if one.jobs == fewest)
    if jobs == 0:
        return Lopsided(Said.NOTHING)
    about = Lopsided(_of_jobs(found, jobs, fewest, least), most, least, jobs, fewest)
    return _of_hours(found) if about.said is Said.EVEN else about


def _of_jobs(found: Sequence[Share], jobs: int, fewest: int, least: Sequence[str]) -> Said:
    if fewest == 0:
        if jobs == 1:
            return Said.NOT_YET
        if sum(one.jobs for one in found) == jobs:
            return Said.ALL
        return Said.ONE_NONE if len(least) == 1 else Said.MANY_NONE
    return Said.APART if jobs - fewest >= JOBS_APART else Said.EVEN


def _of_hours(found: Sequence[Share]) -> Lopsided:
    longest, shortest = max(one.minutes for one in found), min(one.minutes for one in found)
    if longest - shortest < HOURS_APART:
        return Lopsided(Said.EVEN)
    most = tuple(one.person for one in found if one.minutes == longest)
    least = tuple(one.person for one in found if one.minutes == shortest)
    return Lopsided(Said.HOURS, most, least, minutes=longest, shortest=shortest)


class Widely(StrEnum):
    """What is shared over time."""

    JOBS = "jobs"
    PRESENTED = "presented"
    AGREED = "agreed"


def over_time(spread: Sequence[Spread], of: Widely) -> list[int]:
    """How many different people there were on each night, the oldest first."""
    return [int(getattr(night, of.value)) for night in spread]
