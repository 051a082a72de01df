"""Files that are not as anybody would make them: each gives people, or one plain sentence."""

import os
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pytest

from kiosk.data.lists import apart
from kiosk.data.lists.apart import Reading
from kiosk.data.lists.file import read_table
from kiosk.data.lists.table import Table
from kiosk.data.people_file import PersonRow, Wrong, people_of
from kiosk.errors import KnownError
from tests.fuzz_lists import harmed, try_out
from tests.lists import ROWS, XLS, cell, ods_of, packed, parts_of, sheet_xml, xlsx

NOT_A_LIST = "This is not a list."
BROKEN = "This list is broken."
TOO_BIG = "This list is too big."
BROKEN_ROW = "One row of the list is broken."
EMPTY = "This list is empty."
POINT = "We found no column with names."
BOTH = ("Zoë", "Joe")
TWO = "Name,Surname\nZoë,Khan\nJoe,Price\n"
SPARSE_GB = 1024**3


@dataclass(frozen=True)
class Hostile:
    """A file, what comes of it (names, or the sentence that refuses it), and why that."""

    name: str
    content: Callable[[], bytes]
    comes: tuple[str, ...] | str
    why: str
    wrong: tuple[Wrong, ...] = ()


def text(content: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    return lambda: content.encode(encoding)


def made(content: bytes) -> Callable[[], bytes]:
    return lambda: content


def locked() -> bytes:
    """As Excel locks a file: the whole of it in a stream of this name."""
    name, new = ("Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le"))
    at = XLS.index(name)
    entry = new.ljust(64, b"\0") + struct.pack("<H", len(new) + 2)
    return XLS[:at] + entry + XLS[at + 66 :]


def with_parts(more: dict[str, str | bytes]) -> Callable[[], bytes]:
    return lambda: packed({**parts_of([sheet_xml(ROWS)]), **more})


def shared_bomb() -> bytes:
    """One long text that is named by 100,000 cells: 3 GB in memory."""
    cells = '<c r="A2" t="s"><v>0</v></c>' * 100_000
    long = f"<sst><si><t>{'x' * 32_000}</t></si></sst>"
    parts = parts_of([sheet_xml([["Name"]]) + f'<row r="2">{cells}</row>'])
    return packed({**parts, "xl/sharedStrings.xml": long})


def very_hidden() -> bytes:
    parts = parts_of([sheet_xml([["Name"], ["Nobody"]]), sheet_xml(ROWS)], hidden=0)
    book = str(parts["xl/workbook.xml"]).replace('state="hidden"', 'state="veryHidden"')
    return packed({**parts, "xl/workbook.xml": book})


def merged() -> bytes:
    """A title over three columns."""
    parts = parts_of([sheet_xml([["Our members", "", ""], *ROWS])])
    name = "xl/worksheets/s1.xml"
    end = b'<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>'
    whole = parts[name]
    assert isinstance(whole, bytes)
    return packed({**parts, name: whole.replace(b"</worksheet>", end)})


def locked_xls() -> bytes:
    """The record FILEPASS (0x002F) after the first of the book."""
    at = XLS.index(b"\x09\x08\x10\x00") + 20
    return XLS[:at] + b"\x2f\x00" + XLS[at + 2 :]


def claims_to_be_huge() -> bytes:
    """The record DIMENSIONS (0x0200) of the sheet says: to row 65,536 and column 65,535."""
    at = XLS.index(b"\x00\x02\x0e\x00")
    huge = struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0)
    return XLS[: at + 4] + huge + XLS[at + 4 + len(huge) :]


def in_a_circle() -> bytes:
    """In the table of sectors, the first names itself as the next."""
    (table,) = struct.unpack_from("<I", XLS, 76)
    at = (table + 1) * 512
    return XLS[:at] + bytes(4) + XLS[at + 4 :]


def repeated(cells: str, rows: int) -> str:
    return f'<table:table-row table:number-rows-repeated="{rows}">{cells}</table:table-row>'


CELL = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
HEAD = f"<table:table-row>{CELL.format('', 'Name')}</table:table-row>"
ONE = f"<table:table-row>{CELL.format('', 'Joe')}</table:table-row>"
EMPTY_ROWS = repeated('<table:table-cell table:number-columns-repeated="16384"/>', 1_048_574)

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "Joe"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)

