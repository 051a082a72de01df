"""A person who can be asked: picture, name, why, and how many jobs they have already."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND, Look
from kiosk.ui.mirror import as_read
from kiosk.ui.say import name_of
from kiosk.ui.widgets.blocks import Blocks
from kiosk.ui.widgets.meant_button import MeantButton
from kiosk.ui.widgets.picture import Face
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content

FACE, SIGN = 80, 0.55
"""The sign as a part of the face."""

TICK_EDGE = 0.2
"""How much of its round shows around a tick: it lies over faces of any colour."""

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


class AskedTile(MeantButton):
    """What it says changes in its place: the tile under a finger is never another one. It means
    whether it was ticked."""

    def __init__(self, kit: Kit, person: Person, shown: Shown, *, ticks: bool = True) -> None:
        """`ticks`: it is a box to tick, for screen readers."""
        self._person = person
        self._first = shown
        self._ticks = ticks
        super().__init__(kit, paint="card")
        self.show_now(shown)

    def _fill(self, content: Content) -> None:
        look = self._look
        colours = look.paint("card")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(6), look.px(10), look.px(6))
        layout.setSpacing(look.px(12))
        self._face = _SignedFace(self.kit, self._person.picture)
        layout.addWidget(self._face)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        name = name_of(self.kit, self._person)
        self.words = Text(look, name, BUTTON, colours.ink, 700, least=SECOND, most=1)
        self.second = Text(look, self._first.line, SECOND, colours.second, 700, most=3)
        self._blocks = Blocks(look, BLOCKS)
        for widget in (self.words, self.second, self._blocks):
            words.addWidget(widget)
        words.addStretch(1)
        layout.addLayout(words, 1)

    def show_now(self, shown: Shown) -> None:
        self.means = shown.ticked
        self.show_as("done card" if shown.ticked else "card")
        self.second.say(shown.line)
        self.second.setVisible(bool(shown.line))
        self._blocks.setVisible(shown.jobs is not None)
        self._blocks.show_number(shown.jobs or 0)
        self._face.show_sign(shown.sign, ticked=shown.ticked)
        if self._ticks:
            self.show_ticked(shown.ticked)
        parts = (name_of(self.kit, self._person), shown.said or shown.line)
        self.setAccessibleName(said_together(part for part in parts if part))


def said_together(parts: Iterable[str]) -> str:
    """Sentences, and words that are none, after each other."""
    return ". ".join(part.removesuffix(".") for part in parts)


class _SignedFace(Face):
    """A face with a small symbol, or a tick, at its lower corner."""

    def __init__(self, kit: Kit, picture: str) -> None:
        super().__init__(kit.look, kit.pictures, picture, FACE, later=True)
        self._sign = ""
        self._ticked = False

    def show_sign(self, sign: str, *, ticked: bool) -> None:
        if (sign, ticked) != (self._sign, self._ticked):
            self._sign, self._ticked = sign, ticked
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._sign and not self._ticked:
            return
        painter, box = QPainter(self), self.square()
        side = round(box.width() * SIGN)
        low = QRect(box.left(), box.bottom() - side + 1, side, side)
        place = as_read(low, self).topLeft()
        if not self._ticked:
            painter.drawPixmap(place, self._pictures.symbol(self._sign, side))
            return
        colours, edge = self._look.tap_paint("done"), round(side * TICK_EDGE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground or ""))
        painter.drawEllipse(QRect(place, QSize(side, side)))
        tick = self._pictures.icon("check", side - 2 * edge, colours.ink)
        painter.drawPixmap(place + QPoint(edge, edge), tick)


def columns(look: Look) -> int:
    """So many tiles stand beside each other, at most."""
    return 4 if look.text_size <= ROOMY else 3 if look.text_size <= LARGE else 2
