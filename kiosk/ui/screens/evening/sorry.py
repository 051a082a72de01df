"""After a fault of the program: calm words, and the way Home."""

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.tile import Tile


class SorryScreen(Screen):
    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("sorry.title"), back=False))
        home = Tile(kit, "home", self.words("nav.home"), self.words("sorry.line"))
        home.tapped.connect(lambda: kit.go("home"))
        layout.addWidget(home, 1)
