"""Guests: a first name that is typed, said, or none at all; who they are with; in and gone home."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from kiosk.devices.microphone import Microphone
from kiosk.devices.recording import cleaned, read_wav
from kiosk.model import Person, ScanResult, VisitState
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.door.answer import AnswerScreen
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton
from tests.devices.test_microphone import FakeInput, hum, silence
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def people(tour: Tour, state: VisitState = VisitState.IN) -> list[Person]:
    return tour.tonight.who.tonight()[state]


def guests(tour: Tour) -> list[Person]:
    return [person for person in people(tour) if person.guest_of]


def key(tour: Tour, letter: str) -> TouchButton:
    keys = tour.window.current.findChildren(TouchButton)
    return next(one for one in keys if one.accessibleName() == letter)


def with_microphone(tour: Tour) -> FakeInput:
    source = FakeInput()
    source.setParent(tour.window)
    tour.senses.microphone = Microphone(tour.window, source=source)
    return source


def say(tour: Tour, tap: Hand, sound: bytes) -> FakeInput:
    """From the guest's screen: somebody says this, and taps that they said it."""
    source = with_microphone(tour)
    go(tour, "guest")
    tap(button(tour.window.current, "Say the name"))
    tap(button(tour.window.current, "Start"))
    source.say(sound)
    tap(button(tour.window.current, "I said the name"))
    return source


# A name that is typed


def test_a_guest_types_a_name_and_comes_in_alone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.go("check_in")
    tap(button(tour.window.current, "New here"))
    for letter in "LIV":
        tap(key(tour, letter))
    tap(button(tour.window.current, "I come on my own"))
    assert "Hello Liv!" in words_on(tour.window)
    assert [guest.name for guest in guests(tour)] == ["Liv"]
    assert guests(tour)[0].guest_of == tour.tonight.night.id


