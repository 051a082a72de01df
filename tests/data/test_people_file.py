from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.data.lists.file import read_table
from kiosk.data.lists.text import BadRow
from kiosk.data.people_file import PersonRow, Wrong, people_of
from kiosk.errors import KnownError
from tests.lists import ROWS, XLS, cell, ods, packed, sheet_xml, xlsx

ZOE = PersonRow("Zoë", "K", True, "Khan", number=2)
JOE = PersonRow("Joe", "P", None, "price", number=3)


def read(
    folder: Path, content: bytes | str, name: str = "people.csv", column: int | None = None
) -> list[PersonRow]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return people_of(read_table(path), column)


def names(people: list[PersonRow]) -> list[str]:
    return [person.name for person in people]


# What can be read


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_csv_is_read_in_every_dress_that_programs_save_it_in(
    tmp_path: Path, delimiter: str, encoding: str, line_end: str
) -> None:
    text = line_end.join(delimiter.join(row) for row in ROWS)
    assert read(tmp_path, text.encode(encoding)) == [ZOE, JOE]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("people.xlsx", xlsx([sheet_xml(ROWS)])),
        ("people.ods", ods(ROWS)),
        ("people.xls", XLS),
        ("PEOPLE.XLSX", xlsx([sheet_xml(ROWS)])),
    ],
)
def test_spreadsheets_are_read(tmp_path: Path, name: str, content: bytes) -> None:
    assert read(tmp_path, content, name) == [ZOE, JOE]


def test_hidden_and_empty_sheets_are_passed_over(tmp_path: Path) -> None:
    hidden = sheet_xml([["Name"], ["Nobody"]])
    content = xlsx([hidden, "", sheet_xml(ROWS)], hidden=0)
    assert read(tmp_path, content, "people.xlsx") == [ZOE, JOE]


def test_figures_and_truths_in_a_spreadsheet_are_read_as_text(tmp_path: Path) -> None:
    rows = sheet_xml([["Name", "Letter", "Committee"]]) + (
        '<row r="2"><c r="A2"><v>7</v></c><c r="C2" t="b"><v>1</v></c></row>'
        f'<row r="3">{cell("A3", "Joe")}<c r="C3"><v>1</v></c></row>'
        f'<row r="4">{cell("A4", "Zoë")}<c r="C4" t="b"><v>0</v></c></row>'
    )
    assert read(tmp_path, xlsx([rows]), "people.xlsx") == [
        PersonRow("7", "", True, number=2, wrong=(Wrong.NUMBER,)),
        PersonRow("Joe", "", True, number=3),
        PersonRow("Zoë", "", False, number=4),
    ]


@pytest.mark.parametrize(
    "heading", ["Name", "NAME", " first name ", "Known as", "First  Name:", "\u200bName*"]
)
def test_the_name_column_is_known_by_each_of_its_headings(tmp_path: Path, heading: str) -> None:
    assert read(tmp_path, f"Table,{heading}\n4,Joe\n") == [PersonRow("Joe", "", None, number=2)]


def test_what_a_person_is_called_goes_before_the_name_in_the_papers(tmp_path: Path) -> None:
    text = "First name,Known as\nJoseph,Joe\nAmara,\n"
    assert names(read(tmp_path, text)) == ["Joe", "Amara"]


@pytest.mark.parametrize("heading", ["Surname", "last name", "LETTER"])
def test_only_the_first_letter_of_a_surname_is_kept(tmp_path: Path, heading: str) -> None:
    text = f"name,{heading}\nA,khan\nB,'t Hooft\nC,élan\nD,\nE,12\n"
    assert [row.letter for row in read(tmp_path, text)] == ["K", "T", "É", "", ""]


def test_yes_is_known_in_its_spellings(tmp_path: Path) -> None:
    yes = ["yes", "Y", "TRUE", "1", " x "]
    no = ["no", "N", "0", "false", "No "]
    not_said = ["", "maybe", "-"]
    text = "name,committee\n" + "".join(f"A,{word}\n" for word in yes + no + not_said)
    said = [row.committee for row in read(tmp_path, text)]
    assert said == [True] * 5 + [False] * 5 + [None] * 3


def test_a_title_above_the_headings_is_passed_over(tmp_path: Path) -> None:
    assert names(read(tmp_path, "Our members\n\nName;Surname\nJoe;Price\n")) == ["Joe"]


