"""Keeps tonight's list on the disk, and on a USB stick, anew each minute."""

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.devices.latest import Latest
from kiosk.errors import KnownError
from kiosk.files import write_whole
from kiosk.settings import SettingsFile
from kiosk.ui.files_to_choose import usual_folders

if TYPE_CHECKING:  # What paints is loaded after the first picture.
    from kiosk.paper.document import Document
    from kiosk.paper.sticks import Stick

FILE_NAME = "tonight.pdf"

FIRST, EACH = 2_000, 60_000
"""Milliseconds to the first list, and between two of them."""

PATIENCE, STICK_PATIENCE = 10.0, 3.0
"""Seconds that the last list may take when the kiosk is closed."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Kept:
    """How the list is in one folder: when the newest was written there, and what is wrong now."""

    folder: Path
    at: datetime | None = None
    wrong: KnownError | None = None
    away: bool = False
    """The stick is not in: nothing is wrong, and the list goes on when it is back."""


Written = tuple[bytes, datetime]


class Keeper(QObject):
    """Reads the night in the thread of the screen, paints and writes in threads of their own.

    The data folder and the stick each have a thread: what is slow or broken in one place never
    touches the other. Signals: `told`, when `here` or `stick` changed.
    """

    told = Signal()
    _wrote = Signal(bool, object)

    def __init__(
        self,
        folder: Path,
        settings: SettingsFile,
        now: Callable[[], datetime],
        *,
        is_there: Callable[[Path], bool] = os.path.ismount,
    ) -> None:
        """`is_there` says whether a stick is in: its folder may stay when it is pulled out."""
        super().__init__()
        self._settings, self._now, self.is_there = settings, now, is_there
        self.here = Kept(folder)
        self.stick: Kept | None = None
        self._home = _Place(folder)
        self._usb: _Place | None = None
        self.sticks: Callable[[], list[Stick]] = partial(_sticks_beside, folder)
        """What the list can be written to as well."""
        self.folders: Callable[[], list[Path]] = usual_folders
        """Where people keep their files, besides the sticks."""
        self._gather: Callable[[], Document] | None = None
        self._painter = Latest["tuple[Document, datetime, str]"]("paint the list", self._paint)
        self._at_home = Latest[Written]("write the list", self._write_here)
        self._on_stick = Latest[tuple[Path, Written]]("write the stick", self._write_stick)
        self._wrote.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.write)

    def start(self, gather: "Callable[[], Document]", first: int = FIRST, each: int = EACH) -> None:
        """Writes after `first` and then every `each` milliseconds. `gather` reads the night."""
        self._gather = gather
        self._timer.start(each)
        QTimer.singleShot(first, self, self.write)

    def write(self) -> None:
        """The list as it is now. A night that cannot be read leaves the list that is there."""
        if self._gather is None:
            return
        try:
            document = self._gather()
        except KnownError as error:
            self._tell(False, _failed(self.here, error))
            return
        self._painter.put((document, self._now(), self._settings.now.usb))

    def choose(self, stick: "Stick | None") -> None:
        """Another stick, or none. Raises KnownError if that cannot be kept."""
        self._settings.change(usb=str(stick.folder) if stick else "")
        self.stick = None
        self.told.emit()
        self.write()

    def close(self) -> None:
        """Writes the last list, and ends. A stick that hangs is not waited for."""
        self._timer.stop()
        self.write()
        self._painter.stop(PATIENCE, finish=True)
        self._at_home.stop(PATIENCE, finish=True)
        self._on_stick.stop(STICK_PATIENCE, finish=True)

    # In threads of their own

    def _paint(self, given: "tuple[Document, datetime, str]") -> None:
        from kiosk.paper.printing import draw_pdf

        document, at, stick = given
        written = draw_pdf(document), at
        self._at_home.put(written)
        if stick:
            self._on_stick.put((Path(stick), written))

    def _write_here(self, written: Written) -> None:
        self._wrote.emit(False, self._home.put(written))

    def _write_stick(self, given: tuple[Path, Written]) -> None:
        folder, written = given
        if self._usb is None or self._usb.kept.folder != folder:
            self._usb = _Place(folder)
        there = self.is_there(folder)
        self._wrote.emit(True, self._usb.put(written) if there else self._usb.away())

    @Slot(bool, object)
    def _tell(self, on_stick: bool, kept: Kept) -> None:
        if not on_stick:
            self.here = kept
        elif str(kept.folder) == self._settings.now.usb:
            self.stick = kept
        self.told.emit()


class _Place:
    """A folder as the thread that writes to it knows it."""

    def __init__(self, folder: Path) -> None:
        self.kept = Kept(folder)

    def put(self, written: Written) -> Kept:
        before, (content, at) = self.kept, written
        if before.at is None or before.away or before.wrong:
            _clean(before.folder)
        try:
            write_whole(before.folder / FILE_NAME, content)
            self.kept = Kept(before.folder, at)
        except KnownError as error:
            self.kept = _failed(before, error)
        if before.wrong is not None and self.kept.wrong is None:
            log.warning("tonight's list is written again in %s", before.folder)
        return self.kept

    def away(self) -> Kept:
        self.kept = replace(self.kept, wrong=None, away=True)
        return self.kept


def _failed(before: Kept, error: KnownError) -> Kept:
    """Said once in the log, and not every minute again."""
    if before.wrong is None or before.wrong.sentence != error.sentence:
        log.warning("tonight's list is not in %s: %s", before.folder, error)
    return replace(before, wrong=error, away=False)


def _sticks_beside(folder: Path) -> "list[Stick]":
    from kiosk.paper.sticks import sticks_beside

    return sticks_beside(folder)


def _clean(folder: Path) -> None:
    """Takes away what a kiosk that was killed had begun to write."""
    for part in folder.glob(f".{FILE_NAME}.*.part"):
        with suppress(OSError):
            part.unlink()
