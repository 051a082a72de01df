"""A person's jobs for their own calendar."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.data.calendar_file import CalendarEvent, calendar
from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.model import Job, JobState, Night, Person

HOST = "our-night"
"""Ends what names a job: nothing else in a calendar is called so."""


class Calendars:
    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def nights(self) -> list[Night]:
        """This night and those that are planned after it, by date."""
        nights = self._reads.nights()
        date = next((one.date for one in nights if one.id == self._log.night), "")
        return [
            one
            for one in nights
            if one.id == self._log.night or (one.date >= date and one.finished is None)
        ]

    def needed(self) -> list[Job]:
        """This night's jobs, by time, but for those that are not needed."""
        return _needed(self._reads.jobs(self._log.night))

    def jobs(self, person: str, nights: Sequence[Night]) -> list[Job]:
        """What they do on these nights, by time."""
        return _needed(job for night in nights for job in self._reads.jobs_of(night.id, person))

    def file(self, person: Person, nights: Sequence[Night]) -> str:
        """A calendar file with each of their jobs on these nights. A job that has changed takes
        the place of the one that was told before: it is called the same."""
        events = [self._event(person, job) for job in self.jobs(person.id, nights)]
        club = nights[0].club if nights else ""
        return calendar(events, self._log.now(), club)

    def short(self, person: Person, night: Night, jobs: Sequence[Job], place: str) -> str:
        """Their jobs of a night in one entry, from the first to the last, for a square code: phones
        take only the first entry of one. `place`: where the club is."""
        zone = ZoneInfo(night.time_zone)
        event = CalendarEvent(
            f"{night.id}.{person.id}@{HOST}",
            jobs[0].start,
            max(job.end for job in jobs),
            ", ".join(dict.fromkeys(job.title for job in jobs)),
            place,
            "\n".join(_line(job, job.start.astimezone(zone)) for job in jobs if len(jobs) > 1),
        )
        return calendar([event], self._log.now())

    def _event(self, person: Person, job: Job) -> CalendarEvent:
        people = self._reads.persons(one for one in job.people if one != person.id)
        with_whom = [people[one].called for one in job.people if one in people]
        places = [place for place in (job.station, self._reads.club().place) if place]
        return CalendarEvent(
            f"{job.id}.{person.id}@{HOST}",
            job.start,
            job.end,
            job.title,
            ", ".join(places),
            ", ".join(with_whom),
        )


def _needed(jobs: Iterable[Job]) -> list[Job]:
    return [job for job in jobs if job.state is not JobState.NOT_NEEDED]


def _line(job: Job, start: datetime) -> str:
    return f"{start:%H:%M} {job.title}" + (f", {job.station}" if job.station else "")
