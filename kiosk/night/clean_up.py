"""The end of the night: what still holds it, and finishing it."""

from dataclasses import dataclass
from typing import NoReturn

from kiosk.data.ids import tonight_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Event, Job, JobState, Person, Phase, Problem, Subject, VisitState
from kiosk.night.jobs import Jobs
from kiosk.night.people import People
from kiosk.night.problems import Problems
from kiosk.night.rides import RideHome, Rides


@dataclass(frozen=True, slots=True)
class Holds:
    """What still holds the night. Empty lists: it can be finished."""

    jobs: list[Job]
    rides: list[RideHome]
    people: list[Person]
    problems: list[Problem]

    @property
    def clear(self) -> bool:
        return not (self.jobs or self.rides or self.people or self.problems)


@dataclass(frozen=True, slots=True)
class Together:
    """What everybody did together tonight, for the goodnight screen. Nobody is counted alone."""

    people: int
    jobs: int
    problems: int


class CleanUp:
    def __init__(
        self, log: Log, reads: Reads, jobs: Jobs, rides: Rides, people: People, problems: Problems
    ) -> None:
        self._log = log
        self._reads = reads
        self._jobs = jobs
        self._rides = rides
        self._people = people
        self._problems = problems

    def holds(self) -> Holds:
        return Holds(
            jobs=[job for job in self._jobs.in_phase(Phase.CLEAN_UP) if not job.over],
            rides=self._rides.waiting(),
            people=self._people.who_are(VisitState.IN),
            problems=self._problems.open(),
        )

    def finish(self) -> Event:
        """Finishes the night, once. Raises KnownError while anything holds it."""
        if not self.holds().clear:
            return self._finished() or _not_yet()
        return self._finish()

    def finish_all_the_same(self) -> Event:
        """Finishes the night with something left open, which two of the committee agreed to. What
        was open is kept with it. Raises KnownError while somebody waits for a ride."""
        holds = self.holds()
        if holds.rides:
            return self._finished() or _not_yet()
        left = {
            "jobs": [job.id for job in holds.jobs],
            "people": [person.id for person in holds.people],
            "problems": [problem.id for problem in holds.problems],
        }
        return self._finish({kind: ids for kind, ids in left.items() if ids})

    def _finished(self) -> Event | None:
        """The event that finished it, if it is finished already."""
        night = self._reads.night(self._log.night)
        return self._log.event(night.finished.event) if night and night.finished else None

    def _finish(self, left: dict[str, list[str]] | None = None) -> Event:
        data = {"left": left} if left else {}
        act = Act("night.finished", Subject("night", self._log.night), data)
        return self._finished() or self._log.add(act)[0]

    def undo_finish(self) -> Event | None:
        night = self._reads.night(self._log.night)
        return self._log.undo(night.finished.event) if night and night.finished else None

    def all_go(self) -> list[Person]:
        """Everyone who is in and does not wait for a ride: who waits is not gone."""
        waiting = {home.person.id for home in self._rides.waiting()}
        return [p for p in self._people.who_are(VisitState.IN) if p.id not in waiting]

    def still_here(self, person: str) -> None:
        """Takes back that somebody went home, and the ride that took them with it."""
        visit_and_ride = tonight_of(self._log.night, person)
        ride = self._reads.ride(visit_and_ride)
        visit = self._reads.visit(visit_and_ride)
        if ride is not None:
            self._rides.undo(ride)
        elif visit is not None and visit.left is not None:
            self._log.undo(visit.left.event)

    def together(self) -> Together:
        came = self._people.how_many(VisitState.IN) + self._people.how_many(VisitState.OUT)
        done = [job for job in self._jobs.all() if job.state is JobState.DONE]
        sorted_ = len(self._problems.all()) - len(self._problems.open())
        return Together(people=came, jobs=len(done), problems=sorted_)


def _not_yet() -> NoReturn:
    raise KnownError("The night cannot finish yet.", "See what is left.")