FILES = [
    # Text, as it is written
    Hostile("bom.csv", text(TWO, "utf-8-sig"), BOTH, "Excel writes a mark before UTF-8"),
    Hostile("bom16.csv", text(TWO, "utf-16"), BOTH, "Excel's Unicode text"),
    Hostile("be16.csv", lambda: b"\xfe\xff" + TWO.encode("utf-16-be"), BOTH, "the other way round"),
    Hostile("le.csv", text(TWO, "utf-16-le"), BOTH, "no mark: half of the bytes are zero"),
    Hostile("be.csv", text(TWO, "utf-16-be"), BOTH, "no mark: the other half is"),
    Hostile("utf32.csv", text(TWO, "utf-32-le"), NOT_A_LIST, "nobody saves it; it has zeros"),
    Hostile("windows.csv", text(TWO, "cp1252"), BOTH, "Excel's plain CSV in Britain"),
    Hostile("half.csv", made(b"Name\nZo\xc3\nJoe\n"), ("ZoÃ", "Joe"), "no UTF-8, so Windows'"),
    Hostile("nul.csv", made(b"Name\nJo\0e\n"), NOT_A_LIST, "a text has no NUL"),
    Hostile("zeros.csv", made(bytes(5000)), NOT_A_LIST, "a disk that lost the file"),
    Hostile("noise.csv", made(bytes(range(256)) * 40), NOT_A_LIST, "a picture called csv"),
    Hostile("semi.csv", text(TWO.replace(",", ";")), BOTH, "Excel where a comma is decimal"),
    Hostile("tab.tsv", text(TWO.replace(",", "\t")), BOTH, "copied from a web page"),
    Hostile("pipe.txt", text(TWO.replace(",", "|")), BOTH, "from an old data base"),
    Hostile("mac.csv", text(TWO.replace("\n", "\r")), BOTH, "Excel on an old Macintosh"),
    Hostile("sep.csv", text("sep=;\r\n" + TWO.replace(",", ";")), BOTH, "Excel's hint is no row"),
    Hostile("empty.csv", made(b""), EMPTY, "a stick that was pulled out too soon"),
    Hostile("mark.csv", made(b"\xef\xbb\xbf"), EMPTY, "only the mark of UTF-8"),
    Hostile("blank.csv", text("\n ; \n,,,\n\n"), EMPTY, "rows of nothing"),
    Hostile("headings.csv", text("Name,Surname\n"), (), "a list in which nobody is yet"),
    # What text can do to a reader
    Hostile(
        "long.csv",
        text("Name\n" + "x" * 200_000),
        "One row of the list is too long.",
        "longer than any name; Python's reader would stop with an exception",
    ),
    Hostile("wide.csv", text("Name" + "," * 100_000 + "\nJoe\n"), ("Joe",), "columns of nothing"),
    Hostile(
        "quote.csv",
        text('Name\nZoë\n"Joe\nAmara\n'),
        BROKEN_ROW,
        "an open quote would swallow everybody after it",
    ),
    Hostile("after.csv", text('Name\n"Joe"x\n'), BROKEN_ROW, "words after a quote"),
    Hostile("inside.csv", text('Name\nO"Neil\n'), ('O"Neil',), "a quote within a name is none"),
    Hostile("lines.csv", text('Name\n"Mary\r\nAnn"\n'), ("Mary Ann",), "two lines in one cell"),
    # Headings
    Hostile("twice.csv", text("Name,Name\n,Zoë\nJoe,\n"), BOTH, "the first that says something"),
    Hostile("row5.csv", text("Club\n\n2026\n\n" + TWO), BOTH, "headings in row 5"),
    Hostile(
        "pages.csv",
        text(TWO + "Name,Surname\nAmara,Hill\n"),
        (*BOTH, "Amara"),
        "headings again on each page that was printed",
    ),
    Hostile("far.csv", text("x\n" * 11 + TWO), POINT, "nobody looks so far down: it is pointed at"),
    Hostile("none.csv", text("Zoë;Khan\nJoe;Price\n"), POINT, "no headings: it is pointed at"),
    # What stands in names
    Hostile(
        "formula.csv",
        text("Name\n=1+1\n@SUM(A1)\n-x\n=cmd|' /C calc'!A0\n"),
        ("=1+1", "@SUM(A1)", "-x", "=cmd|' /C calc'!A0"),
        "text: nothing here works it out",
        (Wrong.NUMBER,),
    ),
    Hostile(
        "phone.csv",
        text("Name\n+44 7700 900123\n2026-01-05\n42\n"),
        ("+44 7700 900123", "2026-01-05", "42"),
        "told to be looked at, and kept",
        (Wrong.NUMBER,) * 3,
    ),
    Hostile(
        "code.csv",
        text('Name\n"Bobby\'); DROP TABLE people;--"\n<b>Joe</b>\n../../passwd\n'),
        ("Bobby'); DROP TABLE people;--", "<b>Joe</b>", "../../passwd"),
        "a name is never more than text",
    ),
    Hostile(
        "emoji.csv",
        text("Name\n🦊\n👩\u200d👩\u200d👧 Joe\n"),
        ("🦊", "👩\u200d👩\u200d👧 Joe"),
        "what holds an emoji together stays",
    ),
    Hostile(
        "rtl.csv",
        text("Name\nليلى\n\u202eeoJ\u202c\n"),
        ("ليلى", "eoJ"),
        "letters keep their way; what turns others round is taken out",
    ),
    Hostile(
        "invisible.csv",
        text("Name,Surname\n\u200b\u2060,Khan\n \u00a0 ,Bell\n"),
        ("", ""),
        "a name that nobody can see is none",
        (Wrong.NO_NAME,) * 2,
    ),
    Hostile(
        "marks.csv",
        text("Name\nZ" + "\u0301" * 500),
        ("Ź" + "\u0301" * 39,),
        "a tower of accents is cut",
        (Wrong.LONG,),
    ),
    Hostile("capitals.csv", text("Name\nJOE\nMARY ANN\n"), ("JOE", "MARY ANN"), "kept: their name"),
    Hostile(
        "surname.csv",
        text('Name\n"Khan, Zoë"\n"PRICE, Joe"\nAmara\n'),
        (*BOTH, "Amara"),
        "most names are written so: the first name comes second",
    ),
    # Spreadsheets
    Hostile(
        "second.xlsx",
        lambda: xlsx([sheet_xml([["Money"], ["9"]]), sheet_xml(ROWS)]),
        BOTH,
        "the first sheet with a name column",
    ),
    Hostile("veryhidden.xlsx", very_hidden, BOTH, "hidden so that Excel does not offer it"),
    Hostile(
        "allhidden.xlsx",
        lambda: xlsx([sheet_xml(ROWS)], hidden=0),
        EMPTY,
        "what nobody can see is not brought in",
    ),
    Hostile(
        "merged.xlsx",
        merged,
        BOTH,
        "a title over all columns is a row above the headings",
    ),
    Hostile(
        "formula.xlsx",
        lambda: xlsx(
            [
                sheet_xml([["Name"]])
                + '<row r="2"><c r="A2" t="str"><f>B2&amp;""</f><v>Zoë</v></c></row>'
                '<row r="3"><c r="A3"><f>1+1</f></c><c r="B3"><v>1</v></c></row>'
            ]
        ),
        ("Zoë", ""),
        "what Excel worked out last; what it never did is no name",
        (Wrong.NO_NAME,),
    ),
    Hostile(
        "error.xlsx",
        lambda: xlsx(
            [
                sheet_xml([["Name"]])
                + '<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>'
                + f'<row r="3">{cell("A3", "Joe")}</row>'
            ]
        ),
        ("Joe",),
        "an error is an empty cell",
    ),
    Hostile(
        "macro.xlsm",
        with_parts({"xl/vbaProject.bin": b"Sub Auto_Open()"}),
        BOTH,
        "a macro is never run",
    ),
    Hostile("locked.xlsx", locked, "This list is locked.", "nobody types a password at the kiosk"),
    Hostile("huge.xls", claims_to_be_huge, TOO_BIG, "the reader would ask for what it claims"),
    Hostile("circle.xls", in_a_circle, BROKEN, "the reader would follow its sectors for ever"),
    Hostile("locked.xls", locked_xls, "This list is locked.", "as Excel 97 locked a file"),
    Hostile(
        "locked.ods",
        lambda: packed({"META-INF/manifest.xml": "<m:encryption-data/>", "content.xml": "?"}),
        "This list is locked.",
        "as LibreOffice locks a file",
    ),
    Hostile(
        "corner.xlsx",
        lambda: xlsx([sheet_xml([["Name"]]) + f'<row r="1048576">{cell("XFD1048576", "x")}</row>']),
        TOO_BIG,
        "the reader would ask for 500 GB and end",
    ),
    Hostile("bomb.xlsx", lambda: xlsx([b" " * (201 * 1024 * 1024)]), TOO_BIG, "200 kB, unpacked"),
    Hostile("shared.xlsx", shared_bomb, TOO_BIG, "one text in 100,000 cells"),
    Hostile(
        "laughs.xlsx",
        with_parts(
            {
                "xl/worksheets/s1.xml": LAUGHS + "<worksheet><sheetData>"
                '<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData>'
                "</worksheet>"
            }
        ),
        BROKEN,
        "what is named in itself is not written out",
    ),
    Hostile("cut.xlsx", lambda: xlsx([sheet_xml(ROWS)])[:-60], BROKEN, "pulled out too soon"),
    Hostile(
        "page.xls",
        text("<table><tr><td>Name</td></tr></table>"),
        BROKEN,
        "a web page that a web site calls xls; Excel can save it anew",
    ),
    Hostile("text.xlsx", text(TWO), BROKEN, "a text called xlsx"),
    Hostile("sheet.csv", lambda: xlsx([sheet_xml(ROWS)]), NOT_A_LIST, "a spreadsheet called csv"),
    Hostile(
        "many.xlsx",
        with_parts({f"../../{nth}.xml": "<a/>" for nth in range(5000)}),
        BOTH,
        "parts that would leave the folder are never written anywhere",
    ),
    Hostile(
        "end.ods",
        lambda: ods_of(HEAD + ONE + EMPTY_ROWS),
        ("Joe",),
        "LibreOffice ends each sheet with a million empty rows",
    ),
    Hostile(
        "bomb.ods",
        lambda: ods_of(
            HEAD + repeated(CELL.format(' table:number-columns-repeated="16384"', "Joe"), 1_048_575)
        ),
        TOO_BIG,
        "one cell that stands for 17 billion",
    ),
    Hostile(
        "gap.ods",
        lambda: ods_of(HEAD + EMPTY_ROWS + ONE),
        ("Joe",),
        "somebody wrote in the last row",
    ),
    Hostile("list.pdf", made(b"%PDF-1.7"), "We do not know this kind of file.", "not a table"),
]


