"""The blank sign-in sheet: it can be written on, and read by those who do not read."""

from itertools import pairwise

from PySide6.QtCore import QRectF

from kiosk.paper.sign_in import LINE, LINES, Column, sign_in_sheet

from .pdf import Pdf, capitals, dark, read

HEADS = ("Name", "Time in", "Who with", "How home", "out", "Gone")
"""What stands at the head of each column, as far as it is found nowhere before."""
COLUMNS = (
    Column("name_badge", "Name", 43),
    Column("check_in", "Time in", 20),
    Column("together", "Who with", 32),
    Column("another_way", "How home", 52, rings=("taxis", "lift", "bus")),
    Column("going_home", "Time out", 20),
    Column("home_safe", "Gone home", 20, ticks=True),
)


def sheet(club: str = "A club", date: str = "27/11/2026") -> Pdf:
    return read(sign_in_sheet("Please sign in", club, date, COLUMNS))


def test_it_is_one_page_with_the_club_and_the_date() -> None:
    pdf = sheet()
    assert pdf.pages == 1
    assert pdf.text(0).startswith("Please sign in A club 27/11/2026")
    assert pdf.place(0, "27/11/2026").height() >= capitals(14)


def test_each_column_has_its_words_from_left_to_right_and_a_symbol_above_them() -> None:
    pdf = sheet()
    words = [pdf.place(0, head) for head in HEADS]
    assert all(one.right() < other.left() for one, other in pairwise(words))
    for word in words:
        above = QRectF(word.center().x() - 6, 35, 12, 12)
        assert pdf.has(0, above, dark) > 30


def lines_at(pdf: Pdf, x: float) -> list[float]:
    """Where lines cross a narrow strip of the page, in mm from the top."""
    found: list[float] = []
    step = 0.25
    for nth in range(int(297 / step)):
        top = nth * step
        line = pdf.has(0, QRectF(x, top, 1.0, 0.3), lambda colour: colour.lightness() < 200)
        if line and (not found or top - found[-1] > 2):
            found.append(top)
    return found


def test_lines_are_at_least_11_mm_high_and_as_many_as_fit() -> None:
    assert LINE >= 11
    lines = [line for line in lines_at(sheet(), 80) if line > 59]
    assert len(lines) == LINES + 1 >= 18
    assert all(below - above >= 11 for above, below in pairwise(lines))


def test_each_line_has_pictures_to_ring_and_a_box_to_tick() -> None:
    pdf = sheet()
    ways, box = pdf.place(0, "home").center().x(), pdf.place(0, "Gone").center().x()
    for line in range(LINES):
        middle = 60 + (line + 0.5) * LINE
        assert pdf.has(0, QRectF(ways - 14, middle - 4, 28, 8), dark) > 30
        assert pdf.has(0, QRectF(box - 5, middle - 5, 10, 10), dark) > 50
        assert pdf.has(0, QRectF(box - 2.5, middle - 2.5, 5, 5), dark) == 0


def test_a_long_club_name_does_not_reach_into_the_date() -> None:
    pdf = sheet(club="The Friday Night Friends of Upper Bottomley and Lower Bottomley")
    assert pdf.place(0, "The Friday").left() < 20
    assert pdf.has(0, QRectF(105.5, 22, 40, 9), dark) == 0
