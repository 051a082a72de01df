"""What is to be printed, and what the printing tells: one line of JSON each."""

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from kiosk.files import picture_file
from kiosk.model import Person


class Layout(StrEnum):
    """How cards lie on paper."""

    SHEET = "sheet"
    """Bank cards, ten on a sheet of A4."""
    LANYARD = "lanyard"
    """One large card a page, A6, to hang around the neck."""


class PrintedCard(Struct, frozen=True):
    """All that a card shows of a person.

    `face` is a symbol's name ("faces/face_001") or the absolute path of a photo. `symbol` is the
    name of the symbol that they chose ("own/cat"), empty if they chose none.
    """

    name: str
    code: str
    face: str
    symbol: str = ""


def printed_card(person: Person, code: str, folder: Path) -> PrintedCard:
    """`folder`: the data folder, where their photo is."""
    return PrintedCard(person.called, code, picture_file(folder, person.picture), person.symbol)


class PrintRun(Struct, frozen=True):
    """A paper that is printed: into the PDF `file`, or without one on a printer.

    `paper` is a pickled Document: only the kiosk's own, through a pipe to its own press.
    `printers`: the names to look for, one after the other; an empty one is the computer's default.
    """

    paper: bytes
    file: str
    printers: tuple[str, ...]


class Drawn(Struct, frozen=True, tag=True):
    """So many of all pages are drawn."""

    pages: int
    all: int


class Ready(Struct, frozen=True, tag=True):
    """All is drawn, and nothing has left yet: it waits for the word."""


class Printed(Struct, frozen=True, tag=True):
    """The printer took it, or the file is on the disk. `where` is the name of either."""

    where: str


class NoPrinter(Struct, frozen=True, tag=True):
    """This computer has no such printer."""


class NotDone(Struct, frozen=True, tag=True):
    """A fault of the world, as a KnownError says it. Nothing was printed, no file is left."""

    sentence: str
    what_to_do: str


Told = Drawn | Ready | Printed | NoPrinter | NotDone
