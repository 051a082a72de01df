"""Problems: kept at the second tap, taken, waited for, sorted and opened again by anyone."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.model import Problem, ProblemKind, ProblemState
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.problems.problem import KINDS
from kiosk.ui.screens.problems.problems import ProblemsScreen
from kiosk.ui.steps import agreed_steps
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.words import Words
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

WORDS = Words()


def newest(tour: Tour) -> Problem:
    """The problem that was told last."""
    return tour.tonight.problems.all()[-1]


def one(tour: Tour, id_: str) -> Problem:
    found = tour.tonight.problems.one(id_)
    assert found is not None
    return found


def how_many(tour: Tour) -> int:
    return len(tour.tonight.problems.all())


def names(tour: Tour) -> list[str]:
    """What can be tapped on this screen."""
    buttons = tour.window.current.findChildren(TouchButton)
    return [found.accessibleName() for found in buttons if found.isVisible()]


def choose(tour: Tour, tap: Hand, words: str) -> None:
    tap(button(tour.window.current, words))


def later(tour: Tour, minutes: int) -> None:
    """The clock goes on, and the kiosk notices."""
    tour.opened.clock.ahead += timedelta(minutes=minutes)
    tour.bridge.minute.emit()


# Telling


@pytest.mark.parametrize("kind", KINDS)
def test_two_taps_from_home_keep_a_problem(kiosk: MakeKiosk, tap: Hand, kind: ProblemKind) -> None:
    tour = kiosk("22:10")
    sounds, before = QSignalSpy(tour.senses.sound), how_many(tour)
    choose(tour, tap, "Problem")
    assert how_many(tour) == before
    choose(tour, tap, WORDS(f"problem.{kind}"))
    assert how_many(tour) == before + 1
    assert (newest(tour).kind, newest(tour).state) == (kind, ProblemState.NEW)
    assert sounds.at(0) == ["problem"]
    taxi = kind is ProblemKind.TAXI
    assert tour.window.screen_name == ("taxi_whose" if taxi else "problem_told")


def test_walking_away_after_telling_loses_nothing(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:10")
    go(tour, "problem")
    choose(tour, tap, "A spill or mess")
    choose(tour, tap, "OK")
    assert tour.window.screen_name == "home"
    assert newest(tour).state is ProblemState.NEW
    assert [found.problem for found in tour.tonight.attention.needed(tour.bridge.now())] == [
        newest(tour)
    ]


def test_who_and_where_are_said_afterwards_and_shown(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:10")
    go(tour, "problem")
    choose(tour, tap, "Someone is upset")
    choose(tour, tap, "Say who")
    choose(tour, tap, "Amara")
    assert tour.window.screen_name == "problem_told"
    choose(tour, tap, "Say where")
    choose(tour, tap, "Quiet room")
    assert tour.window.screen_name == "problem_told"
    assert newest(tour).about == tour.person("Amara")
    assert newest(tour).where == "Quiet room"
    said = words_on(tour.window.current)
    assert "Amara is upset" in said
    assert "At: Quiet room" in said


def test_it_was_no_problem_takes_it_back_and_that_can_be_undone(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("22:10")
    before = how_many(tour)
    go(tour, "problem")
    choose(tour, tap, "Something else")
    choose(tour, tap, "It was no problem")
    assert tour.window.screen_name == "home"
    assert how_many(tour) == before
    tap(button(tour.window, "Undo"))
    assert newest(tour).kind is ProblemKind.ELSE


def test_someone_is_hurt_shows_tonights_first_aider_and_999(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:10")
    go(tour, "problem")
    choose(tour, tap, "Someone is hurt")
    said = words_on(tour.window.current)
    assert "First aid tonight: Marcus" in said
    assert "In danger? Call 999." in said


def test_the_way_to_the_list_shows_how_many_are_open(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:10")
    go(tour, "problem")
    assert not any("open" in name for name in names(tour))
    tour.tonight.problems.tell(ProblemKind.SPILL)
    tour.tonight.problems.tell(ProblemKind.BROKEN)
    choose(tour, tap, "2 open")
    assert tour.window.screen_name == "problems"


# Get a person


def test_the_hand_alone_calls_nobody_the_place_does(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:10")
    before = how_many(tour)
    tap(button(tour.window, "Get a person"))
    assert tour.window.screen_name == "person_help"
    assert how_many(tour) == before
    choose(tour, tap, "Door")
    assert (newest(tour).kind, newest(tour).where) == (ProblemKind.PERSON, "Door")
    said = words_on(tour.window.current)
    assert "Someone comes to you." in said
    assert "Please stay here: Door." in said


def test_who_called_a_person_can_say_it_was_no_problem(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:10")
    before = how_many(tour)
    tap(button(tour.window, "Get a person"))
    choose(tour, tap, "At the kiosk")
    assert how_many(tour) == before + 1
    choose(tour, tap, "It was no problem")
    assert how_many(tour) == before


# One problem


@pytest.fixture
def upset(kiosk: MakeKiosk) -> Tour:
    """The screen of a new problem of which nobody said who or where."""
    tour: Tour = kiosk("22:10")
    problem = tour.tonight.problems.tell(ProblemKind.UPSET)
    go(tour, "problem_one", problem=problem)
    return tour


def test_a_problem_is_taken_then_somebody_says_who_and_it_is_sorted(upset: Tour, tap: Hand) -> None:
    choose(upset, tap, "I am on it")
    assert newest(upset).state is ProblemState.ON_IT
    choose(upset, tap, "Who is on it?")
    choose(upset, tap, "Amara")
    assert newest(upset).mark is not None
    assert newest(upset).mark.by == upset.person("Amara")  # type: ignore[union-attr]
    assert any("Amara is on it" in said for said in words_on(upset.window.current))
    choose(upset, tap, "Sorted")
    assert newest(upset).state is ProblemState.SORTED


def test_we_are_waiting_is_a_state_that_can_be_left(upset: Tour, tap: Hand) -> None:
    choose(upset, tap, "I am on it")
    choose(upset, tap, "We are waiting")
    assert newest(upset).state is ProblemState.WAITING
    choose(upset, tap, "I am on it")
    assert newest(upset).state is ProblemState.ON_IT


def test_a_sorted_problem_can_be_opened_again(upset: Tour, tap: Hand) -> None:
    choose(upset, tap, "Sorted")
    assert upset.tonight.problems.open() == []
    tap(button(upset.window, "OK"))
    choose(upset, tap, "Not sorted: open again")
    assert newest(upset).state is ProblemState.NEW


def test_sorted_by_mistake_is_undone_from_the_message(upset: Tour, tap: Hand) -> None:
    choose(upset, tap, "I am on it")
    choose(upset, tap, "Sorted")
    tap(button(upset.window, "Undo"))
    assert newest(upset).state is ProblemState.ON_IT


def test_the_card_of_somebody_at_the_door_is_not_taken_by_a_problem(upset: Tour) -> None:
    upset.card("Joe")
    assert upset.window.screen_name == "answer"
    assert newest(upset).about is None


@pytest.mark.parametrize("kind", ProblemKind)
def test_each_kind_has_its_agreed_steps_and_at_most_5_choices(
    kiosk: MakeKiosk, kind: ProblemKind
) -> None:
    tour = kiosk("22:10")
    problem = tour.tonight.problems.tell(kind)
    for state in ProblemState:
        if state is ProblemState.ON_IT:
            tour.tonight.problems.take(problem)
        elif state is ProblemState.WAITING:
            tour.tonight.problems.wait(problem)
        go(tour, "problem_one", problem=problem)
        screen = tour.window.current
        choices = [n for n in names(tour) if n not in ("Back", "Page up", "Page down")]
        assert 1 <= len(choices) <= 5, choices
        steps = [page.text for page in agreed_steps(tour.window.kit, kind)]
        assert 2 <= len(steps) <= 4
        if kind is ProblemKind.HURT:
            steps[:1] = ["First aid tonight: Marcus"]
        assert set(steps) <= set(words_on(screen))


def test_a_taxi_problem_leads_to_the_ride(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:15")
    problem = tour.tonight.problems.tell(ProblemKind.TAXI, about=tour.person("Nina"))
    go(tour, "problem_one", problem=problem)
    choose(tour, tap, "See the ride")
    assert tour.window.screen_name == "taxi"


def test_a_problem_that_was_none_says_so_where_it_was_open(upset: Tour, tap: Hand) -> None:
    upset.tonight.problems.take_back(newest(upset))
    assert "We took the problem back." in words_on(upset.window.current)
    choose(upset, tap, "OK")
    assert upset.window.screen_name == "home"


# The list


def list_of(tour: Tour) -> ProblemsScreen:
    screen = tour.window.current
    assert isinstance(screen, ProblemsScreen)
    return screen


def row_of(tour: Tour, problem: str) -> Row:
    row = list_of(tour).list.widget_of(problem)
    assert isinstance(row, Row)
    return row


def test_the_list_keeps_its_order_whatever_happens(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:10")
    spill = tour.tonight.problems.tell(ProblemKind.SPILL)
    broken = tour.tonight.problems.tell(ProblemKind.BROKEN)
    go(tour, "problems")
    order = [problem.id for problem in tour.tonight.problems.all()]
    assert order == ["demo-problem", spill, broken]
    places = [row_of(tour, problem).pos() for problem in order]
    tap(button(row_of(tour, spill), "I am on it"))
    tap(button(row_of(tour, spill), "Sorted"))
    assert one(tour, spill).state is ProblemState.SORTED
    assert [row_of(tour, problem).pos() for problem in order] == places
    tap(button(row_of(tour, spill), "Open again"))
    assert one(tour, spill).state is ProblemState.NEW
    assert [row_of(tour, problem).pos() for problem in order] == places


def test_a_problem_that_nobody_took_for_3_minutes_has_the_amber_frame(kiosk: MakeKiosk) -> None:
    tour = kiosk("22:10")
    spill = tour.tonight.problems.tell(ProblemKind.SPILL)
    go(tour, "problems")
    assert not _amber(row_of(tour, spill))
    later(tour, 3)
    assert _amber(row_of(tour, spill))


def _amber(row: Row) -> bool:
    """Whether the very edge of a row is painted in the colour of what needs somebody."""
    late = Look().colour("late")
    image = row.grab().toImage()
    return bool(image.pixelColor(1, row.height() // 2) == late)


def test_the_list_says_when_there_are_no_problems(kiosk: MakeKiosk) -> None:
    tour = kiosk("17:40")
    go(tour, "problems")
    assert "There are no problems." in words_on(tour.window.current)


def test_with_large_text_a_row_is_words_and_a_tap_shows_what_can_be_done(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("22:10", Look(text_size=200))
    go(tour, "problems")
    row = row_of(tour, "demo-problem")
    assert len(row.findChildren(TouchButton)) == 1
    tap(button(row, "Something is broken"))
    assert tour.window.screen_name == "problem_one"
