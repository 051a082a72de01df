"""The voice: where it comes from, and how high it is. Each says how it sounds."""

from kiosk.settings import Preferences
from kiosk.ui.screens.choosing import ChoosingScreen
from kiosk.ui.widgets.choices import Choice

ACCENTS = ("british", "american")
LOWER = "_lower"
"""How the names of the lower voices end (kiosk/devices/speech.py)."""


class VoiceScreen(ChoosingScreen):
    """Two things to choose, side by side: one voice comes of them."""

    title_key = "look.voice"

    def offered(self, now: Preferences) -> list[Choice]:
        accent, height = now.voice.removesuffix(LOWER), ""
        if now.voice.endswith(LOWER):
            height = LOWER
        return [
            *(self._voice(one, f"{one}{height}") for one in ACCENTS),
            self._voice("higher", accent),
            self._voice("lower", f"{accent}{LOWER}"),
        ]

    def _voice(self, name: str, voice: str) -> Choice:
        text, sample = self.words(f"look.{name}"), self.words("look.sample")
        return self.one_of(name, name, text, sample=sample, voice=voice)
