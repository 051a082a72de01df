"""The door: each card has its answer, and everybody can come in without one."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.model import ScanResult, VisitState
from kiosk.tour import Tour
from kiosk.ui.screens.door.answer import AnswerScreen
from tests.ui.hands import Hand, MakeKiosk, button, words_on


def state_of(tour: Tour, name: str) -> VisitState | None:
    person = tour.demo.person(name)
    for state in VisitState:
        if any(one.id == person for one in tour.tonight.people.who_are(state)):
            return state
    return None


def answer_of(tour: Tour) -> AnswerScreen:
    screen = tour.window.current
    assert isinstance(screen, AnswerScreen)
    return screen


@pytest.mark.parametrize(
    ("at", "name", "result", "says"),
    [
        ("19:42", "Frank", ScanResult.WELCOME, "Hello Frank!"),
        ("19:42", "Joe", ScanResult.IN_ALREADY, "Joe is in already"),
        ("19:42", "Ted", ScanResult.OLD_CARD, "This is an old card."),
        ("19:42", "Yasmin", ScanResult.TALK_FIRST, "Please talk to us first."),
        ("17:10", "Zoe", ScanResult.TOO_EARLY, "The doors open at 19:30."),
        ("17:10", "Joe", ScanResult.WELCOME, "Hello Joe!"),
    ],
)
def test_a_card_gets_its_answer_in_words_and_sound(
    kiosk: MakeKiosk, at: str, name: str, result: ScanResult, says: str
) -> None:
    tour = kiosk(at)
    sounds, speech = QSignalSpy(tour.senses.sound), QSignalSpy(tour.senses.say)
    tour.card(name)
    answer = answer_of(tour)
    assert answer.answer.result is result
    assert says in words_on(answer)
    assert sounds.count() == 1
    assert speech.at(0)[0].startswith(says)


def test_a_code_of_nobody_is_never_shown(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    tour.window.card_shown("SECRET-42")
    assert "We do not know this card." in words_on(tour.window)
    assert not any("SECRET" in words for words in words_on(tour.window))


def test_a_card_is_answered_on_every_screen_and_ok_leads_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.go("rota")
    tour.card("Frank")
    tap(button(tour.window, "OK"))
    assert tour.window.screen_name == "rota"
    assert state_of(tour, "Frank") is VisitState.IN


def test_the_next_card_takes_the_place_of_the_answer(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.card("Frank")
    tour.card("Joe")
    assert answer_of(tour).answer.result is ScanResult.IN_ALREADY
    tap(button(tour.window, "OK"))
    assert tour.window.screen_name == "home"


def test_a_card_held_to_the_camera_is_answered_once(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.card("Frank")
    tap(button(tour.window, "OK"))
    tour.card("Frank")
    assert tour.window.screen_name == "home"
    tour.opened.clock.ahead += timedelta(seconds=4)
    tour.card("Frank")
    assert "Hello Frank!" in words_on(answer_of(tour)), "shown again, it is the same scan"
    tap(button(tour.window, "OK"))
    tour.opened.clock.ahead += timedelta(seconds=11)
    tour.card("Frank")
    assert answer_of(tour).answer.result is ScanResult.IN_ALREADY


def test_this_is_not_me_takes_the_check_in_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.card("Frank")
    tap(button(tour.window, "This is not me"))
    assert state_of(tour, "Frank") is VisitState.EXPECTED
    assert tour.window.screen_name == "find_picture"


def test_i_am_going_home_from_in_already_and_come_back_in(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.card("Joe")
    tap(button(tour.window, "I am going home"))
    assert "Bye bye Joe." in words_on(tour.window)
    assert state_of(tour, "Joe") is VisitState.OUT
    tap(button(tour.window, "Come back in"))
    assert "Welcome back Joe!" in words_on(tour.window)
    assert state_of(tour, "Joe") is VisitState.IN


def test_going_home_checks_out_with_a_card_and_says_how(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:40")
    tour.go("check_in")
    tap(button(tour.window.current, "Going home"))
    tour.card("Priya")
    assert {"Bye bye Priya.", "Your lift home", "Mum"} <= set(words_on(tour.window))
    assert state_of(tour, "Priya") is VisitState.OUT


def test_a_ride_that_is_not_right_becomes_a_problem(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("17:05")
    tour.card("Amara")
    tap(button(tour.window, "Not right"))
    tap(button(tour.window.current, "My ride is not right"))
    problem = tour.tonight.problems.open()[-1]
    assert problem.kind == "ride_wrong"
    assert problem.about == tour.demo.person("Amara")


def test_someone_without_a_card_comes_in_by_picture(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.go("check_in")
    tap(button(tour.window.current, "No card"))
    tap(button(tour.window.current, "F – J"))
    tap(button(tour.window.current, "Frank"))
    assert "Hello Frank!" in words_on(tour.window)
    tap(button(tour.window, "OK"))
    assert tour.window.screen_name == "check_in"


def test_two_people_with_one_name_have_a_letter(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.go("find_picture")
    tap(button(tour.window.current, "Page down"))
    tap(button(tour.window.current, "Page down"))
    assert {"Chris D", "Chris W"} <= set(words_on(tour.window.current))


@pytest.mark.parametrize(
    ("tile", "says"),
    [
        ("A card of nobody", "We do not know this card."),
        ("A lost card", "This is an old card."),
        ("Yasmin, talk to us first", "Please talk to us first."),
    ],
)
def test_the_demo_shows_cards_to_the_reader(
    kiosk: MakeKiosk, tap: Hand, tile: str, says: str
) -> None:
    tour = kiosk("19:42")
    tour.go("check_in")
    tap(button(tour.window.current, "Try a card"))
    tap(button(tour.window.current, tile))
    assert says in words_on(tour.window)


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("none", "There is no camera."),
        ("lost", "The camera went away."),
        ("taken", "Something else may use the camera."),
        ("silent", "The camera sends no picture."),
        ("looking", "The camera is starting."),
        ("on", "Show your card here"),
    ],
)
def test_the_door_says_how_the_camera_is(kiosk: MakeKiosk, state: str, says: str) -> None:
    tour = kiosk("19:42")
    tour.go("check_in")
    tour.senses.set_camera(state)
    assert tour.window.current.camera.accessibleName().startswith(says)  # type: ignore[attr-defined]


def test_get_a_person_is_on_the_answers_that_keep_somebody_out(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tour.card("Yasmin")
    tap(button(tour.window.current, "Get a person"))
    assert tour.window.screen_name == "person_help"
