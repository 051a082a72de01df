"""How a ride home came to be as it is."""

from collections.abc import Iterable
from datetime import timedelta

import msgspec
from msgspec.structs import replace

from kiosk.data.fold import Change, fold, mark
from kiosk.model import Event, Ride, RideState


def _planned(event: Event) -> Ride:
    return msgspec.convert({**event.data, "id": event.subject.id, "night": event.night}, Ride)


def _phoned(ride: Ride, event: Event) -> Ride:
    promised = event.at + timedelta(minutes=int(event.data["minutes"]))
    return replace(ride, phoned=mark(event), promised=promised)


def _to(state: RideState) -> Change[Ride]:
    return lambda ride, event: replace(ride, state=state, mark=mark(event))


def fold_ride(events: Iterable[Event]) -> Ride | None:
    """A ride; planned anew ("Another way home") it starts again from the new plan."""
    return fold(
        events,
        begins={"ride.planned": _planned},
        changes={
            "ride.planned": lambda _, event: _planned(event),
            "ride.phoned": _phoned,
            "ride.waits_with": lambda ride, event: replace(ride, waits_with=event.data["person"]),
            "ride.here": _to(RideState.HERE),
            "ride.gone": _to(RideState.GONE),
            "ride.home_safe": _to(RideState.HOME_SAFE),
        },
    )
