"""The calendar file, read back by a reader that is made from the RFC, not from the writer."""

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.data.calendar_file import CalendarEvent, calendar, folded

WRITTEN = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
START = datetime(2026, 11, 27, 19, 30, tzinfo=UTC)


def event(title: str = "Door", **given: str) -> CalendarEvent:
    return CalendarEvent("job-7@our-night", START, START + timedelta(hours=1), title, **given)


def read(text: str) -> list[dict[str, str]]:
    """The events of a calendar file: RFC 5545, 3.1 (lines) and 3.3.11 (text)."""
    assert text.endswith("\r\n")
    lines = re.sub("\r\n[ \t]", "", text).removesuffix("\r\n").split("\r\n")
    assert not [line for line in lines if "\n" in line or "\r" in line]
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-1] == "END:VCALENDAR"
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line not in ("END:VEVENT", "END:VCALENDAR"):
            events[-1][name] = plain(value)
    return events


def plain(value: str) -> str:
    def sign(found: re.Match[str]) -> str:
        return "\n" if found[1] in "nN" else found[1]

    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), "a bare ; or , ends a value"
    return re.sub(r"\\(.)", sign, value, flags=re.DOTALL)


def test_a_job_is_there_with_its_time_in_utc_its_place_and_who() -> None:
    summer = timezone(timedelta(hours=1))
    start = datetime(2026, 7, 31, 19, 30, tzinfo=summer)
    job = CalendarEvent("a@our-night", start, start + timedelta(hours=2), "Door", "Hall", "Joe")
    assert read(calendar([job], WRITTEN)) == [
        {
            "UID": "a@our-night",
            "DTSTAMP": "20261120T183000Z",
            "DTSTART": "20260731T183000Z",
            "DTEND": "20260731T203000Z",
            "SUMMARY": "Door",
            "LOCATION": "Hall",
            "DESCRIPTION": "Joe",
        }
    ]


def test_without_jobs_it_is_still_a_calendar() -> None:
    assert read(calendar([], WRITTEN)) == []


def test_a_job_that_takes_no_time_has_no_end() -> None:
    job = CalendarEvent("a", START, START, "Door")
    assert "DTEND" not in read(calendar([job], WRITTEN))[0]


@pytest.mark.parametrize(
    "title",
    [
        "Bar; tills, and \\ more",
        "two\nlines",
        "BEGIN:VEVENT",
        "x\r\nEND:VEVENT\r\nBEGIN:VALARM",
        "Ελένη " * 40,
        "👩🏽‍🍳" * 30,
        "محمد" * 30,
        "",
    ],
)
def test_what_somebody_wrote_stays_their_words(title: str) -> None:
    said = read(calendar([event(title)], WRITTEN))
    assert len(said) == 1
    assert said[0]["SUMMARY"] == title.replace("\r\n", "\n")


def test_signs_that_no_text_may_hold_are_left_out() -> None:
    said = read(calendar([event("a\x00b\x07c\x7fd\ud800e")], WRITTEN))
    assert said[0]["SUMMARY"] == "abcde"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    said = read(calendar([event(text, place=text, about=text)], WRITTEN))[0]
    assert said["SUMMARY"] == text
    assert said.get("LOCATION", "") == said.get("DESCRIPTION", "") == text


@given(st.text(max_size=400))
def test_no_line_has_more_than_75_octets_and_no_letter_is_cut(text: str) -> None:
    parts = [part.encode() for part in folded(text)]
    assert all(len(part) <= 75 for part in parts)
    assert all(part.startswith(b" ") for part in parts[1:])
    for part in parts:
        part.decode()  # each for itself
    assert b"".join(part[1:] if nth else part for nth, part in enumerate(parts)) == text.encode()


def test_a_line_of_75_octets_is_not_folded_and_one_of_76_is() -> None:
    assert list(folded("a" * 75)) == ["a" * 75]
    assert list(folded("a" * 76)) == ["a" * 75, " a"]
    assert list(folded("a" * 74 + "é")) == ["a" * 74, " é"]
