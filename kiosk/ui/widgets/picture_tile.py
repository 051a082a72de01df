"""A picture of a face to choose, without words: its name is said only."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.card import CARD_CORNER
from kiosk.ui.widgets.picture import GUEST, Face
from kiosk.ui.widgets.touch_button import Content, TouchButton


class PictureTile(TouchButton):
    """Signals: `chosen` (the name of the picture that is shown)."""

    chosen = Signal(str)

    def __init__(self, kit: Kit, side: float) -> None:
        self._shown = GUEST
        self._side = side
        super().__init__(kit, paint="card", high=132, corner=CARD_CORNER)
        self.tapped.connect(lambda: self.chosen.emit(self._shown))

    def _fill(self, content: Content) -> None:
        layout = QVBoxLayout(self)
        edge = self._look.px(8)
        layout.setContentsMargins(edge, edge, edge, edge)
        self._face = Face(self._look, self.kit.pictures, self._shown, self._side, later=True)
        layout.addWidget(self._face, 0, Qt.AlignmentFlag.AlignCenter)

    def show_picture(self, name: str, said: str) -> None:
        if name != self._shown:
            self._shown = name
            self._face.show_picture(name)
        self.setAccessibleName(said)
