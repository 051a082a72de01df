"""A list is read beside everything else: taps and cards are answered meanwhile."""

import logging
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from kiosk.data.lists.apart import Reading, Stopped
from kiosk.data.lists.packed import broken
from kiosk.errors import KnownError


class ListReading(QObject):
    """Reads one file at a time. Signals: `came` (a Table, or a KnownError)."""

    came = Signal(object)
    _ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._ended.connect(self._tell)

    @property
    def busy(self) -> bool:
        return self._reading is not None

    def start(self, file: Path) -> None:
        """Begins to read; what was read before is stopped."""
        self.stop()
        self._reading = Reading(file)
        Thread(target=self._work, args=[self._reading], name="read a list", daemon=True).start()

    def stop(self) -> None:
        """Nothing comes of it any more."""
        if self._reading is not None:
            self._reading.stop()
            self._reading = None

    def _work(self, reading: Reading) -> None:
        """In a thread of its own."""
        result: object = broken()  # Also after a bug, or it would seem to go on for ever.
        try:
            result = reading.run()
        except (Stopped, KnownError) as why:
            result = why
        except Exception:
            logging.getLogger(__name__).exception("a list is not read")
        finally:
            self._ended.emit(reading, result)

    def _tell(self, reading: Reading, result: object) -> None:
        if reading is self._reading:
            self._reading = None
            self.came.emit(result)
