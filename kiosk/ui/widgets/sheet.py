"""Parts under each other on one card; in pages, each on its own, where one card is too small."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, Look
from kiosk.ui.widgets.card import Card, frame_room
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.picture import picture_of
from kiosk.ui.widgets.text import Text

EDGE = 20

Part = Callable[[int], QWidget]
"""Makes a part for a width in pixels."""


class Sheet(QWidget):
    """Shows `together` on one card, or, if that is too high, `apart` in pages."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._key: object = None
        self._together: list[Part] = []
        self._apart: list[Part] = []
        self._paint = "card"
        self._framed = False
        self._shown: QWidget | None = None

    def show_parts(
        self,
        key: object,
        together: Sequence[Part],
        apart: Sequence[Part],
        *,
        paint: str = "card",
        framed: bool = False,
    ) -> None:
        """Shows these. With the `key` of the last time nothing is made anew."""
        if key == self._key:
            return
        self._key, self._together, self._apart = key, list(together), list(apart)
        self._paint, self._framed = paint, framed
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self.width() < 2 or self.height() < 2 or not self._together:
            return
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        card = self._card([part(_inside(self._kit.look, self.width())) for part in self._together])
        layout = card.layout()
        if layout is not None and layout.totalHeightForWidth(self.width()) <= self.height():
            self._show(card)
        else:
            card.deleteLater()
            self._show_pages()

    def _show(self, widget: QWidget) -> None:
        self._shown = widget
        widget.setParent(self)
        widget.setGeometry(self.rect())
        widget.show()

    def _show_pages(self) -> None:
        pager = Pager(self._kit, gap=4, fill=True)
        self._show(pager)
        wide = _inside(self._kit.look, self.width() - pager.side_width)
        pager.show_items(self.items(wide))

    def items(self, wide: int = 0) -> list[Item]:
        """The parts as rows of a list that is `wide`, else as wide as the screen."""
        look = self._kit.look
        room = wide or _inside(look, look.width - look.touch(200))
        return [
            Item(f"part {nth}", self._key, lambda part=part: self._card([part(room)], air=0))  # type: ignore[misc]
            for nth, part in enumerate(self._apart)
        ]

    def _card(self, parts: Sequence[QWidget], air: float = 6) -> Card:
        look = self._kit.look
        card = Card(look, self._paint, room=True)
        card.show_as(self._paint, framed=self._framed)
        layout = QVBoxLayout(card)
        edge, room = look.px(EDGE), frame_room(look)
        above = room + look.px(air)
        layout.setContentsMargins(edge, above, edge, above)
        layout.setSpacing(look.px(air))
        layout.addStretch(1)
        for part in parts:
            layout.addWidget(part)
            layout.addStretch(1)
        return card


def pictures_part(kit: Kit, *pictures: str) -> Part:
    """Large pictures beside each other, such as a person and the symbol that they chose."""

    def make(wide: int) -> QWidget:
        part, layout = _row(kit, 24)
        layout.addStretch(1)
        for name in pictures:
            layout.addWidget(picture_of(kit.look, kit.pictures, name, 170))
        layout.addStretch(1)
        return part

    return make


def line_part(kit: Kit, picture: str, text: str) -> Part:
    """A picture, and beside it what is so."""

    def make(wide: int) -> QWidget:
        part, layout = _row(kit, 16)
        shown = picture_of(kit.look, kit.pictures, picture, 72)
        layout.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(Text(kit.look, text, BUTTON, kit.look.paint("card").ink, 800), 1)
        return part

    return make


def _row(kit: Kit, spacing: int) -> tuple[QWidget, QHBoxLayout]:
    part = QWidget()
    layout = QHBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(kit.look.px(spacing))
    return part, layout


def _inside(look: Look, width: int) -> int:
    return width - 2 * (look.px(EDGE) + frame_room(look))
