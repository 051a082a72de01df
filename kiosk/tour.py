"""A walk through every screen of the demo night, drawn without a display."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtWidgets import QApplication

from kiosk.app import Opened, open_demo

from kiosk.data.sample import DemoNight

from kiosk.night.demo import demo_codes
from kiosk.ui.bridge import Bridge
from kiosk.ui.look import Look, load_type
from kiosk.ui.screens.check_in import CheckInScreen
from kiosk.ui.senses import Senses
from kiosk.ui.window import Window
from kiosk.words import Words


@dataclass(frozen=True)
class Stop:
    """A picture of the tour: when in the night, and how one gets there."""

    name: str
    at: str
    reach: Callable[["Tour"], None]


class Tour:
    """The demo night at one time of its evening, in a window of one look."""

    def __init__(self, folder: Path, at: str, look: Look) -> None:
        from datetime import time

        self.demo = DemoNight()
        self.opened: Opened = open_demo(folder, time.fromisoformat(at))
        self.tonight = self.opened.tonight
        self.codes = demo_codes(self.demo)
        self.senses = Senses()
        self.bridge = Bridge(self.tonight)
        self.window = Window(self.bridge, Words(), look, self.senses, lambda paper: "roll-call.pdf")
        self.window.resize(look.width, look.height)
        self.window.show()

    def person(self, name: str) -> str:
        return self.demo.person(name)

    def go(self, name: str, **given: Any) -> None:
        self.window.go(name, **given)

    def card(self, name: str) -> None:
        self.window.card_shown(self.codes[name])

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.opened.close()


def _go(name: str, **given: Any) -> Callable[[Tour], None]:
    return lambda tour: tour.go(name, **given)


def _go_home(tour: Tour) -> None:
    tour.go("check_in")
    screen = tour.window.screen
    assert isinstance(screen, CheckInScreen)
    screen.way.click()


def _bye(tour: Tour, name: str) -> None:
    _go_home(tour)
    tour.card(name)


def _guest(tour: Tour, name: str) -> None:
    tour.window.kit.drafts["guest"] = name
    tour.go("guest")


def _roll_call(tour: Tour) -> None:
    """Some are safe already."""
    tour.go("roll_call", real=True)
    for name in ("Joe", "Amara", "Ben", "Aisha"):
        tour.card(name)


STOPS: list[Stop] = [
    Stop("home", "19:42", _go("home")),
    Stop("jobs", "21:24", _go("jobs")),
    Stop("who_did_it", "23:32", _go("who_did_it", job="demo-job-01")),
    Stop("check_in", "19:42", _go("check_in")),
    Stop("check_in_home", "22:40", lambda tour: _go_home(tour)),
    Stop("welcome", "19:42", lambda tour: tour.card("Frank")),
    Stop("welcome_job", "17:05", lambda tour: tour.card("Amara")),
    Stop("in_already", "19:43", lambda tour: tour.card("Joe")),
    Stop("bye", "22:40", lambda tour: _bye(tour, "Priya")),
    Stop("old_card", "19:43", lambda tour: tour.card("Ted")),
    Stop("unknown", "19:43", lambda tour: tour.window.card_shown("HELLO")),
    Stop("talk_first", "19:43", lambda tour: tour.card("Yasmin")),
    Stop("too_early", "17:10", lambda tour: tour.card("Zoe")),
    Stop("find_picture", "19:43", _go("find_picture")),
    Stop("guest", "19:43", lambda tour: _guest(tour, "Sam")),
    Stop("try_card", "19:43", _go("try_card")),
    Stop("fire", "21:24", _go("fire")),
    Stop("roll_call", "21:24", lambda tour: _roll_call(tour)),
    Stop("roll_call_practice", "19:10", _go("roll_call", real=False)),
    Stop("still_here", "21:24", _go("still_here")),
    Stop("sorry", "21:24", _go("sorry")),
]


def walk(look: Look) -> Iterator[tuple[str, Window]]:
    """Each stop's name and the window as it is there. Needs a QApplication."""
    for stop in STOPS:
        with TemporaryDirectory() as folder:
            tour = Tour(Path(folder), stop.at, look)
            try:
                stop.reach(tour)
                QApplication.processEvents()
                QApplication.processEvents()
                yield stop.name, tour.window
            finally:
                tour.close()


def draw(out: Path, look: Look) -> int:
    """Writes one PNG for each stop into `out`. Returns how many."""
    load_type()
    out.mkdir(parents=True, exist_ok=True)
    drawn = 0
    for name, window in walk(look):
        window.grab().save(str(out / f"{name}.png"))
        drawn += 1
    return drawn


