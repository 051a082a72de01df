"""Fire: real, or practice? The second and last tap before the roll call."""

from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.tile import Tile


class FireScreen(Screen):
    stays = True

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("fire.title")))
        tiles = QHBoxLayout()
        tiles.setSpacing(self.look.px(16))
        words = self.words
        self.real = Tile(
            kit, "fire", words("fire.real"), words("fire.real_line"), paint="problem", side=180
        )
        self.real.tapped.connect(lambda: kit.go("roll_call", real=True))
        self.real.at_once = True
        self.practice = Tile(
            kit, "practice", words("fire.practice"), words("fire.practice_line"), side=180
        )
        self.practice.tapped.connect(lambda: kit.go("roll_call", real=False))
        tiles.addWidget(self.real, 1)
        tiles.addWidget(self.practice, 1)
        layout.addLayout(tiles, 1)

    def take_card(self, code: str) -> bool:
        """Nobody comes in while it may burn, and no answer covers the question."""
        return True
