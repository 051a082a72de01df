"""The command line, run as people run it: a program of its own, with no screen unless said."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImageReader
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinterInfo
from python_calamine import CalamineWorkbook

from kiosk.__main__ import _parser
from kiosk.data.connection import FILE_NAME, VERSION
from kiosk.start_again import arguments
from kiosk.tour import STOPS
from tests.journey.program import (
    Ran,
    Running,
    demo_without_a_screen,
    environment,
    events,
    is_sound,
    our_night,
    wait_for,
)
from tests.paper.conftest import render

COMMANDS = (
    ["run"],
    ["demo"],
    ["tour"],
    ["log"],
    ["export"],
    ["check"],
    ["cards"],
    ["people", "import"],
)
WINDOWED = ("--windowed",)
NOT_WRITTEN = "cannot be written"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo night that was opened and left. Only to be read."""
    folder = tmp_path_factory.mktemp("demo")
    with demo_without_a_screen(folder) as running:
        wait_for(lambda: list(folder.glob("cards/*")), "the cards of the demo")
        ran = running.interrupt()
    assert (ran.code, ran.err) == (0, "")
    return folder


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A list of three people."""
    file = tmp_path / "people.csv"
    file.write_text("Name,Surname,Committee\nAmara,Khan,yes\nJoe,Bell,\nAmara,Patel,\n")
    return file


@pytest.fixture
def club(tmp_path: Path, people: Path) -> Path:
    """The data folder of a club with three people and no cards."""
    folder = tmp_path / "club"
    assert our_night("people", "import", people, "--data", folder).code == 0
    return folder


def everything_in(folder: Path) -> dict[str, bytes]:
    """Each file and what is in it, but for the lock, which says nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def opened(folder: Path) -> Ran:
    """What the demo says to a data folder that it cannot open."""
    return our_night("demo", "--data", folder, QT_QPA_PLATFORM="offscreen")


def with_data(folder: Path, tmp_path: Path) -> Iterator[Ran]:
    """What each command that needs a data folder says to this one."""
    list_ = tmp_path / "one.csv"
    list_.write_text("Name\nJoe\n")
    yield opened(folder)
    yield our_night("run", "--data", folder, QT_QPA_PLATFORM="offscreen")
    yield our_night("log", "--data", folder)
    yield our_night("export", tmp_path / "tables", "--data", folder)
    yield our_night("check", "--data", folder)
    yield our_night("cards", tmp_path / "cards.pdf", "--data", folder)
    yield our_night("people", "import", list_, "--data", folder)


# Help and bad use


@pytest.mark.parametrize("name", COMMANDS, ids=" ".join)
def test_the_help_of_each_command_ends_with_an_example(name: list[str]) -> None:
    ran = our_night(*name, "--help")
    assert ran.code == 0
    assert ran.out.splitlines()[-1].startswith(f"Example: our-night {' '.join(name)}")


def test_the_help_names_every_command() -> None:
    out = our_night("--help").out
    assert all(f"\n    {name[0]} " in out for name in COMMANDS)


def test_the_program_is_installed_by_its_name() -> None:
    program = Path(sys.executable).parent / "our-night"
    ran = subprocess.run([program, "--help"], capture_output=True, text=True, check=False)
    assert ran.stdout == our_night("--help").out


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ([], "COMMAND"),
        (["dance"], "dance"),
        (["people"], "ACTION"),
        (["people", "dance"], "dance"),
        (["demo", "--at", "25:99"], "25:99"),
        (["demo", "--at", "7:5"], "7:5"),
        (["run", "--at", "noon"], "noon"),
        (["tour"], "OUTDIR"),
        (["tour", "pictures", "--size", "big"], "big"),
        (["tour", "pictures", "--size", "100x100"], "100x100"),
        (["tour", "pictures", "--text-size", "500"], "500"),
        (["tour", "pictures", "--theme", "pink"], "pink"),
        (["cards"], "OUT.pdf"),
        (["cards", "out.pdf", "--print", "Office"], "--print"),
        (["cards", "out.pdf", "--lost", "Joe"], "--lost"),
        (["cards", "out.pdf", "--all", "--person", "Joe"], "--person"),
        (["cards", "--found", "Joe", "--layout", "sheet"], "--layout"),
        (["cards", "out.pdf", "--layout", "poster"], "poster"),
        (["cards", "out.pdf", "--person"], "--person"),
        (["people", "import"], "FILE"),
        (["log", "--xml"], "--xml"),
        (["demo", "--data"], "--data"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_bad_use_is_told_in_one_line_that_names_it(bad: list[str], says: str) -> None:
    ran = our_night(*bad)
    assert ran.code == 2
    assert ran.is_one_line and says in ran.err and "--help" in ran.err


# The screen and the camera


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="always a screen elsewhere")
@pytest.mark.parametrize("name", ["run", "demo"])
def test_without_a_screen_it_says_so_in_a_sentence(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    ran = our_night(name, "--data", folder)
    assert ran.code == 2
    assert ran.is_one_line and ran.err.startswith("There is no screen.")
    assert not folder.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="always a screen elsewhere")
