"""The people on a job: equal pictures side by side, never helper and helped."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.mirror import as_read
from kiosk.ui.widgets.picture import Face

OVERLAP = 0.2


class Faces(QWidget):
    """Up to `most` pictures in a row, each a little over the one before."""

    def __init__(self, kit: Kit, people: list[Person], side: float = 70, most: int = 3) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._step = step = round(kit.look.px(side) * (1 - OVERLAP))
        self._faces = [
            Face(kit.look, kit.pictures, person.picture, side) for person in people[:most]
        ]
        for face in self._faces:
            face.setParent(self)
            face.resize(face.sizeHint())
        width = (len(self._faces) - 1) * step + kit.look.px(side) if people else 0
        self.setFixedSize(width, kit.look.px(side))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for nth, face in enumerate(self._faces):
            face.setGeometry(as_read(QRect(QPoint(nth * self._step, 0), face.size()), self))
