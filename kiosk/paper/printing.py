"""Printing cards without holding the screen: starts the press, and can stop it."""

import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import RLock
from typing import TypeVar

import msgspec

from kiosk.errors import KnownError
from kiosk.paper.print_run import Drawn, NoPrinter, NotDone, Printed, PrintRun, Ready, Told
from kiosk.resources import RESOURCES

PRESS = (sys.executable, "-m", "kiosk.paper.press")
Result = TypeVar("Result")

TEMPORARY = ("TMPDIR", "TEMP", "TMP")
"""Where Linux, macOS and Windows look for the folder of temporary files."""

NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Windows opens a black window for a program like this, unless it is told not to."""


class Stopped(Exception):
    """Somebody stopped it in time: nothing was printed, no file is left."""


class ThereIsNoPrinter(KnownError):
    def __init__(self, name: str = "") -> None:
        what = f"There is no printer {name}." if name else "There is no printer."
        super().__init__(what, "Save the cards as a PDF.")


class Printing:
    """One run of the press. `run` waits for its end, and so is called in a thread of its own."""

    def __init__(self, run: PrintRun, press: Sequence[str] = PRESS) -> None:
        self._run = run
        self._press = press
        self._lock = RLock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._gone = False

    def run(self, drawn: Callable[[int, int], None] = lambda pages, all_: None) -> str:
        """Prints or saves. `drawn` is told of each page. Gives the printer's or the file's name.

        Raises Stopped or KnownError: then nothing was printed, and no file is left.
        """
        with tempfile.TemporaryDirectory(prefix="our-night-press-") as folder:
            process = self._start(folder)
            try:
                return self._talk(process, drawn)
            finally:
                if not self._gone:
                    process.kill()
                _, complaints = process.communicate()
                if complaints.strip():
                    log = logging.getLogger(__name__)
                    log.warning("the press: %s", complaints.decode(errors="replace").strip())

    def stop(self) -> bool:
        """Stops it, from any thread. False if it is too late: the cards have left."""
        with self._lock:
            if self._gone:
                return False
            self._stopped = True
            if self._process is not None:
                self._process.kill()
            return True

    def _start(self, folder: str) -> "subprocess.Popen[bytes]":
        """`folder` takes what the system's printing writes on its way; it goes with the run."""
        with self._lock:
            if self._stopped:
                raise Stopped
            pipe = subprocess.PIPE
            try:
                self._process = subprocess.Popen(
                    self._press,
                    stdin=pipe,
                    stdout=pipe,
                    stderr=pipe,
                    cwd=RESOURCES.parent,
                    env={**os.environ, **dict.fromkeys(TEMPORARY, folder)},
                    creationflags=NO_WINDOW,
                )
            except OSError as error:
                raise KnownError("The cards cannot be printed.", "Please try again.") from error
            return self._process

    def _talk(self, process: "subprocess.Popen[bytes]", drawn: Callable[[int, int], None]) -> str:
        assert process.stdin is not None and process.stdout is not None
        self._say(process, msgspec.json.encode(self._run))
        for line in process.stdout:
            told: Told = msgspec.json.decode(line, type=Told)
            match told:
                case Drawn(pages, all_):
                    drawn(pages, all_)
                case Ready():
                    self._let_go(process)
                case Printed(where):
                    return where
                case NoPrinter():
                    raise ThereIsNoPrinter(self._run.printers[0])
                case NotDone(sentence, what_to_do):
                    raise KnownError(sentence, what_to_do)
        if self._stopped:
            raise Stopped
        raise KnownError("The cards cannot be printed.", "Please try again.")

    def _let_go(self, process: "subprocess.Popen[bytes]") -> None:
        """From here on it cannot be stopped."""
        with self._lock:
            self._gone = not self._stopped
        if self._gone:
            self._say(process, b"print")
        else:
            process.kill()

    def _say(self, process: "subprocess.Popen[bytes]", line: bytes) -> None:
        """A press that is gone already says why by what it told, or did not."""
        assert process.stdin is not None
        try:
            process.stdin.write(line + b"\n")
            process.stdin.flush()
        except OSError:
            return


def valid(issue: Callable[[], Result], file: Path | None) -> Result:
    """Makes cards that were printed, or saved in `file`, valid by `issue`.

    If that fails nobody's card has changed: the file goes, and of paper it is said.
    """
    try:
        return issue()
    except BaseException as error:
        if file is not None:
            file.unlink(missing_ok=True)
        elif isinstance(error, KnownError):
            sentence = f"{error.sentence} The new cards do not work."
            raise KnownError(sentence, "Throw the new cards away.") from error
        raise
