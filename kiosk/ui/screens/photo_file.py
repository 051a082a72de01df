"""Choose a picture from a file: the club's own symbols, and what is on a USB stick."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kiosk.devices.photos import read_picture
from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import use_photo
from kiosk.ui.picture_files import files_to_choose
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.file_tile import FileTile
from kiosk.ui.widgets.long_pager import LongPager
from kiosk.ui.widgets.touch_button import TouchButton


class PhotoFileScreen(Screen):
    """Pictures with their names. The computer's own window for files cannot be used by touch."""

    section = "home"

    def __init__(self, kit: Kit, of: str) -> None:
        super().__init__(kit)
        self._of = of
        again = TouchButton(kit, self.words("paper.look_again"), symbol="not_found")
        again.tapped.connect(self._look_again)
        layout = self.column()
        layout.addLayout(self.header(self.words("photo.which_file"), [again]))
        size = self.look.text_size
        self.list = LongPager(
            kit,
            make=self._tile,
            fill=self._fill,
            columns=5 if size <= 125 else 4 if size <= 150 else 3,
            least=180 if size <= 150 else 215,
        )
        gives_its_room = self.list.sizePolicy()
        gives_its_room.setRetainSizeWhenHidden(False)
        self.list.setSizePolicy(gives_its_room)
        self._none = Facts(kit)
        self._none.show_facts([Fact("none", "stick", self.words("paper.put_in"), paint="quiet")])
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none, 1)
        self._files: dict[str, Path] = {}
        self._look_again()

    def _look_again(self) -> None:
        """Not by itself: the list stays while somebody looks for their picture."""
        self._files = {str(file): file for file in files_to_choose(self.kit)}
        self.list.show_keys(list(self._files), from_top=True)
        self.list.setVisible(bool(self._files))
        self._none.setVisible(not self._files)

    def _tile(self) -> QWidget:
        tile = FileTile(self.kit, 110)
        tile.chosen.connect(self._choose)
        return tile

    def _fill(self, tiles: Sequence[tuple[QWidget, str]]) -> None:
        for tile, key in tiles:
            assert isinstance(tile, FileTile)
            tile.show_file(self._files[key])

    def _choose(self, file: Path) -> None:
        data = self.kit.bridge.do(partial(read_picture, file))
        if data is not None:
            use_photo(self.kit, self._of, data)
