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

LOOKS = (Look(1366, 768), Look(1024, 768), Look(1366, 768, text_size=150))
"""What every stop is looked at in: the screen that it is made for, and the tight ones."""

MORE_LOOKS = (Look(1280, 800), Look(1920, 1080), Look(1366, 768, text_size=200))


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_all_can_be_seen_read_and_tapped(stop: Stop, kiosk: MakeKiosk) -> None:
    """Every rule of tests/ui/walking.py, in every look."""
    tour = kiosk(stop.at)
    stop.reach(tour)
    window, found = tour.window, list[str]()
    for look in (*LOOKS, *MORE_LOOKS):
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
