"""Cards by hand: made, printed, stopped, lost, found, and a symbol of one's own."""

from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinterInfo
from pytestqt.qtbot import QtBot

from kiosk.errors import KnownError
from kiosk.model import CardState, ScanResult
from kiosk.night.cards import card_id
from kiosk.paper.print_run import Layout
from kiosk.tour import Tour
from kiosk.ui.card_press import RunState
from kiosk.ui.screens.door.answer import AnswerScreen
from tests.paper.conftest import render
from tests.press_to_file import command
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

LONGEST = 30_000
"""Milliseconds that a run may take on a slow machine."""

no_printer = pytest.mark.skipif(
    not QPrinterInfo.defaultPrinter().isNull(), reason="this computer has a printer"
)


def codes_on(file: Path) -> list[str]:
    """What a reader reads from its pages, in their order."""
    document = QPdfDocument()
    assert document.load(str(file)) == QPdfDocument.Error.None_
    pages: list[QImage] = [render(document, page, 150) for page in range(document.pageCount())]
    return [found.text for page in pages for found in zxingcpp.read_barcodes(page)]


def wait_for_the_end(tour: Tour, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tour.window.kit.press.busy, timeout=LONGEST)


def with_printer(tour: Tour, folder: Path) -> Path:
    """A printer that prints into this file."""
    paper = folder / "paper.pdf"
    tour.window.kit.press.program = command(paper)
    return paper


def one_card(tour: Tour, tap: Hand, name: str, layout: str = "Small card") -> None:
    """From the screen of one person to the printing."""
    go(tour, "my_card", person=tour.person(name))
    tap(button(tour.window.current, "Paper for me"))
    tap(button(tour.window.current, "Print my card"))
    tap(button(tour.window.current, layout))


def take_all_cards(tour: Tour) -> int:
    """Nobody has a card. Gives how many people that are."""
    people = tour.tonight.people.everyone()
    for person in people:
        tour.tonight.cards.lost(person.id)
    return len(people)


