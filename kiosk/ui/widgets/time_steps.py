"""A time on the wall that is set by big steps, never typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import CLOCK
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.plus_minus import plus_minus
from kiosk.ui.widgets.text import Text

STEP = 5
"""Minutes."""

DAY = 24 * 60

FIGURES = 76

MOST_ABOVE = 125
"""Per cent of text size."""

WAYS = (
    (60, "time_steps.hour_earlier", "time_steps.hour_later"),
    (STEP, "time_steps.minutes_earlier", "time_steps.minutes_later"),
)
"""Of hours and minutes: how many minutes a step is, and what its two buttons are called."""


class TimeSteps(QWidget):
    """Hours and minutes, each between plus and minus. It goes on past midnight.

    Signals: `changed`, with the time as `HH:MM`.
    """

    changed = Signal(str)

    def __init__(self, kit: Kit, wall: str) -> None:
        super().__init__()
        self._kit = kit
        hours, minutes = (int(part) for part in wall.split(":"))
        self._at = hours * 60 + minutes
        self._figures: list[Text] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(kit.look.px(24))
        layout.addStretch(1)
        for nth, way in enumerate(WAYS):
            if nth:
                layout.addWidget(self._text(":"))
            layout.addLayout(self._column(*way), 4)
        layout.addStretch(1)
        self._show()

    @property
    def wall(self) -> str:
        """The time as `HH:MM`."""
        return f"{self._at // 60:02}:{self._at % 60:02}"

    def _column(self, step: int, earlier: str, later: str) -> QBoxLayout:
        """Over each other; with large text, beside each other, where there is room."""
        down = self._kit.look.text_size <= MOST_ABOVE
        way = QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.RightToLeft
        column = QBoxLayout(way)
        column.setSpacing(max(10, self._kit.look.px(12)))
        card = Card(self._kit.look)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*(self._kit.look.px(4),) * 4)
        figures = self._text("", "card")
        self._figures.append(figures)
        inside.addWidget(figures)
        names = self._kit.words(earlier), self._kit.words(later)
        minus, plus = plus_minus(self._kit, names, lambda way: self._step(way * step))
        column.addWidget(plus, 3)
        column.addWidget(card, 2)
        column.addWidget(minus, 3)
        return column

    def _text(self, text: str, paint: str = "page") -> Text:
        look = self._kit.look
        middle = Qt.AlignmentFlag.AlignCenter
        return Text(look, text, FIGURES, look.paint(paint).ink, 800, middle, least=CLOCK)

    def _step(self, minutes: int) -> None:
        """A time between two steps goes to the next of them first."""
        if abs(minutes) == STEP and self._at % STEP:
            minutes = -(self._at % STEP) if minutes < 0 else STEP - self._at % STEP
        self._at = (self._at + minutes) % DAY
        self._show()
        self._kit.senses.say.emit(self.wall)
        self.changed.emit(self.wall)

    def _show(self) -> None:
        for figures, part in zip(self._figures, self.wall.split(":"), strict=True):
            figures.say(part)
