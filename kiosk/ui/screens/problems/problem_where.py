"""Where is it? The stations of the night."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices


class ProblemWhereScreen(Screen):
    """Says where a problem is, and goes back."""

    section = "problem"

    def __init__(self, kit: Kit, problem: str) -> None:
        super().__init__(kit)
        self._problem = problem
        layout = self.column()
        layout.addLayout(self.header(self.words("problem.where")))
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices(
            [
                Choice(
                    station.text,
                    kit.pictures.place(station),
                    station.text,
                    partial(self._say, station.text),
                )
                for station in self.tonight.night.stations
            ]
        )
        layout.addWidget(self.choices, 1)

    def _say(self, station: str) -> None:
        if self.kit.bridge.did(self.tonight.problems.where, self._problem, station):
            self.kit.back()
