"""A list of any length: thousands of tiles, of which only those near by are made."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kiosk.errors import KnownError
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.pages import Pages

AHEAD = 50
"""Milliseconds after which the pages before and after are ready: first what is seen."""

LEAST = 132
"""Pixels: where there is little room, one row of tiles (access.md, rule 9)."""

Fill = Callable[[Sequence[tuple[QWidget, str]]], None]


class LongPager(Pages):
    """Tiles of one size, which stays the same whatever is shown, and which are used again.

    `make` gives an empty one; `fill` shows something by its key in each, or raises KnownError.
    """

    def __init__(
        self, kit: Kit, *, make: Callable[[], QWidget], fill: Fill, columns: int, least: float
    ) -> None:
        self._make = make
        self._show_in = fill
        self._keys: list[str] = []
        self._tiles: dict[int, QWidget] = {}
        self._full: set[int] = set()
        super().__init__(kit, columns=columns, least=least, fill=True)
        self.setMinimumHeight(kit.look.touch(LEAST))
        for one in (self, self._side):
            keeps_its_room = one.sizePolicy()
            keeps_its_room.setRetainSizeWhenHidden(True)
            one.setSizePolicy(keeps_its_room)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AHEAD)
        self._later.timeout.connect(self._prepare)
        self._area.verticalScrollBar().valueChanged.connect(self._look)

    def show_keys(self, keys: Sequence[str], *, from_top: bool) -> None:
        """Shows these, in this order, on the page that is shown or on the first."""
        self._keys = list(keys)
        self._full.clear()
        if from_top:
            self._area.verticalScrollBar().setValue(0)
        self._arrange()
        self._hide_old()

    def gives_its_room(self) -> None:
        """Takes none while it is hidden: something else stands there then."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.setSizePolicy(policy)

    def _hide_old(self) -> None:
        """What is out of sight and still shows what it did, until it is filled again."""
        seen = self._near(0)
        for nth, tile in self._tiles.items():
            if nth not in self._full and nth not in seen:
                tile.hide()

    def tile_of(self, key: str) -> QWidget:
        return self._tiles[self._keys.index(key)]

    def hasHeightForWidth(self) -> bool:
        """It takes what room there is, also less than it had before."""
        return False

    def _how_many(self) -> int:
        return len(self._keys)

    def _share_width(self) -> None:
        self._measure_beside()
        self._side.setVisible(self.pages > 1)

    def _shape(self, width: int) -> tuple[int, int]:
        return self._most_columns, max(1, self._least)

    def _place(self) -> None:
        for nth, tile in self._tiles.items():
            tile.setGeometry(self._place_of(nth))
            if nth >= len(self._keys):
                tile.hide()
        self._look()

    def _look(self) -> None:
        """What is seen, at once; what is near by, a little later."""
        if self._kit.bridge.did(self._fill_places, self._near(0)):
            self._later.start()

    def _prepare(self) -> None:
        """What cannot be read now is read, and missed, once it is seen."""
        with suppress(KnownError):
            self._fill_places(self._near(1))

    def _near(self, pages: int) -> range:
        """The places that are seen, and those so many pages before and after."""
        step, rows = self._row_height + self._gap, self._rows_a_page()
        top = self._area.verticalScrollBar().value()
        first = top // step - rows * pages
        end = -(-top // step) + rows * (pages + 1)
        return range(max(0, first) * self._columns, min(len(self._keys), end * self._columns))

    def _fill_places(self, places: range) -> None:
        spare = [nth for nth in self._tiles if nth not in self._near(1)]
        new = [nth for nth in places if nth not in self._tiles]
        for nth in new:
            self._tiles[nth] = self._take(spare.pop()) if spare else self._new()
            self._tiles[nth].setGeometry(self._place_of(nth))
        if new:
            self._in_order()
        empty = [nth for nth in places if nth not in self._full]
        if empty:
            self._show_in([(self._tiles[nth], self._keys[nth]) for nth in empty])
            self._full.update(empty)
        for nth in places:
            self._tiles[nth].show()

    def _take(self, nth: int) -> QWidget:
        self._full.discard(nth)
        return self._tiles.pop(nth)

    def _new(self) -> QWidget:
        tile = self._make()
        tile.setParent(self._content)
        return tile

    def _in_order(self) -> None:
        """The keyboard goes through the tiles as they stand."""
        for before, after in pairwise(tile for _, tile in sorted(self._tiles.items())):
            QWidget.setTabOrder(before, after)
