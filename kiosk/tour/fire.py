"""Stops of a roll call."""

from datetime import timedelta
from functools import partial

from kiosk.data.log import Act
from kiosk.model import Found, Subject
from kiosk.night.roll import Roll
from kiosk.tour.stop import Stop, Tour, go


def _roll_call(tour: Tour, *, real: bool = True) -> None:
    """Two said that they need help to get out, one came with a guest, some are safe already."""
    tonight = tour.tonight
    helped = [Subject("person", tour.person(name)) for name in ("Zoe", "Dan")]
    tonight.log.add(*(Act(f"{one.kind}.help_out", one, {"on": True}) for one in helped))
    tonight.check_in.come_in_as_guest("Abi", tour.person("Joe"))
    tour.go("roll_call", real=real)
    for name in ("Joe", "Amara", "Ben", "Aisha", "Dan"):
        tour.card(name)


def _counted(tour: Tour, *, real: bool = True) -> Roll:
    """Outside: all but three are safe; one of them left, and one is not found."""
    _roll_call(tour, real=real)
    roll = tour.tonight.roll_calls.begin(real=real)
    *safe, lost, _, left = roll.all(None)
    for person in safe:
        roll.say(person.id, Found.SAFE)
    roll.say(lost.id, Found.NOT_FOUND)
    roll.say(left.id, Found.LEFT_WITH, tour.person("Joe"))
    return roll


def _missing(tour: Tour, *, real: bool = True) -> None:
    tour.go("roll_call_missing", roll=_counted(tour, real=real))


def _some_missing(tour: Tour) -> None:
    """Early on, when many have no tick."""
    _roll_call(tour)
    tour.go("roll_call_missing", roll=tour.tonight.roll_calls.begin(real=True))


def _left_with(tour: Tour, place: str = "roll_call_left") -> None:
    roll = _counted(tour)
    tour.go(place, roll=roll, person=roll.missing[0])


def _report(tour: Tour, *, real: bool = True) -> None:
    roll = _counted(tour, real=real)
    tour.opened.clock.ahead += timedelta(minutes=7)
    roll.end("counted")
    tour.go("roll_call_report", roll=roll)


def _no_disk(tour: Tour) -> None:
    """The data file is gone: the roll call goes on from memory."""
    _roll_call(tour)
    tour.opened.db.close()
    tour.card("Alan")


STOPS = [
    Stop("fire", "21:24", go("fire")),
    Stop("roll_call", "21:24", _roll_call),
    Stop("roll_call_practice", "19:10", go("roll_call", real=False)),
    Stop("roll_call_no_disk", "21:24", _no_disk),
    Stop("roll_call_missing", "21:24", _some_missing),
    Stop("roll_call_missing_practice", "21:24", partial(_missing, real=False)),
    Stop("roll_call_left", "21:24", _left_with),
    Stop("roll_call_with", "21:24", partial(_left_with, place="roll_call_with")),
    Stop("roll_call_report", "21:24", _report),
    Stop("roll_call_report_practice", "21:24", partial(_report, real=False)),
]
