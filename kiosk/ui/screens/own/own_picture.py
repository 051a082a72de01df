"""One of our pictures: as it is now, as it was, and what can stand there instead."""

from kiosk.ui.kit import Kit
from kiosk.ui.photo_choices import photo_choices
from kiosk.ui.photo_of import SYMBOL, PhotoOf, photo_of
from kiosk.ui.screens.known import FactsScreen
from kiosk.ui.widgets.facts import Fact


class OwnPictureScreen(FactsScreen):
    """`of`: a symbol, or "place/Bar"."""

    shows = frozenset({"own"})

    def __init__(self, kit: Kit, of: str) -> None:
        self._of = f"{SYMBOL}/{of}"
        photo = photo_of(kit, self._of)
        super().__init__(kit, photo.name if photo else "")

    def refresh(self) -> None:
        photo = photo_of(self.kit, self._of)
        if photo is not None:
            self.show_both(self._facts(photo), photo_choices(self.kit, self._of, photo))

    def _facts(self, photo: PhotoOf) -> list[Fact]:
        ours = self.words("own_pictures.ours") if photo.is_own else ""
        return [Fact("now", photo.now, self.words("own_pictures.now"), ours)]
