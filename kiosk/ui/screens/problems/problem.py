"""What is the problem? Six pictures; a tap is kept at once."""

from functools import partial

from kiosk.model import ProblemKind
from kiosk.ui.kit import Kit
from kiosk.ui.say import problem_symbol
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices
from kiosk.ui.widgets.touch_button import TouchButton

KINDS = (
    ProblemKind.TAXI,
    ProblemKind.HURT,
    ProblemKind.UPSET,
    ProblemKind.SPILL,
    ProblemKind.BROKEN,
    ProblemKind.ELSE,
)


class ProblemScreen(Screen):
    """The second of the two taps. Who and where are asked after it, and may be skipped."""

    shows = frozenset({"problem"})
    section = "problem"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._list = TouchButton(kit, " ", symbol="problem", side=44)
        self._list.tapped.connect(lambda: kit.go("problems"))
        layout = self.column()
        layout.addLayout(self.header(self.words("problem.title"), [self._list], back=False))
        self.choices = Choices(kit)
        self.choices.show_choices([self._choice(kind) for kind in KINDS])
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        """The way to the list is there only if the list holds something."""
        is_open = len(self.tonight.problems.open())
        self._list.setVisible(is_open > 0)
        self._list.say(self.words("problem.open", n=is_open))

    def _choice(self, kind: ProblemKind) -> Choice:
        text = self.words(f"problem.{kind}")
        return Choice(kind.value, problem_symbol(kind), text, partial(self._tell, kind))

    def _tell(self, kind: ProblemKind) -> None:
        problem = self.kit.bridge.do(self.tonight.problems.tell, kind)
        if problem is None:
            return
        self.kit.senses.sound.emit("problem")
        place = "taxi_whose" if kind is ProblemKind.TAXI else "problem_told"
        self.kit.go(place, problem=problem)
