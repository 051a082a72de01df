"""A card that is shown while something else is going on: what is seen, done and kept."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import pytest
from msgspec import to_builtins
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.data.log import Act
from kiosk.devices.scanner import Scanner
from kiosk.model import ProblemKind, ScanResult, Subject, VisitState
from kiosk.tour import Tour
from kiosk.ui.screens.door.answer import STYLES, AnswerScreen
from tests.hostile import REAL, hostile_codes
from tests.ui.hands import Hand, MakeKiosk, button, go, words_in_sight, words_on

IN, OUT, EXPECTED = VisitState.IN, VisitState.OUT, VisitState.EXPECTED
DOOR_JOB = "demo-job-07"


def state_of(tour: Tour, name: str) -> VisitState | None:
    found = [
        state
        for state in VisitState
        if tour.person(name) in {one.id for one in tour.tonight.people.who_are(state)}
    ]
    return found[0] if found else None


def later(tour: Tour, seconds: float) -> None:
    tour.opened.clock.ahead += timedelta(seconds=seconds)


def room_for(tour: Tour, more: int, **changes: int) -> None:
    """The room holds so many more than are in."""
    night = tour.tonight.night
    plan = {**to_builtins(night), "room": tour.tonight.people.how_many(IN) + more, **changes}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))


def answer_on(tour: Tour) -> AnswerScreen:
    screen = tour.window.current
    assert isinstance(screen, AnswerScreen)
    return screen


# What is up when the card comes


def home(tour: Tour) -> None:
    tour.go("home")


def another_answer(tour: Tour) -> None:
    tour.card("Joe")


def who_did_it(tour: Tour) -> None:
    tour.go("jobs")
    tour.tonight.jobs.done(DOOR_JOB)
    tour.go("who_did_it", job=DOOR_JOB)


def find_picture(tour: Tour) -> None:
    tour.go("check_in")
    tour.go("find_picture")


def take_job(tour: Tour) -> None:
    tour.go("jobs")
    tour.go("find_picture", purpose="take_job", job=DOOR_JOB)


def guest_typing(tour: Tour) -> None:
    tour.go("check_in")
    tour.window.kit.drafts["guest"] = "Su"
    tour.go("guest")


def guest_not_typing(tour: Tour) -> None:
    tour.go("check_in")
    tour.go("guest")


def who_are_you_with(tour: Tour) -> None:
    guest_typing(tour)
    tour.go("find_picture", purpose="comes_with", guest="Su")


def who_lets_in(tour: Tour) -> None:
    tour.card("Yasmin")
    tour.go("find_picture", purpose="lets_in", answer=answer_on(tour).answer)


def message_with_undo(tour: Tour) -> None:
    tour.go("jobs")
    event = tour.tonight.jobs.done(DOOR_JOB)
    tour.window.kit.message("Done", partial(tour.bridge.undo, event.id))


def still_here(tour: Tour) -> None:
    tour.go("rota")
    tour.go("still_here")


def roll_call(tour: Tour) -> None:
    tour.go("roll_call", real=True)


def fire(tour: Tour) -> None:
    tour.go("fire")


def sorry(tour: Tour) -> None:
    tour.go("sorry")


def problem_told(tour: Tour) -> None:
    tour.go("problem_told", problem=tour.tonight.problems.tell(ProblemKind.SPILL))


def whom_it_is_about(tour: Tour) -> None:
    problem = tour.tonight.problems.tell(ProblemKind.UPSET)
    tour.go("find_picture", purpose="about", problem=problem)


@dataclass(frozen=True)
class Meanwhile:
    """While `up` is shown, `card` is: the words then seen (none: the screen stays as it is), how
    the visit stands, and the screen after OK or Back."""

    up: Callable[[Tour], None]
    card: str
    words: str | None
    state: VisitState | None
    then: str


WHILE = [
    Meanwhile(home, "Frank", "Hello Frank!", IN, "home"),
    Meanwhile(home, "Ted", "This is an old card.", EXPECTED, "home"),
    Meanwhile(another_answer, "Frank", "Hello Frank!", IN, "home"),
    Meanwhile(another_answer, "Ted", "This is an old card.", EXPECTED, "home"),
    Meanwhile(another_answer, "Joe", None, IN, "home"),
    Meanwhile(who_did_it, "Frank", "Thank you, Frank!", EXPECTED, "jobs"),
    Meanwhile(who_did_it, "Ted", "This is an old card.", EXPECTED, "who_did_it"),
    Meanwhile(find_picture, "Frank", "Hello Frank!", IN, "check_in"),
    Meanwhile(find_picture, "Ted", "This is an old card.", EXPECTED, "check_in"),
    Meanwhile(take_job, "Frank", "Frank will do it: Door.", EXPECTED, "jobs"),
    Meanwhile(take_job, "Ted", "This is an old card.", EXPECTED, "find_picture"),
    Meanwhile(guest_typing, "Frank", "Hello Frank!", IN, "guest"),
    Meanwhile(guest_not_typing, "Frank", "Hello Frank!", IN, "check_in"),
    Meanwhile(who_are_you_with, "Joe", "Hello Su!", IN, "check_in"),
    Meanwhile(who_are_you_with, "Frank", "Hello Frank!", IN, "find_picture"),
    Meanwhile(who_lets_in, "Joe", "Hello Yasmin!", IN, "home"),
    Meanwhile(who_lets_in, "Frank", "Hello Frank!", IN, "find_picture"),
    Meanwhile(who_lets_in, "Ted", "This is an old card.", EXPECTED, "find_picture"),
    Meanwhile(who_lets_in, "Yasmin", None, EXPECTED, "find_picture"),
    Meanwhile(message_with_undo, "Frank", "Hello Frank!", IN, "jobs"),
    Meanwhile(still_here, "Frank", "Hello Frank!", IN, "rota"),
    Meanwhile(roll_call, "Joe", "1 of 64 safe", IN, "roll_call"),
    Meanwhile(roll_call, "Frank", "1 of 65 safe", EXPECTED, "roll_call"),
    Meanwhile(roll_call, "Ted", "0 of 64 safe", EXPECTED, "roll_call"),
    Meanwhile(fire, "Frank", None, EXPECTED, "fire"),
    Meanwhile(sorry, "Frank", "Hello Frank!", IN, "sorry"),
    Meanwhile(problem_told, "Frank", "Hello Frank!", IN, "problem_told"),
    Meanwhile(whom_it_is_about, "Frank", "Hello Frank!", IN, "find_picture"),
]


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    scanner = Scanner()
    scanner.listen(qapp)
    yield scanner
    scanner.stop()


@pytest.mark.parametrize("case", WHILE, ids=lambda one: f"{one.up.__name__}, {one.card}")
def test_a_card_that_is_scanned_while(
    case: Meanwhile, kiosk: MakeKiosk, scanner: Scanner, tap: Hand
) -> None:
    tour = kiosk("19:42")
    case.up(tour)
    before = words_in_sight(tour.window)
    scanner.read.connect(tour.senses.card)

    QTest.keyClicks(tour.window, tour.codes[case.card].lower() + "\r")
    QApplication.processEvents()

    if case.words is None:
        assert words_in_sight(tour.window) == before
    else:
        assert case.words in words_on(tour.window)
    assert state_of(tour, case.card) is case.state
    if tour.window.is_at("answer"):
        choice = answer_on(tour).style_.choices
        tap(button(tour.window, "OK" if "ok" in choice else "Back"))
    assert tour.window.screen_name == case.then


def test_who_types_a_name_finds_it_again_after_somebody_elses_card(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    guest_typing(tour)
    tour.card("Frank")
    tap(button(tour.window, "OK"))
    assert "Su" in words_on(tour.window.current)


def test_what_was_done_before_a_card_came_can_still_be_taken_back(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    message_with_undo(tour)
    tour.card("Frank")
    tap(button(tour.window, "OK"))
    go(tour, "what_happened")
    tap(button(tour.window.current, "Undo: Done: Door"))
    job = tour.tonight.jobs.one(DOOR_JOB)
    assert job is not None
    assert not job.over


def test_after_the_night_a_card_is_told_that_it_is_over(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    tonight = tour.tonight
    tonight.check_in.seen_go([one.id for one in tonight.people.who_are(IN)])
    tonight.log.add(Act("night.finished", Subject("night", tonight.night.id)))
    tour.go("goodnight")
    tour.card("Frank")
    assert "The night is over." in words_on(tour.window)
    tap(button(tour.window, "OK"))
    assert tour.window.screen_name == "goodnight"
    assert state_of(tour, "Frank") is EXPECTED


# A card that hangs before the camera


def test_a_card_that_was_chosen_with_is_not_answered_by_the_door_as_well(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    who_did_it(tour)
    for _ in range(5):
        tour.card("Amara")
        later(tour, 1)
    assert tour.window.screen_name == "jobs"


def test_i_am_going_home_stands_while_the_card_still_hangs_there(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    tour.card("Joe")
    tap(button(tour.window, "I am going home"))
    for _ in range(20):
        later(tour, 1)
        tour.card("Joe")
    assert "Bye bye Joe." in words_on(tour.window)
    assert state_of(tour, "Joe") is OUT


def test_going_home_with_a_held_card_sounds_once(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:40")
    tour.go("check_in")
    tap(button(tour.window.current, "Going home"))
    sounds = QSignalSpy(tour.senses.sound)
    for _ in range(5):
        tour.card("Priya")
        later(tour, 1)
    assert [sounds.at(nth)[0] for nth in range(sounds.count())] == ["bye"]


def test_two_cards_before_the_camera_do_not_take_turns(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    shown = QSignalSpy(tour.window.shown)
    for _ in range(10):
        for name in ("Frank", "Naomi"):
            tour.card(name)
            later(tour, 0.5)
    assert shown.count() == 2
    assert "Hello Naomi!" in words_on(tour.window)


def test_who_shows_a_card_again_on_purpose_sees_the_answer_again(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    tour.card("Frank")
    later(tour, 2)
    tour.card("Naomi")
    later(tour, 4)
    tour.card("Frank")
    assert "Hello Frank!" in words_on(tour.window)


def test_who_waits_with_the_card_in_hand_comes_in_when_there_is_room(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    room_for(tour, 0)
    for _ in range(15):
        tour.card("Frank")
        later(tour, 1)
    assert "We are full. Please wait." in words_on(tour.window)
    tour.tonight.check_in.seen_go([tour.person("Joe")])
    tour.card("Frank")
    assert "Hello Frank!" in words_on(tour.window)


# Letting in


def test_somebody_who_is_in_lets_in_over_the_limit_and_it_can_be_undone(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    room_for(tour, 0)
    tour.go("check_in")
    tour.card("Frank")
    tap(button(tour.window, "Let me in"))
    assert "Who lets Frank in?" in words_on(tour.window.current)
    tap(button(tour.window.current, "Joe"))
    assert {"Hello Frank!", "We are full now. 65 people are in."} <= set(words_on(tour.window))
    assert state_of(tour, "Frank") is IN
    assert tour.tonight.log.events()[-1].by == tour.person("Joe")
    tap(button(tour.window, "OK"))
    assert tour.window.screen_name == "check_in"

    go(tour, "what_happened")
    said = words_on(tour.window.current)
    assert "Joe let Frank in" in said
    assert any(line.endswith("We were full") for line in said)
    tap(button(tour.window.current, "Undo: Joe let Frank in"))
    assert state_of(tour, "Frank") is EXPECTED


def test_the_people_of_the_door_are_asked_first(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    who_lets_in(tour)
    assert [word for word in words_on(tour.window.current) if word in ("Amara", "Joe", "Adam")] == [
        "Amara",
        "Joe",
        "Adam",
    ]


def test_a_talk_and_then_a_full_room_are_told_one_after_the_other(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    room_for(tour, 0)
    tour.card("Yasmin")
    tap(button(tour.window, "Let me in"))
    tap(button(tour.window.current, "Amara"))
    assert "We are full. Please wait." in words_on(tour.window)
    assert state_of(tour, "Yasmin") is EXPECTED
    tap(button(tour.window, "Let me in"))
    tap(button(tour.window.current, "Amara"))
    assert "Hello Yasmin!" in words_on(tour.window)
    tap(button(tour.window, "OK"))
    assert tour.window.screen_name == "home"
    tour.go("what_happened")
    line = next(word for word in words_on(tour.window.current) if "After a talk" in word)
    assert line.endswith("After a talk · We were full")


def test_a_guest_who_waits_need_not_type_the_name_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    room_for(tour, 0)
    guest_typing(tour)
    tap(button(tour.window.current, "I come on my own"))
    assert "We are full. Please wait." in words_on(tour.window)
    tap(button(tour.window, "Back"))
    assert "Su" in words_on(tour.window.current)
    tap(button(tour.window.current, "I come on my own"))
    tap(button(tour.window, "Let me in"))
    assert "Who lets Su in?" in words_on(tour.window.current)
    tap(button(tour.window.current, "Joe"))
    assert "Hello Su!" in words_on(tour.window)
    assert "guest" not in tour.window.kit.drafts
    tap(button(tour.window, "OK"))
    assert tour.window.screen_name == "check_in"


def test_before_the_doors_somebody_who_is_in_lets_in(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("18:30")
    tour.card("Zoe")
    tap(button(tour.window, "Let me in"))
    tap(button(tour.window.current, "Amara"))
    assert state_of(tour, "Zoe") is IN


@pytest.mark.parametrize("code", ["", "Ted", "Joe"], ids=["of nobody", "old", "in already"])
def test_no_other_answer_offers_to_let_in(kiosk: MakeKiosk, code: str) -> None:
    tour = kiosk("19:42")
    tour.window.card_shown(tour.codes.get(code, "HELLO"))
    assert "Let me in" not in words_on(answer_on(tour))


# How each answer is told apart


def test_no_two_answers_have_the_same_picture_words_or_sound() -> None:
    assert STYLES.keys() == set(ScanResult)
    for part in ("symbol", "title", "sound"):
        assert len({getattr(style, part) for style in STYLES.values()}) == len(STYLES), part


def test_nearly_full_is_said_in_words_in_a_picture_and_aloud(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    room_for(tour, 9, crowded=65)
    speech = QSignalSpy(tour.senses.say)
    tour.card("Frank")
    assert "We are nearly full. 65 people are in." in words_on(tour.window)
    assert "We are nearly full. 65 people are in." in speech.at(0)[0]


def test_with_room_enough_nothing_is_said_of_it(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    tour.card("Frank")
    assert not [word for word in words_on(tour.window) if "full" in word]


def test_doors_that_are_held_open_soon(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    tour.tonight.phases.hold(tour.tonight.night.phases[1].phase)
    tour.card("Frank")
    assert {"The doors open soon.", "Please wait a little."} <= set(words_on(tour.window))


# Codes that are nobody's


def test_what_a_code_says_is_seen_and_heard_nowhere(
    kiosk: MakeKiosk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    tour = kiosk("19:42")
    frank = tour.tonight.people.one(tour.person("Frank"))
    assert frank is not None
    tour.tonight.cards.issue([(frank, REAL)])
    people_in = tour.tonight.people.how_many(IN)
    speech = QSignalSpy(tour.senses.say)
    for code in hostile_codes(each=1):
        tour.go("home")
        tour.window.card_shown(code)
        assert answer_on(tour).answer.result is ScanResult.UNKNOWN, ascii(code)
        said = [speech.at(nth)[0] for nth in range(speech.count())]
        for text in (*words_on(tour.window), *names_in(tour.window), *said[-2:]):
            assert code not in text
        assert "We do not know this card." in words_on(tour.window)
        later(tour, 11)
    assert tour.tonight.people.how_many(IN) == people_in
    assert caplog.text == ""


def names_in(window: QWidget) -> list[str]:
    """What a screen reader says of everything there."""
    parts = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return [text for one in parts for text in (one.accessibleName(), one.accessibleDescription())]
