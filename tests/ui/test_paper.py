"""The screen of the papers: what it prints, where it goes, and what it says of the list."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import KnownError
from kiosk.paper.sticks import Stick
from kiosk.settings import SettingsFile
from kiosk.tour import Tour
from kiosk.ui.keeper import FILE_NAME, Kept
from kiosk.ui.papers import tonight_paper
from tests.paper.pdf import Pdf
from tests.press_to_file import command
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on
from tests.ui.walking import RULES

LONGEST = 30_000
"""Milliseconds that a printing may take on a slow machine."""

LASER, LONG = "Laser", "Brother_MFC_L3770CDW_series_in_the_office_upstairs"


def folder_of(tour: Tour) -> Path:
    return tour.window.kit.desk.folder


def wait_for_the_paper(tour: Tour, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tour.window.kit.papers.busy, timeout=LONGEST)


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer without a printer, whatever this one has."""
    monkeypatch.setattr("kiosk.paper.desk.Desk.printers", lambda self: [])
    monkeypatch.setattr("kiosk.paper.desk.Desk.printer_name", lambda self: "")
    monkeypatch.setattr("kiosk.paper.printing.PRESS", command())


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Two printers; a real one of Qt's prints into this file."""
    file = tmp_path / "printed.pdf"
    monkeypatch.setattr("kiosk.paper.desk.Desk.printers", lambda self: [LASER, LONG])
    monkeypatch.setattr(
        "kiosk.paper.desk.Desk.printer_name", lambda self: self._settings.now.printer or LASER
    )
    monkeypatch.setattr("kiosk.paper.printing.PRESS", command(file))
    return file


def test_this_kiosk_leads_to_paper(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "this_kiosk")
    tap(button(tour.window.current, "Paper"))
    assert tour.window.screen_name == "paper"


@pytest.mark.parametrize(
    ("screen", "name", "what", "says"),
    [
        ("paper", "Print tonight's list", "Tonight's list", "Who is in 110 people are in"),
        ("posters", "Print a sign-in sheet", "The sign-in sheet", "Please sign in"),
        ("posters", "Who does what", "Who does what", "Who does what Friday 27 November"),
        ("posters", "Clean up", "Clean up", "Clean up Friday 27 November"),
        ("slips", "For everyone", "Slips", "Aisha Friday 27 November"),
    ],
)
def test_a_paper_goes_to_the_printer(
    kiosk: MakeKiosk,
    tap: Hand,
    qtbot: QtBot,
    printed: Path,
    screen: str,
    name: str,
    what: str,
    says: str,
) -> None:
    tour = kiosk()
    go(tour, screen)
    tap(button(tour.window.current, name))
    wait_for_the_paper(tour, qtbot)
    assert Pdf(printed.read_bytes()).text(0).startswith(says)
    assert f"{what} is printed." in words_on(tour.window)
    assert list(folder_of(tour).glob("*.pdf")) == []


def test_without_a_printer_the_paper_is_saved_and_it_says_where(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, no_printer: None
) -> None:
    tour = kiosk()
    go(tour, "paper")
    assert f"Papers are saved in: {folder_of(tour).name}" in words_on(tour.window.current)
    tap(button(tour.window.current, "Posters"))
    tap(button(tour.window.current, "Print a sign-in sheet"))
    wait_for_the_paper(tour, qtbot)
    file = next(folder_of(tour).glob("sign-in-*.pdf"))
    assert f"No printer. The paper is saved: {file.name}." in words_on(tour.window)
    assert "Please sign in" in Pdf(file.read_bytes()).text(0)


def test_a_printer_is_chosen_and_kept_for_the_next_start(
    kiosk: MakeKiosk, tap: Hand, printed: Path
) -> None:
    tour = kiosk()
    go(tour, "paper")
    tap(button(tour.window.current, "Printer and stick"))
    assert "Laser" in words_on(tour.window.current)
    tap(button(tour.window.current, "Which printer?"))
    assert button(tour.window.current, "Laser").accessibleName() == "Laser. Chosen"
    for name, rule in RULES.items():
        assert list(rule(tour.window)) == [], name
    tap(button(tour.window.current, "Brother MFC"))
    assert tour.window.screen_name == "paper_where"
    assert LONG.replace("_", " ") in words_on(tour.window.current)
    assert SettingsFile(folder_of(tour)).now.printer == LONG


