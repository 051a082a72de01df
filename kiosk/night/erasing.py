"""Somebody of the club is erased, for good: who they were, not that somebody came."""

import logging
from pathlib import Path

from kiosk.data.connection import back_up
from kiosk.data.data_file import known_faults
from kiosk.data.ids import tonight_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Subject, VisitState
from kiosk.night.forgetting import remove
from kiosk.night.rides import Rides

COPIES = "backups/*.db"
"""Copies of the data file."""

PAPERS = ("*.pdf", "*.csv", "*.xlsx", "*.zip", "*.jsonl", "*.ics")
"""Papers and tables that were saved in the data folder: they have the names of people."""

THEIRS = ("photos/", "voices/")
"""Where in the data folder the files of people are."""


class Erasing:
    """Blanks all that is known of a person. Visits, jobs and problems stay, about nobody: whoever
    is in stays on the list of who is in."""

    def __init__(self, log: Log, reads: Reads, rides: Rides) -> None:
        self._log = log
        self._reads = reads
        self._rides = rides

    def erase(self, person: str, folder: Path) -> bool:
        """Name, picture, voice, cards, wishes, rides: from the data file, which is in `folder`,
        from the files beside it, and from old copies. There is no way back. False if they are not
        known any more.

        Raises KnownError if the disk does not let it, or while they wait for a ride.
        """
        if person not in self._reads.persons([person]):
            return False
        if self.waits(person):
            raise KnownError("This person has a ride home.", "Wait until the ride has gone.")
        files = self._files_of(person)
        self._log.add(*self._hand_on_jobs(person))
        about = [*self._reads.told_of(person), *self._not_come(person)]
        try:
            self._log.forget(Subject("person", person), *about)
        finally:
            if person not in self._reads.persons([person]):
                self._remove(files, folder)
        return True

    def waits(self, person: str) -> bool:
        """Whether they are in and a ride is to take them home: nobody may lose sight of it."""
        return any(home.person.id == person for home in self._rides.waiting())

    def _files_of(self, person: str) -> set[str]:
        """Every photo and recording that they ever had."""
        events = self._log.of_subject(Subject("person", person))
        named = {str(event.data.get(key, "")) for event in events for key in ("picture", "voice")}
        return {name for name in named if name.startswith(THEIRS) and ".." not in name}

    def _hand_on_jobs(self, person: str) -> list[Act]:
        """What they have not done yet, tonight or later, needs somebody else."""
        tonight = self._reads.night(self._log.night)
        return [
            Act("job.person_left", Subject("job", job.id), {"person": person}, night=night.id)
            for night in self._reads.nights()
            if tonight is None or night.date >= tonight.date
            for job in self._reads.jobs_of(night.id, person)
            if not job.over
        ]

    def _not_come(self, person: str) -> list[Subject]:
        """Where they were expected only: nobody comes in their place."""
        ids = [tonight_of(night.id, person) for night in self._reads.nights()]
        visits = [visit for one in ids if (visit := self._reads.visit(one))]
        return [
            Subject("visit", visit.id) for visit in visits if visit.state is VisitState.EXPECTED
        ]

    def _remove(self, files: set[str], folder: Path) -> None:
        """A picture that somebody else has too stays. A new copy takes the place of old ones."""
        theirs = [folder / file for file in files if not self._reads.is_told(file)]
        copies = list(folder.glob(COPIES))
        remove([*theirs, *copies, *(path for names in PAPERS for path in folder.glob(names))])
        if copies:
            try:
                with known_faults():
                    back_up(self._log.db, copies[0].parent, self._log.now())
            except KnownError as error:
                logging.getLogger(__name__).warning("no new copy: %s", error)
