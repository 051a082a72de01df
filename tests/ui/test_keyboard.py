"""The keyboard alone is enough for everything: real keys on the real window."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.model import VisitState
from kiosk.tour import Tour
from kiosk.ui.controls import controls_in
from kiosk.ui.kit import Kit
from kiosk.ui.look import Look
from kiosk.ui.themes import THEMES
from kiosk.ui.widgets.touch_button import FOCUS_LINE, FOCUS_RING, TouchButton
from tests.ui import by_key
from tests.ui.by_key import Keys, settle
from tests.ui.hands import Hand, HandClock, MakeKiosk, button, go, words_on
from tests.ui.test_switches import contrast

K = Qt.Key


def who_is_in(tour: Tour) -> set[str]:
    return {one.called for one in tour.tonight.people.who_are(VisitState.IN)}


# The main job


def test_checks_in_by_picture(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk("19:43")
    by_key.check_in_by_picture(Keys(tour, hand_clock))
    assert "Frank" in who_is_in(tour)
    assert tour.window.screen_name == "check_in"


def test_checks_in_by_the_letter_keys(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk("19:43")
    by_key.check_in_by_letters(Keys(tour, hand_clock))
    assert "Frank" in who_is_in(tour)


def test_checks_in_by_typing_the_name(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    """Letters are typed wherever the focus is; Space is then a letter too."""
    tour = kiosk("19:43")
    keys = Keys(tour, hand_clock)
    for name in ("Check in", "No card"):
        keys.choose(name)
    for key in (K.Key_F, K.Key_R, K.Key_Space, K.Key_Backspace):
        keys.press(key)
    assert tour.window.screen_name == "find_picture"
    assert "Fr" in tour.window.kit.drafts["find come_in"]
    keys.choose("Frank", K.Key_Space)
    assert "Frank" in who_is_in(tour)


def test_ticks_a_job(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk()
    before = sum(job.over for job in tour.tonight.jobs.all())
    by_key.tick_a_job(Keys(tour, hand_clock))
    assert sum(job.over for job in tour.tonight.jobs.all()) == before + 1


def test_tells_of_a_taxi_that_is_not_here(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk("22:40")
    by_key.tell_missing_taxi(Keys(tour, hand_clock))
    home = tour.tonight.rides.one(tour.person("Nina"))
    assert home is not None and home.ride.promised is not None


def test_begins_a_roll_call_and_ticks(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk("22:40")
    keys = Keys(tour, hand_clock)
    by_key.roll_call(keys)
    assert tour.tonight.roll_calls.under_way() is not None
    assert keys.name == "Aisha is safe", "the focus stays on who was ticked"


# The order


def test_reading_order_is_line_by_line(kiosk: MakeKiosk) -> None:
    """Also where the two buttons of the pages stand beside several lines."""
    tour = kiosk("19:43")
    go(tour, "find_picture")
    settle()
    names = [one.accessibleName() for one in controls_in(tour.window.current)]
    at = names.index("Adam")
    assert names[at : at + 10] == sorted(names[at : at + 10])
    assert names[at + 10 :] == ["Page down"]


# Where the focus is


def test_a_new_screen_has_the_focus_on_its_first_control(
    kiosk: MakeKiosk, hand_clock: HandClock
) -> None:
    tour = kiosk()
    keys = Keys(tour, hand_clock)
    keys.choose("Jobs")
    assert keys.focus is controls_in(tour.window.current)[0]


def test_a_finger_leaves_no_focus(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    tour.window.activateWindow()
    tap(button(tour.window, "Jobs"))
    settle()
    assert not isinstance(QApplication.focusWidget(), TouchButton)


def test_done_becomes_undo_and_keeps_the_focus(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk()
    go(tour, "jobs")
    keys = Keys(tour, hand_clock)
    while not keys.name.startswith("Done: "):
        keys.press(K.Key_Tab)
    title = keys.name.removeprefix("Done: ")
    job = next(one for one in tour.tonight.jobs.all() if title.startswith(f"{one.title}, "))
    tour.tonight.jobs.done(job.id)
    settle()
    assert keys.name == f"Undo: {title}"
    keys.press(K.Key_Return)
    assert keys.name == f"Done: {title}"


def test_the_last_page_leaves_the_focus_beside_the_button_that_ended(
    kiosk: MakeKiosk, hand_clock: HandClock
) -> None:
    tour = kiosk()
    go(tour, "my_symbol", person=tour.person("Nina"))
    settle()
    keys = Keys(tour, hand_clock)
    for _ in range(20):
        if keys.focus is not None and not keys.name.startswith("Page"):
            break
        keys.press(K.Key_Tab)
    while "Page down" in [one.accessibleName() for one in controls_in(tour.window)]:
        keys.choose("Page down")
    assert keys.name == "Page up"


def test_arrows_go_to_what_is_nearest(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk()
    keys = Keys(tour, hand_clock)
    while not keys.name.startswith("Check in"):
        keys.press(K.Key_Tab)
    met = []
    for key in (K.Key_Right, K.Key_Down, K.Key_Left, K.Key_Up):
        keys.press(key)
        met.append(keys.name.partition(".")[0])
    assert met == ["Jobs", "Problem", "Taxis", "Check in"]
    keys.press(K.Key_Left)
    assert keys.name.startswith("Done: ")


def test_arrows_go_on_to_the_next_page_and_back(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk("19:43")
    go(tour, "find_picture")
    settle()
    keys = Keys(tour, hand_clock)
    while keys.name != "Aisha":
        keys.press(K.Key_Tab)
    keys.press(K.Key_Down)
    assert keys.name == "Anna"
    keys.press(K.Key_Down)
    assert "2 of 4" in words_on(tour.window)
    second = keys.name
    assert keys.focus in controls_in(tour.window)
    keys.press(K.Key_Up)
    assert "1 of 4" in words_on(tour.window)
    assert keys.name == "Anna"
    assert second > "Anna"


def test_down_from_the_last_page_leaves_the_list(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk("19:43")
    go(tour, "find_picture")
    settle()
    keys = Keys(tour, hand_clock)
    while keys.name != "Adam":
        keys.press(K.Key_Tab)
    names = []
    for _ in range(20):
        keys.press(K.Key_Down)
        names.append(keys.name)
        if keys.name == "Home":
            break
    assert names[-1] == "Home"
    assert all(one != other for one, other in pairwise(names)), names


# Esc and Home


def test_esc_is_back_and_home_is_home(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk()
    keys = Keys(tour, hand_clock)
    go(tour, "more")
    go(tour, "cards")
    keys.press(K.Key_Escape)
    assert tour.window.screen_name == "more"
    go(tour, "cards")
    keys.press(K.Key_Home)
    assert tour.window.screen_name == "home"


def test_esc_closes_the_keys_before_it_leaves(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk("19:43")
    keys = Keys(tour, hand_clock)
    go(tour, "check_in")
    go(tour, "find_picture")
    keys.choose("Type the name")
    assert button(tour.window.current, "Rub out").isVisible()
    keys.press(K.Key_Escape)
    assert tour.window.screen_name == "find_picture"
    keys.press(K.Key_Escape)
    assert tour.window.screen_name == "check_in"


def test_no_key_leaves_a_roll_call(kiosk: MakeKiosk, hand_clock: HandClock) -> None:
    tour = kiosk("22:40")
    go(tour, "roll_call", real=True)
    keys = Keys(tour, hand_clock)
    for key in (K.Key_Home, K.Key_Escape):
        keys.press(key)
        assert tour.window.screen_name == "roll_call"
    assert tour.window.isVisible()


# The ring

RING = FOCUS_RING + 2 * FOCUS_LINE
"""Pixels, with the lines beside it."""


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("paint", ["card", "quiet", "done", "problem", "late", "strong", "chosen"])
def test_the_ring_is_seen_on_every_button(qtbot: QtBot, kit: Kit, theme: str, paint: str) -> None:
    """Of its lines, one beside the other, 6 pixels differ by 3:1 from the button's ground. The
    bright one is seen beside the dark ones: tests/ui/ways/themes.py."""
    look = Look(theme=theme)
    page = QWidget()
    page.resize(500, 300)
    palette = page.palette()
    palette.setColor(palette.ColorRole.Window, look.colour("page"))
    page.setPalette(palette)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(50, 50, 50, 50)
    one = TouchButton(replace(kit, look=look), "", paint=paint)
    layout.addWidget(one)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    one.clearFocus()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert one.hasFocus()
    image = page.grab().toImage()
    ground = image.pixelColor(120, 100).name()
    across = [image.pixelColor(50 + step, 150).name() for step in range(RING)]
    assert sum(contrast(colour, ground) >= 3 for colour in across) >= FOCUS_RING
