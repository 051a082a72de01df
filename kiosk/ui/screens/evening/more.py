"""More: what is not needed all the time."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.ui.screens.choosing import open_place
from kiosk.ui.screens.club.our_club import own_club_button
from kiosk.ui.screens.hub import HubScreen

PLACES = (
    ("who_is_in", "people"),
    ("tonight", "tonight"),
    ("plan", "plan"),
    ("look_and_sound", "look_and_sound"),
    ("this_kiosk", "computer"),
)
"""Each place and its symbol."""


class MoreScreen(HubScreen):
    title_key, section_of_words, places = "more.title", "more", PLACES

    def beside(self) -> Sequence[QWidget]:
        return [own_club_button(self.kit)] if self.tonight.night.demo else []

    def way_to(self, name: str) -> Callable[[], None]:
        if name == "look_and_sound":
            return partial(open_place, self.kit, name)
        return super().way_to(name)
