"""What is known: one thing as large as it fits, or several as rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, TITLE
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.picture import picture_of
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.text import Text

HIGH = 100
"""Pixels of a row: nothing in it is tapped, so it may be lower than others."""

SIDES = (200, 140, 84)
"""The picture of one large thing: the first of these that leaves room for its words."""


@dataclass(frozen=True)
class Fact:
    """A picture, what it is, and a quieter line."""

    key: str
    picture: str
    text: str
    line: str = ""
    paint: str = "card"


class Facts(QWidget):
    """One fact fills the room it has; more than one stand under each other."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._facts: list[Fact] = []
        self._shown: QWidget | None = None

    def show_facts(self, facts: Sequence[Fact]) -> None:
        if list(facts) != self._facts:
            self._facts = list(facts)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self.width() < 2 or self.height() < 2:
            return
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        large = self._large() if len(self._facts) == 1 else None
        self._shown = large or self._rows()
        self._shown.setParent(self)
        self._shown.setGeometry(self.rect())
        if isinstance(self._shown, Pager):
            self._shown.show_items(self.items())
        self._shown.show()

    def _large(self) -> QWidget | None:
        for side in SIDES:
            card = self._card(self._facts[0], side)
            layout = card.layout()
            if layout and layout.totalHeightForWidth(self.width()) <= self.height():
                return card
            card.deleteLater()
        return None

    def _card(self, fact: Fact, side: float) -> Card:
        look = self._kit.look
        colours = look.paint(fact.paint)
        middle = Qt.AlignmentFlag.AlignHCenter
        card = Card(look, fact.paint)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        layout.addStretch(1)
        picture = picture_of(look, self._kit.pictures, fact.picture, side, paint=fact.paint)
        layout.addWidget(picture, 0, middle)
        layout.addWidget(Text(look, fact.text, TITLE, colours.ink, 800, middle))
        if fact.line:
            layout.addWidget(Text(look, fact.line, CARD, colours.second, 700, middle))
        layout.addStretch(1)
        return card

    def _rows(self) -> Pager:
        return Pager(self._kit, gap=4)

    def items(self) -> list[Item]:
        """The facts as rows of a list."""
        return [
            Item(fact.key, fact, lambda fact=fact: self._row(fact))  # type: ignore[misc]
            for fact in self._facts
        ]

    def _row(self, fact: Fact) -> Row:
        lines = [fact.line] if fact.line else []
        row = Row(self._kit, fact.picture, fact.text, lines, paint=fact.paint)
        row.setMinimumHeight(self._kit.look.px(HIGH))
        return row
