"""Writes a calendar file that phones and computers take in: iCalendar (RFC 5545)."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from msgspec import Struct

MAKER = "-//Our Night//EN"
MOST_OCTETS = 75
"""Of a line, without its end (RFC 5545, 3.1)."""

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Controls that no text may hold; a tab may stay, and ends of lines are written as such."""


class CalendarEvent(Struct, frozen=True):
    """Something that is on from `start` to `end`. The same `uid` is the same thing, told anew."""

    uid: str
    start: datetime
    end: datetime
    title: str
    place: str = ""
    about: str = ""


def calendar(events: Iterable[CalendarEvent], written: datetime, name: str = "") -> str:
    """The text of a calendar file that was `written` then. Times are in UTC, and so the same
    everywhere; its lines end as the RFC wants them."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{MAKER}"]
    if name:
        lines.append(f"X-WR-CALNAME:{_text(name)}")
    for event in events:
        lines += _lines_of(event, written)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _lines_of(event: CalendarEvent, written: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_moment(written)}"
    yield f"DTSTART:{_moment(event.start)}"
    if event.end > event.start:  # The RFC wants an end to be later, or not to be there.
        yield f"DTEND:{_moment(event.end)}"
    yield f"SUMMARY:{_text(event.title)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if event.about:
        yield f"DESCRIPTION:{_text(event.about)}"
    yield "END:VEVENT"


def folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, each but the first after a space. No letter is cut:
    some programs join the parts only after they have read them as UTF-8."""
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if octets + size > MOST_OCTETS:
            yield part
            part, octets = " ", 1
        part, octets = part + letter, octets + size
    yield part


def _text(text: str) -> str:
    """As the RFC's 3.3.11 wants it; half a character, which no file can hold, is left out."""
    text = text.encode("utf-8", "ignore").decode()
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
