"""A big choice: picture above, words under it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.mirror import as_read
from kiosk.ui.say import name_of
from kiosk.ui.widgets.card import CARD_CORNER, Card
from kiosk.ui.widgets.picture import Face, Mark, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

TICK = 56


class Tile(TouchButton):
    """A main choice: symbol, words, and a badge such as "1 late"."""

    def __init__(
        self,
        kit: Kit,
        symbol: str,
        text: str,
        second: str = "",
        *,
        paint: str = "card",
        size: float = 36,
        side: float = 120,
        high: float = 132,
        ticked: bool | None = None,
    ) -> None:
        """`ticked`: None where nothing is ticked. `paint`: while there is no tick."""
        super().__init__(
            kit,
            text,
            symbol=symbol,
            second=second,
            paint="done card" if ticked else paint,
            size=size,
            side=side,
            above=True,
            high=high,
            corner=CARD_CORNER,
        )
        self.badge = Badge(kit)
        self.badge.setParent(self)
        self.tick = Mark(kit.look, kit.pictures, "check", TICK, kit.look.paint("undo").ink)
        self.tick.setParent(self)
        self.tick.setVisible(bool(ticked))
        if ticked is not None:
            self.show_ticked(ticked)

    def show_badge(self, text: str) -> None:
        self.badge.say(text)
        self._place_badge()
        spoken = (self.words.full, self.second.full, text)
        self.setAccessibleName(". ".join(part for part in spoken if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_badge()

    def _place_badge(self) -> None:
        gap = self.kit.look.px(12)
        place = QRect(QPoint(self.width() - self.badge.width() - gap, gap), self.badge.size())
        self.badge.setGeometry(as_read(place, self))
        end = QPoint(self.width() - self.tick.width() - gap, gap)
        self.tick.setGeometry(as_read(QRect(end, self.tick.size()), self))
        layout = self.layout()
        if layout is not None:  # the picture keeps clear of it
            edge, side = self.kit.look.px(8), self.kit.look.px(12)
            above = edge if self.badge.isHidden() else gap + self.badge.height()
            layout.setContentsMargins(side, above, side, edge)


class Badge(Card):
    """A small filled label at the corner of a button. Hidden while it says nothing."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, "badge")
        self._words = Text(kit.look, "", SECOND, kit.look.paint("badge").ink)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(kit.look.px(16), kit.look.px(6), kit.look.px(16), kit.look.px(6))
        layout.addWidget(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        self._words.say(text)
        layout = self.layout()
        if layout is not None:
            self.resize(layout.sizeHint())
        self.setVisible(bool(text))


class PersonTile(TouchButton):
    """A person to choose by picture, or to tick off. `said`: the sentence for a ticked one."""

    def __init__(
        self,
        kit: Kit,
        person: Person,
        *,
        side: float = 110,
        ticked: bool | None = None,
        said: str = "person.ticked",
        lines: Sequence[tuple[str, str]] = (),
        symbol: str = "",
        paint: str = "card",
    ) -> None:
        """`ticked`: None where nothing is ticked. `lines`: quieter words under the name, each
        with its colour. `symbol`: at the corner
        that the tick leaves free. `paint`: while there is no tick."""
        self._person = person
        self._said = said
        self._set(side, ticked=ticked, lines=lines, symbol=symbol)
        super().__init__(
            kit, name_of(kit, person), paint="done card" if ticked else paint, high=132
        )

    def change(
        self,
        *,
        side: float,
        ticked: bool,
        lines: Sequence[tuple[str, str]],
        symbol: str,
        paint: str,
    ) -> None:
        """Shows something else of the same person, at the same place."""
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.hide()
            part.deleteLater()
        layout = self.layout()
        assert layout is not None
        QWidget().setLayout(layout)  # Qt's way to take a layout away
        self._set(side, ticked=ticked, lines=lines, symbol=symbol)
        self._paint = "done card" if ticked else paint
        self._fill(Content(name_of(self.kit, self._person), "", None, None, 0, 0, 0, above=True))
        self._place_corners()
        self.update()

    def _set(
        self, side: float, *, ticked: bool | None, lines: Sequence[tuple[str, str]], symbol: str
    ) -> None:
        self._side, self._ticked, self._lines, self._symbol = side, ticked, lines, symbol

    def _fill(self, content: Content) -> None:
        look, text = self.kit.look, content.text
        colours = look.tap_paint(self._paint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(8), look.px(8), look.px(8), look.px(8))
        layout.setSpacing(look.px(4))
        layout.addStretch(1)
        face = Face(look, self.kit.pictures, self._person.picture, self._side)
        layout.addWidget(face, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(Text(look, text, BUTTON, colours.ink, 700, middle))
        for line, colour in self._lines:
            layout.addWidget(Text(look, line, SECOND, colour, 700, middle))
        layout.addStretch(1)
        self.tick = Mark(look, self.kit.pictures, "check", TICK, look.paint("undo").ink)
        self.tick.setParent(self)
        self.tick.setVisible(bool(self._ticked))
        if self._ticked is not None:
            self.show_ticked(self._ticked)
        plate = not colours.light
        self._symbol_there = Picture(look, self.kit.pictures, self._symbol, 52, plate=plate)
        self._symbol_there.setParent(self)
        self._symbol_there.setVisible(bool(self._symbol))
        safe = self.kit.words(self._said, name=text) if self._ticked else text
        self.setAccessibleName(". ".join([safe, *(line for line, _ in self._lines)]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_corners()

    def _place_corners(self) -> None:
        """The symbol where reading begins, the tick at the other corner."""
        edge, side = self.kit.look.px(8), self.kit.look.px(52)
        self._symbol_there.setGeometry(as_read(QRect(edge, edge, side, side), self))
        end = QPoint(self.width() - self.tick.width() - edge, edge)
        self.tick.setGeometry(as_read(QRect(end, self.tick.size()), self))
