"""The charity's own list at the kiosk: chosen, looked at, brought in by one tap, and undone."""

import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.data.lists import apart
from kiosk.data.lists.file import read_table
from kiosk.model import RideKind
from kiosk.night.bringing_in import Said
from kiosk.paper.sticks import Stick
from kiosk.tour import Tour
from kiosk.ui.screens.people.bring_in import BringInScreen
from kiosk.ui.screens.people.bring_in_list import BringInListScreen
from kiosk.ui.widgets.list_line import ListLine
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on
from tests.ui.test_two_cards import at_the_club

LIST = "Name,Surname,Committee\nRosa,Bell,\nAmara,,\nOdette,Hill,yes\n,Novak,\n"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def see(tour: Tour, stick: Path) -> BringInScreen:
    """Somebody came here from Plan, with the stick in."""
    tour.keeper.sticks = lambda: [Stick("BLUE", stick)]
    go(tour, "plan")
    go(tour, "bring_in")
    screen = tour.window.current
    assert isinstance(screen, BringInScreen)
    return screen


def open_list(tour: Tour, text: str) -> BringInListScreen:
    """The preview of a list, as two cards lead to it."""
    file = tour.opened.folder / "list.csv"
    file.write_text(text, encoding="utf-8")
    go(tour, "plan")
    go(tour, "bring_in")
    go(tour, "bring_in_list", table=read_table(file), said=Said())
    screen = tour.window.current
    assert isinstance(screen, BringInListScreen)
    return screen


def names(tour: Tour) -> set[str]:
    return {person.name for person in tour.tonight.people.everyone()}


def lines(screen: BringInListScreen) -> list[tuple[str, str]]:
    """What can be read of each row that is shown."""
    shown = sorted(
        (one for one in screen.list.findChildren(ListLine) if one.isVisible()),
        key=lambda one: one.y(),
    )
    return [(one.name.full, one.says.full) for one in shown]


