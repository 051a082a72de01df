"""The night as a grid of stations and phases, and by person."""

from kiosk.model import PHASES
from kiosk.night.rota import people_with_jobs, rota
from tests.club import Club


def test_every_job_stands_once_at_its_station_in_its_phase(club: Club) -> None:
    jobs = club.tonight.jobs.all()
    rows = rota(club.tonight.night, jobs)
    found = [job for row in rows for cell in row.jobs for job in cell]
    assert sorted(job.id for job in found) == sorted(job.id for job in jobs)
    for row in rows:
        assert len(row.jobs) == len(PHASES)
        for phase, cell in zip(PHASES, row.jobs, strict=True):
            assert all((job.phase, job.station) == (phase, row.station.text) for job in cell)


def test_stations_without_a_job_are_left_out_and_the_order_is_the_nights(club: Club) -> None:
    stations = [row.station.text for row in rota(club.tonight.night, club.tonight.jobs.all())]
    assert stations == ["Door", "Music", "Bar", "Coats", "Hall", "Toilets", "First aid"]


def test_a_person_has_all_their_jobs_in_order(club: Club) -> None:
    found = people_with_jobs(club.tonight.jobs.all())
    assert len(found) == 24
    assert [job.title for job in found[club.ids["Rose"]]] == ["Fill the bar", "Bar"]
    assert club.ids["Naomi"] not in found
