"""Slips: whose, what, when, where, with whom, and how one gets home; to be cut apart."""

import re
from dataclasses import replace

import pytest
import zxingcpp
from PySide6.QtCore import QRectF

from kiosk.paper.document import Unlaid
from kiosk.paper.flow import Section
from kiosk.paper.job_block import SLIP, SLIP_LARGE, JobBlock
from kiosk.paper.people_row import Face
from kiosk.paper.qr import MOST_BYTES, text_modules
from kiosk.paper.slips import HomeBlock, SlipHead, fits_a_code, one_slip, slips

from .conftest import render
from .pdf import Pdf, capitals, dark, read

TAXI = HomeBlock("taxis", "Taxi · Streamline", "22:50", "01632 960100")
CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:Bar, Olé\r\nEND:VCALENDAR\r\n"


def job(title: str, *others: str, looks: object = SLIP) -> JobBlock:
    faces = tuple(Face(name, "guest") for name in others)
    assert looks in (SLIP, SLIP_LARGE)
    return JobBlock(
        SLIP if looks is SLIP else SLIP_LARGE, "bar", title, "21:00 to 23:30 · Bar", faces=faces
    )


def slip(name: str, *jobs: JobBlock, home: HomeBlock | None = TAXI) -> Section:
    head = SlipHead(name, "faces/face_001", "Friday 27 November")
    return Section(head, [*jobs, *([home] if home else [])])


def read_codes(paper: Unlaid, dpi: int = 200) -> list[str]:
    """The codes that a reader finds on the first page, printed as a cheap printer does."""
    pdf = read(paper)
    return [one.text for one in zxingcpp.read_barcodes(render(pdf.document, 0, dpi))]


def size_of_page(pdf: Pdf) -> tuple[int, int]:
    size = pdf.document.pagePointSize(0)
    return round(size.width() / 72 * 25.4), round(size.height() / 72 * 25.4)


def test_a_slip_says_all_that_its_person_needs() -> None:
    text = read(slips("My jobs", [slip("Amara", job("Bar", "Joe", "Tom"))])).text(0)
    assert text.startswith("Amara Friday 27 November Bar 21:00 to 23:30 · Bar Joe Tom")
    for said in ("22:50", "Taxi · Streamline", "01632 960100"):
        assert said in text


