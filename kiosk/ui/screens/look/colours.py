"""Colours: each choice stands there in its own; and a clock with hands."""

from dataclasses import replace

from kiosk.settings import Preferences, Theme
from kiosk.ui.screens.choosing import ChoosingScreen
from kiosk.ui.widgets.choices import Choice

THEMES = (
    (Theme.NIGHT, "theme_night"),
    (Theme.DAY, "theme_day"),
    (Theme.CONTRAST, "theme_contrast"),
)
"""Each with its symbol."""


class ColoursScreen(ChoosingScreen):
    title_key = "look.colours"

    def offered(self, now: Preferences) -> list[Choice]:
        themes = [
            self.one_of(
                theme,
                symbol,
                self.words(f"look.theme_{theme}"),
                look=replace(self.look, theme=theme),
                theme=theme,
            )
            for theme, symbol in THEMES
        ]
        return [*themes, self.on_or_off("clock_face", "clock_face", self.words("look.clock_face"))]
