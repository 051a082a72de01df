"""Get a person: says where you are. The tap on the place is what calls somebody."""

from functools import partial

from kiosk.model import ProblemKind
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices


class PersonHelpScreen(Screen):
    """Where are you? The kiosk itself comes first: that is where the hand was tapped."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("help.where")))
        here = self.words("help.here")
        choices = [Choice("here", "computer", here, partial(self._tell, here), "done")]
        choices += [
            Choice(
                station.text,
                kit.pictures.place(station),
                station.text,
                partial(self._tell, station.text),
            )
            for station in self.tonight.night.stations
        ]
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices(choices)
        layout.addWidget(self.choices, 1)

    def _tell(self, where: str) -> None:
        tell = self.tonight.problems.tell
        problem = self.kit.bridge.do(tell, ProblemKind.PERSON, where=where)
        if problem is not None:
            self.kit.senses.sound.emit("problem")
            self.kit.back()
            self.kit.go("problem_told", problem=problem)
