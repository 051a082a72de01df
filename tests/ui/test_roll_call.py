"""The roll call: two taps from any screen, a tick for each person, and no disk can stop it."""

import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.data.log import Act
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Found, RollCall, Subject, VisitState
from kiosk.tour import STOPS, Stop, Tour
from kiosk.ui import pictures
from kiosk.ui.look import Look
from kiosk.ui.screens.fire.alarm import AlarmScreen
from kiosk.ui.screens.fire.roll_call import RollCallScreen
from kiosk.ui.screens.fire.roll_call_missing import MissingScreen
from kiosk.ui.screens.fire.roll_call_report import ReportScreen
from kiosk.ui.widgets.bars import TopBar
from kiosk.ui.widgets.message import Message
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.window import Window
from tests.press_to_file import command
from tests.ui.hands import Hand, MakeKiosk, button, words_on

FIRE, REAL, PRACTICE = "There is a fire", "The fire is real", "This is practice"
NOT_SAVED = "Not saved. Leave the kiosk on."


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def start(tour: Tour, tap: Hand, which: str = REAL) -> RollCallScreen:
    """The two taps."""
    settle()
    tap(button(tour.window, FIRE))
    tap(button(tour.window.current, which))
    screen = tour.window.current
    assert isinstance(screen, RollCallScreen)
    return screen


def report(tour: Tour) -> ReportScreen:
    screen = tour.window.current
    assert isinstance(screen, ReportScreen)
    return screen


def in_log(tour: Tour) -> RollCall:
    """The newest roll call as the disk has it."""
    return Reads(tour.opened.db).roll_calls(tour.tonight.night.id)[-1]


def safe_in_log(tour: Tour) -> set[str]:
    return {one.person for one in in_log(tour).answered if one.found is Found.SAFE}


def names(screen: AlarmScreen) -> list[str]:
    return [person.called for person in screen.roll.people]


def tile(screen: RollCallScreen, name: str) -> PersonTile:
    """The tile of a person, ticked or not."""
    spoken = (name, f"{name} is safe")
    found = [
        one
        for one in screen.findChildren(PersonTile)
        if one.accessibleName().partition(".")[0] in spoken
    ]
    assert len(found) == 1, name
    return found[0]


def missing(tour: Tour, tap: Hand, screen: RollCallScreen) -> MissingScreen:
    tap(screen.missing)
    settle()
    shown = tour.window.current
    assert isinstance(shown, MissingScreen)
    return shown


# From any screen


