"""A second kiosk in the test's own memory, to know where things stand on the screen of the first.

The program under test has no back door: it shows pixels and takes taps. The twin is the same
night at the same time and size, and goes wherever the first one goes. So it knows at which place
the first shows "Done: Bar", and what the first must look like before somebody can tap it.
"""

from collections.abc import Sequence
from pathlib import Path
from shutil import copytree, rmtree

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.tour import Tour
from kiosk.tour.stop import FIRST_START
from kiosk.ui.look import Look
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import HandClock

GRAIN = (171, 96)
"""Pictures are compared at an eighth of the size: the edges of letters may differ."""
FAR = 40
"""Of 255: how far two greys lie apart that count as different."""
IS_FAR = bytes(grey > FAR for grey in range(256))
ALIKE = 0.006
"""Share of the picture that may differ: a clock that moved on. The same screen differs by 0.0002,
two pages of one list by 0.03."""


class Twin:
    def __init__(
        self,
        folder: Path,
        at: str,
        wide: int,
        high: int,
        hand: HandClock,
        lists: Sequence[Path] = (),
    ) -> None:
        """`lists`: the folders in which it looks for lists of people."""
        self._hand = hand
        self._folder = folder
        self._look = Look(wide, high)
        self._lists = list(lists)
        self._first_start = at == FIRST_START
        self._open(at)

    def _open(self, at: str) -> None:
        self._tour = Tour(self._folder, at, self._look)
        self._tour.senses.set_camera("none")
        self._tour.keeper.folders = lambda: self._lists
        self._settle()

    @property
    def shows(self) -> str:
        """The name of the screen."""
        return self._tour.window.screen_name

    def close(self) -> None:
        self._tour.close()

    def picture(self) -> QImage:
        self._settle()
        self._tour.window.kit.pictures.draw_all()
        self._settle()
        return self._tour.window.grab().toImage()

    def code(self, name: str) -> str:
        return self._tour.codes[name]

    def person(self, name: str) -> str:
        return self._tour.person(name)

    def names(self) -> list[str]:
        """What can be tapped now, by what a screen reader says of it."""
        return [button.accessibleName() for button in self._buttons()]

    def place(self, name: str) -> QPoint | None:
        """Where the button of this name stands, or else whose name begins so; None if it is out
        of sight."""
        begin = [one for one in self._buttons() if one.accessibleName().startswith(name)]
        found = [one for one in begin if one.accessibleName() == name] or begin
        return self._middle(found[0]) if found else None

    def tap(self, place: QPoint) -> None:
        """Never so soon after the last that it is a tremor."""
        self._hand.wait(1)
        window = self._tour.window.windowHandle()
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=place)
        self._settle()

    def show_card(self, code: str) -> None:
        self._tour.senses.card.emit(code)
        self._settle()

    def start_again(self, data: Path | None) -> None:
        """As after a power cut: at Home, with what it had kept, or else with a copy of `data`."""
        now = self._tour.window.kit.time(self._tour.bridge.now())
        now = FIRST_START if self._first_start else now
        self.close()
        if data is not None:
            rmtree(self._folder)
            copytree(data, self._folder)
        self._open(now)

    def _settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def _buttons(self) -> list[TouchButton]:
        every = self._tour.window.findChildren(TouchButton)
        return [one for one in every if one.isVisible() and self._is_in_sight(one)]

    def _is_in_sight(self, button: TouchButton) -> bool:
        there = self._tour.window.childAt(self._middle(button))
        return there is not None and (there is button or button.isAncestorOf(there))

    def _middle(self, button: TouchButton) -> QPoint:
        return button.mapTo(self._tour.window, button.rect().center())


def difference(one: QImage, other: QImage) -> float:
    """Which share of two pictures differs, 0 to 1."""
    apart = _grain(one)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, _grain(other))
    painter.end()
    grey = apart.convertToFormat(QImage.Format.Format_Grayscale8)
    whole, line = bytes(grey.constBits()), grey.bytesPerLine()
    lines = (whole[row * line :][: GRAIN[0]] for row in range(GRAIN[1]))
    return b"".join(lines).translate(IS_FAR).count(1) / (GRAIN[0] * GRAIN[1])


def _grain(image: QImage) -> QImage:
    aspect, smooth = (
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return image.scaled(*GRAIN, aspect, smooth).convertToFormat(QImage.Format.Format_RGB32)
