"""A fire roll call is at most two taps away (product.md, "Fire"). In a real one already: none. The
button is in the same corner of every screen."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint

from kiosk.data.reads import Reads
from kiosk.tour import Tour
from kiosk.ui.screens.fire.alarm import AlarmScreen
from kiosk.ui.screens.fire.roll_call import RollCallScreen
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, button

CORNER, REAL = "There is a fire", "The fire is real"

LOWEST = 130
"""Pixels of the design: the corner is within so many of the top."""


def two_taps_from_a_fire(tour: Tour, tap: Hand) -> Iterator[str]:
    """Leaves the kiosk in a roll call."""
    current = tour.window.current
    if isinstance(current, AlarmScreen) and current.roll.real:
        return
    corner = button(tour.window, CORNER)
    yield from _not_in_its_corner(tour, corner)
    if not tour.window.is_at("fire"):
        tap(corner)
    tap(button(tour.window.current, REAL))
    now = tour.window.current
    roll = Reads(tour.opened.db).roll_calls(tour.tonight.night.id)[-1]
    if not (isinstance(now, RollCallScreen) and now.roll.real and roll.real and not roll.ended):
        yield f"no real roll call after two taps, but {tour.window.screen_name}"


def _not_in_its_corner(tour: Tour, corner: TouchButton) -> Iterator[str]:
    px = tour.window.kit.look.px
    place = corner.mapTo(tour.window, QPoint())
    if place.x() != px(20) or place.y() + corner.height() > px(LOWEST):
        yield f"the button is at {place.x()}, {place.y()}"
