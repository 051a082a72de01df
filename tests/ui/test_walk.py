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

SIZES = ((1366, 768), (1280, 800), (1024, 768), (1920, 1080))

LOOKS = (
    *(Look(*size, text_size=text) for text in (100, 150, 200) for size in SIZES),
    *(Look(text_size=text) for text in (125, 175)),
)
"""What every stop is looked at in. The two sizes of text between the others are looked at on the
screen that it is made for: all 20 looks would take half as long again."""


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_all_can_be_seen_read_and_tapped(stop: Stop, kiosk: MakeKiosk) -> None:
    """Every rule of tests/ui/walking.py, in every look."""
    tour = kiosk(stop.at)
    stop.reach(tour)
    window, found = tour.window, list[str]()
    for look in LOOKS:
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


def test_everybody_on_the_demo_night_has_a_picture_of_their_own() -> None:
    demo = DemoNight()
    assert len({demo.face(name) for name in demo.names}) == len(demo.names) == 120
