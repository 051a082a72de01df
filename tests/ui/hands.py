"""What people do to the kiosk, for tests: tap, touch, read."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.tour import Tour
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

MakeKiosk = Callable[..., Tour]
MakeGlass = Callable[..., "Glass"]


class HandClock:
    """The clock that tells a tremor from a tap. It moves only when a test moves it."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        self.time += seconds


class Hand:
    """Taps with the mouse, on what lies on top there, and never so fast that it is a tremor."""

    def __init__(self, clock: HandClock) -> None:
        self._clock = clock

    def __call__(self, widget: QWidget) -> None:
        self._clock.wait(1)
        self.again(widget)

    def again(self, widget: QWidget) -> None:
        """At once after the tap before."""
        window = widget.window()
        place = widget.mapTo(window, widget.rect().center())
        there = window.childAt(place)
        assert widget.isVisible() and there is not None, f"{widget} cannot be tapped"
        assert there is widget or widget.isAncestorOf(there), f"{there} lies over {widget}"
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()


class Glass:
    """Fingers on the glass of a window, each with its number. Those not named stay as they are."""

    def __init__(self, window: QWidget, device: QPointingDevice) -> None:
        self._window = window
        self._device = device
        self._down: dict[int, QPoint] = {}

    def press(self, *fingers: tuple[int, QWidget | QPoint]) -> None:
        self._send("press", {finger: self._place(at) for finger, at in fingers})

    def move(self, finger: int, right: int, down: int) -> None:
        self._send("move", {finger: self._down[finger] + QPoint(right, down)})

    def lift(self, *fingers: int) -> None:
        self._send("release", {finger: self._down[finger] for finger in fingers})

    def tap(self, at: QWidget | QPoint, finger: int = 0) -> None:
        self.press((finger, at))
        self.lift(finger)

    def lift_all(self) -> None:
        if self._down:
            self.lift(*self._down)

    def flick(self, at: QWidget, down: int, finger: int = 0) -> None:
        """Drags by `down` pixels in ten steps, and lifts."""
        self.press((finger, at))
        for _ in range(10):
            QTest.qWait(8)  # a flick is made of time: QScroller measures how fast it was
            self.move(finger, 0, down // 10)
        self.lift(finger)

    def _place(self, at: QWidget | QPoint) -> QPoint:
        return at if isinstance(at, QPoint) else at.mapTo(self._window, at.rect().center())

    def _send(self, what: str, places: dict[int, QPoint]) -> None:
        fingers = QTest.touchEvent(self._window, self._device)
        for finger in self._down.keys() - places.keys():
            fingers.move(finger, self._down[finger], self._window)
        for finger, place in places.items():
            getattr(fingers, what)(finger, place, self._window)
        fingers.commit()
        if what == "release":
            self._down = {one: at for one, at in self._down.items() if one not in places}
        else:
            self._down |= places
        QApplication.processEvents()


def button(within: QWidget, words: str) -> TouchButton:
    """The one button that can be seen there and whose name begins with these words."""
    found = [
        one
        for one in within.findChildren(TouchButton)
        if one.isVisible() and one.accessibleName().startswith(words)
    ]
    assert len(found) == 1, [one.accessibleName() for one in within.findChildren(TouchButton)]
    return found[0]


def words_on(within: QWidget) -> list[str]:
    """All that can be read there, from top to bottom as it was made."""
    return [one.full for one in within.findChildren(Text) if one.isVisible()]


def words_in_sight(within: QWidget) -> list[str]:
    """As `words_on`, without what a list has ready on pages that are not shown."""
    texts = [one for one in within.findChildren(Text) if one.isVisible()]
    return [one.full for one in texts if not one.visibleRegion().isEmpty()]


def go(tour: Tour, name: str, **given: object) -> None:
    """Shows a screen, with everything at its place."""
    tour.go(name, **given)
    for _ in range(2):
        QApplication.processEvents()
