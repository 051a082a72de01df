"""What is the club's own: its words and its pictures."""

from kiosk.ui.screens.hub import HubScreen

PLACES = (("own_words", "own_words"), ("own_pictures", "own_symbol"))
"""Each place and its symbol."""


class OurOwnScreen(HubScreen):
    title_key, section_of_words, places = "our_own.title", "our_own", PLACES
