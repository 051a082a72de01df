"""A list in pages: big up and down buttons, and flicking works too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.pages import Pages


@dataclass(frozen=True)
class Item:
    """Something in a list. It is made anew only when what it shows has changed."""

    key: str
    shows: object
    make: Callable[[], QWidget]


class Pager(Pages):
    """A list of items. Where some need more room, there are fewer columns or higher rows."""

    def __init__(
        self,
        kit: Kit,
        *,
        columns: int = 1,
        gap: float = 14,
        least: float = 0,
        fill: bool = False,
        most_rows: int = 0,
    ) -> None:
        self._items: list[Item] = []
        self._shown: dict[str, tuple[object, QWidget]] = {}
        super().__init__(kit, columns=columns, gap=gap, least=least, fill=fill, most_rows=most_rows)

    def show_items(self, items: Sequence[Item]) -> None:
        """Shows these, in this order."""
        if self._is_shown(items):
            return
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
        return len(self._items)

    def _shape(self, width: int) -> tuple[int, int]:
        widgets = self._widgets()
        widest = max((one.minimumSizeHint().width() for one in widgets), default=0)
        columns = self._most_columns
        while columns > 1 and self._across(width, columns) < widest:
            columns -= 1
        across = self._across(width, columns)
        return columns, max(self._least, *(_height(one, across) for one in widgets), 1)

    def _place(self) -> None:
        for nth, widget in enumerate(self._widgets()):
            widget.setGeometry(self._place_of(nth))

    def _widgets(self) -> list[QWidget]:
        return [self._shown[item.key][1] for item in self._items]

    def _open_at(self, key: str) -> None:
        keys = [item.key for item in self._items]
        if key in keys:
            row = keys.index(key) // self._columns
            self._area.verticalScrollBar().setValue(row * (self._row_height + self._gap))


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _height(widget: QWidget, width: int) -> int:
    if widget.layout() is None:
        return widget.sizeHint().height()
    high = widget.heightForWidth(width) if widget.hasHeightForWidth() else 0
    return max(high, widget.minimumSizeHint().height(), widget.minimumHeight())
