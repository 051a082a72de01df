"""Printing without holding the screen: starts the press, and can stop it."""

import logging
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

import msgspec

from kiosk.errors import KnownError
from kiosk.paper.print_run import Drawn, NoPrinter, NotDone, Printed, PrintRun, Ready, Told
from kiosk.resources import RESOURCES

if TYPE_CHECKING:  # What paints is loaded by the press.
    from kiosk.paper.document import Paper

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


def cannot_be_printed() -> KnownError:
    return KnownError("The paper cannot be printed.", "Please try again.")


class Printing:
    """One run of the press. `run` waits for its end, and so is called in a thread of its own."""

    def __init__(
        self,
        paper: "Paper",
        *,
        file: Path | None = None,
        printers: Sequence[str] = ("",),
        press: Sequence[str] = PRESS,
    ) -> None:
        """Into the PDF `file`, or without one on the first of these printers that is there; an
        empty name is the computer's default."""
        self._paper = paper
        self._file = file
        self._printers = tuple(printers)
        self._press = press
        self._lock = RLock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._gone = False

    def run(self, drawn: Callable[[int, int], None] = lambda pages, all_: None) -> str:
        """Prints or saves. `drawn` is told of each page. Gives the printer's or the file's name.

        Raises Stopped or KnownError: then nothing was printed, and no file is left.
        """
        try:
            with tempfile.TemporaryDirectory(prefix="our-night-press-") as folder:
                return self._run_in(folder, drawn)
        except OSError as error:  # No room for the folder, or no program to start.
            raise cannot_be_printed() from error

    def _run_in(self, folder: str, drawn: Callable[[int, int], None]) -> str:
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
        """Stops it, from any thread. False if it is too late: the paper has left."""
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
            self._process = subprocess.Popen(
                self._press,
                stdin=pipe,
                stdout=pipe,
                stderr=pipe,
                cwd=RESOURCES.parent,
                env={**os.environ, **dict.fromkeys(TEMPORARY, folder)},
                creationflags=NO_WINDOW,
            )
            return self._process

    def _talk(self, process: "subprocess.Popen[bytes]", drawn: Callable[[int, int], None]) -> str:
        assert process.stdin is not None and process.stdout is not None
        file = str(self._file.absolute()) if self._file else ""
        run = PrintRun(pickle.dumps(self._paper), file, self._printers)
        self._say(process, msgspec.json.encode(run))
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
                    raise ThereIsNoPrinter(self._printers[0])
                case NotDone(sentence, what_to_do):
                    raise KnownError(sentence, what_to_do)
        if self._stopped:
            raise Stopped
        raise cannot_be_printed()

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


def draw_pdf(paper: "Paper", press: Sequence[str] = PRESS) -> bytes:
    """The paper as a PDF, drawn by the press: drawn in a thread of the kiosk it would hold Python's
    lock, and so the screen, again and again. Where there can be no press, as on a full disk, it
    is drawn here all the same."""
    try:
        with tempfile.TemporaryDirectory(prefix="our-night-press-") as folder:
            file = Path(folder) / "drawn.pdf"
            Printing(paper, file=file, press=press).run()
            return file.read_bytes()
    except (KnownError, OSError) as error:
        from kiosk.paper.document import pdf_of

        logging.getLogger(__name__).warning("drawn in the kiosk: %s", error)
        return pdf_of(paper)


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
            raise KnownError(
                error.sentence, "The new cards do not work. Throw the new cards away."
            ) from error
        raise
