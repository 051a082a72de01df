"""One thread that works on the newest thing only."""

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Item = TypeVar("Item")

log = logging.getLogger(__name__)


class Latest(Generic[Item]):
    """Hands each item to `work` in one thread of its own; a newer item replaces a waiting one.

    The thread starts with the first item. `work` must not touch widgets. What it raises is a bug:
    it is written to the log and the next item is taken.
    """

    def __init__(self, name: str, work: Callable[[Item], None]) -> None:
        self._name = name
        self._work = work
        self._changed = threading.Condition()
        self._waiting: list[Item] = []
        self._open = True
        self._thread: threading.Thread | None = None

    def put(self, item: Item) -> None:
        """Leave an item for the thread and return at once; after `stop` nothing happens."""
        with self._changed:
            if not self._open:
                return
            self._waiting[:] = [item]
            self._changed.notify()
            if self._thread is None:
                # Daemon: a thread that hangs in a driver must not keep the program alive.
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def stop(self, patience: float = 2.0, *, finish: bool = False) -> None:
        """Let go of what waits, or `finish` it too; wait up to `patience` seconds for the rest."""
        with self._changed:
            self._open = False
            if not finish:
                self._waiting.clear()
            self._changed.notify()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(patience)

    def _next(self) -> list[Item]:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or not self._open)
            taken, self._waiting = self._waiting, []
            return taken

    def _run(self) -> None:
        while taken := self._next():
            try:
                self._work(taken[0])
            except Exception:
                log.exception("%s could not work on an item", self._name)
            # Or the last item (a picture of several megabytes) is kept until the next.
            taken.clear()
