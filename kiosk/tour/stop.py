"""A stop of the tour, the demo night that it is on, and the ways that lead to one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kiosk.data.sample import DemoNight
from kiosk.night.demo import demo_codes
from kiosk.opening import Opened, open_demo, open_night
from kiosk.paper.desk import Desk
from kiosk.settings import Preferences, SettingsFile, Theme
from kiosk.ui.bridge import Bridge
from kiosk.ui.keeper import Keeper
from kiosk.ui.look import Look
from kiosk.ui.senses import Senses
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.window import Window
from kiosk.words import Words

FIRST_START, FIRST_START_AT = "first start", time(18)
"""In the place of a time: a folder with no night of its own. And the time on its clock."""


@dataclass(frozen=True)
class Stop:
    """A picture of the tour: when in the night, and how one gets there."""

    name: str
    at: str
    reach: Callable[["Tour"], None]


class Tour:
    """The demo night at one time of its evening, or the first start of a new club, in a window
    of one look."""

    def __init__(self, folder: Path, at: str, look: Look) -> None:
        self.demo = DemoNight()
        self.opened = self._open(folder, at)
        self.tonight = self.opened.tonight
        self.codes = demo_codes(self.demo)
        self.senses = Senses()
        self.bridge = Bridge(self.tonight)
        settings = SettingsFile(folder)
        wanted = Preferences(text_size=look.text_size, theme=Theme(look.theme))
        if wanted != settings.now.preferences:
            settings.change(preferences=wanted)
        desk = Desk(folder, settings, self.bridge.now)
        self.keeper = Keeper(folder, settings, self.bridge.now)
        self.keeper.folders = list  # Nobody's own files are part of a tour.
        self.window = Window(
            self.bridge,
            Words(),
            look,
            self.senses,
            desk=desk,
            settings=settings,
            keeper=self.keeper,
        )
        self.window.resize(look.width, look.height)
        self.window.show()

    @staticmethod
    def _open(folder: Path, at: str) -> Opened:
        if at == FIRST_START:
            return open_night(folder, FIRST_START_AT)
        return open_demo(folder, time.fromisoformat(at))

    def person(self, name: str) -> str:
        return self.demo.person(name)

    def go(self, name: str, **given: Any) -> None:
        self.window.go(name, **given)

    def card(self, name: str) -> None:
        self.window.card_shown(self.codes[name])

    def close(self) -> None:
        """Takes the window apart at once: its clocks must not look into a closed file."""
        self.keeper.close()
        self.bridge.deleteLater()
        self.window.way_out.leave()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.opened.close()


def go(name: str, **given: Any) -> Callable[[Tour], None]:
    return lambda tour: tour.go(name, **given)


def find(purpose: str, **given: str) -> Callable[[Tour], None]:
    return go("find_picture", purpose=purpose, **given)


def card(name: str) -> Callable[[Tour], None]:
    return lambda tour: tour.card(name)


def ninas(screen: str) -> Callable[[Tour], None]:
    return lambda tour: tour.go(screen, person=tour.person("Nina"))


def tap(tour: Tour, words: str) -> None:
    """Taps the button whose name begins so, once the screen has its places."""
    QApplication.processEvents()
    buttons = tour.window.current.findChildren(TouchButton)
    next(one for one in buttons if one.accessibleName().startswith(words)).click()
