"""What flows through columns: all of it, in its order, and never beyond a column."""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.paper.flow import Block, Page, Section, flow

COLUMNS = [QRectF(10, 20, 50, 100), QRectF(70, 20, 50, 100)]


@dataclass(frozen=True)
class Box(Block):
    name: str
    tall: float
    count: str = ""

    def high(self, wide: float) -> float:
        return self.tall

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        raise AssertionError("nothing is painted here")

    def numbered(self, nth: int, of: int) -> Block:
        return Box(self.name, self.tall, f"{nth}/{of}")


def section(name: str, *tall: float) -> Section:
    return Section(Box(name, 10), [Box(f"{name}{nth}", one) for nth, one in enumerate(tall)])


def names(page: Page) -> list[str]:
    return [placed.block.name for placed in page if isinstance(placed.block, Box)]


def test_blocks_fill_a_column_then_the_next_then_the_next_page() -> None:
    pages = flow([section("a", *[30] * 7)], COLUMNS)
    # A head of 10 and three blocks of 30 fill a column of 100.
    assert [names(page) for page in pages] == [
        ["a", "a0", "a1", "a2", "a", "a3", "a4", "a5"],
        ["a", "a6"],
    ]
    lefts = [placed.rect.left() for placed in pages[0]]
    assert lefts == [10] * 4 + [70] * 4
    assert pages[0][1].rect == QRectF(10, 30, 50, 30)


def test_a_head_never_stands_alone_at_the_foot_of_a_column() -> None:
    pages = flow([section("a", 75), section("b", 20)], COLUMNS)
    # 85 are filled: the head of b would fit, and the block below it would not.
    assert [(one.rect.left(), one.rect.top()) for one in pages[0]] == [
        (10, 20),
        (10, 30),
        (70, 20),
        (70, 30),
    ]


def test_a_head_knows_which_of_its_columns_it_stands_in() -> None:
    pages = flow([section("a", 60, 60, 60), section("b", 20)], COLUMNS)
    heads = [one.block for page in pages for one in page if isinstance(one.block, Box)]
    assert [one.count for one in heads if one.name == "a"] == ["1/3", "2/3", "3/3"]
    assert [one.count for one in heads if one.name == "b"] == ["1/1"]


def test_two_sections_that_look_alike_are_two() -> None:
    pages = flow([section("a", 60), section("a", 60)], COLUMNS, anew=True)
    heads = [one.block for page in pages for one in page if isinstance(one.block, Box)]
    assert [one.count for one in heads if one.name == "a"] == ["1/1", "1/1"]


def test_each_section_can_begin_a_column_of_its_own() -> None:
    pages = flow([section(name, 5) for name in "abc"], COLUMNS, anew=True)
    assert [names(page) for page in pages] == [["a", "a0", "b", "b0"], ["c", "c0"]]


def test_a_section_without_blocks_is_its_head() -> None:
    assert [names(page) for page in flow([section("a")], COLUMNS)] == [["a"]]


@given(st.lists(st.lists(st.floats(1, 90), min_size=1, max_size=12), min_size=1, max_size=8))
def test_all_of_it_is_there_once_in_its_order_and_within_its_column(
    tall: list[list[float]],
) -> None:
    sections = [section(f"s{nth}-", *many) for nth, many in enumerate(tall)]
    pages = flow(sections, COLUMNS)
    heads = {one.head.name for one in sections if isinstance(one.head, Box)}
    seen = [name for page in pages for name in names(page) if name not in heads]
    assert seen == [
        block.name for one in sections for block in one.blocks if isinstance(block, Box)
    ]
    for page in pages:
        for column in COLUMNS:
            here = [one.rect for one in page if one.rect.left() == column.left()]
            tops = [rect.top() for rect in here]
            assert tops == sorted(tops)
            assert all(rect.bottom() <= column.bottom() + 0.001 for rect in here)
            assert all(abs(below.top() - above.bottom()) < 0.001 for above, below in pairwise(here))