@pytest.mark.parametrize("many", [1, 4, 5, 300])
def test_everybody_has_a_slip_four_on_a_sheet(many: int) -> None:
    pdf = read(slips("My jobs", [slip(f"Person{nth}", job("Bar")) for nth in range(many)]))
    assert pdf.pages == -(-many // 4)
    found = [word for word in pdf.whole_text().split() if word.startswith("Person")]
    assert found == [f"Person{nth}" for nth in range(many)]
    assert size_of_page(pdf) == (210, 297)


def test_each_slip_is_in_its_quarter_and_lines_show_where_to_cut() -> None:
    pdf = read(slips("My jobs", [slip(name, job("Bar")) for name in ("Ada", "Bea", "Cem", "Dot")]))
    for name, left, top in (("Ada", 0, 0), ("Bea", 105, 0), ("Cem", 0, 148.5), ("Dot", 105, 148.5)):
        quarter = QRectF(left + 3, top + 3, 99, 142)
        assert quarter.contains(pdf.place(0, name)), name
    assert pdf.has(0, QRectF(104.5, 20, 1, 100), dark) > 100
    assert pdf.has(0, QRectF(20, 148, 70, 1), dark) > 80


def test_no_slip_touches_the_line_where_it_is_cut() -> None:
    long = "Wilhelmina Alexandra Featherstonehaugh-Cholmondeley"
    people = [slip(long, *(job(long, long, long) for _ in range(3))) for _ in range(4)]
    pdf = read(slips("My jobs", people))
    for beside in (QRectF(101, 5, 2.5, 138), QRectF(106.5, 5, 2.5, 138)):
        assert pdf.has(0, beside, dark) == 0


def test_one_persons_slip_is_as_much_larger_on_a_sheet_of_its_own() -> None:
    one = slip("Amara", job("Bar", "Joe"))
    large, small = read(one_slip("My jobs", one)), read(slips("My jobs", [one]))
    assert size_of_page(large) == (148, 210)
    assert large.text(0) == small.text(0)
    grown = large.place(0, "Amara").height() / small.place(0, "Amara").height()
    assert 1.35 < grown < 1.48


def test_nothing_is_smaller_than_13_points_and_the_time_home_is_large() -> None:
    pdf = read(slips("My jobs", [slip("Amara", job("Fill the bar", "Joe"))]))
    for text, points in (
        ("Fill the bar", 16),
        ("21:00 to", 14),
        ("Joe", 13),
        ("22:50", 25),
        ("01632", 16),
    ):
        assert pdf.place(0, text).height() >= capitals(points), text


def test_many_jobs_go_on_on_a_second_slip_that_says_so() -> None:
    jobs = [job(f"Job{nth}", "Joe", "Tom") for nth in range(9)]
    pdf = read(slips("My jobs", [slip("Amara", *jobs), slip("Bea", job("Bar"))]))
    text = pdf.whole_text()
    assert re.findall(r"Job\d", text) == [f"Job{nth}" for nth in range(9)]
    count = text.count("Amara")
    assert count > 1
    assert [f"{nth + 1} / {count}" in text for nth in range(count)] == [True] * count
    assert text.count("01632 960100") == 2
    assert pdf.text(0).count("/") == count  # Bea's is one, and has no number


def test_a_long_name_is_whole_and_beside_the_number_of_the_slip() -> None:
    long = "Wilhelmina Alexandra Featherstonehaugh"
    pdf = read(slips("My jobs", [slip(long, *(job(f"Job{n}", "Joe") for n in range(9)))]))
    assert long in pdf.text(0)
    assert pdf.place(0, "1 / ").left() > pdf.place(0, "Featherstone").right()


@pytest.mark.parametrize("name", ["Ελένη", "Олена", "محمد", "שרה", "李小龍", "👑 Queen"])
def test_a_name_in_any_script_is_inked_beside_its_picture(name: str) -> None:
    pdf = read(slips("My jobs", [slip(name, job("Bar"))]))
    assert pdf.has(0, QRectF(31, 7, 50, 10), dark) > 30


def test_who_has_no_ride_and_who_has_no_job_has_a_slip_of_the_other() -> None:
    pdf = read(slips("My jobs", [slip("Ada", job("Bar"), home=None), slip("Bea")]))
    assert "01632" not in pdf.text(0).partition("Bea")[0]
    assert "21:00" not in pdf.text(0).partition("Bea")[2]


# The square code


def with_code(code: str, home: HomeBlock = TAXI) -> HomeBlock:
    return replace(home, code=code, code_symbol="mobile", code_words="Into my phone")


@pytest.mark.parametrize("home", [TAXI, HomeBlock()])
def test_a_phone_reads_the_calendar_from_the_slip(home: HomeBlock) -> None:
    people = [slip("Ada", job("Bar"), home=with_code(CALENDAR, home)), slip("Bea", job("Bar"))]
    assert read_codes(slips("My jobs", people)) == [CALENDAR]
    assert read_codes(one_slip("My jobs", people[0])) == [CALENDAR]


def test_the_longest_code_is_read_too_and_four_on_a_sheet() -> None:
    longest = ("BEGIN:VCALENDAR\r\n" + "Tea, 19:30. " * 60)[:MOST_BYTES]
    people = [slip(str(nth), home=with_code(longest[:-1] + str(nth))) for nth in range(4)]
    found = read_codes(slips("My jobs", people))
    assert sorted(found) == [longest[:-1] + str(nth) for nth in range(4)]


def test_a_code_that_could_not_be_read_is_none() -> None:
    assert fits_a_code("é" * (MOST_BYTES // 2))
    assert not fits_a_code("é" * (MOST_BYTES // 2) + "a")
    assert not fits_a_code("")
    with pytest.raises(ValueError, match="at most"):
        text_modules("a" * (MOST_BYTES + 1))


def test_a_short_code_can_be_smudged() -> None:
    """Level M, which mends 15 of 100 parts, as long as it fits."""
    from PySide6.QtGui import QImage, QPainter

    from kiosk.paper.qr import paint_modules

    image = QImage(600, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_modules(painter, QRectF(0, 0, 600, 600), text_modules("a" * 300))
    painter.fillRect(330, 330, 50, 50, 0xFF777777)
    painter.end()
    found = zxingcpp.read_barcodes(image)
    assert [one.text for one in found] == ["a" * 300]
    assert found[0].ec_level == "M"
