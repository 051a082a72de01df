"""How people will get home: planned for one night, usual, and taken over from the usual."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec

from kiosk.clock import moment_of, on_the_wall
from kiosk.data.ids import tonight_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import (
    Event,
    Night,
    Person,
    Ride,
    RideKind,
    Subject,
    UsualRide,
    Visit,
    VisitState,
)
from kiosk.night.nights import the_night
from kiosk.night.rides import FETCHED, RideStatus, status_of
from kiosk.night.times import day_of

KINDS = (
    RideKind.TAXI,
    RideKind.LIFT,
    RideKind.BUS,
    RideKind.MINIBUS,
    RideKind.WALK,
    RideKind.NONE_NEEDED,
)
"""What a plan can be; `no_plan` is that there is none."""

TIMED = (*FETCHED, RideKind.BUS)
"""Ways home that go at a time."""

BY_COMPANY = (RideKind.TAXI, RideKind.MINIBUS)
"""Ways home that are booked with somebody who has a phone number."""

NONE = UsualRide(RideKind.NO_PLAN)

LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PlannedRide:
    """Somebody of the night and how they will get home. `at`: None where it has no time."""

    person: Person
    plan: UsualRide
    at: datetime | None = None

    @property
    def has_plan(self) -> bool:
        return self.plan.kind is not RideKind.NO_PLAN

    @property
    def usual(self) -> UsualRide | None:
        """Their usual way home, while nothing is planned."""
        return None if self.has_plan else self.person.usual_ride


class RidePlans:
    """Plans the rides home of one night. A plan is a kind, a company and a time on the wall,
    whether it is for this night or the usual one."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def all(self) -> list[PlannedRide]:
        """Everyone of the night who is still to go home: who has no plan first, then by time."""
        rides = {ride.person: ride for ride in self._reads.rides(self._log.night)}
        visits = {visit.person: visit for visit in self._reads.all_visits(self._log.night)}
        found = []
        for person in self._people(visits, rides):
            ride = rides.get(person.id)
            if not self._is_over(ride, visits.get(person.id)):
                found.append(PlannedRide(person, self._plan_of(ride), ride.time if ride else None))
        return sorted(found, key=_no_plan_first)

    def _people(self, visits: dict[str, Visit], rides: dict[str, Ride]) -> list[Person]:
        """Those who are expected or in, and whoever has a ride; all of the club too, for a night
        of which nobody said who comes."""
        away = {visit.person for visit in visits.values() if visit.away}
        people = self._reads.persons({*visits, *rides})
        if not self._reads.was_anybody_expected(self._log.night):
            people |= {one.id: one for one in self._reads.people()}
        return [one for one in people.values() if one.id not in away]

    def one(self, person: str) -> UsualRide:
        """How somebody will get home on this night."""
        return self._plan_of(self._reads.ride(tonight_of(self._log.night, person)))

    def has_passed(self, wall: str) -> bool:
        """Whether a time of this night is over."""
        return self._moment(wall) < self._log.now()

    def is_over(self, person: str) -> bool:
        """Whether somebody has gone home from this night."""
        id_ = tonight_of(self._log.night, person)
        return self._is_over(self._reads.ride(id_), self._reads.visit(id_))

    def plan(self, person: str, plan: UsualRide) -> tuple[Event, ...]:
        """Plans somebody's ride; it takes the place of any other. Raises KnownError once they
        have gone home."""
        if self.is_over(person):
            raise KnownError("This person has gone home.", "Choose another person.")
        return self._log.add(self._planned(person, plan))

    def without(self) -> list[PlannedRide]:
        """Those who have a usual way home and no plan for this night."""
        return [one for one in self.all() if one.usual is not None]

    def everyone_as_usual(self) -> tuple[Event, ...]:
        """Takes over the usual way home of each who has no plan: one act. Nothing if there is
        nobody."""
        taken = [(one.person.id, one.usual) for one in self.without()]
        return self._log.add(*(self._planned(person, usual) for person, usual in taken if usual))

    def keep_as_usual(self, person: str, plan: UsualRide | None) -> tuple[Event, ...]:
        """From the next night on this is how somebody usually gets home; None: nothing is."""
        usual = msgspec.to_builtins(plan)
        return self._log.add(
            Act("person.changed", Subject("person", person), {"usual_ride": usual})
        )

    def _planned(self, person: str, plan: UsualRide) -> Act:
        ride = self._reads.ride(tonight_of(self._log.night, person))
        at = self._moment(plan.time) if plan.time else None
        data = {
            "person": person,
            "kind": plan.kind.value,
            "company": plan.company,
            "phone": plan.phone,
            "time": at.isoformat() if at else None,
            "waits_with": ride.waits_with if ride else None,
        }
        return Act("ride.planned", Subject("ride", tonight_of(self._log.night, person)), data)

    def _plan_of(self, ride: Ride | None) -> UsualRide:
        if ride is None:
            return NONE
        zone = ZoneInfo(self._night.time_zone)
        wall = on_the_wall(ride.time, zone) if ride.time else ""
        return UsualRide(ride.kind, ride.company, ride.phone, wall)

    def _moment(self, wall: str) -> datetime:
        return moment_of(wall, *day_of(self._night))

    @property
    def _night(self) -> Night:
        return the_night(self._reads, self._log.night)

    def _is_over(self, ride: Ride | None, visit: Visit | None) -> bool:
        state = visit.state if visit else VisitState.EXPECTED
        if ride is None or state is VisitState.OUT:
            return state is VisitState.OUT
        status = status_of(ride, state, self._log.now())
        return status in (RideStatus.GONE, RideStatus.HOME_SAFE)


def _no_plan_first(one: PlannedRide) -> tuple[bool, datetime, str, str]:
    return (one.has_plan, one.at or LAST, one.person.name.casefold(), one.person.letter)
