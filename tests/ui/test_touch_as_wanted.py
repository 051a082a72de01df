"""Touch as people want it: what is said, when a tap acts, and what does not move."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from kiosk.tour import Tour
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, HandClock, MakeGlass, MakeKiosk, button, go

Touch = Callable[[TouchButton], None]


@pytest.fixture
def tour(kiosk: MakeKiosk) -> Tour:
    """The kiosk where taps can be tried."""
    tour = kiosk()
    go(tour, "touch")
    return tour


def try_it(tour: Tour) -> TouchButton:
    found = [
        one
        for one in tour.window.current.findChildren(TouchButton)
        if one.accessibleName().startswith(("Try it", "You tapped"))
    ]
    return found[0]


def taps(tour: Tour) -> int:
    """How many the kiosk counted."""
    words = tour.window.kit.words
    said = ["Try it here", *(words("look.tapped", n=n) for n in range(1, 10))]
    return said.index(try_it(tour).accessibleName())


@pytest.fixture(params=["finger", "mouse"])
def touch(
    request: pytest.FixtureRequest,
    tour: Tour,
    tap: Hand,
    glass: MakeGlass,
    hand_clock: HandClock,
) -> Touch:
    fingers = glass(tour.window)

    def with_a_finger(one: TouchButton) -> None:
        hand_clock.wait(1)
        fingers.tap(one)

    return with_a_finger if request.param == "finger" else tap


# Say what I touch


def test_the_first_touch_says_what_it_is_and_the_second_does_it(tour: Tour, touch: Touch) -> None:
    tour.window.preferences.set(touch_speaks=True)
    said: list[str] = []
    tour.senses.say.connect(said.append)
    touch(try_it(tour))
    assert (said, taps(tour)) == (["Try it here"], 0)
    touch(try_it(tour))
    assert taps(tour) == 1
    touch(try_it(tour))
    assert said[-1] == "You tapped once"
    assert taps(tour) == 1


def test_a_touch_on_another_one_says_that_one(tour: Tour, touch: Touch) -> None:
    tour.window.preferences.set(touch_speaks=True)
    said: list[str] = []
    tour.senses.say.connect(said.append)
    back = button(tour.window.current, "Back")
    for one in (try_it(tour), back, try_it(tour)):
        touch(one)
    assert said == ["Try it here", "Back", "Try it here"]
    assert taps(tour) == 0
    assert tour.window.screen_name == "touch"


def test_with_a_long_guard_too_what_was_said_can_be_done_soon(tour: Tour, touch: Touch) -> None:
    """`touch` waits a second between its taps."""
    tour.window.preferences.set(touch_speaks=True, repeat_guard=10.0)
    touch(try_it(tour))
    assert taps(tour) == 0
    touch(try_it(tour))
    assert taps(tour) == 1
    touch(try_it(tour))
    touch(try_it(tour))
    assert taps(tour) == 1, "a tap that did something is guarded as long as ever"


def test_what_was_said_has_the_ring(tour: Tour, touch: Touch) -> None:
    tour.window.preferences.set(touch_speaks=True)
    one, back = try_it(tour), button(tour.window.current, "Back")
    plain = one.grab().toImage()
    touch(one)
    assert one.grab().toImage() != plain
    touch(back)
    assert one.grab().toImage() == plain


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_and_switches_act_at_once(tour: Tour, key: Qt.Key) -> None:
    tour.window.preferences.set(touch_speaks=True)
    try_it(tour).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tour.window.windowHandle(), key)
    assert taps(tour) == 1


# Press or lift


def test_a_finger_acts_when_it_lifts(tour: Tour, glass: MakeGlass) -> None:
    fingers = glass(tour.window)
    fingers.press((0, try_it(tour)))
    assert taps(tour) == 0
    fingers.lift(0)
    assert taps(tour) == 1


def test_a_finger_acts_when_it_comes_and_not_again_when_it_lifts(
    tour: Tour, glass: MakeGlass, hand_clock: HandClock
) -> None:
    tour.window.preferences.set(acts_on_press=True)
    fingers = glass(tour.window)
    fingers.press((0, try_it(tour)))
    assert taps(tour) == 1
    hand_clock.wait(5)
    fingers.lift(0)
    assert taps(tour) == 1


def test_the_mouse_acts_when_it_is_pressed_and_not_again_when_it_is_let_go(
    tour: Tour, hand_clock: HandClock
) -> None:
    tour.window.preferences.set(acts_on_press=True)
    one, window = try_it(tour), tour.window
    place = one.mapTo(window, one.rect().center())
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert taps(tour) == 1
    hand_clock.wait(5)
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert taps(tour) == 1


# The guard


def test_without_a_guard_every_tap_counts(tour: Tour, tap: Hand) -> None:
    tour.window.preferences.set(repeat_guard=0)
    for _ in range(3):
        tap.again(try_it(tour))
    assert taps(tour) == 3


def test_with_a_guard_of_ten_seconds_taps_that_are_nearer_count_once(
    tour: Tour, tap: Hand, hand_clock: HandClock
) -> None:
    tour.window.preferences.set(repeat_guard=10)
    for pause, counted in ((0, 1), (9.8, 1), (9.8, 1), (10, 2)):
        hand_clock.wait(pause)
        tap.again(try_it(tour))
        assert taps(tour) == counted


@pytest.mark.parametrize(("pause", "typed"), [(2.9, "A"), (3.1, "AA")])
def test_letter_keys_wait_less_in_the_same_proportion(
    kiosk: MakeKiosk, tap: Hand, hand_clock: HandClock, pause: float, typed: str
) -> None:
    tour = kiosk("19:43")
    tour.window.preferences.set(repeat_guard=10)
    go(tour, "guest")
    key = next(
        one
        for one in tour.window.current.findChildren(TouchButton)
        if one.accessibleName() == "A" and one.isVisible()
    )
    tap.again(key)
    hand_clock.wait(pause)
    tap.again(key)
    assert tour.window.kit.drafts["guest"].upper() == typed


# Less movement


@pytest.mark.parametrize("less", [False, True])
def test_a_flick_glides_on_only_where_movement_is_wanted(
    kiosk: MakeKiosk, glass: MakeGlass, qtbot: QtBot, *, less: bool
) -> None:
    tour = kiosk()
    go(tour, "what_happened")
    tour.window.preferences.set(less_movement=less)
    rows = [one for one in tour.window.current.findChildren(Row) if one.isVisible()]
    (area,) = tour.window.current.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    moved: list[int] = []
    bar.valueChanged.connect(moved.append)
    glass(tour.window).flick(rows[2], -150)
    assert moved, "the list follows the finger"
    moved.clear()
    if less:
        qtbot.wait(500)  # that nothing moves can only be seen in time
        assert moved in ([], moved[:1])
    else:
        qtbot.waitUntil(lambda: len(moved) > 3)
