"""Touch: what a tap does, and when; with a place to try it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.settings import Preferences, Sound
from kiosk.ui.screens.choosing import ChoosingScreen
from kiosk.ui.screens.look.repeat_guard import wait_words
from kiosk.ui.widgets.choices import Choice, Shape
from kiosk.ui.widgets.message import Offer
from kiosk.ui.widgets.try_it import TryIt


class TouchScreen(ChoosingScreen):
    title_key = "look.touch"
    shapes = (Shape(4, True, 84), Shape(4, True, 60), Shape(2, False, 60))

    def offered(self, now: Preferences) -> list[Choice]:
        words = self.words
        return [
            self.on_or_off("acts_on_press", "press", words("look.acts_on_press")),
            self.leads_to(
                "repeat_guard",
                "again",
                words("look.repeat_guard"),
                wait_words(words, now.repeat_guard),
            ),
            self.on_or_off("touch_speaks", "touch_speaks", words("look.touch_speaks")),
            self.on_or_off("less_movement", "less_movement", words("look.less_movement")),
        ]

    def choose(self, said: str, **wanted: Any) -> None:
        """Nothing can be heard of what is touched while the sound is off: says so."""
        super().choose(said, **wanted)
        kit = self.kit
        if wanted.get("touch_speaks") and kit.preferences.now.sound is Sound.OFF:
            on = partial(super().choose, self.words("look.sample"), sound=Sound.ON)
            offer = Offer(self.words("look.turn_on"), "loud", on)
            kit.message(self.words("look.is_off"), symbol="no_sound", offer=offer)

    def below(self) -> Sequence[QWidget]:
        return [TryIt(self.kit)]
