"""Not here tonight: somebody did not come. No reason is asked, and nobody is to blame."""

from kiosk.data.fold import live
from kiosk.data.ids import tonight_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Event, Job, Subject, VisitState

ABOUT_PEOPLE = ("job.person_added", "job.person_left")


class Away:
    """Their jobs want somebody else, and no ride waits for them (kiosk/night/rides.py)."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def people(self) -> set[str]:
        """The ids of those who are not here tonight."""
        return {visit.person for visit in self._reads.all_visits(self._log.night) if visit.away}

    def may_be(self, person: str) -> bool:
        """Whether that can be said of somebody: they did not come, and nobody said it yet."""
        visit = self._reads.visit(tonight_of(self._log.night, person))
        return visit is None or (visit.state is VisitState.EXPECTED and visit.away is None)

    def not_here(self, person: str) -> tuple[Event, ...]:
        """Takes somebody off all their jobs that are not over: one act. Nothing if it was said
        already. Raises KnownError if they came in tonight."""
        visit = self._reads.visit(tonight_of(self._log.night, person))
        if visit is not None and visit.state is not VisitState.EXPECTED:
            raise KnownError("This person came in tonight.", "Hand on the jobs one by one.")
        if visit is not None and visit.away is not None:
            return ()
        away = Subject("visit", tonight_of(self._log.night, person))
        left = [
            Act("job.person_left", Subject("job", job.id), {"person": person, "away": True})
            for job in self._reads.jobs_of(self._log.night, person)
            if not job.over
        ]
        return self._log.add(Act("visit.away", away, {"person": person}), *left)

    def jobs_back(self, person: str) -> list[Job]:
        """What somebody who came after all had before, and is still free."""
        visit = self._reads.visit(tonight_of(self._log.night, person))
        if visit is None or visit.away is not None:
            return []
        return [
            job
            for job in self._reads.jobs(self._log.night)
            if not job.over and person not in job.people and len(job.people) < job.wanted
            if self._left_as_away(job, person)
        ]

    def take_back(self, person: str) -> tuple[Event, ...]:
        """They do after all what is still free: one act. Nothing if all is taken."""
        jobs = self.jobs_back(person)
        return self._log.add(
            *(
                Act("job.person_added", Subject("job", job.id), {"person": person}, by=person)
                for job in jobs
            )
        )

    def _left_as_away(self, job: Job, person: str) -> bool:
        """Whether the last that happened between a job and a person is that they did not come."""
        theirs = [
            event
            for event in live(self._log.of_subject(Subject("job", job.id)))
            if event.kind in ABOUT_PEOPLE and event.data.get("person") == person
        ]
        return bool(theirs) and bool(theirs[-1].data.get("away"))
