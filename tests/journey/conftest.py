"""A display of its own, and the program on it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui import touch
from kiosk.ui.look import load_type
from tests.journey.display import Display
from tests.journey.evening import Evening
from tests.ui.hands import HandClock

# Only the twin is drawn in memory; the program has a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HERE = Path(__file__).parent
StartEvening = Callable[..., Evening]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a display Qt says of each window that it cannot tell the display its size."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    shown = Display(tmp_path_factory.mktemp("display"))
    yield shown
    shown.close()


@pytest.fixture
def evening(
    qapp: QApplication,
    display: Display,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[StartEvening]:
    """`evening("23:15")` is the real program on the demo night, opened at that time."""
    load_type()
    hand = HandClock()
    monkeypatch.setattr(touch, "monotonic", hand)
    started: list[Evening] = []

    def start(at: str) -> Evening:
        data, twin = (tmp_path_factory.mktemp(name) for name in ("data", "twin"))
        started.append(Evening(display, data, twin, at, hand))
        return started[-1]

    yield start
    for one in started:
        one.close()
