"""Thousands of codes that are nobody's card: nobody comes in, and nothing keeps what they say."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.data.check import live_tables
from kiosk.model import ScanResult
from tests.club import Club, small_club
from tests.hostile import REAL, hostile_codes

CODES = hostile_codes()


@pytest.fixture
def club(tmp_path: Path) -> Iterator[Club]:
    """The small night; Dot's card is the one that the codes play with."""
    club = small_club(tmp_path / "club")
    club.codes["Dot"] = REAL
    club.tonight.cards.issue([(club.person("Dot"), REAL)])
    yield club
    club.close()


def show_all(club: Club) -> list[ScanResult]:
    """Shows every code, in one transaction, for the disk's sake."""
    results = []
    with club.db.atomic():
        for nth, code in enumerate(CODES):
            club.clock.advance(seconds=11)
            answer = club.tonight.check_in.show_card(code, going_home=nth % 3 == 0)
            assert (answer.person, answer.event) == (None, None), ascii(code)
            assert club.tonight.cards.owner(code) is None, ascii(code)
            results.append(answer.result)
    return results


def test_there_are_more_than_5000_different_codes() -> None:
    assert len(CODES) == len(set(CODES)) > 5000
    assert max(map(len, CODES)) >= 7000


def test_no_hostile_code_lets_anybody_in(club: Club, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    tables = live_tables(club.db)
    events = len(club.log.events())

    assert set(show_all(club)) == {ScanResult.UNKNOWN}

    assert club.people_in() == 0
    assert live_tables(club.db) == tables, "nobody's row has changed"
    kept = club.log.events()[events:]
    assert len(kept) == len(CODES), "every scan is kept"
    for event in kept:
        assert event.data.keys() == {"result", "card", "person"}
        assert len(event.data["card"]) == 64
        assert int(event.data["card"], 16), "only the SHA-256"
        assert (event.data["result"], event.data["person"]) == ("unknown", None)
    assert caplog.text == ""
    assert club.show("Dot").result is ScanResult.WELCOME, "the next good card works"


def test_what_a_code_says_is_in_no_file(club: Club) -> None:
    show_all(club)
    files = club.text_of_files()
    assert b"Dot" in files
    for code in CODES[::7]:
        for written in (code, json.dumps(code)[1:-1], json.dumps(code, ensure_ascii=False)[1:-1]):
            assert written.encode("utf-8", "surrogatepass") not in files, ascii(code)
    assert REAL.encode() not in files


@pytest.mark.parametrize(
    "code",
    [
        REAL,
        REAL.lower(),
        REAL.title(),
        f"{REAL}\r\n",
        f"  {REAL}\t",
        f"\n{REAL.lower()}\n",
    ],
    ids=["plain", "small letters", "mixed", "new line", "spaces", "both"],
)
def test_a_real_card_is_read_as_scanners_send_it(code: str, club: Club) -> None:
    answer = club.tonight.check_in.show_card(code)
    assert answer.result is ScanResult.WELCOME
    assert club.people_in() == 1


@pytest.mark.parametrize("card", ["Dot"])
def test_a_hostile_code_in_between_does_not_spoil_the_same_scan(card: str, club: Club) -> None:
    first = club.show(card)
    for code in CODES[:50]:
        club.tonight.check_in.show_card(code)
    again = club.show(card)
    assert (again.again, again.event) == (True, first.event)
