"""How long a second tap at the same place counts as a tremor; with a place to try it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.settings import LONGEST_GUARD, Preferences
from kiosk.ui.screens.choosing import ChoosingScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.try_it import TryIt
from kiosk.words import Words

GUARDS = (
    (0.0, "wait_0"),
    (0.5, "wait_half"),
    (1.0, "wait_1"),
    (3.0, "wait_3"),
    (LONGEST_GUARD, "wait_10"),
)
"""Seconds, and the symbol of each."""


class RepeatGuardScreen(ChoosingScreen):
    title_key = "look.guard_title"

    def offered(self, now: Preferences) -> list[Choice]:
        return [
            self.one_of(
                symbol, symbol, self._figure(guard), sample=self._said(guard), repeat_guard=guard
            )
            for guard, symbol in GUARDS
        ]

    def _figure(self, seconds: float) -> str:
        return f"{seconds:.0f}" if seconds == int(seconds) else self.words("look.half")

    def _said(self, seconds: float) -> str:
        return self.words("look.now", what=wait_words(self.words, seconds))

    def below(self) -> Sequence[QWidget]:
        return [TryIt(self.kit)]


def wait_words(words: Words, seconds: float) -> str:
    """How long the kiosk waits, such as "Half a second"."""
    if seconds == 0:
        return words("look.no_wait")
    if seconds == 0.5:
        return words("look.half_second")
    return words("look.seconds", n=round(seconds))
