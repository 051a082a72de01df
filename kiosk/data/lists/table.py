"""What was read of a file: rows of text, and which columns say what."""

from msgspec import Struct

from kiosk.data.lists.columns import Columns
from kiosk.data.lists.tidy import tidy

EXAMPLES = 3
"""Cells that show what a column holds."""

Cells = list[str]


class Table(Struct, frozen=True):
    """The filled rows of a file below its headings; without known headings, all of them.

    `numbers`: the row of each in the file, from 1. `headings`: the row of the known headings.
    """

    rows: list[Cells]
    numbers: list[int]
    columns: Columns = Columns()
    headings: Cells = []

    @property
    def wide(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    def examples(self, column: int) -> list[str]:
        """The first things that stand in a column, each as one line."""
        found: dict[str, None] = {}
        for row in self.rows:
            if column < len(row) and (cell := tidy(row[column])):
                found.setdefault(cell)
            if len(found) == EXAMPLES:
                break
        return list(found)

    def filled(self) -> list[int]:
        """The columns that have something in them."""
        used: set[int] = set()
        for row in self.rows:
            used.update(nth for nth, cell in enumerate(row) if cell and not cell.isspace())
            if len(used) == self.wide:
                break
        return sorted(used)
