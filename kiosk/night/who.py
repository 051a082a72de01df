"""Who is in, who is expected, who has gone home; and who may be asked whether they go."""

from collections.abc import Iterable, Sequence

from kiosk.data.ids import tonight_of
from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.model import Event, Person, Phase, Visit, VisitState
from kiosk.night.phases import phase_at

PEOPLE_GO = (Phase.CLUB, Phase.CLEAN_UP)
"""Before, whoever has done a job is not leaving: they have set up for the night to come."""

WITHOUT_NAME = "nobody"
"""The picture of somebody whose name and picture were erased."""


class Who:
    """Reads everybody of tonight at one moment, so that counts and lists cannot differ."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def tonight(self) -> dict[VisitState, list[Person]]:
        """Everybody of tonight, guests too, each in one of the three lists, by name."""
        visits = self._reads.all_visits(self._log.night)
        states = {visit.person: visit.state for visit in visits}
        people = whoever(self._reads, visits)
        return {
            state: [person for person in people if states[person.id] is state]
            for state in VisitState
        }

    def free_to_go(self, person: str) -> bool:
        """Whether somebody is in, the club has begun, and no job of theirs is left tonight."""
        night = self._reads.night(self._log.night)
        visit = self._reads.visit(tonight_of(self._log.night, person))
        if night is None or visit is None or visit.state is not VisitState.IN:
            return False
        jobs = self._reads.jobs_of(night.id, person)
        return phase_at(night, self._log.now()) in PEOPLE_GO and all(job.over for job in jobs)

    def did_not_come(self, person: str) -> Event | None:
        """Takes back that somebody came in. None if they did not."""
        visit = self._reads.visit(tonight_of(self._log.night, person))
        return self._log.undo(visit.came.event) if visit and visit.came else None


def whoever(reads: Reads, visits: Iterable[Visit]) -> list[Person]:
    """The people of these visits, by name; at the end those whose record was erased, without a
    name: they are still in the building, and nobody may fall out of a list of who is in. Nobody
    is expected whom the club does not know, such as those of a list that was taken back."""
    visits = list(visits)
    people = with_or_without_name(reads, [visit.person for visit in visits])
    there = [
        person
        for person, visit in zip(people, visits, strict=True)
        if person.name or visit.state is not VisitState.EXPECTED
    ]
    return sorted(there, key=by_name)


def by_name(person: Person) -> tuple[bool, str, str]:
    return (not person.name, person.name.casefold(), person.letter)


def with_or_without_name(reads: Reads, ids: Sequence[str]) -> list[Person]:
    """These people, in this order; one whose record was erased has an empty name."""
    known = reads.persons(ids)
    return [known.get(id_) or Person(id_, "", "", WITHOUT_NAME) for id_ in ids]
