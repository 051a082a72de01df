"""How fast the voice speaks: each says so at its own speed."""

from kiosk.settings import Preferences
from kiosk.ui.screens.choosing import ChoosingScreen
from kiosk.ui.widgets.choices import Choice

SPEEDS = (
    ("very_slow", "snail", 0.5),
    ("slow", "turtle", 0.75),
    ("middle", "sheep", 1.0),
    ("fast", "rabbit", 1.4),
    ("very_fast", "leopard", 2.0),
)
"""Each with its symbol, and how fast: 0.5 is half as fast as it was recorded."""


class SpeedScreen(ChoosingScreen):
    title_key = "look.speed"

    def offered(self, now: Preferences) -> list[Choice]:
        return [
            self.one_of(
                name,
                symbol,
                self.words(f"look.{name}"),
                sample=self.words("look.sample_speed"),
                speed=speed,
            )
            for name, symbol, speed in SPEEDS
        ]
