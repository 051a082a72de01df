from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from kiosk.errors import KnownError
from kiosk.paper.desk import Desk
from kiosk.paper.document import print_on, write_pdf
from kiosk.paper.roll_call import Row, roll_call_paper
from kiosk.settings import SettingsFile
from tests.club import moment

from .conftest import render

TITLE, COUNTED = "Fire: who is in", "58 of 64 safe"


def people(count: int) -> list[Row]:
    return [
        Row(f"Person{number}", f"faces/face_{number % 9 + 1:03d}", False) for number in range(count)
    ]


def opened(path: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return document


def words(document: QPdfDocument) -> list[str]:
    return [
        word
        for page in range(document.pageCount())
        for word in document.getAllText(page).text().split()
    ]


def test_64_people_stand_on_two_pages_in_their_order(tmp_path: Path) -> None:
    write_pdf(tmp_path / "roll.pdf", roll_call_paper(TITLE, people(64), COUNTED))
    document = opened(tmp_path / "roll.pdf")
    assert document.pageCount() == 2
    names = [word for word in words(document) if word.startswith("Person")]
    assert names == [row.name for row in people(64)]


def test_each_page_says_the_title_the_count_and_its_number(tmp_path: Path) -> None:
    write_pdf(tmp_path / "roll.pdf", roll_call_paper(TITLE, people(65), COUNTED))
    document = opened(tmp_path / "roll.pdf")
    assert document.pageCount() == 3
    for page in range(3):
        text = " ".join(document.getAllText(page).text().split())
        assert TITLE in text
        assert COUNTED in text
        assert f"{page + 1} / 3" in text


def test_a_roll_call_of_nobody_is_still_a_page(tmp_path: Path) -> None:
    write_pdf(tmp_path / "roll.pdf", roll_call_paper(TITLE, [], "0 people are in"))
    document = opened(tmp_path / "roll.pdf")
    assert document.pageCount() == 1
    assert " ".join(words(document)) == f"{TITLE} 0 people are in 1 / 1"


def test_names_are_at_least_14_points_high(tmp_path: Path) -> None:
    name = "Sam the DJ who likes to be called Sammy"
    write_pdf(tmp_path / "roll.pdf", roll_call_paper(TITLE, [Row(name, "", False)], COUNTED))
    document = opened(tmp_path / "roll.pdf")
    start = document.getAllText(0).text().index("Sam the")
    line = document.getSelectionAtIndex(0, start, len("Sam")).boundingRectangle()
    # From the top of S to its foot: capitals of this type are 0.67 of its size.
    assert line.height() >= 14 * 0.6
    assert set(name.split()) <= set(words(document))


def green(image: QImage) -> int:
    done = QColor("#105424")
    return sum(
        image.pixelColor(x, y) == done for x in range(image.width()) for y in range(image.height())
    )


def test_who_is_safe_has_a_tick_and_who_is_not_has_none(tmp_path: Path) -> None:
    for safe in (True, False):
        write_pdf(tmp_path / "roll.pdf", roll_call_paper(TITLE, [Row("Joe", "", safe)], COUNTED))
        page = render(opened(tmp_path / "roll.pdf"), 0, dpi=100)
        # Inside the frame of the first box: 16 to 21 mm from the left, 37 to 42 mm down.
        inside = page.copy(63, 146, 20, 20)
        assert (green(inside) > 20) == safe


def test_what_else_is_known_stands_under_the_name_and_how_it_went_at_the_foot(
    tmp_path: Path,
) -> None:
    rows = [Row("Zoe", "", False, "needs help"), Row("Abi", "", True, "with Joe · left")]
    paper = roll_call_paper(TITLE, rows, COUNTED, "21:24 to 21:31 · 7 minutes")
    write_pdf(tmp_path / "roll.pdf", paper)
    document = opened(tmp_path / "roll.pdf")
    text = " ".join(words(document))
    assert text.index("Zoe") < text.index("needs help") < text.index("Abi")
    assert "with Joe · left" in text
    assert "21:24 to 21:31 · 7 minutes" in text
    place = document.getAllText(0).text()
    name = document.getSelectionAtIndex(0, place.index("Zoe"), 3).boundingRectangle()
    line = document.getSelectionAtIndex(0, place.index("needs"), 5).boundingRectangle()
    assert name.bottom() <= line.top()
    assert name.height() >= 14 * 0.6


def test_a_folder_that_is_not_there_is_said_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="folder is not there"):
        write_pdf(tmp_path / "nowhere" / "roll.pdf", roll_call_paper(TITLE, people(1), COUNTED))


def printer_to(path: Path) -> QPrinter:
    """A real printer of Qt's that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_what_is_printed_is_what_is_saved(tmp_path: Path) -> None:
    write_pdf(tmp_path / "saved.pdf", roll_call_paper(TITLE, people(40), COUNTED))
    assert print_on(
        printer_to(tmp_path / "printed.pdf"), roll_call_paper(TITLE, people(40), COUNTED)
    )
    printed, saved = opened(tmp_path / "printed.pdf"), opened(tmp_path / "saved.pdf")
    assert words(printed) == words(saved)
    assert printed.pageCount() == saved.pageCount() == 2
    assert printed.pagePointSize(0).width() == pytest.approx(595, abs=1)
    # The same place on the paper: the printer's margin does not push the list aside.
    first = [
        document.getSelectionAtIndex(0, 0, 4).boundingRectangle() for document in (printed, saved)
    ]
    assert first[0].left() == pytest.approx(first[1].left(), abs=1)
    assert first[0].top() == pytest.approx(first[1].top(), abs=1)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_take_the_job_is_no_printer(tmp_path: Path) -> None:
    assert not print_on(
        printer_to(tmp_path / "no" / "x.pdf"), roll_call_paper(TITLE, people(1), COUNTED)
    )


def test_a_paper_is_saved_under_its_name_and_the_time(tmp_path: Path) -> None:
    desk = Desk(tmp_path, SettingsFile(tmp_path), lambda: moment("19:42"))
    assert desk.new_file("roll-call") == tmp_path / "roll-call-20261127-194200.pdf"
