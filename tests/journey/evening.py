"""An evening with the real program: what somebody before the screen does and sees."""

from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QPoint

from kiosk.data.sample import NIGHT
from kiosk.ui.widgets.touch_button import REPEAT_GUARD
from tests.journey.display import HIGH, WIDE, Display
from tests.journey.program import Event, Ran, Running, environment, events, is_sound, wait_for
from tests.journey.twin import ALIKE, Twin, difference
from tests.ui.hands import HandClock

TITLE = "Our Night"
MOST_PAGES = 12
SAME_PLACE = 100
"""Pixels."""


class Evening:
    """The program on a display, and its twin, which knows where things stand."""

    def __init__(
        self, display: Display, folder: Path, twin: Path, at: str, hand: HandClock
    ) -> None:
        self._display = display
        self.data = folder
        self.twin = self._twin(twin, at, hand)
        self._tapped: list[tuple[QPoint, float]] = []
        self.running = self._start("--at", at)

    def _twin(self, folder: Path, at: str, hand: HandClock) -> Twin:
        return Twin(folder, at, WIDE, HIGH, hand)

    def _run(self, *more: str) -> Running:
        env = environment(DISPLAY=self._display.name)
        return Running("demo", "--data", self.data, *more, env=env)

    def _start(self, *more: str) -> Running:
        self.running = self._run(*more)
        self._display.focus(TITLE)
        self.see()
        return self.running

    def close(self) -> None:
        if self.running.lives:
            self.running.kill()
        self.twin.close()

    # What somebody does

    def tap(self, name: str) -> None:
        """Taps the button whose name begins so, once it can be seen; turns pages to find it."""
        self._find(name)
        self._tap_there(name)

    def scan(self, name: str) -> None:
        """Somebody holds their card under the scanner."""
        self.scan_code(self.twin.code(name))

    def scan_code(self, code: str) -> None:
        """Any text at all that a scanner may read."""
        self.see()
        self.twin.show_card(code)
        self._display.type(f"{code}\n")

    def key(self, name: str) -> None:
        self._display.key(name)

    def cut_the_power(self) -> None:
        self.running.kill()

    def start_again(self, *, as_kept: bool = False) -> None:
        """With the same data. It must show what the twin shows, who lived through the same; or,
        with `as_kept`, what its own data say."""
        self.twin.start_again(self.data if as_kept else None)
        self._start()

    def left(self) -> Ran:
        return self.running.left()

    # What somebody sees

    def see(self) -> None:
        """Waits until the screen shows what it should."""
        wanted = self.twin.picture()
        wait_for(
            lambda: difference(self._display.picture(), wanted) < ALIKE,
            f"{self.twin.shows} on the screen",
        )

    def kept(self, kind: str, /, **data: object) -> Event:
        """Waits until the log has an event of this kind with such data, and gives it."""
        return wait_for(lambda: self.has(kind, **data), f"{kind} {data} in the log")

    def has(self, kind: str, /, **data: object) -> Event | None:
        """The newest event of tonight of this kind with such data, as the log tells now."""
        tonight = [one for one in events(self.data, kind) if one["night"] == NIGHT]
        found = [one for one in tonight if data.items() <= one["data"].items()]
        return found[-1] if found else None

    def all(self, *kinds: str) -> list[Event]:
        """The log as it is told now; only these kinds if there are any."""
        return events(self.data, *kinds)

    def is_sound(self) -> bool:
        return is_sound(self.data)

    def shows_what_it_should(self) -> bool:
        """Whether the screen shows now what the twin shows. Does not wait."""
        return difference(self._display.picture(), self.twin.picture()) < ALIKE

    def _find(self, name: str) -> None:
        """From the page that is shown to the last, and then from the first."""
        for turn in ("Page down", "Page up"):
            for _ in range(MOST_PAGES):
                if self.twin.place(name) is not None or turn not in self.twin.names():
                    break
                self._tap_there(turn)
        assert self.twin.place(name) is not None, f"no {name} among {self.twin.names()}"

    def _tap_there(self, name: str) -> None:
        place = self.twin.place(name)
        assert place is not None, f"no {name} among {self.twin.names()}"
        self.see()
        self._wait_as_a_hand_does(place)
        self.twin.tap(place)
        self._display.click(place.x(), place.y())

    def _wait_as_a_hand_does(self, place: QPoint) -> None:
        """Nobody taps one place twice within half a second: to the program that is a tremor."""
        now = monotonic()
        if self._tapped:
            self._tapped[-1] = (self._tapped[-1][0], now)
        near = [at for one, at in self._tapped if (one - place).manhattanLength() < SAME_PLACE]
        sleep(max(0.0, max(near, default=0.0) + REPEAT_GUARD + 0.1 - now))
        self._tapped.append((place, monotonic()))
