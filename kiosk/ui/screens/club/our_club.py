"""Our club: what the committee told once, and is kept for each next night."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.night.first_start import STEPS
from kiosk.ui.kit import Kit
from kiosk.ui.screens.club.club_step import open_step
from kiosk.ui.screens.hub import HubScreen
from kiosk.ui.widgets.touch_button import TouchButton

PARTS = (
    ("name_and_place", "our_club"),
    ("club_times", "clock"),
    ("companies", "phone"),
    ("agreed", "agreed"),
    ("tables", "tables"),
)
"""Each part and its symbol."""


class OurClubScreen(HubScreen):
    title_key, section_of_words, places = "plan.our_club", "our_club", PARTS

    def beside(self) -> Sequence[QWidget]:
        return [self._make()]

    def _make(self) -> TouchButton:
        """From the first step: what is told already is only passed by."""
        if self.tonight.night.demo:
            return own_club_button(self.kit)
        button = TouchButton(self.kit, self.words("our_club.make"), symbol="our_club", paint="card")
        button.tapped.connect(partial(open_step, self.kit, STEPS[0]))
        return button


def own_club_button(kit: Kit) -> TouchButton:
    """In the demo: back to making one's own club."""
    button = TouchButton(kit, kit.words("our_club.make_own"), symbol="our_club", paint="card")
    button.tapped.connect(partial(kit.try_demo, False))
    return button
