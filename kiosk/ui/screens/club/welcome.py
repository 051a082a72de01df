"""Welcome: what a new club sees in the place of Home, until the club is made or left for later."""

from functools import partial

from kiosk.night.first_start import goes_on_at
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.club.club_step import open_step
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices


class WelcomeScreen(Screen):
    shows = frozenset({"club", "person", "card"})
    section = "home"
    stays = True
    bottom_bar = False

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("welcome.title"), back=False))
        self.choices = Choices(kit, GRID)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        told = self.tonight.club.told
        make = self.words("welcome.go_on" if told else "our_club.make")
        go_on = partial(open_step, self.kit, goes_on_at(told))
        demo, later = self.words("welcome.demo"), self.words("welcome.later")
        self.choices.show_choices(
            [
                Choice("make", "our_club", make, go_on, "done"),
                Choice("demo", "made_up", demo, partial(self.kit.try_demo, True)),
                Choice("later", "not_now", later, self._later),
            ]
        )

    def _later(self) -> None:
        """Home, as if the club was made; it can be gone on with from Our club."""
        kit = self.kit
        events = kit.bridge.do(partial(self.tonight.club.change, made=True))
        home = partial(kit.go, "home")
        text = self.words("welcome.is_later")
        tell_done(kit, events, text, "not_now", back=home)
