"""The end of the briefing: who was here, and that we did it together."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, CARD, SECOND
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import PersonTile, Tile
from kiosk.ui.widgets.touch_button import TouchButton

TWO_HALVES = 125
"""Per cent: with larger text all stands in one list, what ends it first."""


class BriefingEnd(QWidget):
    """`done`: ends it. `end`: the line under that. A tap on somebody takes them off again."""

    def __init__(
        self,
        kit: Kit,
        end: str,
        done: Callable[[], None],
        find: Callable[[], None],
        take_off: Callable[[Person], None],
    ) -> None:
        super().__init__()
        self._kit, self._take_off = kit, take_off
        self._halves = kit.look.text_size <= TWO_HALVES
        self._done = self._done_tile(end, done)
        self._find = self._find_button(find)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(kit.look.px(16))
        columns = 3 if self._halves else 2
        self.list = Pager(kit, columns=columns, least=132, fill=True)
        if self._halves:
            layout.addLayout(self._left(), 760)
            layout.addWidget(self._done, 550)
        else:
            layout.addWidget(self.list)

    def _left(self) -> QVBoxLayout:
        kit, look = self._kit, self._kit.look
        left = QVBoxLayout()
        left.setSpacing(look.px(10))
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        ink = look.paint("page")
        words.addWidget(Text(look, kit.words("briefing.who_was_here"), CARD, ink.ink, 800))
        words.addWidget(Text(look, kit.words("briefing.show_card"), SECOND, ink.second, 700))
        head.addLayout(words, 1)
        head.addWidget(self._find)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        return left

    def _done_tile(self, end: str, done: Callable[[], None]) -> Tile:
        tile = Tile(
            self._kit,
            "together",
            self._kit.words("briefing.done"),
            end if self._halves else "",
            paint="done",
            side=160 if self._halves else 72,
            size=42 if self._halves else BUTTON,
        )
        tile.tapped.connect(done)
        return tile

    def _find_button(self, find: Callable[[], None]) -> TouchButton:
        words = self._kit.words("check_in.find")
        button = TouchButton(
            self._kit, words, symbol="no_card", paint="card", above=not self._halves, side=56
        )
        button.tapped.connect(find)
        return button

    def show_people(self, people: Sequence[Person]) -> None:
        """Those who were here, in the order in which they said so."""
        items = [Item(one.id, one, partial(self._tile, one)) for one in people]
        if not self._halves:
            ways = (("done", self._done), ("find", self._find))
            items = [*(Item(key, None, partial(_same, one)) for key, one in ways), *items]
        self.list.show_items(items)

    def _tile(self, person: Person) -> PersonTile:
        tile = PersonTile(self._kit, person, side=72, ticked=True, said="briefing.was_here")
        tile.tapped.connect(partial(self._take_off, person))
        return tile


def _same(widget: QWidget) -> QWidget:
    return widget