def test_the_second_tap_is_at_another_place_than_the_first(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    settle()
    corner = button(tour.window, FIRE)
    place = corner.mapTo(tour.window, corner.rect().center())
    tap(corner)
    for which in (REAL, PRACTICE):
        second = button(tour.window.current, which)
        there = second.rect().translated(second.mapTo(tour.window, second.rect().topLeft()))
        assert not there.contains(place)
    tap(corner)
    assert tour.window.screen_name == "fire"
    assert tour.tonight.roll_calls.under_way() is None


def test_the_pages_are_counted_before_all_are_filled(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk("21:24")
    screen = start(tour, tap)
    assert not screen.is_whole
    at_first = pages_of(screen)
    qtbot.waitUntil(lambda: screen.is_whole)
    settle()
    assert pages_of(screen) == at_first
    assert len(screen.findChildren(PersonTile)) == 110


def pages_of(screen: RollCallScreen) -> str:
    (count,) = [one for one in words_on(screen.list) if one.startswith("1 of ")]
    return count


def test_the_fire_stands_in_the_same_corner_with_and_without_bars(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    settle()
    corner = button(tour.window, FIRE)
    at_home = corner.mapTo(tour.window, corner.rect().topLeft())
    tour.card("Frank")
    settle()
    assert tour.window.screen_name == "answer"
    corner = button(tour.window, FIRE)
    assert corner.mapTo(tour.window, corner.rect().topLeft()) == at_home
    bar = tour.window.findChild(TopBar)
    assert isinstance(bar, TopBar)
    assert bar.read_aloud.isVisible() and bar.person.isVisible()
    assert not bar.phases.isVisible()


# Ticks


def test_two_taps_show_everyone_who_is_in(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    assert "0 of 64 safe" in words_on(screen)
    assert in_log(tour).real
    assert len(in_log(tour).people) == tour.tonight.people.how_many(VisitState.IN)


def test_a_tap_ticks_and_a_second_tap_takes_it_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    first = screen.roll.people[0]
    before = tile(screen, first.called).geometry()
    tap(tile(screen, first.called))
    assert "1 of 64 safe" in words_on(screen)
    assert safe_in_log(tour) == {first.id}
    ticked = tile(screen, first.called)
    assert ticked.tick.isVisible() and ticked.accessibleName() == f"{first.called} is safe"
    assert ticked.geometry() == before
    tap(ticked)
    assert "0 of 64 safe" in words_on(screen)
    assert not tile(screen, first.called).tick.isVisible()
    assert safe_in_log(tour) == set()


def test_a_card_ticks_its_person_and_answers_nothing(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    for _ in range(2):
        tour.card("Joe")
    assert tour.window.current is screen
    assert "1 of 64 safe" in words_on(screen)


def test_the_card_of_somebody_who_was_not_in_puts_them_at_the_end_as_safe(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    """They are outside, where the kiosk is. The building is not theirs to be let into now."""
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tour.card("Frank")
    settle()
    assert tour.window.current is screen
    assert names(screen)[-1] == "Frank"
    assert "1 of 65 safe" in words_on(screen)
    assert "Frank is on the list now." in words_on(tour.window)
    assert tour.tonight.people.how_many(VisitState.IN) == 64


def test_a_card_of_nobody_is_said_and_changes_nothing(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tour.window.card_shown("HELLO")
    settle()
    assert "We do not know this card." in words_on(tour.window)
    assert "0 of 64 safe" in words_on(screen)


def test_who_comes_in_during_it_is_added_at_the_end_and_nobody_goes(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    before = names(screen)
    tour.tonight.check_in.show_card(tour.codes["Frank"])
    tour.tonight.check_in.show_card(tour.codes["Joe"], going_home=True)
    settle()
    assert names(screen) == [*before, "Frank"]
    assert "0 of 65 safe" in words_on(screen)


def test_who_needs_help_to_get_out_comes_first_and_the_screen_says_so(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    zoe = Subject("person", tour.person("Zoe"))
    tour.tonight.log.add(Act("person.help_out", zoe, {"on": True}))
    screen = start(tour, tap)
    assert names(screen)[0] == "Zoe"
    assert words_on(screen).count("needs help") == 1
    first = tile(screen, "Zoe")
    assert first.accessibleName() == "Zoe. needs help"
    look = tour.window.kit.look
    assert first.grab().toImage().pixelColor(first.width() // 2, 4) == look.colour("late")
    tap(first)
    assert names(screen)[0] == "Zoe"
    assert first.grab().toImage().pixelColor(first.width() // 2, 4) == look.colour("done card")


def test_a_guest_is_shown_with_whom_they_came(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    tour.tonight.check_in.come_in_as_guest("Abi", tour.person("Joe"))
    screen = start(tour, tap)
    assert "with Joe" in words_on(screen)


# Who is missing


def test_each_who_has_no_tick_can_be_safe_not_found_or_left(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    for person in screen.roll.people[3:]:
        screen.roll.say(person.id, Found.SAFE)
    one, two, three = screen.roll.people[:3]
    shown = missing(tour, tap, screen)
    tap(button(shown, f"Safe: {one.called}"))
    tap(button(shown, f"Not found: {two.called}"))
    assert f"{one.called} is safe" in words_on(shown)  # Nobody moves from where they stood.
    tap(button(shown, f"Left with: {three.called}"))
    assert screen.roll.found(three.id) is Found.LEFT_WITH  # Kept already: with whom may be skipped.
    assert in_log(tour).answered[-1].found is Found.LEFT_WITH
    tap(button(tour.window.current, "Family"))
    assert tour.window.current is shown
    assert "left with family" in words_on(shown)
    assert "not found" in words_on(shown)
    tap(button(shown, f"Not found: {two.called}"))
    assert screen.roll.found(two.id) is None
    assert {one.found for one in in_log(tour).answered} == {Found.SAFE, Found.LEFT_WITH}


def test_somebody_can_leave_with_a_person_who_was_here(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    first = screen.roll.people[0]
    shown = missing(tour, tap, screen)
    tap(button(shown, f"Left with: {first.called}"))
    tap(button(tour.window.current, "Someone we know"))
    settle()
    second = screen.roll.people[1]
    tap(button(tour.window.current, second.called))
    assert tour.window.current is shown
    assert f"left with {second.called}" in words_on(shown)
    assert in_log(tour).answered[-1].left_with == second.id


def test_a_card_ticks_its_person_also_while_the_missing_are_shown(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    shown = missing(tour, tap, screen)
    tour.card("Joe")
    assert tour.window.current is shown
    assert screen.roll.found(tour.person("Joe")) is Found.SAFE


# Its end


def test_everyone_is_safe_is_asked_once_more_while_somebody_is_missing(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tour.card("Joe")
    tap(screen.all_safe)
    assert "63 have no tick. Tap again: safe" in words_on(screen)
    assert tour.tonight.roll_calls.under_way() is not None
    tap(screen.all_safe)
    assert tour.tonight.roll_calls.under_way() is None
    assert "64 of 64 safe" in words_on(report(tour))


def test_opened_again_it_has_only_the_ticks_made_by_hand(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tour.card("Joe")
    tap(screen.all_safe)
    tap(screen.all_safe)
    settle()
    tap(button(tour.window.current, "Open again"))
    assert tour.window.screen_name == "roll_call"
    assert "1 of 64 safe" in words_on(tour.window.current)
    assert in_log(tour).ended is None
    assert safe_in_log(tour) == {tour.person("Joe")}


def test_the_report_says_how_it_went_and_is_in_the_data_folder(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    lost, left, *others = screen.roll.people
    for person in others:
        screen.roll.say(person.id, Found.SAFE)
    screen.roll.say(lost.id, Found.NOT_FOUND)
    screen.roll.say(left.id, Found.LEFT_WITH, "ambulance")
    tour.opened.clock.ahead += timedelta(minutes=7)
    tap(missing(tour, tap, screen).over)
    settle()
    said = words_on(report(tour))
    assert "The fire roll call is over" in said
    assert "62 of 64 safe" in said
    assert f"{lost.called} is not found" in said
    assert f"{left.called} left with an ambulance" in said
    assert any(line.endswith("7 minutes") for line in said)
    qtbot.waitUntil(lambda: not tour.window.kit.papers.busy, timeout=30_000)
    (file,) = tour.opened.folder.glob("roll-call-report-*.pdf")
    document = QPdfDocument()
    document.load(str(file))
    text = " ".join(document.getAllText(0).text().split())
    assert "Fire roll call" in text
    assert text.index(lost.called) < text.index(left.called)
    for line in ("62 of 64 safe", "not found", "left with an ambulance", "7 minutes"):
        assert line in text


def test_after_it_the_kiosk_is_where_it_was_with_what_was_begun(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk("19:43")
    tour.go("check_in")
    tour.go("guest")
    settle()
    tap(button(tour.window.current, "Z"))
    before = tour.window.current
    screen = start(tour, tap)
    missing(tour, tap, screen)
    tap(tour.window.current.over)  # type: ignore[attr-defined]
    settle()
    tap(report(tour).ok)
    assert tour.window.current is before
    assert tour.window.kit.drafts["guest"].upper() == "Z"
    tour.window.back()
    assert tour.window.screen_name == "check_in"


def test_after_a_fire_over_an_answer_the_answer_is_there_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    tour.card("Frank")
    answer = tour.window.current
    screen = start(tour, tap)
    tap(screen.stop)
    assert tour.window.current is answer


def test_a_roll_call_that_was_not_real_goes_back_and_can_be_opened_again(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    tour.go("jobs")
    screen = start(tour, tap)
    tap(screen.stop)
    assert tour.window.screen_name == "jobs"
    assert tour.tonight.roll_calls.under_way() is None
    (message,) = [one for one in tour.window.findChildren(Message) if one.isVisible()]
    tap(button(message, "Undo"))
    assert tour.window.screen_name == "roll_call"
    assert tour.tonight.roll_calls.under_way() is not None


def test_a_question_whether_anyone_is_here_does_not_end_a_roll_call(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")
    tour.window.idle.quiet.emit()
    asked = tour.window.current
    assert tour.window.screen_name == "still_here"
    with qtbot.waitSignal(asked.destroyed):  # And so with it the clock that leads Home.
        screen = start(tour, tap)
    tap(screen.stop)
    assert tour.window.screen_name == "jobs"


# Real and practice


def test_a_practice_says_so_and_a_fire_never_opens_it(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    practice = start(tour, tap, PRACTICE)
    assert "Practice: tap each person who is safe" in words_on(practice)
    assert not in_log(tour).real
    tour.card("Joe")
    screen = start(tour, tap)
    assert screen.roll.real
    assert "0 of 64 safe" in words_on(screen)
    assert practice.roll.ended is not None
    tap(screen.stop)
    assert tour.window.screen_name == "home"


def test_a_practice_ends_with_its_report(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap, PRACTICE)
    tap(screen.stop)
    assert "The practice is over" in words_on(report(tour))


def test_a_real_one_gives_way_to_no_practice(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    start(tour, tap)
    tour.card("Joe")
    tour.go("home")
    screen = start(tour, tap, PRACTICE)
    assert screen.roll.real
    assert "1 of 64 safe" in words_on(screen)


def test_a_kiosk_that_was_killed_opens_on_the_roll_call_where_it_was(
    kiosk: MakeKiosk, tap: Hand, tmp_path: Path
) -> None:
    tour = kiosk("19:42")
    start(tour, tap)
    tour.card("Joe")
    tour.opened.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(tour.opened.folder / "our-night.db", tmp_path / "our-night.db")
    again = Tour(tmp_path, "19:50", Look())
    try:
        for _ in range(10):
            QApplication.processEvents()
        screen = again.window.current
        assert isinstance(screen, RollCallScreen)
        assert screen.roll.real
        assert "1 of 64 safe" in words_on(screen)
    finally:
        again.close()


# Paper


def wait_for_the_paper(tour: Tour, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tour.window.kit.papers.busy, timeout=30_000)


def test_without_a_printer_the_list_is_saved_and_the_screen_says_where(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk("19:42")
    tour.window.kit.papers.program = command()
    screen = start(tour, tap)
    tap(screen.print)
    wait_for_the_paper(tour, qtbot)
    saved = next(tour.opened.folder.glob("roll-call-*.pdf"))
    assert f"No printer. The list is saved: {saved.name}." in words_on(tour.window)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sh")
def test_a_slow_printer_holds_nobody_up_and_a_second_tap_is_none(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    """The printer takes the paper only once there is a file that says so."""
    tour, paper, ready = kiosk("19:42"), tmp_path / "paper.pdf", tmp_path / "ready"
    wait = 'while [ ! -e "$1" ]; do sleep 0.05; done; shift; exec "$@"'
    tour.window.kit.papers.program = ("sh", "-c", wait, "sh", str(ready), *command(paper))
    screen = start(tour, tap)
    tap(screen.print)
    tap(screen.print)
    tour.card("Joe")
    assert "1 of 64 safe" in words_on(screen)
    assert not paper.exists()
    ready.touch()
    wait_for_the_paper(tour, qtbot)
    assert "The list is printed." in words_on(tour.window)
    assert QPdfDocument().load(str(paper)) == QPdfDocument.Error.None_
    assert list(tour.opened.folder.glob("roll-call-*.pdf")) == []


# Faults


def no_statement(tour: Tour) -> None:
    """The database refuses every statement."""
    tour.opened.db.conn.set_authorizer(lambda *_: sqlite3.SQLITE_DENY)


def closed(tour: Tour) -> None:
    """The connection is gone."""
    tour.opened.db.close()


def full(tour: Tour) -> None:
    """The file cannot grow."""
    db = tour.opened.db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(KnownError, match="disk is full"):
        for nth in range(500):
            tour.tonight.check_in.show_card(f"nobody {nth}")


def no_folder(tour: Tour) -> None:
    """Somebody deleted the data folder, and the connection to it is of no use."""
    shutil.rmtree(tour.opened.folder)
    tour.opened.db.close()


Fault = Callable[[Tour], None]
FAULTS: tuple[Fault, ...] = (no_statement, closed, full, no_folder)

KINDS = {
    *(
        "home",
        "check_in",
        "hello",
        "in_already",
        "unknown",
        "find_picture",
        "guest",
        "jobs_there",
    ),
    *("clean_up", "taxis", "taxi", "problem_one", "what_happened", "phase", "goodnight"),
    *("more", "still_here", "sorry", "roll_call_practice", "roll_call_report"),
}
"""Stops at every kind of screen: those that read much, read nothing, or lie over another."""


@pytest.fixture
def caught(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The faults of the program that came up: there must be none."""
    found: list[str] = []
    monkeypatch.setattr(Window, "sorry", lambda window: found.append("sorry"))
    yield found
    assert found == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_no_fault_of_the_disk_stops_a_roll_call(
    kiosk: MakeKiosk, tap: Hand, caught: list[str], fault: Fault
) -> None:
    tour = kiosk("19:42")
    tour.go("jobs")
    settle()
    before = tour.window.current
    fault(tour)
    tour.bridge.minute.emit()
    screen = start(tour, tap)
    assert "0 of 64 safe" in words_on(screen)
    assert NOT_SAVED in words_on(screen)
    first, second, third = screen.roll.people[:3]
    for person in (first, second):
        tap(tile(screen, person.called))
    tap(tile(screen, second.called))
    tour.card("Joe")
    assert "2 of 64 safe" in words_on(screen)
    tour.bridge.minute.emit()
    tour.window.change_look(Look(1024, 768))
    settle()
    now = tour.window.current
    assert isinstance(now, RollCallScreen)
    assert "2 of 64 safe" in words_on(now)
    shown = missing(tour, tap, now)
    tap(button(shown, f"Not found: {second.called}"))
    tap(button(shown, f"Left with: {third.called}"))
    tap(button(tour.window.current, "Ambulance"))
    tap(shown.over)
    settle()
    said = words_on(report(tour))
    assert "2 of 64 safe" in said
    assert f"{second.called} is not found" in said
    tap(report(tour).ok)
    assert tour.window.screen_name == "jobs"
    assert before is not tour.window.current  # Made anew for another size of screen.


@pytest.mark.parametrize("stop", [one for one in STOPS if one.name in KINDS], ids=lambda s: s.name)
def test_without_a_disk_the_two_taps_work_from_every_kind_of_screen(
    kiosk: MakeKiosk, tap: Hand, caught: list[str], stop: Stop
) -> None:
    tour = kiosk(stop.at)
    stop.reach(tour)
    settle()
    inside = len(tour.tonight.who_is_in.people)
    closed(tour)
    screen = start(tour, tap)
    assert len(screen.roll.people) == inside
    tap(screen.all_safe)
    if inside:
        tap(screen.all_safe)
    settle()
    tap(report(tour).ok)
    settle()
    assert not isinstance(tour.window.current, AlarmScreen)


def test_what_the_disk_did_not_take_is_written_when_it_works_again(
    kiosk: MakeKiosk, tap: Hand, caught: list[str]
) -> None:
    tour = kiosk("19:42")
    no_statement(tour)
    screen = start(tour, tap)
    tour.card("Joe")
    assert NOT_SAVED in words_on(screen)
    tour.opened.db.conn.set_authorizer(None)
    tour.opened.clock.ahead += timedelta(minutes=1)
    tour.bridge._tick()
    assert safe_in_log(tour) == {tour.person("Joe")}
    assert NOT_SAVED not in words_on(screen)


def test_a_list_that_cannot_be_printed_or_saved_is_said_and_the_roll_call_goes_on(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, caught: list[str]
) -> None:
    tour = kiosk("19:42")
    tour.window.kit.papers.program = command()
    screen = start(tour, tap)
    shutil.rmtree(tour.opened.folder)
    tap(screen.print)
    wait_for_the_paper(tour, qtbot)
    assert "That folder is not there. Choose another folder." in words_on(tour.window)
    tap(button(tour.window, "OK"))
    tour.card("Joe")
    assert tour.window.current is screen
    assert "1 of 64 safe" in words_on(screen)


def test_a_fault_of_the_program_leaves_the_roll_call_where_it_is(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tour.window.sorry()
    settle()
    assert tour.window.current is screen
    assert "Sorry. That did not work." in words_on(tour.window)


def test_the_screens_and_faces_are_in_memory_before_a_fire(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the program's own files gone as well, faces are still there."""
    tour = kiosk("19:42")
    settle()
    qtbot.waitUntil(lambda: not tour.window._ready.is_at_work, timeout=20_000)
    monkeypatch.setattr(pictures, "FOLDERS", ())
    monkeypatch.setattr(pictures, "ICONS", tour.opened.folder / "nowhere")
    screen = start(tour, tap)
    settle()
    first = tile(screen, screen.roll.people[0].called)
    shown = first.grab().toImage()
    colours = {
        shown.pixelColor(x, y).name() for x in range(60, shown.width() - 60) for y in range(10, 90)
    }
    assert len(colours) > 20  # A face has many colours; an empty round has few.
