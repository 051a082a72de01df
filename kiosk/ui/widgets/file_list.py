"""Files to choose from, in pages; and what to do while there are none."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.file_tile import FileTile
from kiosk.ui.widgets.long_pager import LongPager


class FileList(QWidget):
    """The files that `files` finds. `symbol`: what they are, where they are no pictures; `line`:
    said while there are none.

    Signals: `chosen` (a Path).
    """

    chosen = Signal(object)

    def __init__(
        self, kit: Kit, files: Callable[[], list[Path]], *, symbol: str = "", line: str = ""
    ) -> None:
        super().__init__()
        self._kit, self._find, self._symbol = kit, files, symbol
        size = kit.look.text_size
        self.list = LongPager(
            kit,
            make=self._tile,
            fill=self._fill,
            columns=5 if size <= 125 else 4 if size <= 150 else 3,
            least=180 if size <= 150 else 215,
        )
        self.list.gives_its_room()
        self._none = Facts(kit)
        put_in = kit.words("paper.put_in")
        self._none.show_facts([Fact("none", "stick", put_in, line, paint="quiet")])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none, 1)
        self._files: dict[str, Path] = {}
        self.look()

    def look(self) -> None:
        """Not by itself: the list stays while somebody looks for their file."""
        self._files = {str(file): file for file in self._find()}
        self.list.show_keys(list(self._files), from_top=True)
        self.list.setVisible(bool(self._files))
        self._none.setVisible(not self._files)

    def _tile(self) -> QWidget:
        tile = FileTile(self._kit, 110, self._symbol)
        tile.chosen.connect(self.chosen)
        return tile

    def _fill(self, tiles: Sequence[tuple[QWidget, str]]) -> None:
        for tile, key in tiles:
            assert isinstance(tile, FileTile)
            tile.show_file(self._files[key])
