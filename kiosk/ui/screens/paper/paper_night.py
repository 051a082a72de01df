"""Which night are the papers for? Tonight, or one that is planned."""

from functools import partial

from kiosk.model import Night
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices
from kiosk.ui.widgets.touch_button import TouchButton


class PaperNightScreen(Screen):
    """Goes back to the screen `then`, made for the night that was chosen."""

    section = "home"

    def __init__(self, kit: Kit, then: str, night: str) -> None:
        super().__init__(kit)
        self._then = then
        layout = self.column()
        layout.addLayout(self.header(self.words("poster.of_night")))
        self.choices = Choices(kit)
        nights = self.tonight.calendars.nights()
        self.choices.show_choices([self._choice(one, one.id == night) for one in nights])
        layout.addWidget(self.choices, 1)

    def _choice(self, night: Night, chosen: bool) -> Choice:
        date = self.words.date(night.date)
        state = self.words("nav.chosen") if chosen else ""
        paint = "chosen" if chosen else "quiet"
        choose = partial(self._choose, night.id)
        return Choice(night.id, "next_night", date, choose, paint, state=state, ticked=chosen)

    def _choose(self, night: str) -> None:
        for _ in range(2):
            self.kit.back()
        self.kit.go(self._then, night=night)


def night_button(kit: Kit, then: str, night: Night) -> list[TouchButton]:
    """For which night it is, where there is more than one to choose from."""
    if len(kit.tonight.calendars.nights()) < 2:
        return []
    button = TouchButton(
        kit, kit.words.date(night.date), symbol="next_night", paint="card", side=56
    )
    button.tapped.connect(partial(kit.go, "paper_night", then=then, night=night.id))
    return [button]
