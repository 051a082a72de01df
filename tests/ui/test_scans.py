"""The USB scanner on the real window: cards on every screen, and noise on any."""

import gc
from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.devices.scanner import Scanner
from kiosk.model import VisitState
from kiosk.tour import STOPS, Stop, Tour
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

PRINTABLE = [chr(code) for code in range(0x20, 0x7F)]
ENTER = Qt.Key.Key_Return
NEVER_MS = 200
"""Longer than any key is kept back."""

SCREENS = list({stop.name.split("_")[0]: stop for stop in reversed(STOPS)}.values())
"""A stop of each part of the kiosk."""


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    scanner = Scanner()
    scanner.listen(qapp)
    yield scanner
    scanner.stop()


class Keys:
    """Keys as a scanner sends them to the window, 1 ms after each other."""

    def __init__(self, tour: Tour) -> None:
        self._handle = tour.window.windowHandle()
        self._at = 1000

    def press(self, key: int, text: str) -> None:
        self._at += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self._at)
            QCoreApplication.sendEvent(self._handle, event)

    def scan(self, text: str, *ends: Qt.Key) -> None:
        """With Shift before each capital."""
        for sign in text:
            if sign.isupper():
                self.press(Qt.Key.Key_Shift, "")
            self.press(ord(sign.upper()), sign)
        for end in ends:
            self.press(end, "\t" if end == Qt.Key.Key_Tab else "\r")


def who_is_in(tour: Tour) -> set[str]:
    return {person.called for person in tour.tonight.people.who_are(VisitState.IN)}


@pytest.mark.parametrize("stop", SCREENS, ids=lambda stop: stop.name)
def test_a_scan_is_read_on_every_screen_and_types_nothing(
    kiosk: MakeKiosk, scanner: Scanner, stop: Stop
) -> None:
    tour = kiosk(stop.at)
    stop.reach(tour)
    read: list[str] = []
    scanner.read.connect(read.append)
    before = words_on(tour.window.current)
    Keys(tour).scan(tour.codes["Frank"], ENTER, ENTER)
    assert read == [tour.codes["Frank"]]
    assert words_on(tour.window.current) == before


def test_a_scan_does_not_type_into_a_guest_s_name_and_typing_does(
    qtbot: QtBot, kiosk: MakeKiosk, scanner: Scanner
) -> None:
    tour = kiosk("19:42")
    scanner.read.connect(tour.senses.card)
    go(tour, "guest")
    for sign in "li":
        QTest.keyClick(tour.window.windowHandle(), sign)  # type: ignore[call-overload]
        qtbot.wait(NEVER_MS)
    Keys(tour).scan(tour.codes["Frank"], ENTER)
    assert "Hello Frank!" in words_on(tour.window)
    assert tour.window.kit.drafts["guest"] == "Li"


def test_a_held_key_types_its_letter_and_lets_nobody_in(
    qtbot: QtBot, kiosk: MakeKiosk, scanner: Scanner
) -> None:
    tour = kiosk("19:42")
    scanner.read.connect(tour.senses.card)
    go(tour, "guest")
    for again in [False] + [True] * 40:
        key = Qt.Key.Key_X
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "x", again)
        QCoreApplication.sendEvent(tour.window.windowHandle(), event)
    qtbot.wait(NEVER_MS)
    assert tour.window.kit.drafts["guest"] == "X" + "x" * 19
    assert tour.window.screen_name == "guest"


def test_a_scan_does_not_press_the_button_that_has_the_focus(
    qtbot: QtBot, kiosk: MakeKiosk, scanner: Scanner
) -> None:
    tour = kiosk("21:24")
    scanner.read.connect(tour.senses.card)
    fire = button(tour.window.current, "Fire")
    fire.setFocus(Qt.FocusReason.TabFocusReason)
    tapped: list[bool] = []
    for one in tour.window.findChildren(TouchButton):
        one.tapped.connect(lambda: tapped.append(True))
    Keys(tour).scan("TWO WORDS AND SPACES ", ENTER, ENTER)
    assert tour.window.screen_name == "answer"
    Keys(tour).scan(tour.codes["Nina"], Qt.Key.Key_Tab, ENTER)
    qtbot.wait(NEVER_MS)
    assert tapped == []


@pytest.mark.parametrize("end", [(ENTER, "\r"), (10, "\n")], ids=["enter", "line feed"])
def test_a_scan_is_no_key_and_leaves_no_ring(
    qapp: QApplication,
    qtbot: QtBot,
    kiosk: MakeKiosk,
    scanner: Scanner,
    tap: Hand,
    end: tuple[int, str],
) -> None:
    """Whoever shows a card has a finger, and no use for the focus of the keys."""
    tour = kiosk("21:24")
    scanner.listen(qapp)  # After the window, as in the program: it is the first to see a key.
    scanner.read.connect(tour.senses.card)
    tap(button(tour.window, "Check in"))
    keys = Keys(tour)
    keys.scan(tour.codes["Frank"])
    keys.press(*end)
    assert tour.window.screen_name == "answer"
    qtbot.wait(NEVER_MS)
    assert [one for one in tour.window.findChildren(TouchButton) if one.has_ring] == []


@pytest.mark.parametrize("screen", ["find_picture", "guest"])
def test_a_minute_of_noise_lets_nobody_in_and_the_next_good_card_works(
    qtbot: QtBot, kiosk: MakeKiosk, scanner: Scanner, screen: str
) -> None:
    tour, random = kiosk("19:42"), Random(4)
    scanner.read.connect(tour.senses.card)
    go(tour, screen)
    first = tour.window.current.findChildren(TouchButton)[-1]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    keys, before = Keys(tour), who_is_in(tour)
    objects: list[int] = []
    for second in range(60):
        keys.scan(some_noise(random, 300), ENTER)
        keys.scan(some_noise(random, 700), ENTER)
        if second in (20, 59):
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            gc.collect()
            objects.append(len(gc.get_objects()))
    assert who_is_in(tour) == before
    assert objects[1] < objects[0] + 500, "nothing is kept of it"
    keys.scan(some_noise(random, 500) + tour.codes["Frank"], ENTER)
    assert who_is_in(tour) == before | {"Frank"}
    assert "Hello Frank!" in words_on(tour.window)
    assert tour.window.kit.drafts.get("guest", "") == ""


def some_noise(random: Random, length: int) -> str:
    """A space at the beginning is a person's, who presses a button."""
    return "x" + "".join(random.choices(PRINTABLE, k=length - 1))
