"""The kiosk's printing of cards: one run at a time, beside everything else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KnownError
from kiosk.model import Person
from kiosk.night.cards import new_code
from kiosk.paper.desk import Desk
from kiosk.ui.bridge import Bridge

if TYPE_CHECKING:  # Printing is rare; what it needs is loaded then.
    from kiosk.paper.print_run import Layout
    from kiosk.paper.printing import Printing

PDF_NAME = "cards"

LONGEST = 30.0
"""Seconds that a kiosk that is closed waits for a printer that has the cards already."""


class RunState(Enum):
    GOES_ON = auto()
    PRINTED = auto()
    SAVED = auto()
    NO_PRINTER = auto()
    STOPPED = auto()
    FAILED = auto()


@dataclass(frozen=True)
class Run:
    """How far a run is, or what came of it. `where`: the printer's name, or the file's."""

    people: tuple[Person, ...]
    layout: "Layout"
    file: Path | None = None
    state: RunState = RunState.GOES_ON
    pages: int = 0
    all: int = 0
    where: str = ""
    error: KnownError | None = None
    events: tuple[str, ...] = ()
    """What gave the people their cards. Undone, the cards from before work again."""


class CardPress(QObject):
    """Prints cards and, once they are printed, gives them to their people.

    A run goes on while people use other screens. It ends whole or not at all: what stops it, or
    closes the kiosk, leaves everybody's card as it was.

    Signals: `changed`, when `run` is another one; `ended`, when it has come to its end.
    """

    changed = Signal()
    ended = Signal()
    _drawn = Signal(int, int)
    _came = Signal(object)

    def __init__(self, bridge: Bridge, desk: Desk) -> None:
        super().__init__()
        self.program: Sequence[str] | None = None
        """Another program than the press that comes with the kiosk."""
        self.run: Run | None = None
        self._bridge = bridge
        self._desk = desk
        self._printing: Printing | None = None
        self._thread: Thread | None = None
        self._codes: list[tuple[Person, str]] = []
        self._result: str | Exception = ""
        self._drawn.connect(self._show_drawn)
        self._came.connect(self._finish)

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def start(self, people: Sequence[Person], layout: "Layout", *, as_pdf: bool = False) -> bool:
        """New cards for these people. False while another run goes on: that one does."""
        from kiosk.paper.cards import cards_paper
        from kiosk.paper.print_run import printed_card
        from kiosk.paper.printing import PRESS, Printing

        if self.busy:
            return False
        file = self._desk.new_file(PDF_NAME) if as_pdf else None
        self._codes = [(person, new_code()) for person in people]
        folder = self._desk.folder
        cards = [printed_card(person, code, folder) for person, code in self._codes]
        paper = cards_paper(cards, self._bridge.tonight.night.club, layout)
        printers, press = self._desk.wanted, self.program or PRESS
        self._printing = Printing(paper, file=file, printers=printers, press=press)
        work = partial(self._work, self._printing)
        self._thread = Thread(target=work, name="cards", daemon=True)
        self.show_run(Run(tuple(people), layout, file))
        self._thread.start()
        return True

    def stop(self) -> bool:
        """Stops it. False if it is too late: the cards have left for the printer."""
        return self._printing is None or self._printing.stop()

    def close(self) -> None:
        """The kiosk is closed: what can be stopped is stopped, the rest is waited for."""
        if self._thread is None:
            return
        self.stop()
        self._thread.join(LONGEST)
        if not self._thread.is_alive():
            self._finish(self._result)

    def undo(self) -> tuple[str, ...]:
        """The printing was no good: the cards from before work again. Gives the events."""
        if self.run is None or not self.run.events:
            return ()
        undone = self._bridge.do(self._bridge.tonight.log.undo_together, self.run.events)
        if not undone:
            return ()
        self.run = None
        return tuple(event.id for event in undone)

    def show_run(self, run: Run) -> None:
        self.run = run
        self.changed.emit()

    def _work(self, printing: "Printing") -> None:
        """In a thread of its own."""
        from kiosk.paper.printing import Stopped, cannot_be_printed

        self._result = cannot_be_printed()  # Also after a bug, or it would seem to go on for ever.
        try:
            self._result = printing.run(self._drawn.emit)
        except (Stopped, KnownError) as why:
            self._result = why
        finally:
            self._came.emit(self._result)

    def _show_drawn(self, pages: int, all_: int) -> None:
        if self.run is not None and self.busy:
            self.show_run(replace(self.run, pages=pages, all=all_))

    def _finish(self, result: str | Exception) -> None:
        if self._thread is None or self.run is None:
            return  # It was closed, and this came after.
        self._thread.join()
        self._thread = self._printing = None
        try:
            ended = self._end(self.run, result)
        finally:
            self._codes = []
        self.show_run(ended)
        self.ended.emit()

    def _end(self, run: Run, result: str | Exception) -> Run:
        from kiosk.paper.printing import ThereIsNoPrinter, valid

        if isinstance(result, ThereIsNoPrinter):
            return replace(run, state=RunState.NO_PRINTER)
        if isinstance(result, KnownError):
            return replace(run, state=RunState.FAILED, error=result)
        if isinstance(result, Exception):
            return replace(run, state=RunState.STOPPED)
        issue = self._bridge.tonight.cards.issue
        try:
            events = valid(lambda: issue(self._codes), run.file)
        except KnownError as error:
            return replace(run, state=RunState.FAILED, error=error)
        state = RunState.SAVED if run.file else RunState.PRINTED
        return replace(run, state=state, where=result, events=tuple(e.id for e in events))
