"""A program of its own that reads a list: `python -m kiosk.data.lists.reader FILE`.

A file from elsewhere can be made so that what reads it takes all memory, never ends, or falls over.
Here that ends this program, and the kiosk says so (apart.py).
"""

import sys
from pathlib import Path

import msgspec

from kiosk.data.lists.file import read_table
from kiosk.data.lists.table import Table
from kiosk.data.lists.text import BadRow
from kiosk.errors import KnownError

MOST_MEMORY = 2 * 1024**3
"""Bytes. The largest list that is let in takes a third of it."""


class IsRead(msgspec.Struct, frozen=True, tag=True):
    table: Table


class NotRead(msgspec.Struct, frozen=True, tag=True):
    """Why not. `row`: which row is to blame, or 0."""

    sentence: str
    what_to_do: str
    row: int = 0


Told = IsRead | NotRead


def read(path: Path) -> Told:
    try:
        return IsRead(read_table(path))
    except BadRow as error:
        return NotRead(error.sentence, error.what_to_do, error.row)
    except KnownError as error:
        return NotRead(error.sentence, error.what_to_do)


def limit_memory() -> None:
    """Windows has no such limit: there only this program would feel it, too."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, most))


if __name__ == "__main__":
    limit_memory()
    sys.stdout.buffer.write(msgspec.json.encode(read(Path(sys.argv[1]))))
