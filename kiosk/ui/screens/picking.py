"""What screens have in common on which one of many pictures is chosen, by its words too."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile


class PickingScreen(Screen):
    """The one that holds now is marked. They stay in their places."""

    section = "home"
    side: ClassVar[float] = 84
    """Of a picture."""
    least: ClassVar[float] = 140
    """Pixels that a tile is high, at least."""

    def __init__(self, kit: Kit, title: str, buttons: Sequence[QWidget] = ()) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(title, buttons))
        size = self.look.text_size
        columns = 5 if size <= 125 else 4 if size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=self.least, fill=True)
        layout.addWidget(self.list, 1)

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def now(self) -> str:
        """The picture that holds now; empty for none."""
        raise NotImplementedError

    def offered(self) -> Sequence[str]:
        """The pictures, in their order."""
        raise NotImplementedError

    def words_of(self, picture: str) -> str:
        raise NotImplementedError

    def name_of(self, picture: str) -> str:
        """Its words for those who hear them."""
        return self.words_of(picture)

    def choose(self, picture: str) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        now = self.now()
        self.list.show_items(
            [Item(one, one == now, partial(self._tile, one, one == now)) for one in self.offered()]
        )

    def _tile(self, picture: str, is_now: bool) -> Tile:
        text = self.words_of(picture)
        tile = Tile(self.kit, picture, text, size=30, side=self.side, ticked=is_now)
        tile.setAccessibleName(self.name_of(picture))
        tile.tapped.connect(partial(self.choose, picture))
        return tile
