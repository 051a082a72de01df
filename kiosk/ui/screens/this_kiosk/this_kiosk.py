"""This kiosk: what is set on this machine, by anyone."""

from collections.abc import Callable
from functools import partial

from kiosk.ui.screens.hub import HubScreen

PLACES = (("cameras", "webcam"), ("paper", "paper"), ("language", "language"))
"""Each place and its symbol."""

OF_TWO = (("our_own", "own_words"), ("leave", "leave"))
"""Places that two of the committee open together."""


class ThisKioskScreen(HubScreen):
    title_key, section_of_words, places = "this_kiosk.title", "this_kiosk", (*PLACES, *OF_TWO)

    def way_to(self, name: str) -> Callable[[], None]:
        if name in dict(OF_TWO):
            return partial(self.kit.go, "two_cards", then=name)
        return super().way_to(name)
