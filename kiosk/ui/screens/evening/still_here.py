"""Are you still here? The only time the kiosk asks anyone to hurry, and not much."""

from PySide6.QtCore import QTimer

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.tile import Tile

WAITS = 30_000
"""Milliseconds; at least 20 s are asked for (WCAG 2.2.1)."""


class StillHereScreen(Screen):
    """Yes goes back to where one was; no answer goes Home, or back to a screen that stays."""

    stays = True

    def __init__(self, kit: Kit, *, stays_behind: bool = False) -> None:
        super().__init__(kit)
        self._stays_behind = stays_behind
        layout = self.column()
        layout.addLayout(self.header(self.words("idle.title"), back=False))
        yes = Tile(kit, "yes", self.words("idle.yes"), self.words("idle.line"))
        yes.tapped.connect(kit.back)
        layout.addWidget(yes, 1)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._gone)
        self.timer.start(WAITS)

    def _gone(self) -> None:
        self.kit.preferences.gone()
        if self._stays_behind:
            self.kit.back()
        else:
            self.kit.go("home")

    def makes_way(self) -> bool:
        return True

    def closed(self) -> None:
        self.timer.stop()