def test_without_a_printer_the_choice_says_so(
    kiosk: MakeKiosk, tap: Hand, no_printer: None
) -> None:
    tour = kiosk()
    go(tour, "paper_where")
    tap(button(tour.window.current, "Which printer?"))
    assert "There is no printer." in words_on(tour.window.current)


def test_a_stick_is_chosen_gets_the_list_and_is_taken_away_again(
    kiosk: MakeKiosk, tap: Hand, tmp_path: Path, qtbot: QtBot
) -> None:
    tour = kiosk()
    stick = tmp_path / "CLUB STICK"
    stick.mkdir()
    keeper = tour.keeper
    keeper.is_there = Path.is_dir
    keeper.sticks = lambda: [Stick(stick.name, stick)]
    keeper.start(lambda: tonight_paper(tour.window.kit))
    go(tour, "paper")
    tap(button(tour.window.current, "Printer and stick"))
    tap(button(tour.window.current, "Which USB stick?"))
    assert "Names and phone numbers" in words_on(tour.window.current)
    assert "Keep the stick safe." in words_on(tour.window.current)
    tap(button(tour.window.current, "CLUB STICK"))
    assert tour.window.screen_name == "paper_where"
    tap(button(tour.window, "OK"))
    tap(button(tour.window, "Back"))
    qtbot.waitUntil((stick / FILE_NAME).exists)
    qtbot.waitUntil(lambda: "On the stick at 21:24" in words_on(tour.window.current))
    assert SettingsFile(folder_of(tour)).now.usb == str(stick)
    tap(button(tour.window.current, "Printer and stick"))
    tap(button(tour.window.current, "Which USB stick?"))
    tap(button(tour.window.current, "No stick"))
    assert "The list is not saved on a stick." in words_on(tour.window)
    assert SettingsFile(folder_of(tour)).now.usb == ""


def test_a_stick_that_is_put_in_is_there_after_look_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    sticks: list[Stick] = []
    tour.keeper.sticks = lambda: list(sticks)
    go(tour, "stick")
    assert "Put a stick in." in words_on(tour.window.current)
    sticks.append(Stick("CLUB", Path("/media/CLUB")))
    tap(button(tour.window.current, "Look again"))
    assert "Put a stick in." not in words_on(tour.window.current)
    assert button(tour.window.current, "CLUB")


def test_the_screen_says_when_the_list_was_written_as_it_is_written(
    kiosk: MakeKiosk, qtbot: QtBot
) -> None:
    tour = kiosk()
    go(tour, "paper")
    assert "The list is not saved yet" in words_on(tour.window.current)
    tour.keeper.start(lambda: tonight_paper(tour.window.kit), first=0)
    qtbot.waitUntil(lambda: "The list was saved at 21:24" in words_on(tour.window.current))
    assert f"{FILE_NAME} in {folder_of(tour).name}" in words_on(tour.window.current)
    tour.opened.clock.ahead += timedelta(minutes=1)
    tour.keeper.write()
    qtbot.waitUntil(lambda: "The list was saved at 21:25" in words_on(tour.window.current))


def test_a_list_that_could_not_be_written_says_why_and_how_old_it_is(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    go(tour, "paper")
    full = KnownError("The disk is full.", "Make room. Or choose another folder.")
    tour.keeper.here = Kept(folder_of(tour), tour.bridge.now(), full)
    tour.keeper.told.emit()
    said = words_on(tour.window.current)
    assert "The list is not saved" in said
    assert "The disk is full. The list was saved at 21:24" in said


def test_the_screen_can_be_left_while_the_list_is_written(kiosk: MakeKiosk, qtbot: QtBot) -> None:
    tour = kiosk()
    go(tour, "paper")
    tour.keeper.start(lambda: tonight_paper(tour.window.kit), first=0)
    with qtbot.waitSignal(tour.keeper.told, timeout=10_000):
        go(tour, "home")
    assert tour.window.screen_name == "home"
