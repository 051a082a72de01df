"""Sound: how loud, which voice, how fast. What is chosen is heard."""

from kiosk.settings import Preferences, Sound
from kiosk.ui.screens.choosing import ChoosingScreen
from kiosk.ui.widgets.choices import Choice

LOUD = ((Sound.ON, "loud"), (Sound.QUIET, "quiet"), (Sound.OFF, "no_sound"))
"""Each with its symbol."""


class SoundScreen(ChoosingScreen):
    title_key = "look.sound"

    def offered(self, now: Preferences) -> list[Choice]:
        words = self.words
        loud = [
            self.one_of(
                sound,
                symbol,
                words(f"look.sound_{sound}"),
                sample=words("look.sample"),
                sound=sound,
            )
            for sound, symbol in LOUD
        ]
        return [
            *loud,
            self.leads_to("voice", "voice", words("look.voice")),
            self.leads_to("speed", "speed", words("look.speed")),
        ]
