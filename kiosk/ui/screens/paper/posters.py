"""Posters for the wall of one night, and the sheet to sign in on."""

from collections.abc import Callable
from functools import partial

from kiosk.paper.document import Unlaid
from kiosk.ui.kit import Kit
from kiosk.ui.papers import put_out, sign_in_paper
from kiosk.ui.posters import clean_up_poster, rota_poster
from kiosk.ui.screens.paper.paper_night import night_button
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

LARGE = "poster on large paper"
"""The draft that says so: the next poster is mostly of the same size."""


class PostersScreen(Screen):
    """Without a `night`, tonight's. A tap prints."""

    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night or kit.tonight.night.id)
        layout = self.column()
        buttons = night_button(kit, "posters", self.planned.night)
        layout.addLayout(self.header(self.words("poster.title"), buttons))
        self.choices = Choices(kit, WIDE)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        words, large = self.words, bool(self.kit.drafts.get(LARGE))
        rota, clean_up = words("poster.rota"), words("phase.clean_up")
        self.choices.show_choices(
            [
                Choice("rota", "rota", rota, partial(self._print, rota_poster, "rota", rota)),
                Choice(
                    "clean_up",
                    "clean_up",
                    clean_up,
                    partial(self._print, clean_up_poster, "clean-up", clean_up),
                ),
                Choice("sign_in", "sign_in", words("paper.print_sign_in"), self._print_sign_in),
                Choice(
                    "large",
                    "large_paper",
                    words("poster.large"),
                    self._turn,
                    "chosen" if large else "quiet",
                    state=words("look.on" if large else "look.off"),
                    ticked=large,
                ),
            ]
        )

    def _turn(self) -> None:
        self.kit.drafts[LARGE] = "" if self.kit.drafts.get(LARGE) else "yes"
        self.refresh()

    def _print(self, make: Callable[..., Unlaid], name: str, what: str) -> None:
        large = bool(self.kit.drafts.get(LARGE))
        paper = self.kit.bridge.do(make, self.kit, self.planned, large=large)
        if paper is not None:
            put_out(self.kit, paper, name, what)

    def _print_sign_in(self) -> None:
        paper = self.kit.bridge.do(sign_in_paper, self.kit, self.planned.night)
        if paper is not None:
            put_out(self.kit, paper, "sign-in", self.words("paper.the_sheet"))
