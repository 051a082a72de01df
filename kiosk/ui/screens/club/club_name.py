"""What is our club called?"""

from kiosk.model import Event
from kiosk.night.first_start import FirstStep
from kiosk.ui.screens.club.club_typing import ClubTyping


class ClubNameScreen(ClubTyping):
    step = FirstStep.NAME
    question = "club.name"
    symbol = "our_club"

    def now(self) -> str:
        return self.tonight.club.now.name

    def write(self, text: str) -> tuple[Event, ...]:
        return self.tonight.club.call(text)

    def said(self, text: str) -> str:
        return self.words("club.named", name=text)
