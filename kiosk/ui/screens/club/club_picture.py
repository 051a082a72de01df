"""A picture of our club."""

from kiosk.night.first_start import FirstStep
from kiosk.ui.kit import Kit
from kiosk.ui.photo_choices import photo_choices
from kiosk.ui.photo_of import CLUB, photo_of
from kiosk.ui.screens.club.club_step import ClubStep
from kiosk.ui.widgets.choices import SIDE, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class ClubPictureScreen(ClubStep):
    shows = frozenset({"club"})
    step = FirstStep.PICTURE

    def __init__(self, kit: Kit, *, making: bool = False) -> None:
        super().__init__(kit, making=making)
        layout = self.column()
        layout.addLayout(self.step_header(self.words("club.picture")))
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=0)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        of = f"{CLUB}/"
        photo = photo_of(self.kit, of)
        if photo is None:
            return
        line = "" if photo.is_own else self.words("club.no_picture")
        self.facts.show_facts([Fact("now", photo.now, photo.name, line)])
        self.choices.show_choices(photo_choices(self.kit, of, photo))
        self.panes.refresh()
        self.show_next(told=photo.is_own)
