"""Our pictures: every symbol of the kiosk and every place, with what it stands for."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import SYMBOL, all_symbols, photo_of
from kiosk.ui.pictures import PLACE, place_name
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.touch_button import TouchButton


class OwnPicturesScreen(Screen):
    """Those that the club changed first, then the places of tonight, then all others."""

    shows = frozenset({"own"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        stick = TouchButton(kit, self.words("own_symbols.title"), symbol="stick")
        stick.tapped.connect(partial(kit.go, "own_symbols"))
        layout.addLayout(self.header(self.words("own_pictures.title"), [stick]))
        size = self.look.text_size
        columns = 5 if size <= 125 else 4 if size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=140, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        places = [place_name(station) for station in self.tonight.night.stations]
        is_own = self.kit.pictures.is_own
        names = sorted([*places, *all_symbols(self.words)], key=lambda name: not is_own(name))
        self.list.show_items(
            [Item(name, is_own(name), partial(self._tile, name)) for name in names]
        )

    def _tile(self, name: str) -> Tile:
        photo = photo_of(self.kit, f"{SYMBOL}/{name}")
        assert photo is not None
        kind = "own_pictures.place" if name.startswith(PLACE) else ""
        said = "own_pictures.ours" if photo.is_own else kind
        second = self.words(said) if said else ""
        paint = "done card" if photo.is_own else "card"
        tile = Tile(self.kit, photo.now, photo.name, second, paint=paint, size=30, side=84)
        named = self.words("photo.title", of=photo.name)  # Home and Jobs are in the bar too.
        tile.setAccessibleName(". ".join(part for part in (named, second) if part))
        tile.tapped.connect(partial(self.kit.go, "own_picture", of=name))
        return tile
