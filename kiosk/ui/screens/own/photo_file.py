"""Choose a picture from a file: the club's own symbols, and what is on a USB stick."""

from functools import partial
from pathlib import Path

from kiosk.devices.photos import read_picture
from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import use_photo
from kiosk.ui.picture_files import files_to_choose
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.file_list import FileList
from kiosk.ui.widgets.touch_button import TouchButton


class PhotoFileScreen(Screen):
    """Pictures with their names."""

    section = "home"

    def __init__(self, kit: Kit, of: str) -> None:
        super().__init__(kit)
        self._of = of
        again = TouchButton(kit, self.words("paper.look_again"), symbol="not_found")
        layout = self.column()
        layout.addLayout(self.header(self.words("photo.which_file"), [again]))
        self.files = FileList(kit, partial(files_to_choose, kit))
        self.files.chosen.connect(self._choose)
        again.tapped.connect(self.files.look)
        layout.addWidget(self.files, 1)

    def _choose(self, file: Path) -> None:
        data = self.kit.bridge.do(partial(read_picture, file))
        if data is not None:
            use_photo(self.kit, self._of, data)
