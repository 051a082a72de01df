"""The first start of the real program: the made-up night, and the way back to our own club."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.tour import Tour
from kiosk.tour.stop import FIRST_START, FIRST_START_AT
from kiosk.ui.look import Look, load_type
from tests.journey.display import HIGH, WIDE, Display
from tests.journey.evening import TITLE
from tests.journey.program import Running, environment, events, wait_for
from tests.journey.twin import ALIKE, difference
from tests.ui.hands import button


class Shown:
    """What the program should show, drawn in memory to know where things stand."""

    def __init__(self, folder: Path, at: str) -> None:
        self.tour = Tour(folder, at, Look(WIDE, HIGH))
        self._settle()

    def picture(self) -> QImage:
        return self.tour.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def place(self, name: str) -> QPoint:
        there = button(self.tour.window.current, name)
        return there.mapTo(self.tour.window, there.rect().center())

    def go(self, screen: str) -> None:
        self.tour.go(screen)
        self._settle()

    def _settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
        self.tour.window.kit.pictures.draw_all()


def test_the_made_up_night_opens_in_the_same_program_and_leads_back(
    qapp: QApplication, display: Display, tmp_path: Path
) -> None:
    load_type()
    data = tmp_path / "data"
    welcome = Shown(tmp_path / "welcome", FIRST_START)
    demo = Shown(tmp_path / "demo", "19:42")

    def see(shown: Shown, what: str) -> None:
        wanted = shown.picture()
        wait_for(lambda: difference(display.picture(), wanted) < ALIKE, what)

    def click(shown: Shown, name: str) -> None:
        place = shown.place(name)
        display.click(place.x(), place.y())

    env = environment(DISPLAY=display.name)
    running = Running("run", "--data", data, "--at", f"{FIRST_START_AT:%H:%M}", env=env)
    try:
        display.focus(TITLE)
        see(welcome, "welcome")
        assert len(events(data, "job.added")) == 15
        click(welcome, "Try a made-up night")
        wait_for(lambda: list(data.glob("demo/cards/*")), "the cards of the demo")
        see(demo, "the demo's Home")
        click(demo, "More")
        demo.go("more")
        see(demo, "More in the demo")
        click(demo, "Make our own club")
        wait_for(lambda: _is_open(data), "our own data file, open again")
        assert len(events(data, "night.planned")) == 1  # no second night was planned
        assert running.lives  # it is the same program, for whoever started it
    finally:
        running.kill()
        for shown in (welcome, demo):
            shown.tour.close()


def _is_open(folder: Path) -> bool:
    """A data file that is open has a second file beside it."""
    return any(folder.glob("*-wal")) and not any(folder.glob("demo/*-wal"))
