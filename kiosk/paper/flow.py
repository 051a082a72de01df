"""Lets parts of a paper flow through its columns, page after page, so that nothing is ever cut."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter


class Block:
    """Something on a paper that is as high as it needs to be. Blocks can be pickled."""

    def high(self, wide: float) -> float:
        """How many millimetres it needs in a column so wide."""
        raise NotImplementedError

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Draws it in `rect`, which is as high as it needs."""
        raise NotImplementedError

    def pieces(self, wide: float, most: float) -> "Sequence[Block]":
        """The same in pieces, each at most so high, if it can be taken apart."""
        return [self]

    def numbered(self, nth: int, of: int) -> "Block":
        """As the head of the `nth` of so many columns that its section takes."""
        return self


@dataclass(frozen=True)
class Section:
    """Blocks below a head, which is there again in each column that they go on in."""

    head: Block
    blocks: Sequence[Block]


@dataclass
class Placed:
    rect: QRectF
    block: Block


Page = list[Placed]


@dataclass
class _Column:
    """One column of a page while it is filled."""

    rect: QRectF
    placed: Page = field(default_factory=list)

    @property
    def left(self) -> float:
        """How much room is left in it."""
        return self.rect.bottom() - self._below

    @property
    def _below(self) -> float:
        return self.placed[-1].rect.bottom() if self.placed else self.rect.top()

    def put(self, block: Block, high: float) -> Placed:
        rect = QRectF(self.rect.left(), self._below, self.rect.width(), high)
        self.placed.append(Placed(rect, block))
        return self.placed[-1]


class _Flow:
    def __init__(self, columns: Sequence[QRectF]) -> None:
        self._columns = columns
        self._heads: list[tuple[Section, Placed]] = []
        self._filled = [_Column(columns[0])]

    @property
    def _now(self) -> _Column:
        return self._filled[-1]

    def add(self, section: Section, *, anew: bool) -> None:
        """A head never stands alone: it is where the first block below it is."""
        wide, full = self._now.rect.width(), self._now.rect.height()
        head = section.head.high(wide)
        blocks = [one for block in section.blocks for one in block.pieces(wide, full - head)]
        highs = [block.high(wide) for block in blocks]
        if self._now.placed and (anew or self._now.left < head + sum(highs[:1])):
            self._next()
        self._put_head(section, head)
        for block, high in zip(blocks, highs, strict=True):
            if self._now.left < high:
                self._next()
                self._put_head(section, head)
            self._now.put(block, high)

    def pages(self) -> list[Page]:
        for _, same in groupby(self._heads, key=lambda one: id(one[0])):
            heads = [head for _, head in same]
            for nth, head in enumerate(heads, start=1):
                head.block = head.block.numbered(nth, len(heads))
        many, filled = len(self._columns), self._filled
        return [
            [placed for column in filled[first : first + many] for placed in column.placed]
            for first in range(0, len(filled), many)
        ]

    def _next(self) -> None:
        self._filled.append(_Column(self._columns[len(self._filled) % len(self._columns)]))

    def _put_head(self, section: Section, high: float) -> None:
        self._heads.append((section, self._now.put(section.head, high)))


def paint_blocks(painter: QPainter, page: Page) -> None:
    for placed in page:
        placed.block.paint(painter, placed.rect)


def flow(
    sections: Sequence[Section], columns: Sequence[QRectF], *, anew: bool = False
) -> list[Page]:
    """What stands on each page. `columns` are those of one page, equally large, in their order.

    With `anew` each section begins a column of its own.
    """
    flowing = _Flow(columns)
    for section in sections:
        flowing.add(section, anew=anew)
    return flowing.pages()
