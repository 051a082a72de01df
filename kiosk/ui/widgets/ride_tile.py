"""A person and how they get home, in a tile that can show another person next."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent

from kiosk.model import Person
from kiosk.ui.mirror import as_read
from kiosk.ui.widgets.face_tile import FaceTile
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.touch_button import Content

CORNER = 56


class RideTile(FaceTile):
    """The face, the name and a line, with the symbol of the ride at the corner."""

    def _fill(self, content: Content) -> None:
        super()._fill(content)
        self._symbol = Picture(self._look, self.kit.pictures, "no_plan", CORNER)
        self._symbol.setParent(self)

    def show_ride(self, person: Person, symbol: str, line: str) -> None:
        self._symbol.show_symbol(symbol)
        self.show_person(person, line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge, side = self._look.px(8), self._look.px(CORNER)
        self._symbol.setGeometry(as_read(QRect(edge, edge, side, side), self))
