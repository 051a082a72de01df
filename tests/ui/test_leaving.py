"""The way out: on a club's own night, on the whole screen, it takes two of the committee."""

from datetime import timedelta

import pytest
from msgspec import to_builtins
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.model import Subject
from kiosk.tour import Tour
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def at_the_club(tour: Tour, *, whole: bool = True) -> None:
    """A real night, on the whole screen or in a window."""
    night = tour.tonight.night
    plan = to_builtins(night) | {"demo": False}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))
    tour.window.way_out.fill_screen(whole)
    go(tour, "home")


def close(tour: Tour) -> None:
    """As Alt+F4, or the system, closes it."""
    tour.window.close()
    QApplication.processEvents()


def two_cards(tour: Tour) -> None:
    for name in ("Amara", "Joe"):
        tour.card(name)
        QApplication.processEvents()


def test_closing_asks_for_two_cards(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    close(tour)
    assert tour.window.isVisible()
    assert tour.window.is_at("two_cards")
    assert "To leave the kiosk." in words_on(tour.window.current)


def test_closing_again_and_again_asks_once(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    at_the_club(tour)
    for _ in range(3):
        close(tour)
    tap(button(tour.window.current, "Back"))
    assert tour.window.is_at("home")
    assert tour.window.isVisible()


def test_ctrl_shift_q_asks_too(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(tour.window.windowHandle(), Qt.Key.Key_Q, both)
    QApplication.processEvents()
    assert tour.window.isVisible()
    assert tour.window.is_at("two_cards")


def test_escape_at_home_leaves_no_night_of_a_club(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    QTest.keyClick(tour.window.windowHandle(), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert tour.window.isVisible()
    assert tour.window.is_at("home")


def test_two_of_the_committee_close_it(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    at_the_club(tour)
    for words in ("More", "This kiosk", "Leave the kiosk"):
        tap(button(tour.window.current, words))
    two_cards(tour)
    assert tour.window.is_at("leave")
    assert tour.window.isVisible(), "two cards alone close nothing yet"
    tap(button(tour.window.current, "Close Our Night"))
    assert not tour.window.isVisible()


def test_two_of_the_committee_leave_the_whole_screen_and_anyone_comes_back_to_it(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    at_the_club(tour)
    go(tour, "two_cards", then="leave")
    two_cards(tour)
    tap(button(tour.window.current, "Show it in a window"))
    QApplication.processEvents()
    assert not tour.window.isFullScreen()
    assert not tour.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    QApplication.processEvents()
    tap(button(tour.window.current, "Fill the whole screen"))
    QApplication.processEvents()
    assert tour.window.isFullScreen()
    close(tour)
    assert tour.window.isVisible()


def test_in_a_window_closing_just_closes(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour, whole=False)
    close(tour)
    assert not tour.window.isVisible()


def test_the_demo_just_closes(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    tour.window.way_out.fill_screen(True)
    close(tour)
    assert not tour.window.isVisible()


def test_before_there_is_a_committee_with_cards_closing_just_closes(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    for one in tour.tonight.people.everyone():
        if one.committee:
            tour.tonight.cards.lost(one.id)
    tour.opened.clock.ahead += timedelta(days=1)
    close(tour)
    assert not tour.window.isVisible()


def test_a_roll_call_is_not_left(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    go(tour, "roll_call", real=True)
    close(tour)
    assert tour.window.isVisible()
    assert tour.window.is_at("roll_call")
    assert "End the roll call first." in words_on(tour.window)


def test_a_computer_that_is_switched_off_is_not_held_up(
    kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = kiosk()
    at_the_club(tour)
    monkeypatch.setattr(QApplication, "isSavingSession", lambda self: True)
    close(tour)
    assert not tour.window.isVisible()


def test_on_a_full_disk_two_can_still_leave(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    go(tour, "two_cards", then="leave")
    tour.opened.db.conn.execute("PRAGMA query_only = ON")
    two_cards(tour)
    assert tour.window.is_at("leave")


def test_a_data_file_that_cannot_be_read_keeps_nobody_in(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    tour.opened.db.conn.execute("ALTER TABLE cards RENAME TO gone")
    close(tour)
    assert not tour.window.isVisible()


def test_the_program_leaves_by_itself_when_it_is_told_to_end(kiosk: MakeKiosk) -> None:
    """By a signal, or at the end of a test: nobody is asked."""
    tour = kiosk()
    at_the_club(tour)
    tour.window.way_out.leave()
    assert not tour.window.isVisible()


def test_own_words_and_pictures_are_behind_one_asking(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    at_the_club(tour)
    for words in ("More", "This kiosk", "Words and pictures"):
        tap(button(tour.window.current, words))
    two_cards(tour)
    tap(button(tour.window.current, "Our pictures"))
    assert tour.window.is_at("own_pictures")
    tap(button(tour.window.current, "Back"))
    tap(button(tour.window.current, "Our words"))
    assert tour.window.is_at("own_words")
