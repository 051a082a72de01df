"""A walk through every screen of the tour, at every size: what a person sees must fit, and what
a person taps must be large enough. A screen that is not walked does not exist (access.md)."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.data.sample import DemoNight
from kiosk.tour import STOPS, Stop
from kiosk.ui.look import Look
from kiosk.ui.places import PLACES
from tests.ui.hands import MakeKiosk
from tests.ui.walking import RULES

LOOKS = (Look(1366, 768), Look(1024, 768, text_size=150), Look(1366, 768, text_size=200))
"""What every stop is looked at in: the screen that it is made for, and the tight ones."""

MORE_LOOKS = (
    *(Look(text_size=text) for text in (125, 150, 175)),
    *(Look(*size, text_size=text) for size in ((1280, 800), (1920, 1080)) for text in (100, 200)),
    *(Look(1024, 768, text_size=text) for text in (100, 200)),
)
"""What each screen is looked at in as well, at the stop that has its name: all sizes of screen and
of text. All stops in all looks would take as long as all other tests."""


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_all_can_be_seen_read_and_tapped(stop: Stop, kiosk: MakeKiosk) -> None:
    """Every rule of tests/ui/walking.py, in every look."""
    tour = kiosk(stop.at)
    stop.reach(tour)
    window, found = tour.window, list[str]()
    all_looks = stop.name == window.screen_name
    for look in (*LOOKS, *MORE_LOOKS) if all_looks else LOOKS:
        if look != window.kit.look:
            window.resize(look.width, look.height)
            window.change_look(look)
        _settle()
        where = f"{look.width} x {look.height} at {look.text_size} %"
        for name, rule in RULES.items():
            found += [f"{name}, {where}: {one}" for one in rule(window)]
    assert found == []


def _settle() -> None:
    """Lists get their places, and open at their place, when the window has its size."""
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