def read(folder: Path, file: Hostile) -> list[PersonRow]:
    path = folder / file.name
    path.write_bytes(file.content())
    return people_of(read_table(path))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_hostile_file_gives_people_or_a_sentence(tmp_path: Path, file: Hostile) -> None:
    if isinstance(file.comes, str):
        with pytest.raises(KnownError) as caught:
            read(tmp_path, file)
        assert caught.value.sentence == file.comes, file.why
        return
    people = read(tmp_path, file)
    assert tuple(person.name for person in people) == file.comes, file.why
    assert tuple(wrong for person in people for wrong in person.wrong) == file.wrong, file.why


def test_there_are_50_of_them() -> None:
    assert len({file.name for file in FILES}) == len(FILES) >= 50


# What is no file of the usual kind


def test_one_line_of_1_gb_is_refused_at_once(tmp_path: Path) -> None:
    """By its size: nobody waits until it is read."""
    path = tmp_path / "line.csv"
    with path.open("wb") as file:
        file.write(b"Name,")
        file.truncate(SPARSE_GB)
    begun = perf_counter()
    with pytest.raises(KnownError, match="too big"):
        read_table(path)
    assert perf_counter() - begun < 0.5


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(KnownError, match="not a file"):
        read_table(tmp_path / "pipe.csv")


