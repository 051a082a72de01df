"""Opening the data file: what is refused, what is backed up, who holds the folder."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

import kiosk.data.migrations
from kiosk.data import connection
from kiosk.data.check import faults, live_tables
from kiosk.data.connection import (
    FILE_NAME,
    AlreadyOpen,
    back_up,
    lock_folder,
    open_data,
    open_to_read,
)
from kiosk.data.data_file import DataFile
from kiosk.data.migrations import migrations
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Found
from tests.club import SMALL, Club, moment, small_club

NOW = moment("19:42")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A folder with a night in it that nobody has open."""
    small_club(tmp_path).close()
    return tmp_path


def everything_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def change(file: Path, *statements: str) -> None:
    changed = sqlite3.connect(file)
    for statement in statements:
        changed.execute(statement)
    changed.commit()
    changed.close()


# What is set


def test_commits_go_to_the_disk_at_once(small: Club) -> None:
    """WAL with synchronous FULL (2): NORMAL loses acknowledged commits in a power cut."""
    assert small.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert small.db.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_new_file_says_whose_it_is_and_of_which_version(closed: Path) -> None:
    head = (closed / FILE_NAME).read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == connection.APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == connection.VERSION


def test_the_version_grows_with_each_migration(tmp_path: Path) -> None:
    db = open_data(tmp_path, NOW)
    assert len(migrations.applied(Database(db.conn))) == connection.VERSION
    db.close()


def test_a_file_opened_again_has_everything_and_no_backup(closed: Path) -> None:
    db = open_data(closed, NOW)
    assert len(Reads(db).people()) == 6
    db.close()
    assert not (closed / "backups").exists()


# What is refused


def refused(folder: Path, sentence: str) -> None:
    """The file is refused in these words, and nothing in the folder changes."""
    before = everything_in(folder)
    with pytest.raises(KnownError) as error:
        open_data(folder, NOW)
    assert sentence in error.value.sentence
    assert error.value.what_to_do
    assert everything_in(folder) == before


def test_a_file_of_a_newer_version_is_refused_and_left_as_it_is(closed: Path) -> None:
    change(closed / FILE_NAME, f"PRAGMA user_version = {connection.VERSION + 1}")
    refused(closed, "A newer Our Night made this data file.")


def test_a_newer_file_that_a_power_cut_left_is_refused_too(tmp_path: Path) -> None:
    """Its version stands in the -wal only."""
    club = small_club(tmp_path / "newer")
    club.db.execute(f"PRAGMA user_version = {connection.VERSION + 1}")
    shutil.copytree(tmp_path / "newer", tmp_path / "cut")
    club.close()
    file = tmp_path / "cut" / FILE_NAME
    before = file.read_bytes()
    with pytest.raises(KnownError, match="newer Our Night"):
        open_data(tmp_path / "cut", NOW)
    assert file.read_bytes() == before
    left = sqlite3.connect(file)
    assert left.execute("PRAGMA user_version").fetchone() == (connection.VERSION + 1,)
    left.close()


