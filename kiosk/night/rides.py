"""Rides home: late by the clock on their own, phoned for, here, gone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.data.ids import tonight_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import (
    Event,
    Person,
    Problem,
    ProblemKind,
    ProblemState,
    Ride,
    RideKind,
    RideState,
    Subject,
    Visit,
    VisitState,
)
from kiosk.night.leaving import leaves, taxi_is_sorted

LATE = timedelta(minutes=5)
"""A ride is late 5 minutes past its time (product.md, "Taxi not here")."""

DUE = timedelta(minutes=15)

FETCHED = (RideKind.TAXI, RideKind.LIFT, RideKind.MINIBUS)
"""Rides that somebody comes with, and so can be late."""


class RideStatus(StrEnum):
    """How a ride stands now."""

    NONE_NEEDED = "none_needed"
    NO_PLAN = "no_plan"
    BOOKED = "booked"
    DUE = "due"
    LATE = "late"
    HERE = "here"
    GONE = "gone"
    HOME_SAFE = "home_safe"


WAITING = (RideStatus.BOOKED, RideStatus.DUE, RideStatus.LATE, RideStatus.HERE)


@dataclass(frozen=True, slots=True)
class RideHome:
    """A ride as a screen shows it. `minutes` until it comes; below 0, how long it is over."""

    ride: Ride
    person: Person
    status: RideStatus
    is_in: bool
    minutes: int | None
    problem: Problem | None = None
    """That it is not here, told and not sorted yet."""
    gone_at: datetime | None = None

    @property
    def waiting(self) -> bool:
        """Whether somebody is in the building whose ride has not gone."""
        return self.is_in and self.ride.kind in FETCHED and self.status in WAITING


def status_of(ride: Ride, visit: VisitState, now: datetime) -> RideStatus:
    """How the ride stands. Somebody who is in has not gone home, whatever their ride did."""
    if visit is not VisitState.IN and ride.state is RideState.HOME_SAFE:
        return RideStatus.HOME_SAFE
    if visit is VisitState.OUT or (ride.state is RideState.GONE and visit is not VisitState.IN):
        return RideStatus.GONE
    if ride.state is RideState.HERE:
        return RideStatus.HERE
    if ride.kind in (RideKind.NONE_NEEDED, RideKind.NO_PLAN):
        return RideStatus(ride.kind.value)
    at = ride.expected_at
    if at is None or visit is not VisitState.IN or ride.kind not in FETCHED:
        return RideStatus.BOOKED
    if now >= at + LATE:
        return RideStatus.LATE
    return RideStatus.DUE if now >= at - DUE else RideStatus.BOOKED


class Rides:
    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def all(self) -> list[RideHome]:
        """Tonight's rides by the time they were booked for; the order never changes. No ride
        waits for somebody who is not here tonight."""
        rides = self._reads.rides(self._log.night)
        people = self._reads.persons(ride.person for ride in rides)
        problems, visits = self._open_problems(), self._visits()
        away = {person for person, visit in visits.items() if visit.away}
        return [
            self._home(ride, people[ride.person], visits.get(ride.person), problems)
            for ride in rides
            if ride.person in people and ride.person not in away
        ]

    def one(self, person: str) -> RideHome | None:
        ride = self._reads.ride(tonight_of(self._log.night, person))
        found = self._reads.persons([person]).get(person)
        if ride is None or found is None:
            return None
        return self._home(ride, found, self._reads.visit(ride.id), self._open_problems())

    def begin(self, person: str) -> Event:
        """Somebody without a ride needs one: a guest, or somebody who forgot to book."""
        ride = Subject("ride", tonight_of(self._log.night, person))
        plan = {"person": person, "kind": RideKind.NO_PLAN.value}
        return self._log.add(Act("ride.planned", ride, plan))[0]

    def late(self) -> list[RideHome]:
        return [home for home in self.all() if home.status is RideStatus.LATE]

    def waiting(self) -> list[RideHome]:
        return [home for home in self.all() if home.waiting]

    def phoned(self, ride: Ride, minutes: int) -> Event:
        """We phoned; they said it takes `minutes`. Who phones is on it: so we wait."""
        waiting = [
            Act("problem.waiting", Subject("problem", problem.id))
            for problem in self._problems(ride)
            if problem.state is ProblemState.NEW
        ]
        return self._log.add(self._act("ride.phoned", ride, {"minutes": minutes}), *waiting)[0]

    def waits_with(self, ride: Ride, person: str) -> Event:
        return self._log.add(self._act("ride.waits_with", ride, {"person": person}))[0]

    def here(self, ride: Ride) -> Event:
        """The ride has come. A problem about it is sorted by that."""
        return self._log.add(self._act("ride.here", ride), *self._sorts(ride))[0]

    def gone(self, ride: Ride) -> Event:
        """Gone home: checks the person out as well."""
        night, visit = self._log.night, self._reads.visit(ride.id)
        is_in = visit is not None and visit.state is VisitState.IN
        also = leaves(self._reads, night, ride.person, "ride") if is_in else self._sorts(ride)
        return self._log.add(self._act("ride.gone", ride), *also)[0]

    def undo(self, ride: Ride) -> None:
        """Takes back "here" or "gone", with the check-out and the problem sorted by it.

        Somebody who checked out at the door, without their ride, comes back in.
        """
        visit = self._reads.visit(ride.id)
        left = visit.left if visit and visit.state is VisitState.OUT else None
        last = max((mark.at for mark in (ride.mark, left) if mark), default=None)
        marks = [ride.mark, left, *(p.mark for p in self._problems(ride, ProblemState.SORTED))]
        self._log.undo_together(mark.event for mark in marks if mark and mark.at == last)

    def _sorts(self, ride: Ride) -> list[Act]:
        return taxi_is_sorted(self._reads, self._log.night, ride.person)

    def _problems(self, ride: Ride, state: ProblemState | None = None) -> list[Problem]:
        """What was told of this ride tonight: in `state`, else what is not sorted."""
        return [
            problem
            for problem in self._reads.problems(self._log.night)
            if problem.kind is ProblemKind.TAXI
            and problem.about == ride.person
            and (problem.state is state if state else problem.state is not ProblemState.SORTED)
        ]

    def _open_problems(self) -> dict[str, Problem]:
        """For each person whose taxi is not here: that problem, until it is sorted."""
        return {
            problem.about: problem
            for problem in self._reads.problems(self._log.night)
            if problem.kind is ProblemKind.TAXI
            and problem.about
            and problem.state is not ProblemState.SORTED
        }

    def _visits(self) -> dict[str, Visit]:
        return {visit.person: visit for visit in self._reads.all_visits(self._log.night)}

    def _home(
        self, ride: Ride, person: Person, visit: Visit | None, problems: dict[str, Problem]
    ) -> RideHome:
        state = visit.state if visit else VisitState.EXPECTED
        now = self._log.now()
        status = status_of(ride, state, now)
        at = ride.expected_at
        return RideHome(
            ride=ride,
            person=person,
            status=status,
            is_in=state is VisitState.IN,
            minutes=round((at - now).total_seconds() / 60) if at else None,
            problem=problems.get(ride.person),
            gone_at=_gone_at(ride, visit) if status is RideStatus.GONE else None,
        )

    def _act(self, kind: str, ride: Ride, data: dict[str, object] | None = None) -> Act:
        return Act(kind, Subject("ride", ride.id), data or {})


def _gone_at(ride: Ride, visit: Visit | None) -> datetime | None:
    """When somebody went: as they checked out, else as their ride went."""
    if visit is not None and visit.left is not None:
        return visit.left.at
    return ride.mark.at if ride.mark else None
