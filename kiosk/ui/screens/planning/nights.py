"""All our nights: what comes, and what was."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Night, Went
from kiosk.ui.kit import Kit
from kiosk.ui.planned import coming_line, is_on, past_line
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.long_pager import LongPager
from kiosk.ui.widgets.night_tile import NightTile
from kiosk.ui.widgets.touch_button import TouchButton

EDGES, LINES = 26, 70
"""Pixels of a row: what grows with the text, and what does not."""

Shown = tuple[Night, Went | None]
"""A night and, if it is over, how it went."""


class NightsScreen(Screen):
    """The next first, then those that are planned, then those that were, the newest first."""

    shows = frozenset({"night", "job", "visit"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._nights: dict[str, Shown] = {}
        layout = self.column()
        new = TouchButton(kit, self.words("nights.plan_another"), symbol="add", paint="card")
        new.tapped.connect(partial(kit.go, "plan_new"))
        layout.addLayout(self.header(self.words("nights.title"), [new]))
        touch = self.look.touch() / self.look.scale
        least = max(touch, EDGES + LINES * self.look.text_size / 100)
        self.list = LongPager(kit, make=self._tile, fill=self._fill, columns=1, least=least)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        listed, went = self.tonight.nights.all(), self.tonight.nights.went()
        coming: dict[str, Shown] = {night.id: (night, None) for night in listed.coming}
        past = {night.id: (night, went.get(night.id, Went())) for night in listed.past}
        self._nights = {**coming, **past}
        self.list.show_keys(list(self._nights), from_top=False)

    def _tile(self) -> NightTile:
        tile = NightTile(self.kit)
        tile.chosen.connect(self._open)
        return tile

    def _fill(self, places: Sequence[tuple[QWidget, str]]) -> None:
        for tile, key in places:
            assert isinstance(tile, NightTile)
            night, went = self._nights[key]
            line = past_line(self.kit, night, went) if went else coming_line(self.kit, night)
            symbol = "moon" if went else "tonight" if is_on(self.kit, night) else "next_night"
            tile.show_night(key, symbol, self.words.date(night.date), line)

    def _open(self, night: str) -> None:
        _, went = self._nights[night]
        self.kit.go("night_was" if went else "plan_night", night=night)
