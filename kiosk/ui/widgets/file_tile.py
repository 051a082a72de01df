"""A file to choose: its name at once, its picture when it is drawn."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND
from kiosk.ui.photo_of import file_name
from kiosk.ui.widgets.card import CARD_CORNER
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

LEAST = 0.6
"""Of its side: how much of the picture a long name leaves."""


class FileTile(TouchButton):
    """A picture shows itself; of other files a `symbol` says what they are.

    Signals: `chosen` (the Path that is shown)."""

    chosen = Signal(object)

    def __init__(self, kit: Kit, side: float, symbol: str = "") -> None:
        self._path = Path()
        self._symbol = symbol
        self._side = side
        super().__init__(kit, paint="card", high=132, corner=CARD_CORNER)
        self.tapped.connect(lambda: self.chosen.emit(self._path))

    def _fill(self, content: Content) -> None:
        px, middle = self._look.px, Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), px(8))
        layout.setSpacing(px(4))
        layout.addStretch(1)
        plate = not self._look.paint("card").light
        self._picture = Picture(
            self._look, self.kit.pictures, "", self._side, plate=plate, later=True
        )
        least = px(self._side * LEAST)
        self._picture.setMinimumSize(least, least)
        ink = self._look.paint("card").ink
        self.words = Text(self._look, "", SECOND, ink, 700, middle)
        layout.addWidget(self._picture, 0, middle)
        layout.addWidget(self.words)
        layout.addStretch(1)

    def show_file(self, path: Path) -> None:
        if path != self._path:
            self._path = path
            self._picture.show_symbol(self._symbol or str(path))
            name = file_name(path) + (path.suffix.lower() if self._symbol else "")
            self.words.say(name)
            self.setAccessibleName(name)
