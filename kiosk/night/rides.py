"""Rides home: late by the clock on their own, phoned for, here, gone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import (
    Event,
    Person,
    ProblemKind,
    ProblemState,
    Ride,
    RideKind,
    RideState,
    Subject,
    VisitState,
)
from kiosk.night.check_in import tonight_of

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
    taken_by: str | None

    @property
    def waiting(self) -> bool:
        """Whether somebody is in the building whose ride has not gone."""
        return self.is_in and self.ride.kind in FETCHED and self.status in WAITING


def status_of(ride: Ride, visit: VisitState, now: datetime) -> RideStatus:
    if ride.state is RideState.HOME_SAFE:
        return RideStatus.HOME_SAFE
    if ride.state is RideState.GONE or visit is VisitState.OUT:
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
        """Tonight's rides by the time they were booked for; the order never changes."""
        rides = self._reads.rides(self._log.night)
        people = self._reads.persons(ride.person for ride in rides)
        on_it = self._who_is_on_it()
        states = self._states()
        return [
            self._home(ride, people[ride.person], states, on_it)
            for ride in rides
            if ride.person in people
        ]

    def one(self, person: str) -> RideHome | None:
        ride = self._reads.ride(tonight_of(self._log.night, person))
        found = self._reads.persons([person]).get(person)
        if ride is None or found is None:
            return None
        return self._home(ride, found, self._states(), self._who_is_on_it())

    def late(self) -> list[RideHome]:
        return [home for home in self.all() if home.status is RideStatus.LATE]

    def waiting(self) -> list[RideHome]:
        return [home for home in self.all() if home.waiting]

    def phoned(self, ride: Ride, minutes: int) -> Event:
        """We phoned; they said it takes `minutes`."""
        return self._log.add(self._act("ride.phoned", ride, {"minutes": minutes}))[0]

    def waits_with(self, ride: Ride, person: str) -> Event:
        return self._log.add(self._act("ride.waits_with", ride, {"person": person}))[0]

    def another_way(self, ride: Ride, kind: RideKind) -> Event:
        """Another way home: the old plan is over, the new one has no time yet."""
        plan = {"person": ride.person, "kind": kind.value, "waits_with": ride.waits_with}
        return self._log.add(self._act("ride.planned", ride, plan))[0]

    def here(self, ride: Ride) -> Event:
        """The ride has come. A problem about it is sorted by that."""
        return self._log.add(self._act("ride.here", ride), *self._sorts(ride))[0]

    def gone(self, ride: Ride) -> Event:
        """Gone home: checks the person out as well."""
        acts = [self._act("ride.gone", ride), *self._sorts(ride)]
        visit = self._reads.visit(ride.id)
        if visit is not None and visit.state is VisitState.IN:
            left = {"person": ride.person, "result": "bye", "card": None, "how": "ride"}
            acts.append(Act("visit.left", Subject("visit", visit.id), left))
        return self._log.add(*acts)[0]

    def undo(self, ride: Ride) -> None:
        """Takes back "here" or "gone", and the check-out that came with it."""
        if ride.mark is None:
            return
        visit = self._reads.visit(ride.id)
        self._log.undo(ride.mark.event)
        if visit and visit.left and visit.left.at == ride.mark.at:
            self._log.undo(visit.left.event)

    def _sorts(self, ride: Ride) -> list[Act]:
        return [
            Act("problem.sorted", Subject("problem", problem.id))
            for problem in self._reads.problems(self._log.night)
            if problem.kind is ProblemKind.TAXI
            and problem.about == ride.person
            and problem.state is not ProblemState.SORTED
        ]

    def _who_is_on_it(self) -> dict[str, str | None]:
        """For each person whose missing taxi somebody has taken on: who took it."""
        return {
            problem.about: problem.mark.by if problem.mark else None
            for problem in self._reads.problems(self._log.night)
            if problem.kind is ProblemKind.TAXI
            and problem.about
            and problem.state is ProblemState.ON_IT
        }

    def _states(self) -> dict[str, VisitState]:
        return {
            visit.person: state
            for state in (VisitState.IN, VisitState.OUT)
            for visit in self._reads.visits(self._log.night, state)
        }

    def _home(
        self,
        ride: Ride,
        person: Person,
        states: dict[str, VisitState],
        on_it: dict[str, str | None],
    ) -> RideHome:
        visit = states.get(ride.person, VisitState.EXPECTED)
        now = self._log.now()
        at = ride.expected_at
        return RideHome(
            ride=ride,
            person=person,
            status=status_of(ride, visit, now),
            is_in=visit is VisitState.IN,
            minutes=round((at - now).total_seconds() / 60) if at else None,
            taken_by=on_it.get(ride.person),
        )

    def _act(self, kind: str, ride: Ride, data: dict[str, object] | None = None) -> Act:
        return Act(kind, Subject("ride", ride.id), data or {})
