"""The one window: the way through the screens, the band, quiet, faults and other sizes."""

from datetime import timedelta
from time import monotonic
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.errors import KnownError
from kiosk.model import ProblemKind, ProblemState, VisitState
from kiosk.tour import Tour
from kiosk.ui.idle import QUIET
from kiosk.ui.look import Look
from kiosk.ui.widgets.band import Band
from kiosk.ui.widgets.bars import BottomBar, TopBar
from kiosk.ui.widgets.message import Message, Offer
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, words_on
from tests.ui.walking import RULES

Part = TypeVar("Part", bound=QWidget)

TAKEN_WITHIN = timedelta(minutes=3)
"""After this without anyone on it, a problem chimes (product.md, "Problems")."""


def part(tour: Tour, kind: type[Part]) -> Part:
    """The one of these that is in use: a former look's are hidden until they are deleted."""
    found = tour.window.findChildren(kind)
    return next((one for one in found if one.isVisible()), found[-1])


def section(tour: Tour, name: str) -> TouchButton:
    return button(part(tour, BottomBar), name)


def write(tour: Tour, tap: Hand, name: str) -> None:
    """Taps the letters of a name."""
    for letter in name:
        keys = tour.window.current.findChildren(TouchButton)
        tap(next(key for key in keys if key.isVisible() and key.accessibleName() == letter))


def later(tour: Tour, by: timedelta) -> None:
    """The night's clock moves on, and the window looks around."""
    tour.opened.clock.ahead += by
    tour.bridge.minute.emit()
    QApplication.processEvents()


# The way through the screens


def test_the_kiosk_begins_at_home(kiosk: MakeKiosk) -> None:
    assert kiosk().window.screen_name == "home"


