"""Stops of problems, and of taxis that are not here."""

from datetime import timedelta
from functools import partial

from kiosk.model import ProblemKind, Ride
from kiosk.tour.stop import Stop, Tour, go, ninas, tap


def _tell(tour: Tour, kind: ProblemKind, place: str = "problem_told") -> None:
    tour.go(place, problem=tour.tonight.problems.tell(kind))


def _hurt(tour: Tour) -> None:
    """Somebody is hurt, and who and where is said."""
    about, where = tour.person("Chloe"), "Toilets"
    problem = tour.tonight.problems.tell(ProblemKind.HURT, about=about, where=where)
    tour.go("problem_told", problem=problem)


def _tell_where(tour: Tour) -> None:
    _tell(tour, ProblemKind.SPILL, "problem_where")


def _one(tour: Tour) -> None:
    problem = tour.tonight.problems.tell(
        ProblemKind.UPSET, about=tour.person("Zoe"), where="Quiet room"
    )
    tour.go("problem_one", problem=problem)


def _problems(tour: Tour) -> None:
    """One sorted, one that waits too long, one that somebody is on, and a new one."""
    problems = tour.tonight.problems
    tour.opened.clock.ahead -= timedelta(minutes=6)
    problems.tell(ProblemKind.SPILL, where="Bar")
    tour.opened.clock.ahead += timedelta(minutes=6)
    upset = problems.tell(ProblemKind.UPSET, about=tour.person("Zoe"))
    problems.take(upset, tour.person("Amara"))
    problems.tell(ProblemKind.BROKEN, where="Music")
    tour.go("problems")


def _call(tour: Tour) -> None:
    problem = tour.tonight.problems.tell(ProblemKind.PERSON, where="Door")
    tour.go("problem_told", problem=problem)


def _late_taxi(tour: Tour) -> None:
    """Nina's taxi is late, and Amara is on it."""
    problem = tour.tonight.problems.tell(ProblemKind.TAXI, about=tour.person("Nina"))
    tour.tonight.problems.take(problem, tour.person("Amara"))
    tour.go("taxis")


def _tell_taxi(tour: Tour) -> None:
    _tell(tour, ProblemKind.TAXI, "taxi_whose")


def _nina(tour: Tour) -> Ride:
    home = tour.tonight.rides.one(tour.person("Nina"))
    assert home is not None
    return home.ride


def _phoned(tour: Tour) -> None:
    _late_taxi(tour)
    tour.tonight.rides.phoned(_nina(tour), 20)
    tour.tonight.rides.waits_with(_nina(tour), tour.person("Sam"))
    tour.go("taxi", person=tour.person("Nina"))


def _taxi_comes(tour: Tour) -> None:
    """At the moment it is tapped that the taxi is here, the person can go at once."""
    tour.go("taxi", person=tour.person("Nina"))
    tap(tour, "Taxi is here")


def _taxi_here(tour: Tour) -> None:
    tour.tonight.rides.here(_nina(tour))
    tour.go("taxi", person=tour.person("Nina"))


STOPS = [
    Stop("problem", "22:10", go("problem")),
    Stop("problem_told", "22:10", partial(_tell, kind=ProblemKind.SPILL)),
    Stop("problem_hurt", "22:10", partial(_tell, kind=ProblemKind.HURT)),
    Stop("problem_said", "22:10", _hurt),
    Stop("problem_where", "22:10", _tell_where),
    Stop("problem_one", "22:10", _one),
    Stop("problem_sorted", "22:10", go("problem_one", problem="demo-problem")),
    Stop("problems", "22:10", _problems),
    Stop("person_help", "22:10", go("person_help")),
    Stop("person_told", "22:10", _call),
    Stop("taxis", "23:15", _late_taxi),
    Stop("taxi_whose", "23:15", _tell_taxi),
    Stop("taxi", "23:15", ninas("taxi")),
    Stop("taxi_phoned", "23:15", _phoned),
    Stop("taxi_here", "23:15", _taxi_here),
    Stop("taxi_comes", "23:15", _taxi_comes),
    Stop("taxi_minutes", "23:15", ninas("taxi_minutes")),
    Stop("taxi_another", "23:15", ninas("taxi_another")),
]
