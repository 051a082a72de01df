"""Tables as CSV and xlsx, read back by other programs: whole, and never a formula."""

import csv
import io
import re
from collections.abc import Sequence
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from kiosk.data.table_files import Cell, Table, csv_lines, harmless, write_csv
from kiosk.data.xlsx_file import MOST_LETTERS, column_name, write_xlsx

ATTACKS = [
    "=1+1",
    '=HYPERLINK("http://x","Joe")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "＝1+1",  # noqa: RUF001
    "=cmd|' /C calc'!A0",
]
"""What OWASP's page on CSV injection names, and white space before it."""

LETTERS = st.text(max_size=60)


def read_csv(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def as_csv(rows: Sequence[Sequence[Cell]], headings: Sequence[str] = ("A", "B")) -> bytes:
    return b"".join(csv_lines(Table("t", headings, rows)))


def as_xlsx(*tables: Table) -> bytes:
    out = io.BytesIO()
    write_xlsx(tables, out)
    return out.getvalue()


def read_xlsx(content: bytes, sheet: str = "t") -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return [list(row) for row in book.get_sheet_by_name(sheet).to_python()]


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_may_be_a_formula_is_text_in_csv_also_as_a_heading(attack: str) -> None:
    read = read_csv(as_csv([[attack, "Joe"]], headings=[attack, "B"]))
    assert read == [[f"'{attack}", "B"], [f"'{attack}", "Joe"]]


@pytest.mark.parametrize("inside", ['Joe",=1+1,"', "Joe\r\n=1+1,x", "Joe;=1+1", "a\t=1+1"])
def test_no_sign_inside_a_cell_makes_another_cell(inside: str) -> None:
    content = as_csv([[inside, "Joe"]])
    assert read_csv(content)[1] == [inside, "Joe"]
    assert content.count(b'"') % 2 == 0


@pytest.mark.parametrize(
    "plain", ["Joe", "01632 960100", "10 - 12", "5+5", "a=b", "", "'x", "é", "–"]
)
def test_what_is_no_formula_stays_as_it_is(plain: str) -> None:
    assert harmless(plain) == plain


def test_a_number_is_a_number_and_a_phone_number_can_be_read() -> None:
    read = read_csv(as_csv([[-3, 2.5], ["+44 1632 960100", "01632 960100"]]))
    assert read[1:] == [["-3", "2.5"], ["'+44 1632 960100", "01632 960100"]]


@given(LETTERS, LETTERS)
def test_any_text_comes_back_from_csv(one: str, other: str) -> None:
    for was, read in zip((one, other), read_csv(as_csv([[one, other]]))[1], strict=True):
        assert read in (was, f"'{was}")
        stripped = read.strip()
        assert not stripped or stripped[0] not in "=+-@＝＋－＠"  # noqa: RUF001


def test_half_a_letter_does_not_break_a_file() -> None:
    assert read_csv(as_csv([["a\ud800b", ""]]))[1] == ["a?b", ""]
    assert read_xlsx(as_xlsx(Table("t", ["A"], [["a\ud800b"]])))[1] == ["a\ufffdb"]


def test_a_zip_holds_a_csv_file_for_each_table() -> None:
    out = io.BytesIO()
    write_csv([Table("people", ["Name"], [["Joe"]]), Table("jobs", ["Job"], [])], out)
    with ZipFile(out) as archive:
        assert archive.namelist() == ["people.csv", "jobs.csv"]
        assert archive.testzip() is None
        assert read_csv(archive.read("people.csv")) == [["Name"], ["Joe"]]
        assert read_csv(archive.read("jobs.csv")) == [["Job"]]


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_formula_can_stand_in_an_xlsx(attack: str) -> None:
    content = as_xlsx(Table("t", [attack], [[attack]]))
    assert read_xlsx(content) == [[attack], [attack]]
    with ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert not re.search(r"<f[ >]|<v>", sheet)


def test_an_xlsx_has_a_sheet_for_each_table_with_numbers_as_numbers() -> None:
    content = as_xlsx(
        Table("people", ["Name", "Age"], [["Joe", 5], ["", -2.5]]), Table("a & <b>", ["X"], [])
    )
    assert read_xlsx(content, "people") == [["Name", "Age"], ["Joe", 5.0], ["", -2.5]]
    assert read_xlsx(content, "a & <b>") == [["X"]]


@given(LETTERS.filter(bool))
def test_any_text_comes_back_from_an_xlsx(text: str) -> None:
    read = read_xlsx(as_xlsx(Table("t", ["A"], [["first"], [text]])))
    assert read[2] == [re.sub("[\ufffe\uffff]", "\ufffd", text)]


@pytest.mark.parametrize("text", ["a\x07b", "a\r\nb", "_x0041_", "<&>\"'", " lead", "]]>", "x\x00"])
def test_what_xml_does_not_know_comes_back_too(text: str) -> None:
    assert read_xlsx(as_xlsx(Table("t", ["A"], [[text]])))[1] == [text]


def test_a_text_longer_than_excel_takes_ends_where_excel_ends_it() -> None:
    read = read_xlsx(as_xlsx(Table("t", ["A"], [["x" * (MOST_LETTERS + 5)]])))
    assert read[1] == ["x" * MOST_LETTERS]


@pytest.mark.parametrize(
    ("nth", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_called_as_in_a_spreadsheet(nth: int, name: str) -> None:
    assert column_name(nth) == name
