"""Guests are forgotten: their names are gone from the disk, and that they came is still counted."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.data.connection import back_up
from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Subject, VisitState
from kiosk.night.export import ENDINGS, Export
from kiosk.night.forgetting import forget_guests
from kiosk.opening import open_night
from tests.club import Club, moment, small_club

NAME = "Quillan"


@pytest.fixture
def visited(tmp_path: Path) -> Iterator[Club]:
    """A night at which a guest with an unusual name came, and a guest who said their name."""
    club = small_club(tmp_path / "night")
    club.tonight.check_in.come_in_as_guest(NAME, club.ids["Ada"])
    said = Subject("person", "id-said")
    data = {"name": "Guest 1", "letter": "", "picture": "guest", "guest_of": club.log.night}
    club.log.add(Act("person.added", said, {**data, "voice": "voices/said.wav"}))
    (club.folder / "voices").mkdir()
    (club.folder / "voices" / "said.wav").write_bytes(b"RIFF")
    yield club
    club.close()


def forget(club: Club, days: int) -> int:
    return forget_guests(club.log, club.folder, moment("12:00") + timedelta(days=days))


def test_until_30_days_after_the_night_guests_are_known(visited: Club) -> None:
    assert forget(visited, days=30) == 0
    assert NAME.encode() in visited.text_of_files()


def test_after_30_days_no_byte_of_a_guest_s_name_is_on_the_disk(visited: Club) -> None:
    assert forget(visited, days=31) == 2
    assert NAME.encode() not in visited.text_of_files()
    assert not (visited.folder / "voices" / "said.wav").exists()
    assert visited.faults() == []


def test_that_a_guest_came_is_still_counted_and_members_are_still_known(visited: Club) -> None:
    events = len(visited.log.events())
    forget(visited, days=31)
    assert visited.tonight.people.how_many(VisitState.IN) == 1
    assert visited.person("Ada").name == "Ada"
    assert len(visited.log.events()) == events + 2, "only that they are forgotten is new"


def test_who_is_forgotten_stays_forgotten(visited: Club) -> None:
    forget(visited, days=31)
    events = len(visited.log.events())
    assert forget(visited, days=32) == 0
    assert len(visited.log.events()) == events


def test_forgetting_cannot_be_undone_into_a_name(visited: Club) -> None:
    forget(visited, days=31)
    gone = [event for event in visited.log.events() if event.kind == "person.forgotten"]
    visited.log.undo_together([event.id for event in gone])
    assert NAME.encode() not in visited.text_of_files()
    assert visited.faults() == []


def test_a_night_may_keep_its_guests_for_another_time(visited: Club) -> None:
    plan = visited.log.events()[0]
    visited.log.add(Act("night.planned", plan.subject, {**plan.data, "guests_kept": 7}))
    assert forget(visited, days=7) == 0
    assert forget(visited, days=8) == 2


def test_old_lists_and_copies_go_with_the_names_and_new_ones_stay(visited: Club) -> None:
    old, new = visited.folder / "roll-call-old.pdf", visited.folder / "roll-call-new.pdf"
    cards, said = visited.folder / "cards-old.pdf", visited.folder / "voices" / "taken-back.wav"
    tables = [visited.folder / f"our-night-20200101-1200.{ENDINGS[what]}" for what in Export]
    jobs = visited.folder / "our-night-jobs-20200101-1200.xlsx"
    for file in (old, new, cards, said, jobs, *tables):
        file.write_bytes(NAME.encode())
    copy = back_up(visited.db, visited.folder / "backups", moment("19:42"))
    long_ago = moment("12:00").timestamp()
    for file in (old, copy, cards, said, jobs, *tables):
        os.utime(file, (long_ago, long_ago))
    later = (moment("12:00") + timedelta(days=30)).timestamp()
    os.utime(new, (later, later))
    forget(visited, days=31)
    assert not old.exists()
    assert not copy.exists()
    assert not said.exists(), "a guest who was taken back said their name too"
    assert not any(table.exists() for table in tables)
    assert new.exists()
    assert cards.exists(), "cards are nobody's list"
    assert jobs.exists(), "tables of the jobs name nobody"


def test_guests_are_forgotten_when_the_kiosk_opens_a_later_night(visited: Club) -> None:
    plan = visited.log.events()[0]
    visited.log.add(Act("night.planned", plan.subject, {**plan.data, "date": "2020-01-31"}))
    later = {**plan.data, "date": "2099-01-30"}
    visited.log.add(Act("night.planned", Subject("night", "later"), later))
    visited.close()
    opened = open_night(visited.folder, None)
    assert opened is not None
    assert opened.tonight.night.id == "later"
    opened.close()
    assert NAME.encode() not in visited.text_of_files()


def test_a_disk_that_does_not_let_it_loses_nothing(visited: Club) -> None:
    visited.db.conn.execute("PRAGMA query_only = ON")
    with pytest.raises(KnownError):
        forget(visited, days=31)
    visited.db.conn.execute("PRAGMA query_only = OFF")
    assert visited.faults() == []
    assert forget(visited, days=31) == 2
