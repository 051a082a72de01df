"""The roll call: two taps from Home, a tick for each person, and it cannot be stopped by a disk."""

import pytest

from kiosk.errors import KnownError
from kiosk.model import VisitState
from kiosk.tour import Tour
from kiosk.ui.screens.roll_call import RollCallScreen
from tests.ui.hands import Hand, MakeKiosk, button, words_on


def start(tour: Tour, tap: Hand, which: str = "Fire! It is real") -> RollCallScreen:
    tap(button(tour.window.current, "Fire"))
    tap(button(tour.window.current, which))
    screen = tour.window.current
    assert isinstance(screen, RollCallScreen)
    return screen


def test_two_taps_from_home_show_everyone_who_is_in(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    assert "0 of 64 safe" in words_on(screen)
    call = tour.tonight.roll_calls.under_way()
    assert call is not None
    assert call.real
    assert len(call.people) == tour.tonight.people.how_many(VisitState.IN)


def test_a_tap_ticks_and_a_second_tap_takes_it_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    first = next(p for p in tour.tonight.people.who_are(VisitState.IN))
    tap(button(screen, first.called))
    assert "1 of 64 safe" in words_on(screen)
    tap(button(screen, f"{first.called} is safe"))
    assert "0 of 64 safe" in words_on(screen)
    call = tour.tonight.roll_calls.under_way()
    assert call is not None
    assert call.safe == ()


def test_a_card_ticks_its_person_and_answers_nothing(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tour.card("Joe")
    assert tour.window.current is screen
    assert "1 of 64 safe" in words_on(screen)


def test_everyone_is_safe_is_asked_once_more_while_somebody_is_missing(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tap(screen.all_safe)
    assert tour.tonight.roll_calls.under_way() is not None
    tap(screen.all_safe)
    assert tour.tonight.roll_calls.under_way() is None
    assert tour.window.screen_name == "home"


def test_a_roll_call_that_was_not_real_goes_back_and_can_be_opened_again(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tap(screen.stop)
    assert tour.window.screen_name == "home"
    tap(button(tour.window, "Undo"))
    assert tour.tonight.roll_calls.under_way() is not None


def test_undo_of_everyone_is_safe_keeps_only_the_ticks_made_by_hand(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tour.card("Joe")
    tap(screen.all_safe)
    assert "63 have no tick. Tap again: safe" in words_on(screen)
    tap(screen.all_safe)
    tap(button(tour.window, "Undo"))
    assert tour.window.screen_name == "roll_call"
    assert "1 of 64 safe" in words_on(tour.window.current)


def test_a_fire_never_opens_a_practice(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    start(tour, tap, "It is practice")
    tour.card("Joe")
    tour.go("home")
    screen = start(tour, tap)
    assert "0 of 64 safe" in words_on(screen)
    call = tour.tonight.roll_calls.under_way()
    assert call is not None
    assert call.real


def test_a_practice_says_that_it_is_practice(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap, "It is practice")
    assert "Practice: tap each person who is safe" in words_on(screen)
    call = tour.tonight.roll_calls.under_way()
    assert call is not None
    assert not call.real


def test_a_roll_call_goes_on_where_it_was(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    start(tour, tap)
    tour.card("Joe")
    tour.go("home")
    screen = start(tour, tap)
    assert "1 of 64 safe" in words_on(screen)


def test_the_disk_cannot_stop_a_roll_call(
    kiosk: MakeKiosk, tap: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = kiosk("19:42")

    def full(*acts: object) -> None:
        raise KnownError("The disk is full.", "Make room.")

    monkeypatch.setattr(tour.tonight.log, "add", full)
    screen = start(tour, tap)
    first = next(p for p in tour.tonight.people.who_are(VisitState.IN))
    tap(button(screen, first.called))
    assert "1 of 64 safe" in words_on(screen)


def test_without_a_printer_the_list_is_saved_and_the_screen_says_where(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    screen = start(tour, tap)
    tap(screen.print)
    saved = next(tour.opened.folder.glob("roll-call-*.pdf"))
    assert f"No printer. The list is saved: {saved.name}." in words_on(tour.window)