def test_the_hint_that_excel_writes_for_itself_is_passed_over(tmp_path: Path) -> None:
    assert read(tmp_path, "sep=;\r\nName;Surname\r\nJoe;price\r\n") == [JOE]


def test_a_file_of_headings_only_has_no_people(tmp_path: Path) -> None:
    assert read(tmp_path, "Name,Surname\n") == []


def test_rows_without_a_name_are_told_and_blank_rows_are_not(tmp_path: Path) -> None:
    people = read(tmp_path, "Surname,Name\nKhan,\n,\u200d\n\n , \nPrice,Joe\nPrice\n")
    assert [(row.number, row.name) for row in people] == [(2, ""), (3, ""), (6, "Joe"), (7, "")]
    assert [row.wrong for row in people if not row.name] == [(Wrong.NO_NAME,)] * 3


# What a name may be


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  Mary   Ann ", "Mary Ann"),
        ('"Mary\nAnn"', "Mary Ann"),
        ("Mary\u00a0Ann", "Mary Ann"),
        ("\u202eeoJ\u202c", "eoJ"),
        ("\u2066Joe\u2069\u200f", "Joe"),
        ("Jo\x07e\x1b", "Joe"),
        ("Zoe\u0308", "Zoë"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("@SUM", "@SUM"),
        ('"O""Neil, Joe"', 'O"Neil, Joe'),
        ("W" * 60, "W" * 40),
        ("W" * 39 + " Joe", "W" * 39),
    ],
)
def test_a_name_is_cleaned_and_stays_text(tmp_path: Path, written: str, name: str) -> None:
    assert names(read(tmp_path, f"Name,Surname\n{written},x\n")) == [name]


# What is wrong with a file


def refused(folder: Path, content: bytes | str, name: str = "people.csv") -> str:
    with pytest.raises(KnownError) as caught:
        read(folder, content, name)
    for sentence in (caught.value.sentence, caught.value.what_to_do):
        assert 0 < len(sentence.split()) <= 10
    return caught.value.sentence


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods", ".xls"])
def test_an_empty_file_is_refused(tmp_path: Path, ending: str) -> None:
    assert refused(tmp_path, b"", f"people{ending}") == "This list is empty."


@pytest.mark.parametrize("content", ["\n\n", " , \n", "\ufeff"])
def test_a_file_of_nothing_but_space_is_empty(tmp_path: Path, content: str) -> None:
    assert refused(tmp_path, content) == "This list is empty."


def test_a_workbook_of_empty_sheets_is_empty(tmp_path: Path) -> None:
    assert refused(tmp_path, xlsx(["", ""]), "people.xlsx") == "This list is empty."


def test_a_file_without_a_name_column_says_so(tmp_path: Path) -> None:
    assert refused(tmp_path, "Amara\nJoe\n") == "We found no column with names."
    content = xlsx([sheet_xml([["Surname"], ["Khan"]])])
    assert refused(tmp_path, content, "p.xlsx") == "We found no column with names."


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(KnownError, match="not there"):
        read_table(tmp_path / "none.csv")
    with pytest.raises(KnownError, match="folder"):
        read_table(tmp_path / "folder.csv")
    with pytest.raises(KnownError, match="folder"):
        read_table(tmp_path)
    with pytest.raises(KnownError):
        read_table(tmp_path / "a\0b.csv")


def test_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "Name\nJoe\n", "people.pdf") == "We do not know this kind of file."
    assert refused(tmp_path, "Name\nJoe\n", "people") == "We do not know this kind of file."


@pytest.mark.parametrize(
    "content", [b"Name\nJo\0e\n", xlsx([sheet_xml(ROWS)]), "Name\nJoe".encode("utf-32"), b"\x81"]
)
def test_what_is_not_text_is_refused_as_csv(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path, content) == "This is not a list."


def test_a_quote_that_is_never_closed_names_its_row(tmp_path: Path) -> None:
    text = 'Name\nAmara\n"Joe\nPriya\n'
    assert refused(tmp_path, text) == "One row of the list is broken."
    with pytest.raises(BadRow) as caught:
        read(tmp_path, text)
    assert caught.value.row == 3


def test_a_broken_spreadsheet_is_refused(tmp_path: Path) -> None:
    whole = xlsx([sheet_xml(ROWS)])
    for content in (whole[:300], whole[:-30], b"PK\x03\x04 no", b"Name\nJoe\n", packed({"a": "b"})):
        assert refused(tmp_path, content, "people.xlsx") == "This list is broken."


