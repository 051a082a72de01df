"""Problems: told in two taps, taken by anyone, sorted, opened again."""

from datetime import datetime, timedelta

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Event, Problem, ProblemKind, ProblemState, Subject

NOT_TAKEN = timedelta(minutes=3)
"""After this time without anyone on it, a problem chimes (product.md, "Problems")."""


class Problems:
    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def tell(
        self,
        kind: ProblemKind,
        *,
        about: str | None = None,
        where: str | None = None,
        job: str | None = None,
    ) -> str:
        """Keeps a problem and gives its id. Who and where may be said afterwards, or never."""
        subject = Subject("problem", self._log.new_id())
        data = {"kind": kind.value, "about": about, "where": where, "job": job}
        self._log.add(Act("problem.told", subject, data))
        return subject.id

    def about(self, problem: str, person: str) -> Event:
        return self._add("problem.about", problem, {"person": person})

    def where(self, problem: str, station: str) -> Event:
        return self._add("problem.where", problem, {"where": station})

    def take(self, problem: str, by: str | None = None) -> Event:
        """I am on it."""
        return self._add("problem.taken", problem, by=by)

    def wait(self, problem: str) -> Event:
        return self._add("problem.waiting", problem)

    def sorted(self, problem: str, by: str | None = None) -> Event:
        return self._add("problem.sorted", problem, by=by)

    def open_again(self, problem: str) -> Event:
        return self._add("problem.opened_again", problem)

    def take_back(self, problem: Problem) -> Event | None:
        """It was no problem after all."""
        return self._log.undo(problem.told.event)

    def one(self, problem: str) -> Problem | None:
        return self._reads.problem(problem)

    def all(self) -> list[Problem]:
        """Tonight's problems, the oldest first."""
        return self._reads.problems(self._log.night)

    def open(self) -> list[Problem]:
        return [problem for problem in self.all() if problem.state is not ProblemState.SORTED]

    def need_someone(self) -> list[Problem]:
        return [problem for problem in self.all() if problem.state is ProblemState.NEW]

    def _add(
        self, kind: str, problem: str, data: dict[str, object] | None = None, by: str | None = None
    ) -> Event:
        return self._log.add(Act(kind, Subject("problem", problem), data or {}, by))[0]


def waited_too_long(problem: Problem, now: datetime) -> bool:
    """Whether a problem has needed someone for 3 minutes or more."""
    since = problem.since or problem.told.at
    return problem.state is ProblemState.NEW and now - since >= NOT_TAKEN
