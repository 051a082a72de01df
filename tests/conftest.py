"""What every test may ask for: the demo night on a real file, at any time of its evening."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.night.tonight import Tonight
from tests.club import Club, FakeClock, demo_club, fill_demo, small_club


def pytest_configure(config: pytest.Config) -> None:
    """Draws without a display, but for the journey, which starts its own."""
    if not all("journey" in argument for argument in config.args):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A folder with the demo night as it is at a time, filled once. It is to be copied."""
    filled: dict[str, Path] = {}

    def at(wall: str) -> Path:
        if wall not in filled:
            filled[wall] = tmp_path_factory.mktemp("demo")
            fill_demo(filled[wall], wall)
        return filled[wall]

    return at


@pytest.fixture
def club_at(tmp_path: Path, demo_file: Callable[[str], Path]) -> Iterator[Callable[[str], Club]]:
    """Opens the demo night at a time such as `"23:40"`, with a clock set by hand."""
    opened: list[Club] = []

    def at(wall: str) -> Club:
        folder = tmp_path / f"club-{len(opened)}"
        opened.append(demo_club(demo_file(wall), folder, wall))
        return opened[-1]

    yield at
    for club in opened:
        club.close()


@pytest.fixture
def club(club_at: Callable[[str], Club]) -> Club:
    """The demo night at 19:42, with a clock set by hand."""
    return club_at("19:42")


@pytest.fixture
def night(club: Club) -> Tonight:
    """What the demo night can do, at 19:42."""
    return club.tonight


@pytest.fixture
def clock(club: Club) -> FakeClock:
    """The clock of `club` and `night`."""
    return club.clock


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Club]:
    """A small night made by hand (tests/club.py), at 19:42."""
    club = small_club(tmp_path / "small")
    yield club
    club.close()
