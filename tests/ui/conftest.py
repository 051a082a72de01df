"""The real window on the demo night, with a hand to tap it and fingers to touch it."""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kiosk.tour import Tour
from kiosk.ui import touch
from kiosk.ui.kit import Kit
from kiosk.ui.look import Look, load_type
from tests.pseudo import take_pseudo
from tests.ui.hands import Glass, Hand, HandClock, MakeGlass, MakeKiosk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a display Qt says of each window that it cannot tell the display its size."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture(scope="session", autouse=True)
def _type(qapp: QApplication) -> None:
    """Without the typeface nothing has its real size."""
    load_type()


@pytest.fixture(scope="session")
def touch_screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


@pytest.fixture
def hand_clock(monkeypatch: pytest.MonkeyPatch) -> HandClock:
    clock = HandClock()
    monkeypatch.setattr(touch, "monotonic", clock)
    return clock


@pytest.fixture
def tap(hand_clock: HandClock) -> Hand:
    """`tap(widget)` is a real mouse click on it; `tap.again(widget)` one at once after it."""
    return Hand(hand_clock)


@pytest.fixture
def glass(touch_screen: QPointingDevice, hand_clock: HandClock) -> Iterator[MakeGlass]:
    """`glass(window)` is its touch screen. Fingers that a test left on it are lifted."""
    made: list[Glass] = []

    def make(window: QWidget) -> Glass:
        made.append(Glass(window, touch_screen))
        return made[-1]

    yield make
    for one in made:
        one.lift_all()


@pytest.fixture(scope="session")
def demo_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Demo nights that were made already, by their time: making one takes a while."""
    return {}


@pytest.fixture(scope="session")
def pseudo_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A language that nobody speaks, as files that a kiosk can take."""
    folder = tmp_path_factory.mktemp("pseudo")
    take_pseudo(folder)
    return folder / "words"


@pytest.fixture(scope="session")
def kit(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kit]:
    """What widgets are made with. The night behind it is for all tests: they leave it alone."""
    tour = Tour(tmp_path_factory.mktemp("kit"), "21:24", Look())
    tour.window.hide()
    yield tour.window.kit
    tour.close()


@pytest.fixture
def kiosk(
    qapp: QApplication,
    tmp_path_factory: pytest.TempPathFactory,
    demo_files: dict[str, Path],
) -> Iterator[MakeKiosk]:
    """`kiosk("21:24")` is a Tour: the real window on the demo night at that time, at Home."""
    opened: list[Tour] = []

    def make(at: str = "21:24", look: Look | None = None) -> Tour:
        if at not in demo_files:
            demo_files[at] = tmp_path_factory.mktemp("demo")
            Tour(demo_files[at], at, Look()).close()
        folder = tmp_path_factory.mktemp("kiosk")
        copytree(demo_files[at], folder, dirs_exist_ok=True)
        opened.append(Tour(folder, at, look or Look()))
        QApplication.processEvents()
        return opened[-1]

    yield make
    for tour in opened:
        if isValid(tour.window):
            tour.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
