"""Things to choose from, as large as there is room for: fewer columns before cut words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, Look
from kiosk.ui.mirror import as_read
from kiosk.ui.widgets.card import CARD_CORNER
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import TouchButton

GAP = 14
LEAST = 132
"""Pixels that a main choice is high, at least (access.md, rule 9)."""

MOST_TEXT_FOR_STATE = 125
"""Per cent: with larger text the tick alone shows what is chosen."""


@dataclass(frozen=True)
class Choice:
    """One thing to choose. `act` is done on a tap."""

    key: str
    symbol: str
    text: str
    act: Callable[[], None] = field(compare=False)
    paint: str = "card"
    second: str = ""
    state: str = ""
    """How it stands, such as "Chosen". With large text it is said only."""
    ticked: bool = False
    """It has a tick: it is what holds now."""
    leads: bool = False
    """It has an arrow: there is more to choose behind it."""
    look: Look | None = None
    """A look of its own, to show what is chosen with it."""
    scale: float = 1
    """Of its picture, to show the same."""


def one_of(
    kit: Kit,
    key: str,
    symbol: str,
    text: str,
    act: Callable[[], None],
    *,
    holds: bool,
    paint: str = "card",
) -> Choice:
    """One of several, of which one holds now. `paint`: of those that do not."""
    state = kit.words("look.chosen") if holds else ""
    shown = "chosen" if holds else paint
    return Choice(key, symbol, text, act, shown, state=state, ticked=holds)


@dataclass(frozen=True)
class Shape:
    """How choices stand: in columns, with the picture above the words or beside them."""

    columns: int
    above: bool
    side: float
    size: float = BUTTON


GRID = (
    Shape(3, True, 120, 36),
    Shape(3, True, 84, 36),
    Shape(3, True, 84),
    Shape(3, True, 60),
    Shape(2, False, 84),
    Shape(2, False, 60),
)
"""For a whole screen."""

WIDE = (Shape(5, True, 120, 36), Shape(5, True, 84), *GRID)
"""For a whole screen with many choices."""

SIDE = (
    Shape(1, False, 84),
    Shape(1, False, 60),
    Shape(2, True, 84),
    Shape(2, True, 60),
    Shape(2, False, 84),
    Shape(2, False, 60),
)
"""For half a screen."""


class Choices(QWidget):
    """Shows choices in the first of `shapes` in which all words can be read; in pages if
    none does. The last of two columns may have the whole width."""

    def __init__(self, kit: Kit, shapes: Sequence[Shape] = GRID) -> None:
        super().__init__()
        self._kit = kit
        self._shapes = shapes
        self._gap = max(10, kit.look.px(GAP))
        self._choices: list[Choice] = []
        self._buttons: dict[str, TouchButton] = {}
        self._pager: Pager | None = None

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Shows these, in this order."""
        if list(choices) == self._choices:
            return
        self._choices = list(choices)
        self._arrange()

    def keys(self) -> set[str]:
        """What can be chosen now."""
        return {choice.key for choice in self._choices}

    def button(self, key: str) -> TouchButton:
        return self._buttons[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self.width() < 2 or self.height() < 2 or not self._choices:
            self._clear()
            return
        for shape in self._shapes:
            self._clear()
            if self._place(shape):
                break
        else:
            self._clear()
            self._show_pages()

    def _place(self, shape: Shape) -> bool:
        """Puts every choice in its place. False if something cannot be read there."""
        columns = min(shape.columns, len(self._choices))
        rows = ceil(len(self._choices) / columns)
        wide = (self.width() - self._gap * (columns - 1)) // columns
        high = (self.height() - self._gap * (rows - 1)) // rows
        for nth, choice in enumerate(self._choices):
            button = self._make(choice, shape)
            if button.minimumSizeHint().width() > wide or button.heightForWidth(wide) > high:
                return False
            row, column = divmod(nth, columns)
            button.setParent(self)
            left, top = column * (wide + self._gap), row * (high + self._gap)
            alone = columns == 2 and nth == len(self._choices) - 1 and column == 0
            place = QRect(left, top, self.width() if alone else wide, high)
            button.setGeometry(as_read(place, self))
        for button in self._buttons.values():
            button.show()
        return True

    def _show_pages(self) -> None:
        shape = Shape(1, False, 60)
        least = max(self._make(one, shape).minimumSizeHint().width() for one in self._choices)
        self._clear()
        self._pager = Pager(self._kit, columns=2, gap=GAP, fill=True)
        if 2 * least + self._gap > self.width() - self._pager.side_width:
            self._pager.deleteLater()
            self._pager = Pager(self._kit, gap=GAP, fill=True)
        self._pager.setParent(self)
        self._pager.setGeometry(self.rect())
        self._pager.show_items(self.items())
        self._pager.show()

    def items(self) -> list[Item]:
        """The choices as rows of a list."""
        shape = Shape(1, False, 60)
        return [
            Item(one.key, one, lambda one=one: self._make(one, shape))  # type: ignore[misc]
            for one in self._choices
        ]

    def _make(self, choice: Choice, shape: Shape) -> TouchButton:
        roomy = self._kit.look.text_size <= MOST_TEXT_FOR_STATE
        button = TouchButton(
            replace(self._kit, look=choice.look or self._kit.look),
            choice.text,
            symbol=choice.symbol,
            icon="check" if choice.ticked else "caret-right" if choice.leads else None,
            second=choice.second or (choice.state if roomy else ""),
            paint=choice.paint,
            size=shape.size,
            weight=800,
            side=shape.side * choice.scale,
            above=shape.above,
            high=LEAST if shape.above else 88,
            corner=CARD_CORNER,
        )
        if choice.state:
            button.setAccessibleName(f"{choice.text}. {choice.state}")
        button.tapped.connect(choice.act)
        self._buttons[choice.key] = button
        return button

    def _clear(self) -> None:
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = {}
        if self._pager is not None:
            self._pager.hide()
            self._pager.deleteLater()
            self._pager = None
