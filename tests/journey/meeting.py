"""A committee's meeting with the real program, in a folder that nobody has used yet."""

from pathlib import Path

from kiosk.tour.stop import FIRST_START, FIRST_START_AT
from tests.journey.display import HIGH, WIDE, Display
from tests.journey.evening import Evening
from tests.journey.program import Running, environment, wait_for
from tests.journey.twin import Twin
from tests.ui.hands import HandClock


class Meeting(Evening):
    """`home`: whose computer it is; lists lie in its Documents."""

    def __init__(
        self, display: Display, folder: Path, twin: Path, home: Path, hand: HandClock
    ) -> None:
        self._home = home
        super().__init__(display, folder, twin, FIRST_START, hand)

    def _twin(self, folder: Path, at: str, hand: HandClock) -> Twin:
        return Twin(folder, at, WIDE, HIGH, hand, lists=[self._home / "Documents"])

    def _run(self, *more: str) -> Running:
        """Always at the time at which its twin begins."""
        env = environment(DISPLAY=self._display.name, HOME=str(self._home), XDG_CONFIG_HOME=None)
        return Running("run", "--data", self.data, "--at", f"{FIRST_START_AT:%H:%M}", env=env)

    def waits_for(self, screen: str) -> None:
        """Something that takes a while leads there."""
        wait_for(lambda: self.twin.picture() and self.twin.shows == screen, screen)

    def type(self, text: str) -> None:
        """By the keys on the glass."""
        for letter in text:
            self.tap(letter)
