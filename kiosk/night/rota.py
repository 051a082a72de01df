"""The night as a grid: stations down, phases across, the jobs where they meet."""

from dataclasses import dataclass

from kiosk.model import PHASES, Job, Night, Page, Phase


@dataclass(frozen=True, slots=True)
class RotaRow:
    """A station and its jobs in each phase, in the order of the phases."""

    station: Page
    jobs: tuple[tuple[Job, ...], ...]


def rota(night: Night, jobs: list[Job]) -> list[RotaRow]:
    """The stations that have jobs tonight, in the night's own order."""
    rows = [_row(station, jobs) for station in night.stations]
    return [row for row in rows if any(row.jobs)]


def _row(station: Page, jobs: list[Job]) -> RotaRow:
    here = [job for job in jobs if job.station == station.text]
    return RotaRow(station, tuple(_in(phase, here) for phase in PHASES))


def _in(phase: Phase, jobs: list[Job]) -> tuple[Job, ...]:
    return tuple(job for job in jobs if job.phase is phase)


def people_with_jobs(jobs: list[Job]) -> dict[str, list[Job]]:
    """Each person who has a job tonight, and their jobs in order."""
    found: dict[str, list[Job]] = {}
    for job in jobs:
        for person in job.people:
            found.setdefault(person, []).append(job)
    return found
