"""Puts the parts together: the only place that does."""

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from filelock import FileLock
from sqlite_utils import Database

from kiosk.clock import Clock, clock_starting_at, night_of
from kiosk.data.connection import FILE_NAME, lock_folder, open_data
from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.data.sample import DemoNight
from kiosk.errors import KnownError
from kiosk.model import Night
from kiosk.night.demo import make_demo
from kiosk.night.tonight import Tonight


@dataclass
class Opened:
    """A night that is open, with the folder it is kept in and the lock that holds it."""

    folder: Path
    lock: FileLock
    db: Database
    tonight: Tonight
    clock: Clock

    def close(self) -> None:
        self.db.close()
        self.lock.release()


def open_demo(folder: Path, at: time | None = None) -> Opened:
    """The demo night in `folder`, made there if the folder has none yet.

    The clock shows `at`, else the demo's start, or the newest event if the demo went on before.
    """
    demo = DemoNight()
    start = demo.moment(f"{at:%H:%M}") if at else demo.start
    lock = lock_folder(folder)
    try:
        db = open_data(folder, start)
        if not Reads(db).nights():
            make_demo(db, demo, start)
        clock = clock_starting_at(start)
        log = Log(db, clock.now)
        newest = max((event.at for event in log.events()[-1:]), default=start)
        if at is None and newest > start:
            clock.ahead = clock_starting_at(newest).ahead
        night = Reads(db).nights()[-1]
    except BaseException:
        lock.release()
        raise
    return Opened(folder, lock, db, Tonight(log, night), clock)
