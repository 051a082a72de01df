"""People who do everything with one switch, with two, or with the keyboard: by real keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.tour import Tour
from kiosk.ui.switches import At
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import HandClock

MOST = 120
"""Steps, or keys, after which a person gives up."""


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


class OneSwitch:
    """Waits until the frame is around it, then presses. Counts both, and the seconds waited."""

    switches = 1
    key = Qt.Key.Key_Space

    def __init__(self, tour: Tour, clock: HandClock) -> None:
        self.tour, self._clock = tour, clock
        self.waits = self.presses = 0
        self.seconds = 0.0
        self.said: list[str] = []
        tour.senses.say.connect(self.said.append)
        tour.window.preferences.set(switches=self.switches)
        settle()

    @property
    def framed(self) -> list[str]:
        """The names of what the frame is around."""
        return [one.accessibleName() for one in self.tour.window.switching.scan.items]

    @property
    def at(self) -> At:
        return self.tour.window.switching.scan.at

    def choose(self, name: str) -> None:
        """Does the control whose name begins so: its row first, if it has one."""
        self._go_to(name)
        if self.at is At.ROW:
            self.press()
            self._go_to(name)
        self.press()

    def press(self) -> None:
        self._clock.wait(1)
        self.presses += 1
        QTest.keyClick(self.tour.window.windowHandle(), self.key)
        settle()

    def wait(self) -> None:
        """One step of the real clock, without its seconds."""
        timer = self.tour.window.switching.timer
        assert timer.isActive(), "nothing moves"
        timer.stop()
        self.seconds += timer.interval() / 1000
        self._clock.wait(timer.interval() / 1000)
        self.waits += 1
        timer.timeout.emit()
        settle()

    def _go_to(self, name: str) -> None:
        met = []
        for _ in range(MOST):
            if any(one.startswith(name) for one in self.framed) and self.at is not At.WAY_OUT:
                return
            met.append(self.framed)
            self.wait()
        raise AssertionError(f"{name} is not among {met[:20]}")


class TwoSwitches(OneSwitch):
    """One goes on, the other chooses. Presses of the first count as waits."""

    switches = 2
    key = Qt.Key.Key_Return

    def wait(self) -> None:
        assert not self.tour.window.switching.timer.isActive(), "nothing moves by itself"
        self._clock.wait(1)
        self.waits += 1
        QTest.keyClick(self.tour.window.windowHandle(), Qt.Key.Key_Space)
        settle()


class Keys:
    """Goes on with Tab until the control has the focus, then Enter."""

    def __init__(self, tour: Tour, clock: HandClock) -> None:
        self.tour, self._clock = tour, clock
        self.count = 0
        tour.window.activateWindow()
        settle()

    @property
    def focus(self) -> TouchButton | None:
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, TouchButton) else None

    @property
    def name(self) -> str:
        return self.focus.accessibleName() if self.focus else ""

    def press(self, key: Qt.Key, *, shift: bool = False) -> None:
        self._clock.wait(1)
        self.count += 1
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.tour.window.windowHandle(), key, held)
        settle()

    def choose(self, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        for _ in range(MOST):
            if self.name.startswith(name):
                return self.press(key)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name} is nowhere: {self.name}")


Person = OneSwitch | Keys


def check_in_by_picture(person: Person) -> None:
    """Frank, whose name begins with F."""
    for name in ("Check in", "No card", "F – J", "Frank", "OK"):
        person.choose(name)


def check_in_by_letters(person: Person) -> None:
    for name in ("Check in", "No card", "Type the name", "F", "R", "Frank", "OK"):
        person.choose(name)


def tick_a_job(person: Person) -> None:
    for name in ("Done: ", "Skip"):
        person.choose(name)


def tell_missing_taxi(person: Person) -> None:
    for name in ("Problem", "Taxi not here", "Nina", "We phoned", "10 minutes"):
        person.choose(name)


def roll_call(person: Person) -> None:
    for name in ("Fire", "The fire is real", "Aisha"):
        person.choose(name)
