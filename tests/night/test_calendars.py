"""What stands in a person's calendar file, and under which names."""

import pytest
from msgspec.structs import replace

from kiosk.data.log import Act
from kiosk.model import Night, Subject
from tests.club import SMALL, Club
from tests.data.test_calendar_file import read

NEXT = "next-night"


@pytest.fixture
def two_nights(small: Club) -> Club:
    """Ada has the chairs tonight, and the bar on the next night too."""
    night = small.tonight.night
    plan = {"date": "2026-12-25", "club": night.club, "time_zone": night.time_zone, "room": 0}
    job = {"title": "Bar", "symbol": "bar", "phase": "club", "station": "Bar", "wanted": 1}
    times = {"start": "2026-12-25T21:00:00Z", "end": "2026-12-26T00:30:00Z"}
    small.log.add(
        Act("night.planned", Subject("night", NEXT), {**plan, "phases": []}, night=NEXT),
        Act("job.added", Subject("job", "next-bar"), {**job, **times}, night=NEXT),
        Act("job.person_added", Subject("job", "next-bar"), {"person": small.ids["Ada"]}),
    )
    small.log.add(Act("club.changed", Subject("club", "club"), {"place": "Oak House"}))
    return small


def test_all_jobs_of_all_planned_nights_are_in_the_file(two_nights: Club) -> None:
    calendars = two_nights.tonight.calendars
    said = read(calendars.file(two_nights.person("Ada"), calendars.nights()))
    assert [(one["SUMMARY"], one["DTSTART"], one["LOCATION"]) for one in said] == [
        ("Chairs", "20261127T173000Z", "Hall, Oak House"),
        ("Bar", "20261225T210000Z", "Bar, Oak House"),
    ]


def test_one_night_has_that_nights_jobs_only(two_nights: Club) -> None:
    calendars = two_nights.tonight.calendars
    said = read(calendars.file(two_nights.person("Ada"), [two_nights.tonight.night]))
    assert [one["SUMMARY"] for one in said] == ["Chairs"]


def test_with_whom_is_said_and_not_oneself(two_nights: Club) -> None:
    two_nights.tonight.jobs.take("job-chairs", two_nights.ids["Bea"])
    said = read(two_nights.tonight.calendars.file(two_nights.person("Ada"), [_night(two_nights)]))
    assert said[0]["DESCRIPTION"] == "Bea"


def test_a_job_that_has_changed_is_called_as_before_and_two_peoples_are_not(
    two_nights: Club,
) -> None:
    def told(name: str) -> dict[str, str]:
        calendars = two_nights.tonight.calendars
        return read(calendars.file(two_nights.person(name), [_night(two_nights)]))[0]

    two_nights.tonight.jobs.take("job-chairs", two_nights.ids["Bea"])
    before = told("Ada")
    two_nights.log.add(Act("job.changed", Subject("job", "job-chairs"), {"title": "Tables"}))
    assert told("Ada")["UID"] == before["UID"]
    assert told("Ada")["SUMMARY"] == "Tables"
    assert told("Bea")["SUMMARY"] == "Tables"
    assert told("Bea")["UID"] != before["UID"]


def test_a_job_that_is_not_needed_or_was_left_out_is_in_no_calendar(two_nights: Club) -> None:
    two_nights.tonight.jobs.not_needed("job-chairs")
    two_nights.log.add(Act("job.left_out", Subject("job", "next-bar")))
    calendars = two_nights.tonight.calendars
    assert read(calendars.file(two_nights.person("Ada"), calendars.nights())) == []


def test_nights_that_are_over_are_not_planned(two_nights: Club) -> None:
    two_nights.log.add(
        Act("night.planned", Subject("night", "past"), {**_plan("2026-10-30")}, night="past"),
        Act("night.finished", Subject("night", NEXT), night=NEXT),
    )
    assert [one.id for one in two_nights.tonight.calendars.nights()] == [SMALL]


def test_the_short_one_is_one_entry_from_the_first_job_to_the_last(two_nights: Club) -> None:
    two_nights.tonight.jobs.take("job-sweep", two_nights.ids["Ada"])
    said = _short(two_nights, _night(two_nights))
    assert len(said) == 1
    assert (said[0]["DTSTART"], said[0]["DTEND"]) == ("20261127T173000Z", "20261127T235900Z")
    assert said[0]["SUMMARY"] == "Chairs, Sweep"
    assert said[0]["DESCRIPTION"] == "17:30 Chairs, Hall\n23:30 Sweep, Hall"


def test_times_are_in_utc_also_in_summer(two_nights: Club) -> None:
    """19:30 in London in July is 18:30 in UTC: the wall's time stands in the words only."""
    job = two_nights.job("Chairs")
    july = {"start": "2026-07-31T19:30:00+01:00", "end": "2026-07-31T20:30:00+01:00"}
    two_nights.log.add(Act("job.changed", Subject("job", job.id), july))
    two_nights.tonight.jobs.take("job-sweep", two_nights.ids["Ada"])
    night = replace(_night(two_nights), date="2026-07-31")
    said = _short(two_nights, night)[0]
    assert said["DTSTART"] == "20260731T183000Z"
    assert said["DESCRIPTION"].startswith("19:30 Chairs")


def _short(club: Club, night: Night) -> list[dict[str, str]]:
    calendars, ada = club.tonight.calendars, club.person("Ada")
    return read(calendars.short(ada, night, calendars.jobs(ada.id, [night]), "Oak House"))


def _night(club: Club) -> Night:
    return club.tonight.night


def _plan(date: str) -> dict[str, object]:
    return {"date": date, "club": "A club", "time_zone": "Europe/London", "phases": [], "room": 0}
