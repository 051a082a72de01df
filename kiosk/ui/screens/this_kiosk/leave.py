"""Leave the kiosk: two of the committee agreed to it."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices


class LeaveScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("leave.title")))
        self.choices = Choices(kit)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        words, fills = self.words, self.window().isFullScreen()
        other = ("in_window", "whole_screen")[not fills]
        size = partial(self._fill_screen, not fills)
        self.choices.show_choices(
            [
                Choice("stay", "hold", words("leave.stay"), self.kit.back),
                Choice(other, other, words(f"leave.{other}"), size),
                Choice("close", "leave", words("leave.close"), self.kit.leave),
            ]
        )

    def _fill_screen(self, on: bool) -> None:
        self.kit.fill_screen(on)
        self.refresh()
