"""A walk through every screen of the tour: everyone can use it. A screen that is not walked does
not exist (access.md).

Each stop is reached once, and then looked at and used in every way, from what leaves it as it was
reached to what leads away from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.data.sample import DemoNight
from kiosk.tour import STOPS, Stop, Tour
from kiosk.ui import switching
from kiosk.ui.look import Look
from kiosk.ui.places import PLACES
from tests.ui.hands import Hand, HandClock, MakeKiosk
from tests.ui.ways.fire import two_taps_from_a_fire
from tests.ui.ways.keyboard import by_keyboard
from tests.ui.ways.language import in_another_language
from tests.ui.ways.sizes import as_it_is, in_all_sizes
from tests.ui.ways.switches import by_switches
from tests.ui.ways.themes import in_all_themes

LARGE = Look(1024, 768, text_size=150)
"""In which switches go over it again."""


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_everyone_can_use_it(
    stop: Stop,
    kiosk: MakeKiosk,
    tap: Hand,
    hand_clock: HandClock,
    pseudo_files: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(switching, "monotonic", hand_clock)
    tour = kiosk(stop.at)
    stop.reach(tour)
    _settle()
    is_own_stop = stop.name == tour.window.screen_name
    ways = {
        "as it is": as_it_is(tour),
        "keyboard": by_keyboard(tour, hand_clock),
        "switches": by_switches(tour, hand_clock),
        "themes": in_all_themes(tour),
        "sizes": in_all_sizes(tour, more=is_own_stop),
        "switches, large": _in(LARGE, tour, by_switches(tour, hand_clock)),
        "language": in_another_language(tour, pseudo_files),
        "fire": _in(Look(), tour, two_taps_from_a_fire(tour, tap)),
    }
    found = [f"{way}, {one}" for way, faults in ways.items() for one in faults]
    assert not found, "\n".join(found)


def _in(look: Look, tour: Tour, way: Iterator[str]) -> Iterator[str]:
    """In English, in another look."""
    tour.window.preferences.set(language="")
    tour.window.resize(look.width, look.height)
    tour.window.change_look(look)
    _settle()
    yield from way


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_every_screen_is_on_the_tour(kiosk: MakeKiosk) -> None:
    reached = set()
    for stop in STOPS:
        tour = kiosk(stop.at)
        stop.reach(tour)
        reached.add(tour.window.screen_name)
        tour.close()
    assert reached == set(PLACES)
    assert set(PLACES) - {stop.name for stop in STOPS} == {"answer"}  # each answer is a stop


def test_everybody_on_the_demo_night_has_a_picture_of_their_own() -> None:
    demo = DemoNight()
    assert len({demo.face(name) for name in demo.names}) == len(demo.names) == 120
