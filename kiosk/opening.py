"""Opening a data folder: the club's own night, or the demo."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.clock import Clock, clock_starting_at, time_of_night
from kiosk.data.connection import lock_folder, open_data
from kiosk.data.data_file import DataFile
from kiosk.data.folder_lock import FolderLock
from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.data.sample import DemoNight
from kiosk.errors import KnownError
from kiosk.model import Night
from kiosk.night.demo import make_demo
from kiosk.night.forgetting import forget_guests
from kiosk.night.phases import tonight_or_next
from kiosk.night.stock import plan_first_night
from kiosk.night.tonight import Tonight


def own_folder() -> Path:
    """Where this computer keeps the club's data, unless --data says otherwise."""
    from platformdirs import user_data_path

    return user_data_path("our-night", appauthor=False)


@dataclass
class Opened:
    """A night that is open, with the folder it is kept in and the lock that holds it."""

    folder: Path
    lock: FolderLock
    db: DataFile
    tonight: Tonight
    clock: Clock

    def close(self) -> None:
        self.db.close()
        self.lock.release()


def open_night(folder: Path, at: time | None) -> Opened:
    """The club's own night in `folder`: tonight's, else the next one, else the last. Where there
    is none yet, a first one is planned."""
    clock = Clock()
    lock, db = open_folder(folder, clock.now())
    with closed_on_faults(lock, db):
        night = _night_to_open(db, clock)
        if at is not None:
            zone = ZoneInfo(night.time_zone)
            start = time_of_night(date.fromisoformat(night.date), at, zone)
            clock.ahead = clock_starting_at(start).ahead
        tonight = Tonight(Log(db, clock.now), night)
        with suppress(KnownError):  # A full disk must not keep the night from beginning.
            forget_guests(tonight.log, folder, clock.now())
            tonight.planning.expect_everyone(night.id)
        return Opened(folder, lock, db, tonight, clock)


def open_demo(folder: Path, at: time | None = None) -> Opened:
    """The demo night in `folder`, made there if the folder has no night yet.

    The clock shows `at`, else the demo's start, or the newest event if the demo went on before.
    """
    demo = DemoNight()
    start = demo.moment(f"{at:%H:%M}") if at else demo.start
    clock = clock_starting_at(start)
    lock, db = open_folder(folder, start)
    with closed_on_faults(lock, db):
        reads = Reads(db)
        if reads.people() and not any(night.demo for night in reads.nights()):
            raise KnownError(
                f"The folder {folder} holds your own club.", "Choose another folder for the demo."
            )
        if not reads.nights():
            make_demo(db, demo, start)
        log = Log(db, clock.now)
        if at is None and (newest := log.newest()) is not None and newest > start:
            clock.ahead = clock_starting_at(newest).ahead
        nights = reads.nights()
        night = tonight_or_next(nights, clock.now()) or nights[-1]
        return Opened(folder, lock, db, Tonight(log, night), clock)


@contextmanager
def closed_on_faults(lock: FolderLock, db: DataFile) -> Iterator[None]:
    """Lets go of the file and the folder if what follows fails."""
    try:
        yield
    except BaseException:
        db.close()
        lock.release()
        raise


def open_folder(folder: Path, now: datetime) -> tuple[FolderLock, DataFile]:
    """Takes the lock of a data folder and opens its data file, making both if need be."""
    lock = lock_folder(folder)
    try:
        return lock, open_data(folder, now)
    except BaseException:
        lock.release()
        raise


def _night_to_open(db: DataFile, clock: Clock) -> Night:
    reads = Reads(db)
    nights = reads.nights()
    if not nights:
        first = reads.night(plan_first_night(Log(db, clock.now)))
        assert first is not None, "it was planned just now"
        return first
    return tonight_or_next(nights, clock.now()) or nights[-1]
