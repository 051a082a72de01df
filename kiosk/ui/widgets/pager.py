"""A list in pages: big up and down buttons, and flicking works too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.text import Text

FEWER_LINES = (4, 3, 2, 1)

ONE_ROW = 1.3
"""In a tight list, what is no higher than this times the lowest takes one row."""


@dataclass(frozen=True)
class Item:
    """Something in a list. It is made anew only when what it shows has changed."""

    key: str
    shows: object
    make: Callable[[], QWidget]


class Pager(Pages):
    """A list of items. Where some need more room, there are fewer columns or higher rows; in a
    `tight` one an item takes as many rows as it needs, and never stands on two pages."""

    def __init__(
        self,
        kit: Kit,
        *,
        columns: int = 1,
        gap: float = 14,
        least: float = 0,
        fill: bool = False,
        most_rows: int = 0,
        tight: bool = False,
    ) -> None:
        self._tight = tight
        self._rows_of: list[range] = []
        self._items: list[Item] = []
        self._shown: dict[str, tuple[object, QWidget]] = {}
        self._of = 0
        super().__init__(kit, columns=columns, gap=gap, least=least, fill=fill, most_rows=most_rows)

    def show_items(self, items: Sequence[Item], of: int = 0) -> None:
        """Shows these, in this order. `of`: how many there will be, if these are the first of
        them: their pages are counted already."""
        if self._is_shown(items) and of == self._of:
            return
        self._of = of
        kept: dict[str, tuple[object, QWidget]] = {}
        for item in items:
            old = self._shown.pop(item.key, None)
            if old is not None and old[0] == item.shows:
                kept[item.key] = old
                continue
            if old is not None:
                _drop(old[1])
            widget = item.make()
            widget.setParent(self._content)
            widget.show()
            kept[item.key] = (item.shows, widget)
        for _, widget in self._shown.values():
            _drop(widget)
        self._items, self._shown = list(items), kept
        self._arrange()

    def _is_shown(self, items: Sequence[Item]) -> bool:
        """Whether these stand there already, as they are."""
        old = [(item.key, self._shown[item.key][0]) for item in self._items]
        return bool(old) and old == [(item.key, item.shows) for item in items]

    def open_at(self, key: str) -> None:
        """Shows this item as the first, once the list has its size."""
        QTimer.singleShot(0, self, lambda: self._open_at(key))

    def widget_of(self, key: str) -> QWidget:
        return self._shown[key][1]

    def _how_many(self) -> int:
        """Of items; in a tight list, of the rows that they take."""
        return self._rows_of[-1].stop if self._rows_of else max(len(self._items), self._of)

    def _shape(self, width: int) -> tuple[int, int]:
        widgets = self._widgets()
        widest = max((one.minimumSizeHint().width() for one in widgets), default=0)
        columns = self._most_columns
        while columns > 1 and self._across(width, columns) < widest:
            columns -= 1
        across = self._across(width, columns)
        heights = [self._squeezed(one, across) for one in widgets]
        row = max(self._least, *heights, 1)
        self._rows_of = []
        if self._tight and columns == 1 and heights:
            lowest = max(self._kit.look.touch(), min(heights))
            low = [high for high in heights if high <= ONE_ROW * lowest]
            if (self.height() + self._gap) // (max(low) + self._gap) >= self._needs(row, max(low)):
                row = max(low)
                self._share_rows(heights, row)
        return columns, row

    def _squeezed(self, widget: QWidget, width: int) -> int:
        """How high it is. What is higher than the list has words of fewer lines."""
        high = _height(widget, width)
        for lines in FEWER_LINES:
            if high <= max(self.height(), self._kit.look.touch()):
                break
            for text in widget.findChildren(Text):
                text.limit(lines)
                _lay_out_again(text, widget)
            high = _height(widget, width)
        return high

    def _needs(self, high: int, row: int) -> int:
        """How many rows something takes that is so high."""
        return ceil((high + self._gap) / (row + self._gap))

    def _share_rows(self, heights: Sequence[int], row: int) -> None:
        """Gives each item its rows; what would stand on two pages begins the next one."""
        page, start = max(1, (self.height() + self._gap) // (row + self._gap)), 0
        for high in heights:
            needs = self._needs(high, row)
            if start % page + needs > page:
                start += page - start % page
            self._rows_of.append(range(start, start + needs))
            start += needs

    def _place(self) -> None:
        for nth, widget in enumerate(self._widgets()):
            widget.setGeometry(self._place_of(nth))

    def _place_of(self, nth: int) -> QRect:
        if not self._rows_of:
            return super()._place_of(nth)
        rows = self._rows_of[nth]
        return super()._place_of(rows.start).united(super()._place_of(rows.stop - 1))

    def _widgets(self) -> list[QWidget]:
        return [self._shown[item.key][1] for item in self._items]

    def _open_at(self, key: str) -> None:
        keys = [item.key for item in self._items]
        if key in keys:
            nth = keys.index(key)
            row = self._rows_of[nth].start if self._rows_of else nth // self._columns
            self._area.verticalScrollBar().setValue(row * (self._row_height + self._gap))


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _lay_out_again(part: QWidget, within: QWidget) -> None:
    """What holds the part learns of its new size at once."""
    up = part.parentWidget()
    while up is not None:
        layout = up.layout()
        if layout is not None:
            layout.activate()
        up = up.parentWidget() if up is not within else None


def _height(widget: QWidget, width: int) -> int:
    if widget.layout() is None:
        return widget.sizeHint().height()
    high = widget.heightForWidth(width) if widget.hasHeightForWidth() else 0
    return max(high, widget.minimumSizeHint().height(), widget.minimumHeight())
