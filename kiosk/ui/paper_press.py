"""The kiosk's printing of papers: beside everything else, so that no printer holds a fire up."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KnownError
from kiosk.files import write_whole
from kiosk.paper.desk import Desk
from kiosk.ui.bridge import Bridge

if TYPE_CHECKING:  # Printing is rare; what it needs is loaded then.
    from kiosk.paper.document import Paper

LONGEST = 10.0
"""Seconds that a kiosk that is closed waits for each paper."""

Then = Callable[[str], None] | None


class PaperPress(QObject):
    """Prints papers; what no printer takes is saved as a PDF. None waits for another."""

    _came = Signal(str, object)

    def __init__(self, bridge: Bridge, desk: Desk) -> None:
        super().__init__()
        self.program: Sequence[str] | None = None
        """Another program than the press that comes with the kiosk."""
        self._bridge = bridge
        self._desk = desk
        self._going: dict[str, tuple[Thread, Then]] = {}
        self._came.connect(self._finish)

    @property
    def busy(self) -> bool:
        return bool(self._going)

    def put_out(self, paper: "Paper", name: str, then: Then) -> None:
        """Begins to print, or to save as a PDF called `name` and the time. A second tap while the
        same paper is on its way is none.

        `then` is told the name of the file, empty if it was printed; a fault is shown instead.
        """
        self._begin(paper, name, self._desk.wanted, then)

    def save(self, paper: "Paper", name: str, then: Then = None) -> None:
        """Saves it as a PDF called `name` and the time. Where nobody asked for it, nothing is
        said."""
        self._begin(paper, name, (), then)

    def _begin(self, paper: "Paper", name: str, printers: Sequence[str], then: Then) -> None:
        if name in self._going:
            return
        given = (paper, name, self._desk.new_file(name), printers)
        thread = Thread(target=self._work, args=given, name=f"print {name}", daemon=True)
        self._going[name] = thread, then
        thread.start()

    def close(self) -> None:
        """The kiosk is closed: what was asked for is still printed or saved."""
        for thread, _ in self._going.values():
            thread.join(LONGEST)

    def _work(self, paper: "Paper", name: str, file: Path, printers: Sequence[str]) -> None:
        """In a thread of its own."""
        result: str | KnownError | None = None
        try:
            printed = bool(printers) and self._printed(paper, printers)
            result = "" if printed else self._saved(paper, file)
        except KnownError as error:
            result = error
        finally:
            self._came.emit(name, result)

    def _printed(self, paper: "Paper", printers: Sequence[str]) -> bool:
        from kiosk.paper.printing import PRESS, Printing

        try:
            Printing(paper, printers=printers, press=self.program or PRESS).run()
        except KnownError as why:
            logging.getLogger(__name__).warning("not printed: %s", why)
            return False
        return True

    def _saved(self, paper: "Paper", file: Path) -> str:
        from kiosk.paper.printing import PRESS, draw_pdf

        write_whole(file, draw_pdf(paper, self.program or PRESS))
        return file.name

    def _finish(self, name: str, result: str | KnownError | None) -> None:
        _, then = self._going.pop(name)
        if isinstance(result, KnownError) and then is None:
            logging.getLogger(__name__).warning("%s is not saved: %s", name, result)
        elif isinstance(result, KnownError):
            self._bridge.failed.emit(result)
        elif result is not None and then is not None:
            then(result)