@pytest.mark.parametrize("content", [b"Shopping: eggs, flour", b"\0" * 4096, b"SQLite format 3\0"])
def test_a_file_that_is_no_database_is_refused_and_left(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    refused(tmp_path, "is not a data file of Our Night.")


def test_a_database_of_another_program_is_refused_and_left(tmp_path: Path) -> None:
    change(tmp_path / FILE_NAME, "PRAGMA application_id = 77", "CREATE TABLE theirs (x)")
    refused(tmp_path, "is not a data file of Our Night.")


def test_a_damaged_file_is_refused_and_left(closed: Path) -> None:
    file = closed / FILE_NAME
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\x5a" * (len(whole) - 100))
    refused(closed, "The data file is damaged.")


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    refused(tmp_path, "The data file cannot be read.")


def test_an_empty_file_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    db = open_data(tmp_path, NOW)
    assert Reads(db).nights() == []
    db.close()


# Backups


@pytest.fixture
def newer_program(closed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of this program, and from now on the program of one migration later."""
    later = Migrations("our-night")
    for migration in migrations._migrations:
        later(name=migration.name)(migration.fn)

    @later()
    def a_place_for_songs(db: Database) -> None:
        db.execute("CREATE TABLE songs (title TEXT) STRICT")

    monkeypatch.setattr(kiosk.data.migrations, "migrations", later)
    monkeypatch.setattr(connection, "VERSION", connection.VERSION + 1)
    return closed


def test_an_older_file_is_backed_up_before_it_is_brought_up_to_date(newer_program: Path) -> None:
    folder = newer_program
    db = open_data(folder, NOW)
    assert Database(db.conn).table("songs").exists()
    assert len(Reads(db).people()) == 6
    db.close()

    (backup,) = (folder / "backups").iterdir()
    assert backup.name == "our-night-20261127-194200.db"
    copy = DataFile(sqlite3.connect(backup))
    assert not Database(copy.conn).table("songs").exists()
    assert len(Reads(copy).people()) == 6
    assert copy.execute("PRAGMA user_version").fetchone() == (connection.VERSION - 1,)
    copy.close()

    open_data(folder, NOW).close()
    assert len(list((folder / "backups").iterdir())) == 1


def test_without_a_backup_an_older_file_is_not_touched(newer_program: Path) -> None:
    folder = newer_program
    (folder / "backups").write_text("a file where the folder should be")
    with pytest.raises(KnownError):
        open_data(folder, NOW)
    left = DataFile(sqlite3.connect(folder / FILE_NAME))
    assert not Database(left.conn).table("songs").exists()
    assert left.execute("PRAGMA user_version").fetchone() == (connection.VERSION - 1,)
    left.close()


@pytest.mark.parametrize(
    ("version", "before"),
    [(1, "cards_with_symbols_a_crowded_room"), (2, "what_is_the_clubs_own")],
)
def test_a_file_of_an_older_version_has_its_whole_night_after_it(
    version: int, before: str, tmp_path: Path
) -> None:
    """Tables that changed their shape are folded from the log again."""
    club = small_club(tmp_path / "now")
    club.show("Ada")
    roll = club.tonight.roll_calls.begin(real=True)
    roll.say(club.ids["Ada"], Found.SAFE)
    roll.keep()
    tables = live_tables(club.db)
    older = tmp_path / "older"
    older.mkdir()
    old = sqlite3.connect(older / FILE_NAME)
    migrations.apply(Database(old), stop_before=before)
    old.execute(f"PRAGMA application_id = {connection.APPLICATION_ID}")
    old.execute(f"PRAGMA user_version = {version}")
    marks = ", ".join("?" * 11)
    old.executemany(f"INSERT INTO events VALUES ({marks})", club.db.execute("SELECT * FROM events"))
    old.commit()
    old.close()
    club.close()

    db = open_data(older, NOW)
    assert live_tables(db) == tables
    assert faults(db) == []
    assert len(list((older / "backups").iterdir())) == 1
    db.close()


def test_a_backup_has_what_is_not_in_the_main_file_yet(small: Club, tmp_path: Path) -> None:
    small.show("Ada")
    assert small.ids["Ada"].encode() in (small.folder / f"{FILE_NAME}-wal").read_bytes()
    copy = DataFile(sqlite3.connect(back_up(small.db, tmp_path / "backups", NOW)))
    assert Reads(copy).visit(f"{SMALL}/{small.ids['Ada']}") == small.visit("Ada")
    copy.close()


# Reading beside a kiosk that runs


def test_the_log_can_be_read_while_the_kiosk_runs_but_not_changed(small: Club) -> None:
    small.show("Ada")
    beside = open_to_read(small.folder)
    assert Reads(beside).visit(f"{SMALL}/{small.ids['Ada']}") == small.visit("Ada")
    small.show("Bea")
    assert Reads(beside).visit(f"{SMALL}/{small.ids['Bea']}") == small.visit("Bea")
    with pytest.raises(KnownError):
        beside.execute("DELETE FROM events")
    beside.close()


def test_reading_where_there_is_no_night_says_so_and_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no night"):
        open_to_read(tmp_path / "nothing")
    assert list(tmp_path.iterdir()) == []


# The folder and its lock


def test_a_folder_is_made_if_it_is_not_there(tmp_path: Path) -> None:
    lock_folder(tmp_path / "new" / "folder").release()
    assert (tmp_path / "new" / "folder").is_dir()


def test_a_folder_that_cannot_be_written_is_said_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(KnownError, match="cannot be written"):
            lock_folder(folder)
    with pytest.raises(KnownError):
        open_data(tmp_path / "not there", NOW)


HOLD = """
import sys, pathlib
from kiosk.data.connection import lock_folder
lock = lock_folder(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the folder."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        yield child
        child.kill()


def test_a_folder_that_another_kiosk_holds_is_open_already(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    assert holder.poll() is None
    with pytest.raises(AlreadyOpen) as error:
        lock_folder(tmp_path)
    assert error.value.sentence == "Our Night is already open."


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_the_lock_of_a_killed_kiosk_is_free(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    lock_folder(tmp_path).release()
