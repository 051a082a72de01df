"""Tonight's list: what stands where, how large, and that nobody is missing."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from kiosk.paper.tonight_list import Entry, Part, tonight_list

from .pdf import Pdf, capitals, dark, read

WRITTEN = "Written at 21:24, 27/11/2026"


def people(count: int) -> list[Entry]:
    return [Entry(f"Person{nth}", face=f"faces/face_{nth % 9 + 1:03d}") for nth in range(count)]


def who_is_in(entries: Sequence[Entry], counted: str = "64 people are in") -> Part:
    return Part("people", "Who is in", counted, entries, columns=2)


def listed(*parts: Part) -> Pdf:
    return read(tonight_list("Tonight's list", "A club", WRITTEN, parts))


def test_a_night_with_nobody_in_is_still_a_page_that_says_so() -> None:
    pdf = listed(who_is_in([], "0 people are in"))
    assert pdf.pages == 1
    assert pdf.text(0) == f"Who is in 0 people are in {WRITTEN} A club 1 / 1"


def test_one_person_stands_beside_a_box() -> None:
    pdf = listed(who_is_in(people(1), "1 person is in"))
    name = pdf.place(0, "Person0")
    # The box is 9 mm wide, at the margin of 14 mm, in the middle of the row of the name.
    frame = QRectF(13, name.center().y() - 6, 11, 12)
    inside = QRectF(16, name.center().y() - 2.5, 5, 5)
    assert pdf.has(0, frame, dark) > 50
    assert pdf.has(0, inside, dark) == 0
    assert name.left() > frame.right()


def test_300_people_are_all_on_it_once_and_in_their_order() -> None:
    pdf = listed(who_is_in(people(300), "300 people are in"))
    names = [word for word in pdf.whole_text().split() if word.startswith("Person")]
    assert names == [f"Person{nth}" for nth in range(300)]
    assert pdf.pages == 10  # 32 on a page


def test_each_page_says_when_it_was_written_and_which_it_is() -> None:
    pdf = listed(who_is_in(people(65)))
    assert pdf.pages == 3
    for page in range(3):
        assert "Who is in 64 people are in" in pdf.text(page)
        assert pdf.text(page).endswith(f"A club {page + 1} / 3")
        assert pdf.place(page, "Written at 21:24").height() >= capitals(24)


def test_nothing_is_smaller_than_14_points() -> None:
    ride = Entry(
        "Nina", "Taxi · Streamline", "guest", "taxis", time="22:50", figures="01632 960100"
    )
    pdf = listed(Part("taxis", "Taxis home", "1 ride", [ride]))
    for text in ("Nina", "Taxi · Streamline", "22:50", "A club", "1 / 1", "1 ride"):
        assert pdf.place(0, text).height() >= capitals(14), text


def test_a_phone_number_is_large_and_in_the_row_of_its_person() -> None:
    rides = [
        Entry(name, "Taxi", "guest", "taxis", time="22:50", figures=number)
        for name, number in (("Nina", "01632 960100"), ("Gus", "01632 960123"))
    ]
    pdf = listed(Part("taxis", "Taxis home", "2 rides", rides))
    for name, number in (("Nina", "01632 960100"), ("Gus", "01632 960123")):
        there, figures = pdf.place(0, name), pdf.place(0, number)
        assert figures.height() >= capitals(26)
        assert abs(figures.center().y() - there.center().y()) < 6
        assert figures.left() > there.right()
        assert figures.right() < 210 - 10


def test_each_part_begins_on_a_page_of_its_own() -> None:
    jobs = Part("rota", "Rota", "1 job", [Entry("Bar", symbol="bar", who="Rose and Priya")])
    pdf = listed(who_is_in(people(3)), jobs)
    assert pdf.pages == 2
    assert "Person2" in pdf.text(0)
    assert "Bar Rose and Priya" in pdf.text(1)


def test_a_heading_is_on_the_page_of_what_stands_below_it() -> None:
    jobs = [Entry(f"Job{nth}", symbol="jobs") for nth in range(30)]
    # 12 rows fit on a page: one heading and 10 jobs leave the last row to the next heading.
    entries: list[Entry | str] = ["Set up", *jobs[:10], "Clean up", *jobs[10:]]
    pdf = listed(Part("rota", "Rota", "30 jobs", entries))
    assert "Clean up" not in pdf.text(0)
    assert pdf.place(1, "Clean up").top() < pdf.place(1, "Job10").top()


def test_what_is_done_is_ticked() -> None:
    for done in (True, False):
        pdf = listed(Part("rota", "Rota", "1 job", [Entry("Bar", symbol="bar", ticked=done)]))
        middle = pdf.place(0, "Bar").center().y()
        inside = QRectF(16, middle - 2.5, 5, 5)
        green = pdf.has(0, inside, lambda colour: colour == QColor("#105424"))
        assert (green > 20) == done


LONG = "Wilhelmina Alexandra Featherstonehaugh-Cholmondeley the Third of Leeds"


@pytest.mark.parametrize("line", ["", "with Bartholomew Montgomery-Featherstonehaugh"])
def test_a_very_long_name_stays_in_its_column(line: str) -> None:
    pdf = listed(who_is_in([Entry(LONG, line, "guest"), *people(31)]))
    assert "Wilhelmina Alexandra" in pdf.text(0)
    assert all(f"Person{nth}" in pdf.text(0) for nth in range(31))
    # Between the columns of 87 mm there is nothing but white.
    gap = QRectF(101.5, 44, 7, 220)
    assert pdf.has(0, gap, dark) == 0
    assert pdf.place(0, "Wilhelmina").height() >= capitals(14)


@pytest.mark.parametrize(
    "name", ["Ελένη", "Олена", "محمد", "שרה", "李小龍", "Zoë", "Ngũgĩ", "👑 Queen"]
)
def test_a_name_in_any_script_is_inked_in_its_row(name: str) -> None:
    pdf = listed(who_is_in([Entry(name), Entry("Next")]))
    below = pdf.place(0, "Next")
    row = QRectF(30, below.top() - 15, 60, below.height())
    assert pdf.has(0, row, dark) > 10


def test_a_name_that_looks_like_layout_is_shown_as_it_is() -> None:
    pdf = listed(who_is_in([Entry("<b>Joe</b> & {n}")]))
    assert "<b>Joe</b> & {n}" in pdf.text(0)