def test_from_more_to_a_card_for_everyone_without_one(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    paper = with_printer(tour, tmp_path)
    for name in ("More", "Tonight", "Cards"):
        tap(button(tour.window.current, name))
    tap(button(tour.window.current, "Make cards. 1 person has no card"))
    tap(button(tour.window.current, "Small card"))
    wait_for_the_end(tour, qtbot)
    assert "1 card is printed." in words_on(tour.window.current)
    (code,) = codes_on(paper)
    owner = tour.tonight.cards.owner(code)
    assert owner is not None and owner.name == "Ted"
    tap(button(tour.window.current, "OK"))
    assert "Everybody has a card" in words_on(tour.window.current)


def test_who_has_no_card_is_one_tap_from_it(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    paper = with_printer(tour, tmp_path)
    zed = tour.tonight.people.add("Zed")[0].subject.id
    go(tour, "my_card", person=zed)
    tap(button(tour.window.current, "Print my card"))
    tap(button(tour.window.current, "Small card"))
    wait_for_the_end(tour, qtbot)
    owner = tour.tonight.cards.owner(codes_on(paper)[0])
    assert owner is not None and owner.id == zed
    tap(button(tour.window.current, "OK"))
    assert tour.window.is_at("my_card")
    assert "Print my card" not in words_on(tour.window.current), "Zed has one now"


def test_a_new_card_opens_the_door_and_the_old_one_is_an_old_card(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    paper = with_printer(tour, tmp_path)
    one_card(tour, tap, "Frank", "Large card")
    wait_for_the_end(tour, qtbot)
    tour.go("check_in")
    tour.card("Frank")
    assert "This is an old card." in words_on(tour.window.current)
    tour.window.card_shown(codes_on(paper)[0])
    assert isinstance(tour.window.current, AnswerScreen)
    assert "Hello Frank!" in words_on(tour.window.current)


def test_where_it_was_printed_is_said_and_no_file_is_left(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    before = set(tour.opened.folder.iterdir())
    with_printer(tour, tmp_path)
    one_card(tour, tap, "Frank")
    wait_for_the_end(tour, qtbot)
    assert any(line.startswith("Printer:") for line in words_on(tour.window.current))
    assert set(tour.opened.folder.iterdir()) == before


def test_the_codes_are_nowhere_but_on_the_paper(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    take_all_cards(tour)
    paper = with_printer(tour, tmp_path)
    go(tour, "card_layout")
    tap(button(tour.window.current, "Small card"))
    wait_for_the_end(tour, qtbot)
    codes = codes_on(paper)
    disk = b"".join(p.read_bytes() for p in tour.opened.folder.rglob("*") if p.is_file())
    assert len(codes) == 120
    assert all(card_id(code).encode() in disk for code in codes)
    assert not any(code.removeprefix("N1-").encode() in disk for code in codes)
    assert tour.window.kit.press.run is not None
    assert not any(code in repr(vars(tour.window.kit.press)) for code in codes)


@no_printer
def test_without_a_printer_it_says_so_and_saves_a_pdf_if_one_likes(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk("19:42")
    one_card(tour, tap, "Frank")
    wait_for_the_end(tour, qtbot)
    assert "There is no printer." in words_on(tour.window.current)
    assert list(tour.opened.folder.glob("*.pdf")) == []
    tap(button(tour.window.current, "Save as a PDF"))
    wait_for_the_end(tour, qtbot)
    (file,) = tour.opened.folder.glob("cards-*.pdf")
    assert f"The file: {file.name}" in words_on(tour.window.current)
    folder = " / ".join(file.parent.parts[1:])
    assert f"The folder: {folder}" in words_on(tour.window.current)
    (code,) = codes_on(file)
    owner = tour.tonight.cards.owner(code)
    assert owner is not None and owner.name == "Frank"


@pytest.mark.parametrize("as_pdf", [True, False])
def test_stop_in_the_middle_changes_nobodys_card(
    as_pdf: bool, kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    take_all_cards(tour)
    before = len(tour.tonight.log.events())
    press = tour.window.kit.press
    if as_pdf:
        people = tour.tonight.cards.without_a_card()
        press.start(people, Layout.SHEET, as_pdf=True)
        go(tour, "card_print")
    else:
        with_printer(tour, tmp_path)
        go(tour, "card_layout")
        tap(button(tour.window.current, "Small card"))
    qtbot.waitUntil(lambda: press.run is not None and press.run.pages > 2, timeout=LONGEST)
    assert any(line.endswith("of 12 pages") for line in words_on(tour.window.current))
    tap(button(tour.window.current, "Stop"))
    wait_for_the_end(tour, qtbot)
    assert "Stopped." in words_on(tour.window.current)
    assert len(tour.tonight.log.events()) == before
    assert list(tour.opened.folder.glob("*.pdf*")) == []
    document = QPdfDocument()
    assert document.load(str(tmp_path / "paper.pdf")) != QPdfDocument.Error.None_


def test_whoever_goes_on_to_another_screen_is_told_there(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    with_printer(tour, tmp_path)
    one_card(tour, tap, "Frank")
    tap(button(tour.window, "Jobs"))
    wait_for_the_end(tour, qtbot)
    assert tour.window.screen_name == "jobs"
    assert any(line.startswith("1 card is printed.") for line in words_on(tour.window))


def test_while_cards_are_printed_the_door_is_open(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    with_printer(tour, tmp_path)
    one_card(tour, tap, "Ted")
    tour.card("Frank")
    assert "Hello Frank!" in words_on(tour.window.current)
    wait_for_the_end(tour, qtbot)
    assert tour.tonight.cards.state(tour.person("Ted")) is CardState.ACTIVE


def test_one_run_at_a_time_and_who_comes_second_is_asked_to_wait(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    paper = with_printer(tour, tmp_path)
    one_card(tour, tap, "Frank")
    one_card(tour, tap, "Ted")
    assert "Please wait. We still make other cards." in words_on(tour.window)
    wait_for_the_end(tour, qtbot)
    assert tour.tonight.cards.state(tour.person("Ted")) is CardState.LOST
    owner = tour.tonight.cards.owner(codes_on(paper)[0])
    assert owner is not None and owner.name == "Frank"


def test_another_size_of_screen_prints_nothing_twice(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    with_printer(tour, tmp_path)
    one_card(tour, tap, "Frank")
    tour.window.change_look(tour.window.kit.look)
    wait_for_the_end(tour, qtbot)
    issued = [event for event in tour.tonight.log.events() if event.kind == "card.issued"]
    assert len(issued) == 121
    assert "1 card is printed." in words_on(tour.window.current)


def test_a_kiosk_that_is_closed_meanwhile_leaves_every_card_as_it_was(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    take_all_cards(tour)
    with_printer(tour, tmp_path)
    go(tour, "card_layout")
    tap(button(tour.window.current, "Small card"))
    press = tour.window.kit.press
    qtbot.waitUntil(lambda: press.run is not None and press.run.pages > 0, timeout=LONGEST)
    tour.window.close()
    assert press.run is not None and press.run.state is RunState.STOPPED
    assert len(tour.tonight.cards.without_a_card()) == 120
    document = QPdfDocument()
    assert document.load(str(tmp_path / "paper.pdf")) != QPdfDocument.Error.None_


def test_a_card_that_is_lost_while_its_new_one_is_printed_is_replaced(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    paper = with_printer(tour, tmp_path)
    one_card(tour, tap, "Frank")
    tour.tonight.cards.lost(tour.person("Frank"))
    wait_for_the_end(tour, qtbot)
    assert tour.tonight.cards.state(tour.person("Frank")) is CardState.ACTIVE
    assert tour.tonight.check_in.show_card(codes_on(paper)[0]).result is ScanResult.WELCOME


@pytest.mark.parametrize("as_pdf", [True, False])
def test_cards_that_cannot_be_given_are_said_to_be_no_good(
    as_pdf: bool,
    kiosk: MakeKiosk,
    tap: Hand,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tour = kiosk("19:42")
    with_printer(tour, tmp_path)

    def full(*acts: object) -> None:
        raise KnownError("The disk is full.", "Make room.")

    monkeypatch.setattr(tour.tonight.log, "add", full)
    if as_pdf:
        person = tour.tonight.people.one(tour.person("Frank"))
        assert person is not None
        tour.window.kit.press.start([person], Layout.SHEET, as_pdf=True)
        go(tour, "card_print")
    else:
        one_card(tour, tap, "Frank")
    wait_for_the_end(tour, qtbot)
    said = words_on(tour.window.current)
    assert "The disk is full." in said
    no_good = "The new cards do not work. Throw the new cards away."
    assert (no_good in said) == (not as_pdf)
    assert list(tour.opened.folder.glob("*.pdf")) == []
    monkeypatch.undo()
    tour.card("Frank")
    assert "Hello Frank!" in words_on(tour.window.current)


def test_cards_that_are_no_good_are_undone_and_that_too(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    with_printer(tour, tmp_path)
    one_card(tour, tap, "Ted")
    wait_for_the_end(tour, qtbot)
    tap(button(tour.window.current, "Not good: undo"))
    assert tour.tonight.cards.state(tour.person("Ted")) is CardState.LOST
    tap(button(tour.window, "Undo"))
    assert tour.tonight.cards.state(tour.person("Ted")) is CardState.ACTIVE


def test_what_was_stopped_can_be_begun_again(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    take_all_cards(tour)
    paper = with_printer(tour, tmp_path)
    press = tour.window.kit.press
    go(tour, "card_layout")
    tap(button(tour.window.current, "Small card"))
    qtbot.waitUntil(lambda: press.run is not None and press.run.pages > 0, timeout=LONGEST)
    tap(button(tour.window.current, "Stop"))
    wait_for_the_end(tour, qtbot)
    tap(button(tour.window.current, "Print again"))
    wait_for_the_end(tour, qtbot)
    assert tour.tonight.cards.without_a_card() == []
    assert all(tour.tonight.cards.owner(code) for code in codes_on(paper))


# One person's card


def test_somebody_is_found_by_picture_or_by_their_card(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "cards")
    tap(button(tour.window.current, "One person's card"))
    tour.card("Frank")
    assert tour.window.screen_name == "my_card"
    assert "Frank's card" in words_on(tour.window.current)
    assert "The card works" in words_on(tour.window.current)


def test_a_card_is_lost_and_found_again_by_hand(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "my_card", person=tour.person("Frank"))
    tap(button(tour.window.current, "My card is lost"))
    assert "The card is lost" in words_on(tour.window.current)
    tap(button(tour.window, "OK"))
    tap(button(tour.window.current, "I found my card"))
    assert "The card works" in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert "The card is lost" in words_on(tour.window.current)


def test_a_symbol_is_chosen_and_taken_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    frank = tour.person("Frank")
    go(tour, "my_card", person=frank)
    assert "No symbol yet" in words_on(tour.window.current)
    tap(button(tour.window.current, "My symbol"))
    tap(button(tour.window.current, "Guitar"))
    found = tour.tonight.people.one(frank)
    assert found is not None and found.symbol == "own/guitar"
    assert tour.window.screen_name == "my_card"
    assert "No symbol yet" not in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert "No symbol yet" in words_on(tour.window.current)


def test_somebody_says_that_they_need_help_to_get_out(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    frank = tour.person("Frank")
    go(tour, "my_card", person=frank)
    for says, now in (("No", True), ("Yes", False)):
        tap(button(tour.window.current, f"I need help to get out. {says}"))
        found = tour.tonight.people.one(frank)
        assert found is not None and found.help_out is now
        tap(button(tour.window, "OK"))


def test_whoever_has_a_card_is_told_that_it_stops(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    for name, stops in (("Frank", True), ("Ted", False)):
        go(tour, "card_layout", person=tour.person(name))
        assert ("The old card stops then." in words_on(tour.window.current)) is stops
