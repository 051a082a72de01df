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
"""What each screen is looked at in as well, at the first stop that reaches it; and the answers
to a card at every stop, as each has its own words."""

Walked = dict[str, tuple[str, dict[str, list[str]]]]
"""Of each stop: the screen that it reached, and for each rule the offenders."""


@pytest.fixture(scope="session")
def walked() -> Walked:
    return {}


def walk(stop: Stop, kiosk: MakeKiosk, walked: Walked) -> tuple[str, dict[str, list[str]]]:
    """Each stop is reached once, and then looked at in every look."""
    if stop.name not in walked:
        tour = kiosk(stop.at)
        stop.reach(tour)
        window, found = tour.window, {rule: list[str]() for rule in RULES}
        reached = window.screen_name
        known = reached != "answer" and reached in {screen for screen, _ in walked.values()}
        for look in LOOKS if known else (*LOOKS, *MORE_LOOKS):
            if look != window.kit.look:
                window.resize(look.width, look.height)
                window.change_look(look)
            _settle()
            where = f"{look.width} x {look.height} at {look.text_size} %"
            for name, rule in RULES.items():
                found[name] += [f"{where}: {one}" for one in rule(window)]
        walked[stop.name] = (reached, found)
    return walked[stop.name]


def _settle() -> None:
    """Lists get their places, and open at their place, when the window has its size."""
    for _ in range(3):
        QApplication.processEvents()


every_stop = pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)


@every_stop
def test_all_words_can_be_read_to_their_end(stop: Stop, kiosk: MakeKiosk, walked: Walked) -> None:
    assert walk(stop, kiosk, walked)[1]["cut"] == []


@every_stop
def test_everything_is_inside_the_window(stop: Stop, kiosk: MakeKiosk, walked: Walked) -> None:
    assert walk(stop, kiosk, walked)[1]["outside"] == []


@every_stop
def test_nothing_lies_over_anything(stop: Stop, kiosk: MakeKiosk, walked: Walked) -> None:
    assert walk(stop, kiosk, walked)[1]["over_each_other"] == []


@every_stop
def test_lists_show_whole_rows(stop: Stop, kiosk: MakeKiosk, walked: Walked) -> None:
    assert walk(stop, kiosk, walked)[1]["half_rows"] == []


@every_stop
def test_all_that_can_be_tapped_is_a_touch_button(
    stop: Stop, kiosk: MakeKiosk, walked: Walked
) -> None:
    assert walk(stop, kiosk, walked)[1]["bare"] == []


@every_stop
def test_every_button_is_as_large_as_a_thumb(stop: Stop, kiosk: MakeKiosk, walked: Walked) -> None:
    assert walk(stop, kiosk, walked)[1]["small"] == []


@every_stop
def test_there_is_room_between_buttons(stop: Stop, kiosk: MakeKiosk, walked: Walked) -> None:
    assert walk(stop, kiosk, walked)[1]["close"] == []


def test_every_screen_is_on_the_tour(kiosk: MakeKiosk, walked: Walked) -> None:
    assert {walk(stop, kiosk, walked)[0] for stop in STOPS} == set(PLACES)


def test_everybody_on_the_demo_night_has_a_picture_of_their_own() -> None:
    demo = DemoNight()
    assert len({demo.face(name) for name in demo.names}) == len(demo.names) == 120
