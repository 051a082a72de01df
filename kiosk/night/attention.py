"""What every screen shows until somebody is on it: problems, and rides that are late."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.model import Problem, ProblemKind, ProblemState
from kiosk.night.problems import Problems, waited_too_long
from kiosk.night.rides import RideHome, Rides


@dataclass(frozen=True, slots=True)
class Needed:
    """One thing that needs somebody: a problem, or a late ride that nobody has told yet."""

    problem: Problem | None
    ride: RideHome | None
    too_long: bool
    """Nobody took it for 3 minutes: an amber band, and a gentle chime."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in one look."""

    needed: list[Needed]
    late: int
    """How many rides are late."""


class Attention:
    def __init__(self, problems: Problems, rides: Rides) -> None:
        self._problems = problems
        self._rides = rides

    def needed(self, now: datetime) -> list[Needed]:
        return self.look(now).needed

    def look(self, now: datetime) -> Looked:
        """The oldest problems first, then late rides that are not a problem yet.

        A ride that we phoned and waited for, and that is late again, needs somebody anew.
        """
        late = {home.person.id: home for home in self._rides.late()}
        open_ = self._problems.open()
        told = {p.about for p in open_ if p.kind is ProblemKind.TAXI}
        problems = [
            Needed(problem, late.get(problem.about or ""), waited_too_long(problem, now))
            for problem in open_
            if problem.state is ProblemState.NEW
        ]
        problems += [
            Needed(home.problem, home, True) for home in late.values() if _waited_in_vain(home)
        ]
        rides = [Needed(None, home, True) for home in late.values() if home.person.id not in told]
        return Looked(problems + rides, len(late))

    def take(self, needed: Needed, by: str | None = None) -> str:
        """I am on it: a late ride becomes a problem that is taken. Gives the problem's id."""
        if needed.problem is not None:
            problem = needed.problem.id
        else:
            assert needed.ride is not None
            problem = self._problems.tell(ProblemKind.TAXI, about=needed.ride.person.id)
        self._problems.take(problem, by)
        return problem


def _waited_in_vain(home: RideHome) -> bool:
    """Whether the ride did not come when they said, and nobody has looked at it since."""
    problem, promised = home.problem, home.ride.promised
    if problem is None or problem.mark is None or promised is None:
        return False
    return problem.state is ProblemState.WAITING and problem.mark.at < promised
