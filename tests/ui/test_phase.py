"""Where the night is: anybody moves it on, holds it back, or gives the briefing."""

from kiosk.model import Phase
from kiosk.ui.screens.evening.briefing import BriefingScreen
from kiosk.ui.widgets.picture import Face
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def test_a_tap_moves_the_night_on_and_undo_moves_it_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("20:40")
    tap(button(tour.window, "Now: Doors"))
    assert tour.window.screen_name == "phase"
    tap(button(tour.window.current, "Club"))
    assert tour.tonight.phase == "club"
    assert "Now it is: Club." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert tour.tonight.phase == "doors"


def test_the_part_that_is_on_does_nothing(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("20:40")
    go(tour, "phase")
    events = len(tour.tonight.log.events())
    tap(button(tour.window.current, "Doors. Now"))
    assert len(tour.tonight.log.events()) == events


def test_the_night_stays_until_it_follows_the_clock_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("20:40")
    go(tour, "phase")
    assert "Next is Club at 21:00." in words_on(tour.window.current)
    tap(button(tour.window.current, "Stay here"))
    assert "The night stays here." in words_on(tour.window.current)
    moved = tour.tonight.night.moved
    assert moved is not None and moved.held and moved.phase is Phase.DOORS
    tap(button(tour.window.current, "Follow the clock"))
    assert "Next is Club at 21:00." in words_on(tour.window.current)
    assert tour.tonight.night.moved is None


def test_the_last_part_says_that_it_is_the_last(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:48")
    go(tour, "phase")
    assert "This is the last part." in words_on(tour.window.current)


def test_the_briefing_is_one_tap_from_home_and_the_presenters_take_turns(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    tap(button(tour.window.current, "Start the briefing"))
    screen = tour.window.current
    assert isinstance(screen, BriefingScreen)
    page = {"Page 1 of 7", "Be kind to each other.", "Amara reads this page."}
    assert page <= set(words_on(screen))
    assert "Then Lee" in words_on(screen)
    tap(screen.next)
    assert {"Lee reads this page.", "Then Amara"} <= set(words_on(screen))
    assert len([one for one in screen.findChildren(Face) if one.isVisible()]) == 2
    tap(screen.before)
    assert "Amara reads this page." in words_on(screen)


def test_we_did_the_briefing_together(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "briefing")
    screen = tour.window.current
    assert isinstance(screen, BriefingScreen)
    for _ in range(6):
        tap(screen.next)
    assert not screen.next.isVisible()
    tap(button(screen, "We did the briefing together"))
    assert tour.tonight.night.briefed is not None
    assert tour.window.screen_name == "home"
    assert "Start the briefing" not in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert tour.tonight.night.briefed is None


def test_a_briefing_that_was_begun_goes_on_where_it_was(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "briefing")
    screen = tour.window.current
    assert isinstance(screen, BriefingScreen)
    tap(screen.next)
    tap(screen.next)
    go(tour, "home")
    go(tour, "briefing")
    again = tour.window.current
    assert isinstance(again, BriefingScreen) and again.page == 3