def test_more_than_20_mb_is_refused(tmp_path: Path) -> None:
    content = b"Name\n" + b"Joe\n" * (5 * 1024 * 1024)
    assert refused(tmp_path, content) == "This file is too big."


def test_20_000_people_are_read_and_one_more_is_refused(tmp_path: Path) -> None:
    assert len(read(tmp_path, "Name\n" + "Joe\n" * 20_000)) == 20_000
    assert refused(tmp_path, "Name\n" + "Joe\n" * 20_001) == "This list is too long."


def test_one_cell_in_a_far_corner_does_not_end_the_program(tmp_path: Path) -> None:
    """The spreadsheet reader would ask for 500 GB and abort."""
    far = sheet_xml([["Name"]]) + f'<row r="1048576">{cell("XFD1048576", "x")}</row>'
    assert refused(tmp_path, xlsx([far]), "people.xlsx") == "This list is too big."


def test_one_cell_far_down_is_only_a_person_far_down(tmp_path: Path) -> None:
    far = sheet_xml([["Name"]]) + f'<row r="300000">{cell("A300000", "Joe")}</row>'
    assert names(read(tmp_path, xlsx([far]), "people.xlsx")) == ["Joe"]


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(tmp_path: Path) -> None:
    content = xlsx([b" " * (201 * 1024 * 1024)])
    assert len(content) < 1024 * 1024
    assert refused(tmp_path, content, "people.xlsx") == "This list is too big."


# Anything at all

anything = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def only_known_errors(folder: Path, content: bytes, name: str) -> None:
    try:
        people = read(folder, content, name)
    except KnownError:
        return
    for person in people:
        assert len(person.name) <= 40
        assert bool(person.name) is not (Wrong.NO_NAME in person.wrong)
        assert person.name == " ".join(person.name.split())
        assert len(person.letter) <= 1


@anything
@given(content=st.binary(max_size=400), headed=st.booleans())
def test_any_bytes_as_csv_give_people_or_a_known_error(
    tmp_path: Path, content: bytes, headed: bool
) -> None:
    only_known_errors(tmp_path, b"Name,Letter\n" * headed + content, "people.csv")


@anything
@given(text=st.text(max_size=200), delimiter=st.sampled_from(",;\t"))
def test_any_text_as_csv_gives_people_or_a_known_error(
    tmp_path: Path, text: str, delimiter: str
) -> None:
    content = f"Name{delimiter}Letter\n{text}".encode("utf-8", "replace")
    only_known_errors(tmp_path, content, "people.csv")


@anything
@given(
    content=st.binary(max_size=400),
    start=st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
    ending=st.sampled_from(["xlsx", "xls", "ods"]),
)
def test_any_bytes_as_a_spreadsheet_give_people_or_a_known_error(
    tmp_path: Path, content: bytes, start: bytes, ending: str
) -> None:
    only_known_errors(tmp_path, start + content, f"people.{ending}")


@anything
@given(
    whole=st.sampled_from([xlsx([sheet_xml(ROWS)]), ods(ROWS), XLS]),
    harm=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=4)),
        min_size=1,
        max_size=6,
    ),
)
def test_a_harmed_spreadsheet_gives_people_or_a_known_error(
    tmp_path: Path, whole: bytes, harm: list[tuple[float, bytes]]
) -> None:
    content = bytearray(whole)
    for place, new in harm:
        at = int(place * len(content))
        content[at : at + len(new)] = new
    only_known_errors(tmp_path, bytes(content), "people.xlsx")


@anything
@given(
    xml=st.lists(
        st.sampled_from(
            [
                "<row>",
                '<row r="3">',
                "</row>",
                "<c>",
                '<c r="A2">',
                '<c r="B1" t="inlineStr">',
                "</c>",
                '<c r="ZZZZ9999999999">',
                '<c r="A0" t="s">',
                '<c t="b">',
                '<c t="e">',
                "<v>9</v>",
                "<v>-1</v>",
                "<v>1e999</v>",
                "<is>",
                "</is>",
                "<t>Name</t>",
                "<t>Joe</t>",
                "<f>1</f>",
                "&x;",
            ]
        ),
        max_size=30,
    ).map("".join)
)
def test_odd_spreadsheet_markup_gives_people_or_a_known_error(tmp_path: Path, xml: str) -> None:
    only_known_errors(tmp_path, xlsx([xml]), "people.xlsx")
