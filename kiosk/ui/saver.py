"""Saves files that are taken away, beside everything else: on a stick, or in the data folder."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KnownError
from kiosk.night.export import Stopped, Told

if TYPE_CHECKING:
    from kiosk.paper.sticks import Stick

LONGEST = 10.0
"""Seconds that a kiosk that is closed waits for a file."""


@dataclass(frozen=True, eq=False)
class Saving:
    """What is saved, and what is shown of it: a symbol, and the key of its words. `write`, in a
    thread of its own, writes the whole file or none, and raises KnownError."""

    name: str
    ending: str
    symbol: str
    title_key: str
    write: Callable[[Path, Told], None]
    names_people: bool = True


class SaveState(Enum):
    GOES_ON = auto()
    SAVED = auto()
    STOPPED = auto()
    FAILED = auto()


@dataclass(frozen=True)
class SaveRun:
    """How far a file is, or what came of it."""

    saving: Saving
    file: str
    on_stick: bool
    state: SaveState = SaveState.GOES_ON
    done: int = 0
    all: int = 0
    error: KnownError | None = None


class Saver(QObject):
    """Saves one file at a time. It goes on while people use other screens.

    Signals: `changed`, when `run` is another one; `ended`, when it has come to its end.
    """

    changed = Signal()
    ended = Signal()
    _told = Signal(int, int)
    _came = Signal(object)

    def __init__(
        self, folder: Path, now: Callable[[], datetime], is_there: Callable[[Path], bool]
    ) -> None:
        """`is_there` says whether a stick is in: its folder may stay when it is pulled out."""
        super().__init__()
        self.run: SaveRun | None = None
        self.is_there = is_there
        self._folder, self._now = folder, now
        self._stop = False
        self._thread: Thread | None = None
        self._told.connect(self._show_told)
        self._came.connect(self._finish)

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def start(self, saving: Saving, stick: "Stick | None") -> bool:
        """Begins to save it on the stick, or in the data folder. False while another file is
        saved: that one goes on."""
        if self.busy:
            return False
        folder = stick.folder if stick else self._folder
        file = folder / f"{saving.name}-{self._now():%Y%m%d-%H%M%S}.{saving.ending}"
        self._stop = False
        work = partial(self._work, saving, file, on_stick=stick is not None)
        self._thread = Thread(target=work, name="save", daemon=True)
        self.show_run(SaveRun(saving, file.name, on_stick=stick is not None))
        self._thread.start()
        return True

    def stop(self) -> None:
        self._stop = True

    def close(self) -> None:
        """The kiosk is closed: what is not on the disk yet is left out."""
        self.stop()
        if self._thread is not None:
            self._thread.join(LONGEST)

    def show_run(self, run: SaveRun) -> None:
        self.run = run
        self.changed.emit()

    def _work(self, saving: Saving, file: Path, *, on_stick: bool) -> None:
        """In a thread of its own."""
        result: object = KnownError("The file cannot be saved there.", "Please try again.")
        try:
            self._look_for(file.parent, on_stick=on_stick)
            saving.write(file, self._tell)
            result = None
        except Stopped as stopped:
            result = stopped
        except KnownError as error:
            result = error if not on_stick or self.is_there(file.parent) else _no_stick()
        finally:  # Also after a bug, or it would seem to go on for ever.
            self._came.emit(result)

    def _look_for(self, folder: Path, *, on_stick: bool) -> None:
        if on_stick and not self.is_there(folder):
            raise _no_stick()

    def _tell(self, done: int, all_: int) -> None:
        if self._stop:
            raise Stopped
        self._told.emit(done, all_)

    def _show_told(self, done: int, all_: int) -> None:
        if self.run is not None and self.run.state is SaveState.GOES_ON:
            self.show_run(replace(self.run, done=done, all=all_))

    def _finish(self, result: object) -> None:
        assert self.run is not None
        self._thread = None
        if isinstance(result, KnownError):
            run = replace(self.run, state=SaveState.FAILED, error=result)
        else:
            state = SaveState.SAVED if result is None else SaveState.STOPPED
            run = replace(self.run, state=state)
        self.show_run(run)
        self.ended.emit()


def _no_stick() -> KnownError:
    return KnownError("The stick is not in.", "Put the stick in. Try again.")
