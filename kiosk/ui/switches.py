"""Where scanning is: rows, then the items of one, with one switch or two. Knows nothing of Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Generic, TypeVar

ROUNDS = 3
"""So many times over everything without a press, then it rests (access.md, rule 22)."""

FIRST = 2.0
"""Steps that it stays on the first row or item: what is new must be looked at."""

A_WORD = 0.4
"""Seconds that the slowest voice needs for a word. What was done is said to its end first."""

LONGEST_SAID = 10.0
"""Seconds: nobody waits longer than that for the first step."""

Item = TypeVar("Item")


class At(Enum):
    """What the frame is around."""

    NOTHING = auto()
    ROW = auto()
    ITEM = auto()
    WAY_OUT = auto()
    """After the last item of a row: a press goes back to the rows."""


@dataclass
class Scan(Generic[Item]):
    """One control after the other. A row with one item is that item."""

    rows: Sequence[Sequence[Item]] = ()
    row: int = 0
    nth: int | None = None
    """Of the items of the row; None while the rows are scanned."""
    rounds: int = field(default=0)
    """Gone through since the last press."""

    def begin(self, rows: Sequence[Sequence[Item]]) -> None:
        """From the first row."""
        self.rows, self.row, self.nth, self.rounds = rows, 0, None, 0

    def renew(self, rows: Sequence[Sequence[Item]], row: int) -> None:
        """The same rows, or some more or fewer: what was row so and so is now `row`."""
        self.rows, self.row = rows, row

    @property
    def at(self) -> At:
        if not self.rows:
            return At.NOTHING
        if self.nth is None:
            return At.ROW if len(self.rows[self.row]) > 1 else At.ITEM
        return At.ITEM if self.nth < len(self.rows[self.row]) else At.WAY_OUT

    @property
    def items(self) -> Sequence[Item]:
        """What the frame is around: the items of a row, or one."""
        if not self.rows:
            return ()
        row = self.rows[self.row]
        return [row[self.nth or 0]] if self.at is At.ITEM else row

    @property
    def is_first(self) -> bool:
        return self.nth == 0 or (self.nth is None and self.row == 0)

    def step(self) -> None:
        """To the next row or item; after the last, to the first."""
        if not self.rows:
            return
        if self.nth is None:
            self.row = (self.row + 1) % len(self.rows)
        else:
            self.nth = (self.nth + 1) % (len(self.rows[self.row]) + 1)
        self.rounds += self.is_first

    def press(self) -> Item | None:
        """The item to be done; None where a row was chosen, or left again."""
        self.rounds = 0
        at = self.at
        if at is At.ITEM:
            return self.items[0]
        self.nth = 0 if at is At.ROW else None
        return None


def stays(step: float, *, first: bool, said: str = "") -> float:
    """Seconds that the frame stays. `said`: what is being said before the frame's own words."""
    to_say = min(LONGEST_SAID, A_WORD * len(said.split()))
    return step * (FIRST if first else 1) + to_say


def still_there(row: Sequence[str], rows: Sequence[Sequence[str]], near: int) -> int | None:
    """Where a row of these names is now, after something has changed. None: it is gone."""
    places = [nth for nth, one in enumerate(rows) if list(one) == list(row)]
    return min(places, key=lambda nth: abs(nth - near), default=None)
