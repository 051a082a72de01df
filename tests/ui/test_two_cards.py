"""What takes two of the committee, at the kiosk: cards that are shown, and frames that fill."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec import to_builtins
from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.model import Subject
from kiosk.night.cards import new_code
from kiosk.tour import Tour
from kiosk.ui.agreeing import USES, what_for
from kiosk.ui.places import PLACES
from kiosk.ui.screens.this_kiosk.two_cards import TwoCardsScreen
from kiosk.ui.widgets.face_tile import FaceTile
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

ROOT = Path(__file__).parents[2]

DAY = 24 * 60 * 60
"""Seconds."""


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
    assert screen.timer.interval() <= 5_000
    later(tour, 60)
    screen.timer.timeout.emit()
    QApplication.processEvents()
    assert "A minute has gone. Show both cards again." in words_on(screen)
    assert "Amara" not in words_on(screen)
    assert "First card" in words_on(screen)
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
        later(tour, DAY)
    go(tour, "this_kiosk")
    tap(button(tour.window.current, "Words and pictures"))
    (said,) = [text for text in words_on(tour.window.current) if "Nothing is locked yet." in text]
    assert why in said
    tap(button(tour.window.current, "Go on"))
    assert tour.window.screen_name == "our_own"
    tap(button(tour.window.current, "Our words"))
    assert tour.window.screen_name == "own_words"


def test_where_all_cards_are_lost_it_says_what_to_do(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    for one in tour.tonight.people.committee():
        tour.tonight.cards.lost(one.id)
    QApplication.processEvents()
    assert not screen.go_on.isVisible()
    assert "Two of the committee need a card first." in words_on(screen)


def test_who_is_on_the_committee_is_not_taken_off_it_by_one_person(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    """Nor where a club is made."""
    tour = kiosk()
    at_the_club(tour)
    go(tour, "club_person", person=tour.person("Amara"))
    tap(button(tour.window.current, "On the committee"))
    assert tour.window.screen_name == "two_cards"
    assert tour.tonight.people.one(tour.person("Amara")).committee  # type: ignore[union-attr]
    tour.card("Joe")
    tour.card("Sam")
    assert tour.window.screen_name == "club_person"
    assert not tour.tonight.people.one(tour.person("Amara")).committee  # type: ignore[union-attr]


@pytest.mark.parametrize("screen", ["our_person", "club_person"])
def test_nobody_puts_others_on_the_committee_alone(
    kiosk: MakeKiosk, tap: Hand, screen: str
) -> None:
    """Or whoever has two cards of others could open everything."""
    tour = kiosk()
    at_the_club(tour)
    person = next(one for one in tour.tonight.people.everyone() if not one.committee)
    go(tour, screen, person=person.id)
    tap(button(tour.window.current, "On the committee"))
    assert f"To put {person.called} on the committee." in words_on(tour.window.current)
    tour.card("Joe")
    assert person.id not in [one.id for one in tour.tonight.people.committee()]
    tour.card("Sam")
    assert tour.window.screen_name == screen
    assert person.id in [one.id for one in tour.tonight.people.committee()]


@pytest.mark.parametrize(
    ("name", "leads_to"), [("Add a person", "club_who"), ("Find a person", "find_picture")]
)
def test_nor_where_a_club_is_made(kiosk: MakeKiosk, tap: Hand, name: str, leads_to: str) -> None:
    tour = kiosk()
    at_the_club(tour)
    go(tour, "club_committee")
    tap(button(tour.window.current, name))
    assert "To put somebody on the committee." in words_on(tour.window.current)
    tour.card("Joe")
    tour.card("Sam")
    assert tour.window.screen_name == leads_to
    tap(button(tour.window.current, "Back"))
    assert tour.window.screen_name == "club_committee"


def test_nobody_takes_the_cards_of_all_back_alone(kiosk: MakeKiosk, tap: Hand) -> None:
    """Without cards nothing would be locked."""
    tour = kiosk()
    at_the_club(tour)
    tonight = tour.tonight
    who = [one for one in tonight.people.committee() if one.name not in ("Joe", "Sam")]
    tonight.cards.issue([(one, new_code()) for one in who])
    go(tour, "what_happened")
    tap(button(tour.window.current, f"Undo: {len(who)} new cards"))
    assert tour.window.is_at("two_cards")
    assert "To take back what happened." in words_on(tour.window.current)
    before = tonight.log.events()
    tour.card("Joe")
    tour.card("Sam")
    assert tour.window.is_at("what_happened")
    after = [event.kind for event in tonight.log.events()[len(before) :]]
    assert after[0] == "together.agreed"
    assert set(after[1:]) == {"undone"}
    tap(button(tour.window, "Undo. Undone"))
    assert len(tonight.log.events()) == len(before) + 2 * len(after) - 1


def test_what_it_leads_to_is_given_what_it_needs(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "two_cards", then="talk_first", given={"person": tour.person("Nina")})
    assert "To say if Nina talks to us first." in words_on(tour.window.current)
    tap(button(tour.window.current, "Go on"))
    assert tour.window.screen_name == "talk_first"
    assert "Nina" in words_on(tour.window.current)


def test_each_use_says_what_for_in_a_sentence_of_its_own(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    sentences = {what_for(tour.window.kit, use) for use in USES}
    assert "" not in sentences
    assert len(sentences) == len({one.says or name for name, one in USES.items()})


def test_all_that_asks_for_two_cards_is_known() -> None:
    """In the whole program."""
    files = (ROOT / "kiosk").rglob("*.py")
    asks = re.compile(r'"two_cards",\s+then="(\w+)"')
    asked = {use for file in files for use in asks.findall(file.read_text("utf-8"))}
    assert asked <= USES.keys()
    assert all(use in PLACES or USES[use].act for use in asked)


def test_a_picture_that_was_chosen_waits_for_that_person_s_card(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    tap(button(screen, "Second card"))
    tap(button(screen, "Amara"))
    assert "Now show Amara's card." in words_on(screen)
    assert screen.asked.people == []
    show(tour, "Joe")
    show(tour, "Kez")
    assert tour.window.is_at("two_cards")
    assert "Now show Amara's card." in words_on(screen)
    show(tour, "Amara")
    assert tour.window.is_at("own_words")


def test_only_people_of_the_committee_whose_card_works_can_be_chosen(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    tour.tonight.cards.lost(tour.person("Amara"))
    tap(button(screen, "First card"))
    names = {one.accessibleName() for one in screen.list.findChildren(FaceTile) if one.isVisible()}
    committee = {one.called for one in tour.tonight.people.everyone() if one.committee}
    assert names
    assert names <= committee - {"Amara"}


def test_who_fills_one_frame_is_not_offered_for_the_other(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    tap(button(screen, "Second card"))
    names = [one.accessibleName() for one in screen.list.findChildren(FaceTile)]
    assert "Amara" not in names
    tap(button(screen, "Back"))
    assert tour.window.is_at("two_cards")
    assert "Now one more card." in words_on(screen)


def test_a_frame_that_waits_for_somebody_is_empty_after_a_tap(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    tap(button(screen, "First card"))
    tap(button(screen, "Amara"))
    tap(button(screen, "Now show Amara's card."))
    assert button(screen, "First card").isVisible()


def test_a_card_shown_while_the_pictures_are_open_counts(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    tap(button(screen, "First card"))
    show(tour, "Amara")
    assert "Now one more card." in words_on(screen)
    assert screen.list.isHidden()


def test_a_card_held_before_the_camera_counts_once_and_makes_no_longer_minute(
    kiosk: MakeKiosk,
) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    for _ in range(70):
        show(tour, "Amara")
        later(tour, 1)
        screen.timer.timeout.emit()
    assert screen.asked.people == []
    assert "A minute has gone. Show both cards again." in words_on(screen)
    tour.card("Joe")
    assert tour.window.is_at("two_cards")


def test_a_card_that_lay_there_before_is_not_shown_here(kiosk: MakeKiosk) -> None:
    """It hangs before the camera while somebody else opens the screen."""
    tour = kiosk()
    tour.card("Amara")
    later(tour, 1)
    screen = at_the_club(tour)
    tour.card("Amara")
    assert screen.asked.people == []


def test_how_long_is_left_is_told_in_steps_that_nobody_has_to_hurry_after(
    kiosk: MakeKiosk,
) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    told = []
    for _ in range(59):
        later(tour, 1)
        screen.timer.timeout.emit()
        told.append(screen.left.full)
    assert told[0] == "60 seconds left"
    assert told[-1] == "5 seconds left"
    assert len(set(told)) == 12


@pytest.mark.parametrize("how", ["text", "size"])
def test_what_was_shown_and_chosen_is_kept_when_the_look_changes(
    kiosk: MakeKiosk, tap: Hand, how: str
) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    tap(button(screen, "Second card"))
    tap(button(screen, "Joe"))
    look = tour.window.kit.look
    larger, smaller = replace(look, text_size=125), replace(look, width=1280, height=800)
    tour.window.change_look(larger if how == "text" else smaller)
    QApplication.processEvents()
    again = tour.window.current
    assert again is not screen
    assert "Now show Joe's card." in words_on(again)
    assert "Amara" in words_on(again)
    later(tour, 30)
    tour.card("Joe")
    assert tour.window.is_at("own_words")


@pytest.mark.parametrize("seconds", [-1, -3600, 24 * 3600])
def test_a_clock_that_was_set_empties_the_frames_calmly(kiosk: MakeKiosk, seconds: int) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    later(tour, seconds)
    screen.timer.timeout.emit()
    QApplication.processEvents()
    assert screen.asked.people == []
    assert "A minute has gone. Show both cards again." in words_on(screen)
    tour.card("Joe")
    assert tour.window.is_at("two_cards")


def test_no_more_than_the_minute_is_kept_when_the_look_changes(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    show(tour, "Amara")
    later(tour, 61)
    tour.window.change_look(replace(tour.window.kit.look, text_size=125))
    tour.card("Joe")
    assert tour.window.is_at("two_cards")


def test_cards_for_one_thing_do_not_count_for_another(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    tap(button(screen, "Back"))
    go(tour, "two_cards", then="leave")
    later(tour, 5)
    tour.card("Joe")
    assert tour.window.is_at("two_cards")


@pytest.mark.parametrize("how", ["lost", "off"])
def test_a_frame_is_empty_again_as_soon_as_its_card_counts_no_more(
    kiosk: MakeKiosk, how: str
) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    amara = tour.person("Amara")
    if how == "lost":
        tour.tonight.cards.lost(amara)
    else:
        tour.tonight.people.on_committee(amara, on=False)
    QApplication.processEvents()
    assert "Amara" not in words_on(screen)
    tour.card("Joe")
    assert tour.window.is_at("two_cards")


def test_a_full_disk_agrees_to_nothing_and_says_so(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    show(tour, "Amara")
    tour.opened.db.conn.execute("PRAGMA query_only = ON")
    show(tour, "Joe")
    assert tour.window.is_at("two_cards")
    tour.opened.db.conn.execute("PRAGMA query_only = OFF")
    later(tour, 5)
    tour.card("Joe")
    assert tour.window.is_at("own_words")


def test_a_minute_that_ends_under_an_answer_says_nothing(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    screen = at_the_club(tour)
    show(tour, "Amara")
    go(tour, "fire")
    said = list[str]()
    tour.senses.say.connect(said.append)
    later(tour, 61)
    screen.timer.timeout.emit()
    assert said == []


def test_what_happened_tells_who_the_two_were_and_what_for(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    at_the_club(tour)
    for name in ("Amara", "Joe"):
        tour.card(name)
    go(tour, "what_happened")
    assert "Amara and Joe said yes" in words_on(tour.window.current)
    assert "21:24 · To change our words." in words_on(tour.window.current)


def test_what_was_agreed_before_the_night_is_told_with_its_day(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    later(tour, -3 * 24 * 3600)
    for name in ("Amara", "Joe"):
        tour.card(name)
    later(tour, 3 * 24 * 3600)
    go(tour, "what_happened")
    told = "Tuesday 24 November, 21:24 · To change our words."
    assert told in words_on(tour.window.current)


def test_what_only_a_newer_version_asks_for_is_told_without_its_sentence(
    kiosk: MakeKiosk,
) -> None:
    tour = kiosk()
    data = {"act": "fly", "people": [tour.person("Amara"), "nobody"]}
    night = Subject("night", tour.tonight.night.id)
    tour.tonight.log.add(Act("together.agreed", night, data))
    go(tour, "what_happened")
    said = f"Amara and {tour.window.kit.words('person.no_name')} said yes"
    assert said in words_on(tour.window.current)


def test_what_two_agreed_to_about_somebody_who_was_erased_names_nobody(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    at_the_club(tour)
    aisha = next(one for one in tour.tonight.people.everyone() if one.name == "Aisha")
    tour.tonight.check_in.seen_go([aisha.id])
    go(tour, "two_cards", then="erase", given={"person": aisha.id})
    for name in ("Amara", "Joe"):
        tour.card(name)
    assert tour.tonight.people.one(aisha.id) is None
    go(tour, "what_happened")
    lines = [line for line in words_on(tour.window.current) if "for good" in line]
    assert lines
    assert "Aisha" not in " ".join(words_on(tour.window.current))