def test_back_leads_to_the_screen_before_as_it_was_left(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")
    QApplication.processEvents()
    tap(button(tour.window.current, "Page down"))
    left = words_on(tour.window.current)
    tour.go("job", job="demo-job-15")
    tap(button(tour.window.current, "Back"))
    assert tour.window.screen_name == "jobs"
    assert words_on(tour.window.current) == left


def test_home_in_the_bar_leads_home_from_any_depth(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    for name in ("jobs", "rota", "people"):
        tour.go(name)
    QApplication.processEvents()
    tap(section(tour, "Home"))
    assert tour.window.screen_name == "home"
    tour.window.back()
    assert tour.window.screen_name == "home"


def test_a_section_of_the_bar_begins_the_way_anew(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")
    tour.go("job", job="demo-job-15")
    QApplication.processEvents()
    tap(section(tour, "Taxis"))
    assert tour.window.screen_name == "taxis"
    tour.window.back()
    assert tour.window.screen_name == "home"


def test_the_section_that_one_is_in_is_lit(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    tour.go("taxis")
    QApplication.processEvents()
    taxis = section(tour, "Taxis")
    lit, quiet = taxis.grab().toImage(), section(tour, "Jobs").grab().toImage()
    edge = QPoint(taxis.width() // 2, 4)
    look = tour.window.kit.look
    assert lit.pixelColor(edge) == look.colour("chosen")
    assert quiet.pixelColor(edge) == look.colour("quiet")


def test_the_hand_at_the_top_gets_a_person(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")
    QApplication.processEvents()
    tap(button(part(tour, TopBar), "Get a person"))
    assert tour.window.screen_name == "person_help"


def test_a_name_that_is_no_screen_is_a_bug_and_not_a_blank_screen(kiosk: MakeKiosk) -> None:
    with pytest.raises(KeyError):
        kiosk().go("nowhere")


# Cards on any screen


def test_the_answer_to_a_card_lies_over_the_screen_and_ok_leads_back_to_it(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:43")
    tour.go("jobs")
    QApplication.processEvents()
    before = tour.window.current
    tour.card("Frank")
    QApplication.processEvents()
    assert tour.window.screen_name == "answer"
    tap(button(tour.window.current, "OK"))
    assert tour.window.current is before


def test_the_next_card_takes_the_place_of_the_answer_before(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    tour.go("jobs")
    for name in ("Frank", "Gemma", "Glen"):
        tour.card(name)
        QApplication.processEvents()
    assert "Hello Glen!" in words_on(tour.window.current)
    tap(button(tour.window.current, "OK"))
    assert tour.window.screen_name == "jobs"


# Left alone


def quiet(tour: Tour, qtbot: QtBot) -> None:
    """Two minutes without a touch, in no time."""
    assert tour.window.idle.timer.interval() == QUIET == 120_000
    with qtbot.waitSignal(tour.window.idle.quiet):
        tour.window.idle.timer.start(1)
    tour.window.idle.timer.setInterval(QUIET)


def test_a_kiosk_left_alone_asks_whether_anyone_is_there(kiosk: MakeKiosk, qtbot: QtBot) -> None:
    tour = kiosk("21:24")
    tour.go("job", job="demo-job-15")
    assert tour.window.idle.timer.isActive()
    quiet(tour, qtbot)
    assert tour.window.screen_name == "still_here"


def test_yes_leads_back_to_what_was_begun(kiosk: MakeKiosk, tap: Hand, qtbot: QtBot) -> None:
    tour = kiosk("19:43")
    tour.go("guest")
    QApplication.processEvents()
    write(tour, tap, "SAM")
    before = tour.window.current
    quiet(tour, qtbot)
    QApplication.processEvents()
    tap(button(tour.window.current, "Yes"))
    assert tour.window.current is before
    assert tour.window.kit.drafts["guest"].upper() == "SAM"


def test_what_was_begun_is_kept_when_nobody_answers(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk("19:43")
    tour.go("guest")
    QApplication.processEvents()
    write(tour, tap, "SAM")
    quiet(tour, qtbot)
    waiting = next(one for one in tour.window.current.findChildren(QTimer) if one.isActive())
    assert waiting.interval() >= 20_000
    waiting.start(1)
    qtbot.waitUntil(lambda: tour.window.screen_name == "home")
    tour.go("guest")
    QApplication.processEvents()
    assert any(words.upper() == "SAM" for words in words_on(tour.window.current))


@pytest.mark.parametrize("name", ["home", "check_in", "roll_call"])
def test_a_screen_that_stays_is_left_by_people_only(
    kiosk: MakeKiosk, qtbot: QtBot, name: str
) -> None:
    tour = kiosk("21:24")
    tour.go(name, **({"real": True} if name == "roll_call" else {}))
    assert not tour.window.idle.timer.isActive()
    tour.window.idle.quiet.emit()
    assert tour.window.screen_name == name


def test_a_touch_begins_the_two_minutes_anew(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")
    QApplication.processEvents()
    timer = tour.window.idle.timer
    QTest.qWait(30)  # it must have run for a while to be seen to begin anew
    before = monotonic()
    tap(button(tour.window.current, "Page down"))
    assert timer.remainingTime() >= QUIET - (monotonic() - before) * 1000 - 2


# Faults of the world


def test_a_fault_of_the_world_becomes_a_message_in_plain_words(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")

    def full() -> None:
        raise KnownError("The disk is full.", "Please ask for help.")

    assert tour.bridge.do(full) is None
    QApplication.processEvents()
    message = part(tour, Message)
    assert words_on(message)[0] == "The disk is full. Please ask for help."
    tap(button(message, "OK"))
    assert not message.isVisible()
    assert tour.window.screen_name == "jobs"


def test_a_message_goes_when_one_goes_on(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")
    tour.window.say_message("Now it is: Club.")
    tour.go("taxis")
    assert not part(tour, Message).isVisible()


def test_what_was_done_can_be_taken_back_from_the_message(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    taken_back: list[str] = []
    tour.go("jobs")
    tour.window.say_message("Now it is: Club.", lambda: taken_back.append("club"))
    QApplication.processEvents()
    tap(button(part(tour, Message), "Undo"))
    assert taken_back == ["club"]
    assert not part(tour, Message).isVisible()


def test_what_most_people_do_next_is_offered_once(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    done: list[str] = []
    tour.go("jobs")
    offer = Offer("I am going home", "going_home", lambda: done.append("home"))
    tour.window.say_message("Thank you, Joe!", offer=offer)
    QApplication.processEvents()
    assert "Undo" not in words_on(part(tour, Message))
    tap(button(part(tour, Message), "I am going home"))
    assert done == ["home"]
    assert not part(tour, Message).isVisible()
    tour.window.say_message("Now it is: Club.")
    assert "I am going home" not in words_on(part(tour, Message))


# What needs somebody


def test_a_new_problem_shows_on_every_screen_that_has_bars(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    tour.tonight.problems.tell(ProblemKind.SPILL, where="Bar")
    for name in ("home", "check_in", "jobs", "rota", "people", "taxis", "more", "phase"):
        tour.go(name)
        QApplication.processEvents()
        assert "A spill or mess" in words_on(part(tour, Band)), name


def test_a_problem_that_is_told_shows_at_once_and_the_screen_makes_room(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")
    QApplication.processEvents()
    assert not part(tour, Band).isVisible()
    tour.tonight.problems.tell(ProblemKind.SPILL, where="Bar")
    for _ in range(3):
        QApplication.processEvents()
    assert part(tour, Band).isVisible()
    assert {name: list(rule(tour.window)) for name, rule in RULES.items()} == {
        name: [] for name in RULES
    }


def test_i_am_on_it_takes_the_problem_out_of_the_band(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    problem = tour.tonight.problems.tell(ProblemKind.SPILL, where="Bar")
    QApplication.processEvents()
    tap(button(part(tour, Band), "I am on it"))
    assert not part(tour, Band).isVisible()
    assert tour.window.screen_name == "problem_one"
    taken = tour.tonight.problems.one(problem)
    assert taken is not None and taken.state is ProblemState.ON_IT


def test_a_problem_that_nobody_takes_chimes_once_after_three_minutes(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    sounds: list[str] = []
    tour.senses.sound.connect(sounds.append)
    tour.tonight.problems.tell(ProblemKind.SPILL, where="Bar")
    later(tour, TAKEN_WITHIN - timedelta(seconds=5))
    assert "chime" not in sounds
    later(tour, timedelta(seconds=6))
    assert sounds.count("chime") == 1
    later(tour, timedelta(minutes=2))
    tour.go("jobs")
    tour.window.change_look(Look(1280, 800))
    assert sounds.count("chime") == 1


def test_a_problem_that_was_taken_in_time_does_not_chime(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    sounds: list[str] = []
    tour.senses.sound.connect(sounds.append)
    tour.tonight.problems.take(tour.tonight.problems.tell(ProblemKind.SPILL))
    later(tour, 2 * TAKEN_WITHIN)
    assert "chime" not in sounds


def test_each_problem_that_waits_too_long_chimes(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    sounds: list[str] = []
    tour.senses.sound.connect(sounds.append)
    tour.tonight.problems.tell(ProblemKind.SPILL)
    later(tour, TAKEN_WITHIN)
    tour.tonight.problems.tell(ProblemKind.BROKEN)
    later(tour, TAKEN_WITHIN)
    assert sounds.count("chime") == 2


def test_the_band_turns_amber_when_nobody_took_it_for_three_minutes(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    tour.tonight.problems.tell(ProblemKind.SPILL)
    look = tour.window.kit.look

    def ground() -> object:
        band = part(tour, Band)
        return band.grab().toImage().pixelColor(band.width() // 2, 2)

    QApplication.processEvents()
    assert ground() == look.colour("problem")
    later(tour, TAKEN_WITHIN)
    assert ground() == look.colour("late")


# Sizes


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1920, 1080)])
def test_a_window_of_another_size_fits_again_and_keeps_the_way(
    kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    tour = kiosk("21:24")
    tour.go("jobs")
    tour.go("job", job="demo-job-15")
    tour.window.resize(*size)
    for _ in range(4):
        QApplication.processEvents()
    look = tour.window.kit.look
    assert (look.width, look.height) == size
    assert tour.window.screen_name == "job"
    assert {name: list(rule(tour.window)) for name, rule in RULES.items()} == {
        name: [] for name in RULES
    }
    tour.window.back()
    assert tour.window.screen_name == "jobs"


def test_another_look_keeps_what_was_begun(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    tour.go("guest")
    QApplication.processEvents()
    write(tour, tap, "SAM")
    tour.window.change_look(Look(text_size=150))
    QApplication.processEvents()
    assert tour.window.screen_name == "guest"
    assert any(words.upper() == "SAM" for words in words_on(tour.window.current))


def test_a_night_that_goes_on_shows_on_home_without_a_touch(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:43")
    before = tour.tonight.people.how_many(VisitState.IN)
    tour.tonight.check_in.show_card(tour.codes["Frank"])
    QApplication.processEvents()
    assert f"{before + 1} people are in" in words_on(tour.window.current)


def test_another_night_is_opened_at_home_and_is_tonight_for_all_screens(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    tap(button(tour.window, "Jobs"))
    tour.window.kit.open_night("demo-night-2026-10")
    assert tour.window.screen_name == "home"
    assert tour.window.kit.tonight.night.date == "2026-10-30"
    QApplication.processEvents()
    tap(button(tour.window, "Jobs"))
    jobs = {job.id for job in tour.window.current.tonight.jobs.all()}
    assert len(jobs) == 21 and all(job.startswith("demo-night-2026-10") for job in jobs)


def test_escape_leaves_the_demo(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    QTest.keyClick(tour.window.windowHandle(), Qt.Key.Key_Escape)
    assert not tour.window.isVisible()
