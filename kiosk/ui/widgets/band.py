"""What every screen shows until somebody is on it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.night.attention import Needed
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.say import needed_lines, problem_symbol
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

MOST_TEXT_FOR_TWO_LINES = 150
"""Per cent: with larger text the screen needs the room of the second line; See tells it."""


class Band(Card):
    """The oldest thing that needs somebody. Amber once nobody took it for 3 minutes.

    Signals: `taken` and `opened`, both with the Needed that is shown; `all_opened`.
    """

    taken = Signal(object)
    opened = Signal(object)
    all_opened = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, "band")
        self._kit = kit
        self._row: QWidget | None = None
        self._needed: list[Needed] = []
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(kit.look.px(16), kit.look.px(8), kit.look.px(8), kit.look.px(8))
        self.hide()

    @property
    def is_needed(self) -> bool:
        return bool(self._needed)

    def show_needed(self, needed: list[Needed]) -> None:
        """Shows the first of these and how many more there are; hides if there are none."""
        if needed == self._needed:
            return
        row = self._make(needed) if needed else None
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
        self._needed, self._row = needed, row
        if row is not None:
            self.show_as("late" if needed[0].too_long else "band")
            self._layout.addWidget(row)
        self.setVisible(bool(needed))

    def _make(self, needed: list[Needed]) -> QWidget:
        kit, first = self._kit, needed[0]
        colours = kit.look.paint("late" if first.too_long else "band")
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(kit.look.px(14))
        symbol = problem_symbol(first.problem.kind) if first.problem else "taxis"
        layout.addWidget(Picture(kit.look, kit.pictures, symbol, 64, plate=not colours.light))
        words = QVBoxLayout()
        words.setSpacing(0)
        title, second = needed_lines(kit, first)
        words.addStretch(1)
        words.addWidget(Text(kit.look, title, BUTTON, colours.ink, 800, least=SECOND, most=1))
        if second and kit.look.text_size <= MOST_TEXT_FOR_TWO_LINES:
            words.addWidget(Text(kit.look, second, SECOND, colours.second, most=1))
        words.addStretch(1)
        layout.addLayout(words, 1)
        if len(needed) > 1:
            more = kit.words("band.more", n=len(needed) - 1)
            layout.addWidget(self._button(more, self.all_opened.emit, first))
        see = self._button(kit.words("band.see"), lambda: self.opened.emit(first), first)
        paint = "strong" if first.too_long else "card"
        take = TouchButton(kit, kit.words("problem.take"), paint=paint, symbol="on_it", side=48)
        take.setAccessibleName(f"{take.accessibleName()}: {title}")
        take.tapped.connect(lambda: self.taken.emit(first))
        layout.addWidget(see)
        layout.addWidget(take)
        return row

    def _button(self, text: str, act: Callable[[], None], first: Needed) -> TouchButton:
        paint = "outline" if first.too_long else "outline light"
        button = TouchButton(self._kit, text, paint=paint)
        button.tapped.connect(act)
        return button
