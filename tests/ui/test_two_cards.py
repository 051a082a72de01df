"""What takes two of the committee, at the kiosk: cards that are shown, and frames that fill."""

from datetime import timedelta

import pytest
from msgspec import to_builtins
from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.model import Subject
from kiosk.night.cards import new_code
from kiosk.tour import Tour
from kiosk.ui.screens.two_cards import TwoCardsScreen
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def at_the_club(tour: Tour) -> TwoCardsScreen:
    """A real night on the whole screen, and somebody wants to change the words."""
    night = tour.tonight.night
    plan = to_builtins(night) | {"demo": False}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))
    tour.window.showFullScreen()
    go(tour, "this_kiosk")  # everything is made anew for the size of the screen
    go(tour, "two_cards", then="own_words")
    screen = tour.window.current
    assert isinstance(screen, TwoCardsScreen)
    return screen


def show(tour: Tour, name: str) -> None:
    tour.card(name)
    QApplication.processEvents()


def later(tour: Tour, seconds: int) -> None:
    tour.opened.clock.ahead += timedelta(seconds=seconds)


def test_two_cards_lead_on_and_back_does_not_lead_past_them(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    assert "Amara" in words_on(screen)
    assert "Now one more card." in words_on(screen)
    tour.card("Joe")
    assert tour.window.screen_name == "own_words"
    assert "Amara and Joe said yes." in words_on(tour.window)
    tap(button(tour.window.current, "Back"))
    assert tour.window.screen_name == "this_kiosk"
    assert tour.tonight.log.events()[-1].kind == "together.agreed"


def test_where_it_is_locked_no_tap_leads_on(kiosk: MakeKiosk) -> None:
    screen = at_the_club(kiosk())
    assert not screen.go_on.isVisible()


def test_cards_shown_here_check_nobody_in(kiosk: MakeKiosk) -> None:
    tour = kiosk("17:00")
    at_the_club(tour)
    before = [event.kind for event in tour.tonight.log.events()]
    tour.card("Amara")
    assert [event.kind for event in tour.tonight.log.events()] == before
    assert tour.window.screen_name == "two_cards"


def test_one_card_twice_is_said_and_not_enough(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    tour.card("Amara")
    later(tour, 10)
    tour.card("Amara")
    assert tour.window.screen_name == "two_cards"
    assert "This needs another person. Show another card." in words_on(screen)


def test_each_card_that_does_not_count_says_why(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    other = next(one for one in tour.tonight.people.everyone() if not one.committee)
    code = new_code()
    tour.tonight.cards.issue([(other, code)])
    tour.tonight.cards.lost(tour.person("Joe"))
    for shown, says in (
        (code, "This person is not on the committee."),
        (tour.codes["Joe"], "This is an old card."),
        ("HELLO", "We do not know this card."),
    ):
        tour.window.card_shown(shown)
        assert says in words_on(screen)
        assert screen.asked.people == []


def test_after_a_minute_the_frame_is_empty_again_and_says_so(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    assert "Amara" in words_on(screen)
    assert screen.timer.isActive()
    assert screen.timer.interval() == 60_000
    later(tour, 60)
    screen.timer.timeout.emit()
    QApplication.processEvents()
    assert "A minute has gone. Show both cards again." in words_on(screen)
    assert "Amara" not in words_on(screen)
    tour.card("Joe")
    assert tour.window.screen_name == "two_cards"


@pytest.mark.parametrize("why", ["This is the demo.", "The kiosk is in a window.", "a card first."])
def test_where_nothing_is_locked_yet_it_is_said_and_a_tap_goes_on(
    kiosk: MakeKiosk, tap: Hand, why: str
) -> None:
    tour = kiosk()
    if "demo" not in why:
        at_the_club(tour)
    if "window" in why:
        tour.window.showNormal()
        go(tour, "home")
    if "card" in why:
        committee = [one for one in tour.tonight.people.everyone() if one.committee]
        for one in committee[1:]:
            tour.tonight.cards.lost(one.id)
    go(tour, "this_kiosk")
    tap(button(tour.window.current, "Our words"))
    (said,) = [text for text in words_on(tour.window.current) if "Nothing is locked yet." in text]
    assert why in said
    tap(button(tour.window.current, "Go on"))
    assert tour.window.screen_name == "own_words"


def test_what_it_leads_to_is_given_what_it_needs(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "two_cards", then="own_words_one", given={"key": "nav.home"})
    tap(button(tour.window.current, "Go on"))
    assert tour.window.screen_name == "own_words_one"
    assert "Home" in words_on(tour.window.current)
