"""Name and place: what our club is called, how it looks, and where it is."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices

NOT_YET = "club.not_yet"


class NameAndPlaceScreen(Screen):
    shows = frozenset({"club"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("our_club.name_and_place")))
        self.choices = Choices(kit, GRID)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        club, not_yet = self.tonight.club.now, self.words(NOT_YET)
        picture = self.words("own_pictures.ours") if club.picture else not_yet
        self.choices.show_choices(
            [
                self._choice("club_name", "name_badge", "our_club.name", club.name or not_yet),
                self._choice("club_picture", "camera", "our_club.picture", picture),
                self._choice("club_place", "where", "our_club.place", club.place or not_yet),
            ]
        )

    def _choice(self, screen: str, symbol: str, key: str, now: str) -> Choice:
        return Choice(screen, symbol, self.words(key), partial(self.kit.go, screen), second=now)
