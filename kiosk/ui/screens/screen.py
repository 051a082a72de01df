"""What all screens have in common."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.controls import BLOCK
from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND, TITLE
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.text import Text

EDGE, GAP = 20, 14

MOST_FOR_TWO_LINES = 150
"""Per cent: with larger text a title has one line, in smaller type if need be."""


class Screen(QWidget):
    """A screen reads what it shows in `refresh`, which runs when it is shown, when one of the
    kinds of subject in `shows` changed, and at each full minute. `ground`: the paint of its
    ground, and so of the corners."""

    shows: ClassVar[frozenset[str]] = frozenset()
    section: ClassVar[str] = ""
    """The button of the bottom bar that is lit."""
    bars: ClassVar[bool] = True
    bottom_bar: ClassVar[bool] = True
    corners: ClassVar[bool] = True
    """A screen without bars still has their round buttons, in their corners."""
    in_a_fire: ClassVar[bool] = False
    """Part of a roll call: nothing takes its place, not even a fault of the program."""
    stays: ClassVar[bool] = False
    """Is left only by people, never by a quiet kiosk."""
    going_home: bool = False
    """A card that is shown here goes out by the door rather than in."""

    def __init__(self, kit: Kit, ground: str = "page") -> None:
        super().__init__()
        self.ground = ground
        self.kit = kit
        self.words = kit.words
        self.look = kit.look
        self.tonight = kit.tonight
        self._paint_ground()
        self.setProperty(BLOCK, True)

    def _paint_ground(self) -> None:
        """Its ground, if that is not the page's, and the ink of what stands on it."""
        self.setAutoFillBackground(self.ground != "page")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self.look.colour(self.ground))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self.look.paint(self.ground).ink))
        self.setPalette(palette)

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        """What switches come to first, row by row, where that is not what is read first."""
        return ()

    def refresh(self) -> None:
        """Reads again what the screen shows."""

    def begin(self) -> None:
        """Sounds and speaks, once, when it is come to; not when it is only made anew."""

    def take_card(self, code: str) -> bool:
        """Does with a shown card what this screen wants one for. False: the door answers it."""
        return False

    def take_key(self, event: QKeyEvent) -> bool:
        """Does with a key what this screen wants one for; no widget has the focus on glass."""
        return False

    def makes_way(self) -> bool:
        """Whether an answer takes its place, for nothing is begun here: OK leads past it."""
        return False

    def closed(self) -> None:
        """The screen is left for good."""

    # Parts that most screens are made of

    def column(self) -> QVBoxLayout:
        """The whole of the screen, from top to bottom."""
        layout = QVBoxLayout(self)
        px = self.look.px
        layout.setContentsMargins(px(EDGE), px(GAP), px(EDGE), px(10))
        layout.setSpacing(px(GAP))
        return layout

    def header(
        self,
        title: str,
        buttons: Sequence[QWidget] = (),
        *,
        back: bool = True,
        size: float = TITLE,
        under: QWidget | None = None,
    ) -> QHBoxLayout:
        """Back, the title with what stands under it, and what else there is to choose."""
        most = 1 if self.look.text_size > MOST_FOR_TWO_LINES else 2
        ink = self.look.paint("page").ink
        self.title = Text(self.look, title, size, ink, 800, least=SECOND, most=most)
        words = [self.title] if under is None else [self.title, under]
        return self.header_of(words, buttons, back=back)

    def header_of(
        self, middle: Sequence[QWidget], buttons: Sequence[QWidget] = (), *, back: bool = True
    ) -> QHBoxLayout:
        """The same, with something else in the place of the title."""
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(GAP))
        if back:
            button = BackButton(self.kit)
            button.tapped.connect(self.kit.back)
            layout.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(0)
        add_all(words, middle)
        layout.addLayout(words, 1)
        for widget in buttons:
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return layout

    def second(self, text: str) -> Text:
        """A quiet line on the page's ground."""
        return Text(self.look, text, SECOND, self.look.paint("page").second, 700)


def add_all(layout: QBoxLayout, widgets: Sequence[QWidget], stretch: int = 0) -> None:
    for widget in widgets:
        layout.addWidget(widget, stretch)
