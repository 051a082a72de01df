"""The people on a job: equal pictures side by side, never helper and helped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.picture import Face

OVERLAP = 0.2


class Faces(QWidget):
    """Up to `most` pictures in a row, each a little over the one before."""

    def __init__(self, kit: Kit, people: list[Person], side: float = 70, most: int = 3) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        step = round(kit.look.px(side) * (1 - OVERLAP))
        shown = people[:most]
        for nth, person in enumerate(shown):
            face = Face(kit.look, kit.pictures, person.picture, side)
            face.setParent(self)
            face.resize(face.sizeHint())
            face.move(nth * step, 0)
        width = (len(shown) - 1) * step + kit.look.px(side) if shown else 0
        self.setFixedSize(width, kit.look.px(side))
