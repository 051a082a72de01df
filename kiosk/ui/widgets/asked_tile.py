"""A person who can be asked: picture, name, why, and how many jobs they have already."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND, Look
from kiosk.ui.mirror import as_read
from kiosk.ui.say import name_of
from kiosk.ui.widgets.blocks import Blocks
from kiosk.ui.widgets.picture import Face, Mark, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

FACE, SIGN = 72, 44

BLOCKS = 14

ROOMY, LARGE = 100, 150
"""Per cent of text size, up to which tiles stand in fours, and in threes."""


@dataclass(frozen=True)
class Shown:
    """What a tile says. `sign`: the symbol of `line`. `jobs`: None where it is not told.
    `said`: all of it, for who cannot see."""

    line: str = ""
    sign: str = ""
    jobs: int | None = None
    ticked: bool = False
    said: str = ""


class AskedTile(TouchButton):
    """What it says changes in its place: the tile under a finger is never another one."""

    def __init__(self, kit: Kit, person: Person, shown: Shown, *, ticks: bool = True) -> None:
        """`ticks`: it is a box to tick, for screen readers."""
        self._person = person
        self._first = shown
        self._ticks = ticks
        super().__init__(kit, paint="card")
        self.show_now(shown)

    def _fill(self, content: Content) -> None:
        look, pictures = self._look, self.kit.pictures
        colours = look.paint("card")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(6), look.px(10), look.px(6))
        layout.setSpacing(look.px(12))
        self._face = Face(look, pictures, self._person.picture, FACE, later=True)
        layout.addWidget(self._face)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        name = name_of(self.kit, self._person)
        self.words = Text(look, name, BUTTON, colours.ink, 700, least=SECOND, most=1)
        self.second = Text(look, self._first.line, SECOND, colours.second, 700, most=2)
        self._blocks = Blocks(look, BLOCKS)
        for widget in (self.words, self.second, self._blocks):
            words.addWidget(widget)
        words.addStretch(1)
        layout.addLayout(words, 1)
        self._sign = Picture(look, pictures, "", SIGN, plate=not look.tap_paint("card").light)
        self._tick = Mark(look, pictures, "check", SIGN, look.paint("undo").ink)
        for corner in (self._sign, self._tick):
            corner.setParent(self)

    def show_now(self, shown: Shown) -> None:
        self.show_as("done card" if shown.ticked else "card")
        self.second.say(shown.line)
        self.second.setVisible(bool(shown.line))
        self._blocks.setVisible(shown.jobs is not None)
        self._blocks.show_number(shown.jobs or 0)
        self._tick.setVisible(shown.ticked)
        self._sign.setVisible(bool(shown.sign) and not shown.ticked)
        if shown.sign:
            self._sign.show_symbol(shown.sign)
        if self._ticks:
            self.show_ticked(shown.ticked)
        parts = (name_of(self.kit, self._person), shown.said or shown.line)
        self.setAccessibleName(". ".join(part for part in parts if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sign stands at the lower corner of the face, and the tick in its place."""
        super().resizeEvent(event)
        side = self._look.px(SIGN)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        face = as_read(self._face.geometry(), self)
        low = face.center().y() + face.width() // 2 - side + self._look.px(6)
        corner = QPoint(self._look.px(2), min(low, self.height() - side))
        place = as_read(QRect(corner, self._sign.sizeHint()), self)
        self._sign.setGeometry(place)
        self._tick.setGeometry(place)


def columns(look: Look) -> int:
    """So many tiles stand beside each other, at most."""
    return 4 if look.text_size <= ROOMY else 3 if look.text_size <= LARGE else 2
