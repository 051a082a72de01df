"""Cards from the command line: made, printed, lost and found."""

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import Clock
from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import CardState, Person
from kiosk.night.cards import Cards, new_code
from kiosk.opening import open_folder
from kiosk.paper.cards import cards_paper
from kiosk.paper.print_run import Layout, printed_card
from kiosk.paper.printing import Printing, Stopped, valid
from kiosk.words import Words


@dataclass(frozen=True)
class Wanted:
    """Cards for these people, for everyone, or else for those who have none.

    They go into `file`; without one to `printer`, or to the computer's own if that is empty.
    """

    people: Sequence[str] = ()
    everyone: bool = False
    layout: Layout = Layout.SHEET
    file: Path | None = None
    printer: str = ""


def make_cards(folder: Path, wanted: Wanted) -> tuple[int, str]:
    """Prints new cards and makes them valid. Gives how many, and the printer's or file's name.

    Raises KnownError; then nobody's card has changed, and no file is left. A file that is there
    is never written over: it may hold the only copy of cards that people carry.
    """
    file = wanted.file
    if file is not None and file.exists():
        raise KnownError(f"The file {file} is there already.", "Choose another name.")
    with _open(folder) as (reads, cards):
        codes = [(person, new_code()) for person in _people(reads, cards, wanted)]
        club = next((night.club for night in reads.nights()[-1:]), Words()("app.name"))
        printed = [printed_card(person, code, folder) for person, code in codes]
        paper = cards_paper(printed, club, wanted.layout)
        where = _print(Printing(paper, file=file, printers=(wanted.printer,)))
        valid(lambda: cards.issue(codes), file)
        return len(codes), where


def card_is_lost(folder: Path, name: str) -> None:
    with _open(folder) as (reads, cards):
        person = _called(reads, name)
        if not cards.lost(person.id):
            raise KnownError(f"{name} has no card that works.", "There is nothing to do.")


def card_is_found(folder: Path, name: str) -> None:
    with _open(folder) as (reads, cards):
        person = _called(reads, name)
        if cards.state(person.id) is not CardState.LOST:
            raise KnownError(f"The card of {name} is not lost.", "There is nothing to do.")
        cards.found(person.id)


def _print(printing: Printing) -> str:
    """Ctrl+C stops it while nothing has left; after that it goes on to its end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    before = signal.signal(signal.SIGINT, lambda number, frame: printing.stop() and None)
    try:
        return printing.run()
    except Stopped:
        raise KeyboardInterrupt from None
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _open(folder: Path) -> Iterator[tuple[Reads, Cards]]:
    clock = Clock()
    lock, db = open_folder(folder, clock.now())
    try:
        reads = Reads(db)
        yield reads, Cards(Log(db, clock.now), reads)
    finally:
        db.close()
        lock.release()


def _people(reads: Reads, cards: Cards, wanted: Wanted) -> list[Person]:
    if wanted.people:
        named = [_called(reads, name) for name in wanted.people]
        return list({person.id: person for person in named}.values())
    people = reads.people() if wanted.everyone else cards.without_a_card()
    if not people:
        raise KnownError("Nobody is without a card.", "Use --all for new cards for everyone.")
    return people


def _called(reads: Reads, name: str) -> Person:
    """The one person of this name, as it stands on the screen."""
    people, wanted = reads.people(), _plain(name)
    found = [one for one in people if _plain(one.called) == wanted]
    if len(found) == 1:
        return found[0]
    if found or (found := [one for one in people if _plain(one.name) == wanted]):
        names = ", ".join(person.called for person in found)
        raise KnownError(f"{len(found)} people are called {name}: {names}.", "Say which.")
    raise KnownError(f"Nobody is called {name}.", "Write the name as on the screen.")


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
