"""From the first start to a night with a committee of two and their cards: how many taps, and how
long the kiosk itself takes. Every tap is a real one, on the real window."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.tour import Tour
from kiosk.tour.stop import FIRST_START
from kiosk.ui.look import Look
from kiosk.ui.widgets.message import Message
from kiosk.ui.widgets.touch_button import TouchButton
from tests.bench.tapping import tap

NAME, PLACE = "Blue Camel", "Oak House Hall"
COMMITTEE = ("Amara", "Joe")

TREMOR, LETTER = 520, 170
"""Milliseconds between taps at one place, or they count as one."""

LONGEST = 30.0
"""Seconds that anything may take."""


class NewUser:
    """Makes a club, and counts the taps of each step."""

    def __init__(self, tour: Tour) -> None:
        self.tour = tour
        self.taps: Counter[str] = Counter()
        self.answering = 0.0
        """Seconds that the kiosk took, from the lifted finger to the painted screen."""

    def does(self, *names: str) -> None:
        for name in names:
            self._tap(self._button(name))
            QTest.qWait(TREMOR)

    def types(self, text: str) -> None:
        for letter in text:
            self._tap(self._button("Space" if letter == " " else letter))
            QTest.qWait(LETTER)
        QTest.qWait(TREMOR)

    def sees(self, name: str) -> None:
        """Waits until there is something of that name to tap."""
        begun = perf_counter()
        while not self._found(name):
            assert perf_counter() - begun < LONGEST, f"{name} is not there"
            QTest.qWait(50)

    def _tap(self, button: TouchButton) -> None:
        message = self._message_over(button)
        for one in (*([_ok(message)] if message else []), button):
            self.taps[self.tour.window.screen_name] += 1
            self.answering += tap(one) / 1000

    def _button(self, name: str) -> TouchButton:
        self.sees(name)
        return self._found(name)[0]

    def _found(self, name: str) -> list[TouchButton]:
        buttons = self.tour.window.findChildren(TouchButton)
        seen = [one for one in buttons if not one.visibleRegion().isEmpty()]
        same = [one for one in seen if one.accessibleName() == name]
        return same or [one for one in seen if one.accessibleName().startswith(f"{name}.")]

    def _message_over(self, button: QWidget) -> Message | None:
        """What was said lies over the button: it must be tapped away first."""
        window = self.tour.window
        middle = button.mapTo(window, button.rect().center())
        for message in window.findChildren(Message):
            place = QRect(message.mapTo(window, QPoint()), message.size())
            if message.isVisible() and place.contains(middle):
                return message
        return None


def _ok(message: Message) -> TouchButton:
    buttons = message.findChildren(TouchButton)
    return next(one for one in buttons if one.accessibleName().startswith("OK"))


def measure() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), FIRST_START, Look())
        tour.senses.set_camera("on")
        begun = perf_counter()
        user = NewUser(tour)
        make_a_club(user)
        took = perf_counter() - begun
        tonight = tour.tonight
        assert tonight.club.now.name == NAME
        assert len(tonight.people.committee()) == len(COMMITTEE)
        assert tonight.cards.without_a_card() == []
        assert tonight.together.can_be_asked()
        assert tour.window.screen_name == "plan"
        tour.close()
    letters = sum(len(text) for text in (NAME, PLACE, *COMMITTEE))
    for screen, taps in user.taps.items():
        yield f"  {screen}: {taps} taps"
    taps = user.taps.total()
    yield f"First start to a club with a committee of 2 and cards: {taps} taps, {letters} letters"
    yield f"All of it {took:.0f} s at the pace of a machine; answering {user.answering:.1f} s"


def make_a_club(user: NewUser) -> None:
    user.does("Make our club")
    user.types(NAME)
    user.does("Next", "Skip")
    user.types(PLACE)
    user.does("Next", "Next")
    for name in COMMITTEE:
        add(user, name)
    user.does("Next", "Small card")
    save_if_there_is_no_printer(user)
    user.does("OK", "Next", "Plan the next night")


def add(user: NewUser, name: str) -> None:
    """With a photo, as most would."""
    user.does("Add a person")
    user.types(name)
    user.does("Next")
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    user.tour.senses.frame.emit(image)
    user.does("Take the picture", "Use this picture")


def save_if_there_is_no_printer(user: NewUser) -> None:
    user.sees("OK")
    if user._found("Save as a PDF"):
        user.does("Save as a PDF")
        user.sees("OK")