def test_a_screen_that_does_not_answer_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Such as in a terminal whose DISPLAY is that of a screen that is gone."""
    ran = our_night("demo", "--data", tmp_path / "new", DISPLAY=":64999")
    assert ran.code == 2
    assert ran.is_one_line and ran.err.startswith("There is no screen.")


@pytest.mark.parametrize("content", [None, b"", b"no picture", b"\x89PNG\r\n\x1a\n broken"])
def test_a_broken_camera_picture_is_told_in_one_line(content: bytes | None, tmp_path: Path) -> None:
    picture = tmp_path / "card.png"
    if content is not None:
        picture.write_bytes(content)
    folder = tmp_path / "data"
    ran = our_night("demo", "--data", folder, "--camera", picture, QT_QPA_PLATFORM="offscreen")
    assert ran.code == 1
    # The library that reads PNG may complain first, past everybody.
    *complaint, sentence = ran.err.splitlines()
    assert str(picture) in sentence and all(line.startswith("libpng") for line in complaint)
    assert not folder.exists()


# Data folders


def test_a_file_in_the_place_of_the_folder_is_told_and_kept(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.write_bytes(b"mine")
    for ran in with_data(place, tmp_path):
        assert ran.code == 1 and ran.is_one_line
        assert str(place) in ran.err
    below = opened(place / "below")
    assert below.code == 1 and below.is_one_line
    assert place.read_bytes() == b"mine"


@pytest.mark.parametrize(
    "content",
    [b"my shopping list", b"x" * 5000, b"SQLite format 3\0" + b"x" * 4080],
    ids=["text", "long", "damaged"],
)
def test_a_file_that_is_no_data_file_is_told_and_kept(content: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)
    for ran in (our_night("log", "--data", folder), opened(folder)):
        assert ran.code == 1 and ran.is_one_line
    assert everything_in(folder) == {FILE_NAME: content}


def test_the_data_file_of_another_program_is_told_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with sqlite3.connect(folder / FILE_NAME) as other:
        other.execute("PRAGMA application_id = 7")
        other.execute("CREATE TABLE events (mine TEXT)")
    other.close()
    before = everything_in(folder)
    for ran in (our_night("log", "--data", folder), opened(folder)):
        assert ran.code == 1 and ran.is_one_line
        assert "is not a data file of Our Night" in ran.err
    assert everything_in(folder) == before


def test_a_data_file_of_a_newer_version_is_told_and_kept(demo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(demo / FILE_NAME, folder)
    with sqlite3.connect(folder / FILE_NAME) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    before = everything_in(folder)
    for ran in with_data(folder, tmp_path):
        assert ran.code == 1 and ran.is_one_line
        assert ran.err.startswith("A newer Our Night made this data file.")
    assert everything_in(folder) == before


@pytest.mark.parametrize("name", [["log"], ["check"], ["export", "club.xlsx"]], ids=" ".join)
def test_a_folder_without_a_night_is_told(name: list[str], tmp_path: Path) -> None:
    ran = our_night(*name, "--data", tmp_path)
    assert ran.code == 1
    assert ran.is_one_line and ran.err.startswith(f"There is no night in {tmp_path}.")
    assert everything_in(tmp_path) == {}


# The log and the check


def test_ctrl_c_leaves_in_peace_and_nothing_is_left_over(demo: Path) -> None:
    assert {path.name for path in demo.glob(f"{FILE_NAME}*")} == {FILE_NAME}


def test_the_log_of_a_night_is_told_oldest_first(demo: Path) -> None:
    told = our_night("log", "--data", demo).out.splitlines()
    assert told[0].split("  ")[1:] == ["night.planned", "demo-night-2026-05"]
    assert told == sorted(told, key=lambda line: line[: len("2026-11-20 19:42:00")])


def test_the_log_as_json_is_an_object_a_line(demo: Path) -> None:
    found = events(demo)
    assert len(found) == len(our_night("log", "--data", demo).out.splitlines())
    first = found[0]
    assert first["kind"] == "night.planned" and first["night"] == "demo-night-2026-05"
    assert first["data"]["club"] and first["version"] == 1
    assert [event["clock"] for event in found] == sorted(event["clock"] for event in found)


def test_reading_a_night_changes_nothing(demo: Path) -> None:
    before = everything_in(demo)
    assert is_sound(demo)
    events(demo)
    assert everything_in(demo) == before


def test_a_night_that_was_killed_can_be_read(tmp_path: Path) -> None:
    """Its last acts are still in the file beside the data file."""
    with demo_without_a_screen(tmp_path) as running:
        wait_for(lambda: list(tmp_path.glob("cards/*")), "the cards of the demo")
        running.kill()
    assert (tmp_path / f"{FILE_NAME}-wal").stat().st_size > 0
    assert is_sound(tmp_path)
    assert events(tmp_path, "night.planned")


def test_a_running_night_can_be_read_and_is_not_opened_twice(tmp_path: Path) -> None:
    with demo_without_a_screen(tmp_path) as running:
        wait_for(lambda: list(tmp_path.glob("cards/*")), "the cards of the demo")
        assert events(tmp_path, "night.planned") and is_sound(tmp_path)
        ran = our_night("demo", "--data", tmp_path, QT_QPA_PLATFORM="offscreen")
        assert (ran.code, ran.out, ran.err) == (0, "Our Night is already open.\n", "")
        ran = our_night("cards", tmp_path / "cards.pdf", "--data", tmp_path)
        assert ran.code == 1 and ran.is_one_line
        assert ran.err.startswith("Our Night is already open.")
        assert running.lives


def test_all_tables_are_written_beside_a_running_night(tmp_path: Path) -> None:
    data, book, folder = tmp_path / "data", tmp_path / "club.xlsx", tmp_path / "tables"
    with demo_without_a_screen(data) as running:
        wait_for(lambda: list(data.glob("cards/*")), "the cards of the demo")
        ran = our_night("export", book, "--data", data)
        assert (ran.code, ran.out, ran.err) == (0, f"All tables are in {book}.\n", "")
        ran = our_night("export", folder, "--no-names", "--data", data)
        assert (ran.code, ran.out) == (0, f"Tables in {folder}: 2.\n")
        assert running.lives
    people = CalamineWorkbook.from_path(str(book)).get_sheet_by_name("people").to_python()
    assert len(people) == 121  # the demo's 120, and the headings
    assert {file.name for file in folder.iterdir()} == {"nights.csv", "jobs.csv"}


def test_a_file_that_is_there_is_not_written_over(demo: Path, tmp_path: Path) -> None:
    for name, what in (("club.xlsx", "file"), ("tables", "folder")):
        out = tmp_path / name
        out.write_text("mine")
        ran = our_night("export", out, "--data", demo)
        assert ran.code == 1 and ran.is_one_line
        assert ran.err.startswith(f"This {what} is there already.")
        assert out.read_text() == "mine"


def test_a_table_that_is_not_what_the_log_says_is_found(demo: Path, tmp_path: Path) -> None:
    shutil.copy(demo / FILE_NAME, tmp_path)
    with sqlite3.connect(tmp_path / FILE_NAME) as meddler:
        meddler.execute("UPDATE visits SET state = 'out' WHERE state = 'in'")
    meddler.close()
    ran = our_night("check", "--data", tmp_path)
    assert (ran.code, ran.out) == (1, "The tables do not match the log.\n")


# The tour


def test_the_tour_draws_each_screen_at_the_size_that_was_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "pictures" / "small"
    only = ("--only", "check_in", "--only", "fire", "--only", "goodnight")
    ran = our_night("tour", out, "--size", "1024x768", "--theme", "day", *only)
    assert ran.code == 0, ran.err
    drawn = {path.stem: QImageReader(str(path)).size().toTuple() for path in out.glob("*.png")}
    asked = [one.name for one in STOPS if one.name.startswith(("check_in", "fire", "goodnight"))]
    assert drawn == dict.fromkeys(asked, (1024, 768))
    assert ran.out == f"{len(asked)} pictures are in {out}\n"


def test_a_tour_of_a_screen_that_does_not_exist_is_told(tmp_path: Path) -> None:
    ran = our_night("tour", tmp_path, "--only", "nowhere")
    assert (ran.code, ran.is_one_line) == (1, True)
    assert ran.err.startswith("There is no such screen.")


def test_a_tour_into_a_file_is_told_and_the_file_kept(tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    out.write_bytes(b"mine")
    ran = our_night("tour", out)
    assert ran.code == 1
    assert ran.is_one_line and NOT_WRITTEN in ran.err
    assert out.read_bytes() == b"mine"


# People and cards


def test_the_same_list_twice_changes_nothing(club: Path, people: Path) -> None:
    before = events(club)
    ran = our_night("people", "import", people, "--data", club)
    assert (ran.code, ran.out.splitlines()) == (
        0,
        [
            "2: Amara K: known",
            "3: Joe B: known",
            "4: Amara P: known",
            "People in the file: 3. New: 0. Changed: 0. Known: 3. To look at: 0.",
        ],
    )
    assert events(club) == before
    assert [event["data"]["name"] for event in before] == ["Amara", "Joe", "Amara"]


def test_a_longer_list_brings_in_only_who_is_new(club: Path, people: Path) -> None:
    people.write_text(people.read_text() + "Zoe,Hill,\n")
    ran = our_night("people", "import", people, "--data", club)
    assert ran.code == 0
    assert ran.out.splitlines()[3:] == [
        "5: Zoe H: new",
        "People in the file: 4. New: 1. Changed: 0. Known: 3. To look at: 0.",
    ]


def test_a_dry_run_says_the_same_and_changes_nothing(club: Path, people: Path) -> None:
    people.write_text(people.read_text() + "Zoe,Hill,\n,Novak,\nJoe,Bell,yes\n")
    before = events(club)
    looked = our_night("people", "import", people, "--data", club, "--dry-run")
    assert looked.out.splitlines()[3:] == [
        "5: Zoe H: new",
        "6: no name",
        "7: Joe B: twice in the list",
        "People in the file: 6. New: 1. Changed: 0. Known: 3. To look at: 2.",
    ]
    assert events(club) == before
    assert our_night("people", "import", people, "--data", club).out == looked.out


def test_a_dry_run_into_nothing_makes_nothing(tmp_path: Path, people: Path) -> None:
    folder = tmp_path / "nothing"
    ran = our_night("people", "import", people, "--data", folder, "--dry-run")
    assert ran.code == 0 and "New: 3." in ran.out
    assert not folder.exists()


def test_the_column_of_the_names_can_be_said(tmp_path: Path) -> None:
    file, folder = tmp_path / "list.csv", tmp_path / "club"
    file.write_text("1;Khan;Amara\n2;Bell;Joe\n")
    ran = our_night("people", "import", file, "--data", folder)
    assert (ran.code, ran.is_one_line) == (1, True) and "--name-column" in ran.err
    ran = our_night("people", "import", file, "--data", folder, "--name-column", "4")
    assert (ran.code, ran.is_one_line) == (1, True) and "3 columns" in ran.err
    assert our_night("people", "import", file, "--data", folder, "--name-column", "x").code == 2
    assert not folder.exists()
    assert our_night("people", "import", file, "--data", folder, "--name-column", "3").code == 0
    assert [event["data"]["name"] for event in events(folder)] == ["Amara", "Joe"]


def test_while_the_kiosk_is_open_a_list_can_only_be_looked_at(tmp_path: Path, people: Path) -> None:
    folder = tmp_path / "demo"
    with demo_without_a_screen(folder):
        wait_for(lambda: list(folder.glob("cards/*")), "the cards of the demo")
        ran = our_night("people", "import", people, "--data", folder)
        assert ran.code == 1
        assert ran.err == "Our Night is already open. Use the window that is open.\n"
        looked = our_night("people", "import", people, "--data", folder, "--dry-run")
        assert (looked.code, looked.err) == (0, "")


def test_a_row_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text('Name\nAmara\n"Joe\nPriya\n')
    ran = our_night("people", "import", file, "--data", tmp_path / "club")
    assert ran.code == 1 and "Row 3" in ran.err and ran.is_one_line


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gone.csv", None),
        ("empty.csv", b""),
        ("no_name.csv", b"Shoe size\n42\n"),
        ("quote.csv", b'Name\n"Amara\nJoe\n'),
        ("list.pdf", b"%PDF-1.4"),
        ("broken.xlsx", b"PK\x03\x04 broken"),
        ("broken.ods", b"no sheet"),
        ("binary.csv", bytes(range(256)) * 20),
    ],
)
def test_a_list_that_cannot_be_read_is_told_and_brings_in_nobody(
    name: str, content: bytes | None, tmp_path: Path
) -> None:
    file, folder = tmp_path / name, tmp_path / "club"
    if content is not None:
        file.write_bytes(content)
    ran = our_night("people", "import", file, "--data", folder)
    assert ran.code == 1 and ran.is_one_line
    assert not folder.exists()


def test_cards_are_made_once_and_again_for_all_when_asked(club: Path, tmp_path: Path) -> None:
    first, second, third = (tmp_path / f"{name}.pdf" for name in ("first", "second", "third"))
    ran = our_night("cards", first, "--data", club)
    assert (ran.code, ran.out) == (0, f"New cards in {first}: 3.\n")
    assert first.read_bytes().startswith(b"%PDF")
    issued = {event["subject"] for event in events(club, "card.issued")}
    assert len(issued) == 3

    ran = our_night("cards", second, "--data", club)
    assert ran.code == 1
    assert ran.is_one_line and ran.err.startswith("Nobody is without a card.")
    assert not second.exists()

    ran = our_night("cards", third, "--all", "--data", club)
    assert (ran.code, ran.out) == (0, f"New cards in {third}: 3.\n")
    assert {event["subject"] for event in events(club, "card.replaced")} == issued
    assert is_sound(club)


def test_cards_that_cannot_be_saved_replace_none(club: Path, tmp_path: Path) -> None:
    assert our_night("cards", tmp_path / "first.pdf", "--data", club).code == 0
    before = events(club)
    for place in (tmp_path, tmp_path / "gone" / "cards.pdf", tmp_path / "first.pdf" / "cards.pdf"):
        ran = our_night("cards", place, "--all", "--data", club)
        assert ran.code == 1 and ran.is_one_line
    assert events(club) == before


def codes_in(file: Path, page_size: tuple[int, int] = (210, 297)) -> list[str]:
    """What a reader reads from a PDF; its pages are of this size in mm."""
    document = QPdfDocument()
    assert document.load(str(file)) == QPdfDocument.Error.None_
    points = document.pagePointSize(0)
    assert (points.width() / 72 * 25.4, points.height() / 72 * 25.4) == pytest.approx(
        page_size, abs=0.5
    )
    pages = [render(document, page, 150) for page in range(document.pageCount())]
    return [found.text for page in pages for found in zxingcpp.read_barcodes(page)]


def card_id(code: str) -> str:
    return f"card:{sha256(code.encode()).hexdigest()}"


def test_one_persons_card_is_made_anew_and_the_old_one_stops(
    club: Path, tmp_path: Path, qapp: object
) -> None:
    assert our_night("cards", tmp_path / "first.pdf", "--data", club).code == 0
    out = tmp_path / "joe.pdf"
    ran = our_night("cards", out, "--person", " joe ", "--layout", "lanyard", "--data", club)
    assert (ran.code, ran.out) == (0, f"New cards in {out}: 1.\n")
    (code,) = codes_in(out, (105, 148))
    assert events(club, "card.issued")[-1]["subject"] == card_id(code)
    old = {event["subject"] for event in events(club, "card.replaced")}
    assert old <= {card_id(one) for one in codes_in(tmp_path / "first.pdf")} and len(old) == 1
    assert is_sound(club)


def test_several_people_are_named_once_each(club: Path, tmp_path: Path) -> None:
    people = ("--person", "Joe", "--person", "Amara K", "--person", "JOE")
    ran = our_night("cards", tmp_path / "two.pdf", *people, "--data", club)
    assert (ran.code, ran.out) == (0, f"New cards in {tmp_path / 'two.pdf'}: 2.\n")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Zed", "Nobody is called Zed."),
        ("", "Nobody is called ."),
        ("Amara", "2 people are called Amara: Amara K, Amara P."),
    ],
)
@pytest.mark.parametrize("how", ["--person", "--lost", "--found"])
def test_a_name_that_is_not_one_persons_is_told(
    how: str, name: str, says: str, club: Path, tmp_path: Path
) -> None:
    out = [tmp_path / "out.pdf"] if how == "--person" else []
    ran = our_night("cards", *out, how, name, "--data", club)
    assert ran.code == 1 and ran.is_one_line
    assert ran.err.startswith(says)
    assert not events(club, "card.issued", "card.lost") and not list(tmp_path.glob("*.pdf"))


def test_a_card_is_lost_and_found_again(club: Path, tmp_path: Path) -> None:
    ran = our_night("cards", "--lost", "Joe", "--data", club)
    assert ran.code == 1 and ran.is_one_line  # Joe never had one.
    assert our_night("cards", tmp_path / "cards.pdf", "--data", club).code == 0
    assert our_night("cards", "--found", "Joe", "--data", club).code == 1
    ran = our_night("cards", "--lost", "Joe", "--data", club)
    assert (ran.code, ran.err) == (0, "") and "Joe" in ran.out
    assert our_night("cards", "--lost", "Joe", "--data", club).code == 1
    ran = our_night("cards", "--found", "Joe", "--data", club)
    assert (ran.code, ran.err) == (0, "") and "works again" in ran.out
    assert [event["kind"] for event in events(club)][-2:] == ["card.lost", "undone"]
    assert is_sound(club)


@pytest.mark.skipif(not QPrinterInfo.defaultPrinter().isNull(), reason="there is a printer")
@pytest.mark.parametrize(("printer", "says"), [([], "printer."), (["Office"], "printer Office.")])
def test_without_a_printer_it_is_told_and_no_card_changes(
    printer: list[str], says: str, club: Path
) -> None:
    ran = our_night("cards", "--data", club, "--print", *printer)
    assert ran.code == 1 and ran.is_one_line
    assert ran.err.startswith(f"There is no {says}")
    assert not events(club, "card.issued")


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="looks into the processes of Linux"
)
def test_ctrl_c_while_cards_are_made_leaves_no_file_and_changes_no_card(
    tmp_path: Path,
) -> None:
    people, folder, out = tmp_path / "many.csv", tmp_path / "club", tmp_path / "cards.pdf"
    people.write_text("Name\n" + "".join(f"Person{nth}\n" for nth in range(600)))
    assert our_night("people", "import", people, "--data", folder).code == 0
    running = Running("cards", out, "--data", folder, env=environment())
    wait_for(lambda: press_of(running.process.pid), "the press of the cards")
    ran = running.interrupt()
    assert (ran.code, ran.out, ran.err) == (130, "", "")
    assert not out.exists() and not list(tmp_path.glob(".*.part"))
    assert not events(folder, "card.issued")


def press_of(program: int) -> list[str]:
    """The programs that a program has started."""
    return Path(f"/proc/{program}/task/{program}/children").read_text().split()


def test_without_a_night_of_its_own_run_plans_a_first_one(tmp_path: Path) -> None:
    """As somebody who has only just got it would start it."""
    folder = tmp_path / "not there yet"
    running = Running("run", "--data", folder, env=environment(QT_QPA_PLATFORM="offscreen"))
    try:
        wait_for(lambda: list(folder.glob(f"{FILE_NAME}-wal")), "the data file")
        wait_for(lambda: len(events(folder, "job.added")) == 15, "the jobs of a first night")
        assert running.lives
    finally:
        running.kill()
    assert not (folder / "demo").exists()
    assert len(events(folder, "night.planned")) == 1
    assert is_sound(folder)


def test_the_made_up_night_beside_our_own_is_opened_in_its_own_folder(tmp_path: Path) -> None:
    """As "Try a made-up night" opens it."""
    env = environment(QT_QPA_PLATFORM="offscreen")
    running = Running("run", "--demo", "--data", tmp_path, env=env)
    try:
        wait_for(lambda: list(tmp_path.glob("demo/cards/*")), "the cards of the demo")
        ran = running.interrupt()
    finally:
        if running.lives:
            running.kill()
    assert ran.out == f"The demo night and its cards are in {tmp_path / 'demo'}\n"
    assert not (tmp_path / FILE_NAME).exists()
    assert events(tmp_path / "demo", "night.planned")


@pytest.mark.parametrize(
    ("given", "demo", "again"),
    [
        (["run"], True, ["run", "--demo"]),
        (["run", "--demo"], False, ["run"]),
        (["run", "--windowed", "--data", "a"], True, ["run", "--data", "a", *WINDOWED, "--demo"]),
        (["run", "--data", "a", "--at", "19:00"], True, ["run", "--data", "a", "--demo"]),
        (["demo", "--data", "try", "--at", "23:15"], False, ["run"]),
        (["demo", "--camera", "film.mp4"], False, ["run", "--camera", "film.mp4"]),
    ],
)  # fmt: skip
def test_the_other_night_is_opened_as_this_one_was(
    given: list[str], demo: bool, again: list[str]
) -> None:
    assert arguments(_parser().parse_args(given), demo=demo) == again
    assert _parser().parse_args(again).demo is demo
