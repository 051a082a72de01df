"""Guests are forgotten some weeks after their night: their names and voices, not that they came."""

import logging
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.clock import night_of
from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.model import Night, Subject

EVERYTHING = ("our-night-[0-9]*.xlsx", "our-night-[0-9]*.zip", "our-night-[0-9]*.jsonl")
"""Tables of everything, as kiosk/ui/saver.py names them; those of the jobs name nobody."""

HOLD_NAMES = ("roll-call*.pdf", "tonight*.pdf", *EVERYTHING, "backups/*.db", "voices/*.wav")
"""What else in the data folder has the names of guests: lists, tables, copies of the data file,
and what was said into the microphone for a guest who was taken back."""


def forget_guests(log: Log, folder: Path, now: datetime) -> int:
    """Forgets the guests of nights that are long enough ago (Night.guests_kept), for good.

    Returns how many. Raises KnownError if the disk does not let it.
    """
    reads = Reads(log.db)
    nights = reads.nights()
    guests = [
        guest for night in nights if _is_long_ago(night, now) for guest in reads.guests(night.id)
    ]
    if guests:
        log.forget(*(Subject("person", guest.id) for guest in guests))
    files = [folder / guest.voice for guest in guests if guest.voice]
    remove([*files, *_old_lists(folder, nights, now)])
    return len(guests)


def _is_long_ago(night: Night, now: datetime) -> bool:
    last_day = date.fromisoformat(night.date) + timedelta(days=night.guests_kept)
    return night_of(now, ZoneInfo(night.time_zone)) > last_day


def _old_lists(folder: Path, nights: list[Night], now: datetime) -> list[Path]:
    """Lists and copies made so long ago that none of their guests may be in them any more."""
    longest = timedelta(days=max((night.guests_kept for night in nights), default=0))
    before = (now - longest).timestamp()
    found = [path for names in HOLD_NAMES for path in folder.glob(names)]
    return [path for path in found if path.stat().st_mtime < before]


def remove(files: list[Path]) -> None:
    """One that cannot be removed now is tried again at the next start."""
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            logging.getLogger(__name__).warning("%s stays: %s", file.name, error)