def test_a_list_on_a_stick_is_brought_in_and_undone(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    (stick / "our_people.csv").write_text(LIST)
    (stick / "letter.docx").write_bytes(b"a letter")
    (stick / ".hidden.csv").write_text(LIST)
    (stick / "readme.txt").write_text("Not a list.")
    tour = kiosk()
    screen, before = see(tour, stick), tour.tonight.people.everyone()
    files = [one for one in words_on(screen) if one.endswith(("csv", "docx", "txt"))]
    assert files == ["our people.csv"]
    tap(button(screen, "our people.csv"))
    assert "We read the list." in words_on(screen)
    qtbot.waitUntil(lambda: tour.window.is_at("two_cards"), timeout=20_000)
    tap(button(tour.window.current, "Go on"))
    assert tour.window.is_at("bring_in_list")
    assert tour.tonight.people.everyone() == before
    tap(button(tour.window.current, "Bring in the list"))
    assert tour.window.is_at("plan")
    assert "We took 2 people from the list." in words_on(tour.window)
    new = {person.name: person for person in tour.tonight.people.everyone()}
    assert new["Rosa"].letter == "B"
    tap(button(tour.window, "Undo"))
    assert tour.tonight.people.everyone() == before


def test_each_row_says_what_will_happen(kiosk: MakeKiosk, tap: Hand) -> None:
    screen = open_list(kiosk(), LIST)
    tap(button(screen, "1 to look at"))
    assert lines(screen) == [("Row 5", "There is no name")]
    tap(button(screen, "2 new"))
    assert lines(screen) == [("Rosa B", "New"), ("Odette H", "New · On the committee")]
    tap(button(screen, "1 known"))
    assert lines(screen) == [("Amara", "We know this person")]
    tap(button(screen, "1 known"))
    assert [name for name, _ in lines(screen)] == ["Rosa B", "Amara", "Odette H"]


def test_somebody_is_left_out_and_put_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = open_list(tour, LIST)
    tap(button(screen, "Leave out: Rosa B"))
    assert lines(screen)[0] == ("Rosa B", "Left out")
    tap(button(screen, "Leave out: Odette H"))
    assert not screen.bring.isVisible()
    tap(button(screen, "Put back: Odette H"))
    tap(button(screen, "Bring in the list"))
    assert "Rosa" not in names(tour)
    assert "We took 1 person from the list." in words_on(tour.window)


def test_who_is_taken_for_somebody_can_be_another_person(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    assert "Sam" in names(tour), "the demo has one"
    screen = open_list(tour, "Name,Surname,Committee\nSam,Hill,yes\n")
    same = ("Sam H", "New letter · The same person?")
    assert lines(screen) == [same]
    tap(button(screen, "Another person: Sam H"))
    assert lines(screen) == [("Sam H", "New · On the committee")]
    tap(button(screen, "Leave out: Sam H"))
    tap(button(screen, "Put back: Sam H"))
    assert lines(screen) == [same], "round and round"
    tap(button(screen, "1 to look at"))
    tap(button(screen, "Another person: Sam H"))
    assert lines(screen) == [("Sam H", "New · On the committee")], "it stays where it was"
    tap(button(screen, "0 to look at"))
    tap(button(screen, "Bring in the list"))
    sams = [one.letter for one in tour.tonight.people.everyone() if one.name == "Sam"]
    assert sams == ["", "H"]


def test_a_list_that_says_nothing_new_has_nothing_to_bring_in(kiosk: MakeKiosk) -> None:
    screen = open_list(kiosk(), "Name\nAmara\n")
    assert screen.title.full == "Nothing is new in this list."
    assert not screen.bring.isVisible()


def test_back_loses_nothing_and_two_taps_bring_in_once(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = open_list(tour, LIST)
    tap(button(screen, "Leave out: Rosa B"))
    go(tour, "text_size")
    tap(button(tour.window.current, "Back"))
    assert lines(screen)[0] == ("Rosa B", "Left out")
    bring, count = button(screen, "Bring in the list"), len(tour.tonight.people.everyone())
    tap(bring)
    assert len(tour.tonight.people.everyone()) == count + 1
    go(tour, "bring_in_list", table=screen.table)
    assert "1 new" in words_on(tour.window.current), "only Rosa is left"


def test_another_size_of_text_loses_nothing(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    tap(button(open_list(tour, LIST), "Leave out: Rosa B"))
    go(tour, "text_size")
    tap(button(tour.window.current, "125%"))
    tap(button(tour.window.current, "Back"))
    screen = tour.window.current
    assert isinstance(screen, BringInListScreen)
    assert lines(screen)[0] == ("Rosa B", "Left out")


def test_who_is_added_meanwhile_is_known(kiosk: MakeKiosk) -> None:
    """A second kiosk, or somebody else's finger."""
    tour = kiosk()
    screen = open_list(tour, LIST)
    tour.tonight.people.bring_in(screen.rows[:1])
    QApplication.processEvents()
    assert lines(screen)[0] == ("Rosa B", "We know this person")
    assert "1 new" in words_on(screen)


def test_without_headings_somebody_points_at_the_names(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    (stick / "list.csv").write_text("1;Bell;Rosa\n2;Hill;Tess\n")
    tour = kiosk()
    tap(button(see(tour, stick), "list.csv"))
    qtbot.waitUntil(lambda: tour.window.is_at("two_cards"), timeout=20_000)
    tap(button(tour.window.current, "Go on"))
    assert "Where are the names?" in words_on(tour.window.current)
    tap(button(tour.window.current, "Bell"))
    tap(button(tour.window.current, "Back"))
    tap(button(tour.window.current, "Rosa"))
    tap(button(tour.window.current, "Bring in the list"))
    assert {"Rosa", "Tess"} <= names(tour)
    assert not {"Bell", "Hill"} & names(tour)


def test_a_ride_in_the_list_is_kept(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = open_list(tour, "Name,Ride,Company,Phone,Time\nRosa,taxi,A1,01632 960123,9.30 pm\n")
    tap(button(screen, "Bring in the list"))
    rosa = next(one for one in tour.tonight.people.everyone() if one.name == "Rosa")
    assert rosa.usual_ride is not None
    assert (rosa.usual_ride.kind, rosa.usual_ride.time) == (RideKind.TAXI, "21:30")


def test_a_broken_list_is_said_and_another_can_be_chosen(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    (stick / "broken.xlsx").write_bytes(b"PK\x03\x04 no")
    tour = kiosk()
    screen = see(tour, stick)
    tap(button(screen, "broken.xlsx"))
    qtbot.waitUntil(
        lambda: "This list is broken. Save the list from Excel again." in words_on(tour.window),
        timeout=20_000,
    )
    assert tour.window.is_at("bring_in")
    tap(button(tour.window, "OK"))
    assert button(screen, "broken.xlsx").isVisible()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that never ends."""
    reader = (sys.executable, "-c", "import time; time.sleep(600)")
    monkeypatch.setattr(apart.Reading.__init__, "__kwdefaults__", {"reader": reader})


def test_reading_can_be_stopped_and_holds_nothing_up(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path, slow: None
) -> None:
    (stick / "list.csv").write_text(LIST)
    tour = kiosk()
    screen = see(tour, stick)
    tap(button(screen, "list.csv"))
    turns = list[int]()
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(1))
    timer.start(10)
    qtbot.waitUntil(lambda: len(turns) > 5)
    tap(button(screen, "Stop"))
    assert not screen.reading.busy
    assert button(screen, "list.csv").isVisible()


def test_who_leaves_while_it_is_read_is_not_called_back(
    kiosk: MakeKiosk, tap: Hand, stick: Path, slow: None
) -> None:
    (stick / "list.csv").write_text(LIST)
    tour = kiosk()
    screen = see(tour, stick)
    tap(button(screen, "list.csv"))
    reading = screen.reading
    tap(button(screen, "Back"))
    assert tour.window.is_at("plan")
    assert not reading.busy


def test_what_was_read_under_an_answer_goes_on_after_it(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    (stick / "list.csv").write_text(LIST)
    tour = kiosk()
    screen = see(tour, stick)
    tap(button(screen, "list.csv"))
    tour.card("Frank")
    qtbot.waitUntil(lambda: not screen.reading.busy, timeout=20_000)
    tap(button(tour.window, "OK"))
    QApplication.processEvents()
    assert tour.window.is_at("two_cards")


def test_two_cards_are_asked_before_the_names_are_seen(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    (stick / "list.csv").write_text(LIST)
    tour = kiosk()
    at_the_club(tour)
    tap(button(see(tour, stick), "list.csv"))
    qtbot.waitUntil(lambda: tour.window.is_at("two_cards"), timeout=20_000)
    assert "Go on" not in words_on(tour.window.current)
    tour.card("Amara")
    tour.card("Joe")
    assert tour.window.is_at("bring_in_list")


def test_before_there_is_a_committee_with_cards_nobody_is_asked(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    (stick / "list.csv").write_text(LIST)
    tour = kiosk()
    for person in tour.tonight.people.committee():
        tour.tonight.people.on_committee(person.id, on=False)
    tap(button(see(tour, stick), "list.csv"))
    qtbot.waitUntil(lambda: tour.window.is_at("bring_in_list"), timeout=20_000)


def test_without_a_stick_it_says_what_to_do(kiosk: MakeKiosk, tap: Hand, stick: Path) -> None:
    tour = kiosk()
    go(tour, "bring_in")
    said = words_on(tour.window.current)
    assert "Put a stick in." in said
    assert "These files work: xlsx, xls, ods and csv." in said
    (stick / "list.csv").write_text(LIST)
    tour.keeper.sticks = lambda: [Stick("BLUE", stick)]
    tap(button(tour.window.current, "Look again"))
    assert button(tour.window.current, "list.csv").isVisible()


def test_the_usual_folders_are_looked_through_too(
    kiosk: MakeKiosk, stick: Path, tmp_path: Path
) -> None:
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Documents" / "at home.xlsx").write_bytes(b"PK")
    (stick / "on the stick.csv").write_text(LIST)
    tour = kiosk()
    tour.keeper.folders = lambda: [tmp_path / "Documents", tmp_path / "gone"]
    screen = see(tour, stick)
    found = [one for one in words_on(screen) if "." in one and " " in one]
    assert [one for one in found if one.endswith(("csv", "xlsx"))] == [
        "on the stick.csv",
        "at home.xlsx",
    ]


def test_from_what_happened_the_whole_list_is_undone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    before = tour.tonight.people.everyone()
    screen = open_list(tour, LIST)
    tap(button(screen, "Bring in the list"))
    go(tour, "what_happened")
    tap(button(tour.window.current, "Undo: We took 2 people from a list"))
    assert tour.tonight.people.everyone() == before


def test_20_000_rows_are_shown_and_turned_at_once(kiosk: MakeKiosk, tap: Hand) -> None:
    """Only the rows that can be seen are made."""
    text = "Name,Surname\n" + "".join(f"Person {nth},Bell\n" for nth in range(20_000))
    screen = open_list(kiosk(), text)
    assert "20000 new" in words_on(screen)
    begun = time.perf_counter()
    tap(button(screen, "Page down"))
    assert time.perf_counter() - begun < 1
    assert len(screen.list.findChildren(ListLine)) < 30


def test_a_stick_that_was_pulled_out_is_said(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    (stick / "list.csv").write_text(LIST)
    tour = kiosk()
    screen = see(tour, stick)
    (stick / "list.csv").unlink()
    tap(button(screen, "list.csv"))
    said = "This file is not there now. Choose another file."
    qtbot.waitUntil(lambda: said in words_on(tour.window), timeout=20_000)
    tap(button(tour.window, "OK"))
    tap(button(screen, "Look again"))
    assert "Put a stick in." in words_on(screen)


def test_a_full_disk_brings_in_nobody_and_the_list_stays(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    text = "Name,Surname\n" + "".join(f"Person {nth},Bell\n" for nth in range(3000))
    screen, before = open_list(tour, text), tour.tonight.people.everyone()
    pages = tour.opened.db.execute("PRAGMA page_count").fetchone()[0]
    tour.opened.db.execute(f"PRAGMA max_page_count = {pages + 20}")
    tap(button(screen, "Bring in the list"))
    assert "The disk is full. Make room on the disk. Try again." in words_on(tour.window)
    assert tour.window.is_at("bring_in_list")
    assert tour.tonight.people.everyone() == before
    tour.opened.db.execute("PRAGMA max_page_count = 1000000")
    tap(button(tour.window, "OK"))
    tap(button(screen, "Bring in the list"))
    assert len(tour.tonight.people.everyone()) == len(before) + 3000
