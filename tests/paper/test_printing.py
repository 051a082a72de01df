"""The press, as the kiosk runs it: whole or not at all, and nothing of it on the disk."""

import logging
import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

import msgspec
import pytest
import zxingcpp
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinterInfo

from kiosk.errors import KnownError
from kiosk.paper.cards import cards_paper
from kiosk.paper.document import Document
from kiosk.paper.print_run import Layout, PrintedCard, PrintRun
from kiosk.paper.printing import PRESS, Printing, Stopped, ThereIsNoPrinter, valid
from kiosk.resources import RESOURCES
from tests.press_to_file import command

from .conftest import codes, render

MANY = 200


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything that a program writes on its way would be."""
    folder = tmp_path / "disk"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def cards(count: int) -> list[PrintedCard]:
    return [
        PrintedCard(f"Person {nth}", code, f"faces/face_{nth % 120 + 1:03d}", "own/cat")
        for nth, code in enumerate(codes(count))
    ]


def paper_of(count: int, layout: Layout = Layout.SHEET) -> Document:
    return cards_paper(cards(count), "The Friday Club", layout)


def read(file: Path, dpi: int = 150) -> set[str]:
    """The codes that a reader finds on its pages."""
    document = QPdfDocument()
    assert document.load(str(file)) == QPdfDocument.Error.None_
    pages = range(document.pageCount())
    found = (one for page in pages for one in zxingcpp.read_barcodes(render(document, page, dpi)))
    return {one.text for one in found}


def test_cards_are_saved_as_a_pdf_and_each_page_is_told(disk: Path) -> None:
    told: list[tuple[int, int]] = []
    file = disk / "cards.pdf"
    printing = Printing(paper_of(11), file=file)
    assert printing.run(lambda pages, all_: told.append((pages, all_))) == "cards.pdf"
    assert told == [(1, 2), (2, 2)]
    assert read(file) == set(codes(11))
    assert list(disk.iterdir()) == [file]


@pytest.mark.parametrize("layout", Layout)
def test_a_printer_prints_each_card(layout: Layout, disk: Path) -> None:
    paper = disk / "paper.pdf"
    Printing(paper_of(11, layout), press=command(paper)).run()
    assert read(paper) == set(codes(11))


def press_that_is_stopped(disk: Path, file: Path | None, press: Sequence[str]) -> None:
    """Stopped by somebody who sees the second of 20 pages."""
    printing = Printing(paper_of(MANY), file=file, press=press)

    def stop(pages: int, all_: int) -> None:
        assert (pages, all_) != (all_, all_)
        if pages == 2:
            assert printing.stop()

    with pytest.raises(Stopped):
        printing.run(stop)
    assert printing.stop(), "it can be said twice"


def test_a_pdf_that_is_stopped_is_not_there(disk: Path) -> None:
    press_that_is_stopped(disk, disk / "cards.pdf", PRESS)
    assert list(disk.iterdir()) == []


def test_a_printer_that_is_stopped_has_not_finished_its_paper(disk: Path) -> None:
    """A printer of the system gets its paper only when all of it is there."""
    paper = disk / "paper.pdf"
    press_that_is_stopped(disk, None, command(paper))
    document = QPdfDocument()
    assert document.load(str(paper)) != QPdfDocument.Error.None_


def test_what_is_stopped_before_it_began_does_not_begin(disk: Path) -> None:
    printing = Printing(paper_of(1), file=disk / "cards.pdf")
    assert printing.stop()
    with pytest.raises(Stopped):
        printing.run()
    assert list(disk.iterdir()) == []


def test_once_the_cards_have_left_it_is_too_late_to_stop(disk: Path) -> None:
    printing = Printing(paper_of(1), file=disk / "cards.pdf")
    printing.run()
    assert not printing.stop()
    assert read(disk / "cards.pdf") == set(codes(1))


@pytest.mark.skipif(not QPrinterInfo.defaultPrinter().isNull(), reason="there is a printer")
def test_without_a_printer_it_says_so_before_anything_is_drawn() -> None:
    told: list[int] = []
    with pytest.raises(ThereIsNoPrinter, match=r"There is no printer\."):
        Printing(paper_of(1)).run(lambda pages, all_: told.append(pages))
    assert told == []


def test_a_printer_that_is_not_there_is_named() -> None:
    with pytest.raises(ThereIsNoPrinter, match="no printer The one upstairs"):
        Printing(paper_of(1), printers=("The one upstairs",)).run()


@pytest.mark.parametrize("where", ["gone/cards.pdf", "file/cards.pdf"])
def test_a_folder_that_cannot_be_written_is_told(where: str, disk: Path) -> None:
    (disk / "file").write_bytes(b"mine")
    with pytest.raises(KnownError, match="folder is not there"):
        Printing(paper_of(1), file=disk / where).run()
    assert [path.name for path in disk.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_disk_without_room_leaves_no_half_file(disk: Path) -> None:
    """The press may write files of 8 blocks only."""
    small = ("sh", "-c", 'ulimit -f 8 && exec "$@"', "sh", *PRESS)
    with pytest.raises(KnownError, match="cannot be saved"):
        Printing(paper_of(20), file=disk / "cards.pdf", press=small).run()
    assert list(disk.iterdir()) == []


def test_a_printer_that_takes_nothing_is_told(disk: Path) -> None:
    with pytest.raises(KnownError, match="does not take the paper"):
        Printing(paper_of(1), press=command(disk / "gone" / "paper.pdf")).run()


@pytest.mark.parametrize(
    "press", [(sys.executable, "-c", "1 / 0"), ("no-such-program-here",)], ids=["falls", "missing"]
)
def test_a_press_that_falls_over_is_told(press: Sequence[str], disk: Path) -> None:
    with pytest.raises(KnownError, match="cannot be printed"):
        Printing(paper_of(MANY), press=press).run()
    assert list(disk.iterdir()) == []


def test_a_computer_without_room_for_the_printing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(KnownError, match="cannot be printed"):
        Printing(paper_of(1), file=tmp_path / "cards.pdf").run()


def test_why_a_press_fell_over_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), pytest.raises(KnownError):
        Printing(paper_of(1), press=(sys.executable, "-c", "1 / 0")).run()
    assert "ZeroDivisionError" in caplog.text


def test_a_code_that_is_a_bug_prints_nothing_at_all(disk: Path) -> None:
    """Qt would print the page that was begun."""
    with_a_bug = [*cards(10), PrintedCard("Joe", "too long " * 9, "")]
    paper = disk / "paper.pdf"
    with pytest.raises(KnownError, match="cannot be printed"):
        Printing(cards_paper(with_a_bug, "The Friday Club"), press=command(paper)).run()
    document = QPdfDocument()
    assert document.load(str(paper)) != QPdfDocument.Error.None_


@pytest.mark.parametrize("to_printer", [True, False])
def test_a_press_whose_kiosk_is_gone_prints_nothing(to_printer: bool, disk: Path) -> None:
    """A power cut of the kiosk only: its press reads to the end and finds no word to print."""
    file = disk / "cards.pdf"
    press = command(file) if to_printer else PRESS
    path = "" if to_printer else str(file)
    what = msgspec.json.encode(PrintRun(pickle.dumps(paper_of(1)), path, ("",)))
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        press, input=what + b"\n", capture_output=True, cwd=RESOURCES.parent, env=env, check=False
    )
    assert ended.returncode == 1
    assert b"Printed" not in ended.stdout and b"Ready" in ended.stdout
    document = QPdfDocument()
    assert document.load(str(file)) != QPdfDocument.Error.None_


def test_no_code_is_on_the_disk_while_it_is_printed(disk: Path) -> None:
    seen: list[bytes] = []

    def look(pages: int, all_: int) -> None:
        seen.extend(path.read_bytes() for path in disk.rglob("*") if path.is_file())

    printing = Printing(paper_of(30), file=disk / "cards.pdf")
    thread = Thread(target=printing.run, args=(look,))
    thread.start()
    thread.join()
    assert not any(code.encode() in content for content in seen for code in codes(30))
    # Nor as text in the PDF: there it is a drawing.
    assert not any(code.encode() in (disk / "cards.pdf").read_bytes() for code in codes(30))


def test_a_pdf_goes_if_its_cards_cannot_be_given(tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    file.write_bytes(b"%PDF")

    def full() -> None:
        raise KnownError("The disk is full.", "Make room.")

    with pytest.raises(KnownError, match=r"The disk is full\. Make room\."):
        valid(full, file)
    assert not file.exists()
    with pytest.raises(KnownError, match=r"The new cards do not work\. Throw the new cards away"):
        valid(full, None)
