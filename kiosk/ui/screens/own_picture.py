"""One of our pictures: as it is now, as it was, and what can stand there instead."""

from kiosk.ui.kit import Kit
from kiosk.ui.photo_choices import photo_choices
from kiosk.ui.photo_of import SYMBOL, PhotoOf, photo_of
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class OwnPictureScreen(Screen):
    """`of`: a symbol, or "place/Bar"."""

    shows = frozenset({"own"})
    section = "home"

    def __init__(self, kit: Kit, of: str) -> None:
        super().__init__(kit)
        self._of = f"{SYMBOL}/{of}"
        photo = photo_of(kit, self._of)
        layout = self.column()
        layout.addLayout(self.header(photo.name if photo else ""))
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        photo = photo_of(self.kit, self._of)
        if photo is not None:
            self.facts.show_facts(self._facts(photo))
            self.choices.show_choices(photo_choices(self.kit, self._of, photo))
            self.panes.refresh()

    def _facts(self, photo: PhotoOf) -> list[Fact]:
        ours = self.words("own_pictures.ours") if photo.is_own else ""
        return [Fact("now", photo.now, self.words("own_pictures.now"), ours)]
