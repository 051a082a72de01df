"""Choose a drawn face for somebody who wants no photo."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import SCREENS
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.long_pager import LongPager
from kiosk.ui.widgets.picture_tile import PictureTile

FACES = tuple(f"faces/face_{nth:03}" for nth in range(1, 121))


class ClubFaceScreen(Screen):
    """Those that nobody has come first: a picture tells people apart."""

    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        layout.addLayout(self.header(self.words("club.which_face")))
        size = self.look.text_size
        columns = 6 if size <= 125 else 5 if size <= 150 else 4
        self.list = LongPager(kit, make=self._tile, fill=self._fill, columns=columns, least=140)
        layout.addWidget(self.list, 1)
        taken = {one.picture for one in self.tonight.people.everyone()}
        self.list.show_keys(sorted(FACES, key=taken.__contains__), from_top=True)

    def _tile(self) -> QWidget:
        tile = PictureTile(self.kit, 120)
        tile.chosen.connect(self._choose)
        return tile

    def _fill(self, tiles: Sequence[tuple[QWidget, str]]) -> None:
        for tile, face in tiles:
            assert isinstance(tile, PictureTile)
            tile.show_picture(face, self.words("club.face_n", n=FACES.index(face) + 1))

    def _choose(self, face: str) -> None:
        show = partial(self.tonight.people.show_as, self._person, face)
        events = self.kit.bridge.do(show)
        person = self.tonight.people.one(self._person)
        if person is not None:
            text = self.words("photo.now", of=person.called)
            tell_done(self.kit, events, text, face, back=partial(self.kit.back_past, *SCREENS))