def test_a_guest_says_who_they_are_with(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.go("guest")
    for letter in "SU":
        tap(key(tour, letter))
    tap(button(tour.window.current, "I am with someone"))
    first = people(tour)[0]
    tap(button(tour.window.current, first.called))
    assert [(guest.name, guest.comes_with) for guest in guests(tour)] == [("Su", first.id)]


def test_a_guest_may_skip_who_they_are_with(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.go("guest")
    tap(key(tour, "J"))
    tap(button(tour.window.current, "I am with someone"))
    tap(button(tour.window.current, "Skip"))
    assert "Hello J!" in words_on(tour.window)
    assert [(guest.name, guest.comes_with) for guest in guests(tour)] == [("J", None)]


def test_only_people_who_are_in_can_be_whom_one_is_with(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.go("guest")
    tap(button(tour.window.current, "I am with someone"))
    inside = {person.called for person in people(tour)}
    for letters in ("A – E", "F – J", "K – O", "P – T", "U – Z"):
        tap(button(tour.window.current, letters))
        shown = tour.window.current.findChildren(PersonTile)
        assert {one.accessibleName() for one in shown if one.isVisible()} <= inside


def test_a_name_that_was_begun_is_kept(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.go("guest")
    for letter in "SU":
        tap(key(tour, letter))
    tour.go("home")
    tour.go("guest")
    assert "Su" in words_on(tour.window.current)
    tap(button(tour.window.current, "Rub out"))
    assert "S" in words_on(tour.window.current)


def test_a_keyboard_types_a_name_too(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    tour.go("guest")
    QTest.keyClicks(tour.window.current, "jo")
    QTest.keyClick(tour.window.current, Qt.Key.Key_Backspace)
    assert "J" in words_on(tour.window.current)


# No name


def test_nobody_is_kept_in_the_cold_for_a_spelling(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    for number in (1, 2):
        go(tour, "guest")
        assert "You can come in without a name." in words_on(tour.window.current)
        tap(button(tour.window.current, "I come on my own"))
        assert f"Hello Guest {number}!" in words_on(tour.window)
        tap(button(tour.window, "OK"))
    assert [guest.called for guest in guests(tour)] == ["Guest 1", "Guest 2"]


def test_a_guest_without_a_name_keeps_to_the_rules_of_the_door(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("17:10")
    go(tour, "guest")
    tap(button(tour.window.current, "I come on my own"))
    screen = tour.window.current
    assert isinstance(screen, AnswerScreen)
    assert screen.answer.result is ScanResult.TOO_EARLY
    assert guests(tour) == []


def test_a_guest_is_counted_in_the_roll_call_and_goes_home(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    before = len(people(tour))
    go(tour, "guest")
    tap(button(tour.window.current, "I come on my own"))
    tap(button(tour.window, "OK"))
    assert tour.tonight.people.how_many(VisitState.IN) == before + 1
    guest = guests(tour)[0]
    assert guest in tour.tonight.roll_calls.begin(real=False).people
    go(tour, "who_is_in")
    tap(button(tour.window.current, "F – J"))
    one = button(tour.window.current, "Guest 1")
    while one.visibleRegion().isEmpty():
        tap(button(tour.window.current, "Page down"))
    tap(one)
    assert [person.called for person in people(tour, VisitState.OUT)] == ["Guest 1"]


# A name that is said


def test_without_a_microphone_nothing_is_offered(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    go(tour, "guest")
    assert "Say the name" not in words_on(tour.window.current)
    source = with_microphone(tour)
    source.there = False
    go(tour, "guest")
    assert "Say the name" not in words_on(tour.window.current)


def test_a_helper_says_the_name_and_the_guest_comes_in_with_it(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    said = silence(0.5) + hum(0.5) + silence(0.5)
    say(tour, tap, said)
    assert "Is the name right?" in words_on(tour.window.current)
    tap(button(tour.window.current, "The name is right"))
    assert tour.window.screen_name == "guest"
    assert "We have your name." in words_on(tour.window.current)
    tap(button(tour.window.current, "I am with someone"))
    first = people(tour)[0]
    tap(button(tour.window.current, first.called))
    guest = guests(tour)[0]
    assert (guest.called, guest.comes_with) == ("Guest 1", first.id)
    assert read_wav(tour.opened.folder / guest.voice) == cleaned(said)
    assert tour.tonight.people.said_otherwise() == [guest]
    tap(button(tour.window, "OK"))
    go(tour, "guest")
    assert "What is your first name?" in words_on(tour.window.current), "the next guest is new"


def test_listen_plays_what_was_said_and_again_takes_its_place(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    played = QSignalSpy(tour.senses.voice)
    source = say(tour, tap, hum(0.5))
    tap(button(tour.window.current, "Listen"))
    assert [played.at(nth)[0] for nth in range(played.count())] == [cleaned(hum(0.5))]
    tap(button(tour.window.current, "Again"))
    source.say(hum(1))
    tap(button(tour.window.current, "I said the name"))
    tap(button(tour.window.current, "The name is right"))
    (file,) = (tour.opened.folder / "voices").iterdir()
    assert read_wav(file) == cleaned(hum(1))


def test_the_level_of_the_voice_can_be_seen(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    source = with_microphone(tour)
    go(tour, "guest_voice")
    tap(button(tour.window.current, "Start"))
    before = tour.window.current.grab().toImage()
    source.say(hum(0.2))
    assert tour.window.current.grab().toImage() != before


def test_after_4_seconds_it_is_over_by_itself(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    source = with_microphone(tour)
    go(tour, "guest_voice")
    tap(button(tour.window.current, "Start"))
    source.say(hum(4.5))
    QApplication.processEvents()
    assert "Is the name right?" in words_on(tour.window.current)


def test_silence_is_no_name(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    say(tour, tap, silence(2))
    shown = words_on(tour.window.current)
    assert "We heard nothing. Please try again." in shown
    assert "The name is right" not in shown
    assert button(tour.window.current, "Start").isVisible()


def test_unplugged_in_the_middle_it_says_so_and_the_guest_still_comes_in(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    source = with_microphone(tour)
    go(tour, "guest")
    tap(button(tour.window.current, "Say the name"))
    tap(button(tour.window.current, "Start"))
    source.unplug()
    QApplication.processEvents()
    assert "There is no microphone now." in words_on(tour.window.current)
    tap(button(tour.window.current, "OK"))
    tap(button(tour.window.current, "I come on my own"))
    assert "Hello Guest 1!" in words_on(tour.window)


def test_a_disk_that_takes_no_file_keeps_nobody_out(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    (tour.opened.folder / "voices").write_text("a file where the folder should be")
    say(tour, tap, hum(0.5))
    tap(button(tour.window.current, "The name is right"))
    assert tour.window.screen_name == "guest_voice"
    assert any("folder is not there" in words for words in words_on(tour.window))
    tap(button(tour.window, "OK"))
    tap(button(tour.window.current, "Back"))
    tap(button(tour.window.current, "I come on my own"))
    assert [(guest.called, guest.voice) for guest in guests(tour)] == [("Guest 1", "")]


def test_walking_away_lets_go_of_the_microphone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    source = with_microphone(tour)
    go(tour, "guest_voice")
    tap(button(tour.window.current, "Start"))
    assert source.open
    tap(button(tour.window.current, "Back"))
    assert not source.open
    assert not (tour.opened.folder / "voices").exists()


def test_letters_take_the_place_of_a_name_that_was_said(kiosk: MakeKiosk, tap: Hand) -> None:
    """The next guest must not be called by the voice of the one before."""
    tour = kiosk("19:42")
    say(tour, tap, hum(0.5))
    tap(button(tour.window.current, "The name is right"))
    tap(key(tour, "A"))
    assert [*(tour.opened.folder / "voices").iterdir()] == []
    tap(button(tour.window.current, "I come on my own"))
    assert [(guest.name, guest.voice) for guest in guests(tour)] == [("A", "")]


@pytest.mark.parametrize("size", [150, 200])
def test_with_large_text_a_name_can_be_said_too(kiosk: MakeKiosk, tap: Hand, size: int) -> None:
    tour = kiosk("19:42", Look(text_size=size))
    say(tour, tap, hum(0.5))
    right = button(tour.window.current, "The name is right")
    while right.visibleRegion().isEmpty():
        tap(button(tour.window.current, "Page down"))
    tap(right)
    tap(button(tour.window.current, "I come on my own"))
    assert guests(tour)[0].voice


def test_a_name_has_its_capitals_where_a_part_of_it_begins(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    go(tour, "guest")
    QTest.keyClicks(tour.window, "o'neil")
    assert "O'Neil" in words_on(tour.window.current)