def test_a_link_to_nothing_and_one_to_itself_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "gone.csv").symlink_to(tmp_path / "nothing.csv")
    (tmp_path / "round.csv").symlink_to(tmp_path / "round.csv")
    for name in ("gone.csv", "round.csv"):
        with pytest.raises(KnownError):
            read_table(tmp_path / name)


# The reader apart


def read_apart(path: Path) -> Table:
    return Reading(path).run()


def test_a_reader_that_falls_over_says_that_the_list_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(TWO, encoding="utf-8")
    dies = Reading(path, reader=(sys.executable, "-c", "import os; print('{'); os.abort()"))
    with pytest.raises(KnownError, match="broken"):
        dies.run()
    assert read_apart(path) == read_table(path)


def test_a_reader_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LONGEST", 0.2)
    sleeps = Reading(
        tmp_path / "list.csv", reader=(sys.executable, "-c", "import time; time.sleep(600)")
    )
    with pytest.raises(KnownError, match="broken"):
        sleeps.run()


# Harm done by a machine

SAMPLE = 4000
"""Of the 20,000 that `python -m tests.bench lists` reads."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows starts no process so quickly")
def test_broken_files_of_every_kind_give_a_list_or_a_sentence() -> None:
    came = try_out(range(SAMPLE))
    assert came.faults == ()
    assert came.fell_over == ()
    assert came.all == SAMPLE
    assert came.lists > SAMPLE / 10 and came.refused > SAMPLE / 10


def test_the_same_harm_is_done_each_time() -> None:
    assert [harmed(nth) for nth in range(50)] == [harmed(nth) for nth in range(50)]


def test_an_ods_whose_tags_are_never_closed_is_refused(tmp_path: Path) -> None:
    """The reader went round for ever."""
    path = tmp_path / "open.ods"
    path.write_bytes(ods_of(HEAD + ONE + "</tab"))
    with pytest.raises(KnownError, match="broken"):
        read_table(path)
