"""Where is our club night?"""

from kiosk.model import Event
from kiosk.night.first_start import FirstStep
from kiosk.ui.screens.club.club_typing import ClubTyping


class ClubPlaceScreen(ClubTyping):
    step = FirstStep.PLACE
    question = "club.place"
    symbol = "where"

    def now(self) -> str:
        return self.tonight.club.now.place

    def write(self, text: str) -> tuple[Event, ...]:
        return self.tonight.club.change(place=text)

    def said(self, text: str) -> str:
        return self.words("club.placed", where=text)
