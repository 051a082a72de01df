"""Reads a list in a program of its own, so that no file can hold the kiosk up or end it."""

import logging
import subprocess
import sys
from pathlib import Path
from threading import Lock

import msgspec

from kiosk.data.lists.packed import broken
from kiosk.data.lists.reader import IsRead, Told
from kiosk.data.lists.table import Table
from kiosk.data.lists.text import BadRow
from kiosk.errors import KnownError
from kiosk.resources import RESOURCES

READER = (sys.executable, "-m", "kiosk.data.lists.reader")

LONGEST = 60.0
"""Seconds. The largest list takes less than 5."""

NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Windows opens a black window for a program like this, unless it is told not to."""


class Stopped(Exception):
    """Somebody stopped it."""


class Reading:
    """One reading of one file. `run` waits for its end, `stop` ends it from another thread."""

    def __init__(self, path: Path, *, reader: tuple[str, ...] = READER) -> None:
        self._command = (*reader, str(path.absolute()))
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def run(self) -> Table:
        """What is in the file. Raises Stopped or KnownError."""
        try:
            process = self._start()
        except (OSError, ValueError) as error:
            raise KnownError("This file does not open.", "Choose another file.") from error
        try:
            answer, complaints = process.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            process.kill()
            answer, complaints = process.communicate()
        if self._stopped:
            raise Stopped
        return self._table(answer, complaints)

    def stop(self) -> None:
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _start(self) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._stopped:
                raise Stopped
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=pipe,
                stderr=pipe,
                cwd=RESOURCES.parent,
                creationflags=NO_WINDOW,
            )
            return self._process

    def _table(self, answer: bytes, complaints: bytes) -> Table:
        """A reader that fell over has said nothing, or half of it."""
        if complaints.strip():
            log = logging.getLogger(__name__)
            log.warning("the reader: %s", complaints.decode(errors="replace").strip())
        try:
            told: Told = msgspec.json.decode(answer, type=Told)
        except msgspec.MsgspecError as error:
            raise broken() from error
        if isinstance(told, IsRead):
            return told.table
        if told.row:
            raise BadRow(told.row)
        raise KnownError(told.sentence, told.what_to_do)
