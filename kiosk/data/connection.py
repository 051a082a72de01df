"""Opening the data file: one process, one connection that writes, safe against power cuts."""

import sqlite3
from datetime import datetime
from pathlib import Path

from kiosk.data.data_file import DataFile, known_faults
from kiosk.data.folder_lock import FolderLock
from kiosk.errors import KnownError

FILE_NAME = "our-night.db"

APPLICATION_ID = 0x4F4E4754
"""`ONGT`: tells `file` and us that a file is ours."""

SIGNATURE = ("application_id", "user_version")

VERSION = 4
"""`user_version` of the files that this program writes: grows with each migration."""


class AlreadyOpen(KnownError):
    """Another Our Night on this machine holds the data folder."""

    def __init__(self) -> None:
        super().__init__("Our Night is already open.", "Use the window that is open.")


def lock_folder(folder: Path) -> FolderLock:
    """Takes the folder for this process. The lock ends with the process, even if it is killed.

    Raises AlreadyOpen, or KnownError if the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return FolderLock(folder)
    except BlockingIOError:
        raise AlreadyOpen from None
    except OSError:
        raise KnownError(
            f"The folder {folder} cannot be written.", "Choose another folder with --data."
        ) from None


def open_data(folder: Path, now: datetime) -> DataFile:
    """The data file in `folder`, made or brought up to date. `now` names the backup.

    The caller holds the folder's lock. Raises KnownError for a file that is not ours,
    damaged, or made by a newer version; such a file is left as it is.
    """
    path = folder / FILE_NAME
    with known_faults():
        _check_version(path)
        connection = sqlite3.connect(path)
        try:
            _prepare(connection)
            db = DataFile(connection)
            if _signature(db) != (APPLICATION_ID, VERSION):
                _bring_up_to_date(db, folder / "backups", now)
        except BaseException:
            connection.close()
            raise
        return db


def _signature(db: DataFile) -> tuple[int, int]:
    """Whose the file says it is, and of which version."""
    found = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in SIGNATURE]
    return found[0], found[1]


def _bring_up_to_date(db: DataFile, backups: Path, now: datetime) -> None:
    """Makes the tables or changes those of an older file, which is backed up first."""
    from sqlite_utils import Database

    from kiosk.data.log import fold_all
    from kiosk.data.migrations import migrations

    tables = Database(db.conn)
    older = bool(migrations.pending(tables) and migrations.applied(tables))
    if older:
        back_up(db, backups, now)
    with db.atomic():
        migrations.apply(tables)
        if older:
            fold_all(db)
    for name, value in zip(SIGNATURE, (APPLICATION_ID, VERSION), strict=True):
        db.execute(f"PRAGMA {name} = {value}")


def open_to_read(folder: Path) -> DataFile:
    """The data file for reading only, beside a kiosk that is running.

    Raises KnownError if there is none, or it cannot be read.
    """
    path = folder / FILE_NAME
    if not path.is_file():
        raise KnownError(f"There is no night in {folder}.", "Start it first: our-night demo")
    with known_faults():
        _check_version(path)
        return DataFile(sqlite3.connect(_to_read(path), uri=True))


def back_up(db: DataFile, folder: Path, now: datetime) -> Path:
    """A whole copy through the connection, so that nothing in the -wal file is missed."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"our-night-{now:%Y%m%d-%H%M%S}.db"
    copy = sqlite3.connect(path)
    try:
        db.conn.backup(copy)
    except BaseException:
        copy.close()
        path.unlink(missing_ok=True)
        raise
    copy.close()
    return path


def _check_version(path: Path) -> None:
    if not _known_version(path):
        raise KnownError("A newer Our Night made this data file.", "Start the newer Our Night.")


def _known_version(path: Path) -> bool:
    """Whether this program can open the file. Reads the head (SQLite file format, 1.3) and,
    after a power cut, the newest version from the -wal; changes neither."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return True
    except OSError as error:
        raise KnownError("The data file cannot be read.", "Check the disk.") from error
    if not head:
        return True
    if not head.startswith(b"SQLite format 3\0") or len(head) < 100:
        raise KnownError(f"{path} is not a data file of Our Night.", "Choose another folder.")
    application, version = (int.from_bytes(head[at : at + 4], "big") for at in (68, 60))
    if application != APPLICATION_ID and not (application == 0 and _is_empty(path)):
        raise KnownError(f"{path} is not a data file of Our Night.", "Choose another folder.")
    if path.with_name(f"{path.name}-wal").exists():
        connection = sqlite3.connect(_to_read(path), uri=True)
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        finally:
            connection.close()
    return bool(version <= VERSION)


def _is_empty(path: Path) -> bool:
    """Whether a database has no table, or only those of a first start that was cut off."""
    connection = sqlite3.connect(_to_read(path), uri=True)
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    finally:
        connection.close()
    return not tables or "_sqlite_migrations" in tables


def _to_read(path: Path) -> str:
    return f"{path.absolute().as_uri()}?mode=ro"


def _prepare(connection: sqlite3.Connection) -> None:
    """WAL with FULL: NORMAL lost acknowledged commits in simulated power cuts, FULL none."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    # A row that is replaced is deleted first, also for the index of names (migrations.py).
    connection.execute("PRAGMA recursive_triggers = ON")
