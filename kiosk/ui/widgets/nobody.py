"""Nobody was found, and what one can do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.widgets.choices import Choice, Choices
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text

GAP = 14


class Nobody(QWidget):
    """Says what to try, and leads to a person, or with `guests` in as a guest."""

    def __init__(self, kit: Kit, *, guests: bool) -> None:
        super().__init__()
        look, words, page = kit.look, kit.words, kit.look.paint("page")
        middle = Qt.AlignmentFlag.AlignHCenter
        self._picture = Picture(look, kit.pictures, "nobody", 84, plate=not page.light)
        self._text = Text(look, "", CARD, page.ink, 800, middle, least=SECOND)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(self._picture, 0, middle)
        said.addWidget(self._text)
        said.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(GAP))
        layout.addLayout(said, 3)
        self._ways = Choices(kit)
        guest = Choice("guest", "new_here", words("check_in.guest"), lambda: kit.go("guest"))
        person = Choice("person", "person_help", words("nav.person"), lambda: kit.go("person_help"))
        self._ways.show_choices([guest, person] if guests else [person])
        layout.addWidget(self._ways, 5 if guests else 3)

    def hasHeightForWidth(self) -> bool:
        """It takes what room there is; the picture gives way to the words."""
        return False

    def say(self, text: str, *, symbol: str = "nobody", ways: bool = True) -> None:
        self._text.say(text)
        self._picture.show_symbol(symbol)
        self._ways.setVisible(ways)
