"""Tonight: what belongs to a part of the night, or looks back on it."""

from kiosk.ui.screens.hub import HubScreen

PLACES = (
    ("briefing", "briefing"),
    ("clean_up", "clean_up"),
    ("problems", "problem"),
    ("cards", "card"),
    ("what_happened", "log"),
)
"""Each place and its symbol."""


class TonightScreen(HubScreen):
    title_key, section_of_words, places = "more.tonight", "more", PLACES
