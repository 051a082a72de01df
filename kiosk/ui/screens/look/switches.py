"""Switches: none, one or two, and how long each step takes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.settings import Preferences
from kiosk.ui.look import BUTTON
from kiosk.ui.screens.choosing import ChoosingScreen
from kiosk.ui.screens.screen import GAP
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

NUMBERS = (("none", "touch"), ("one", "one_switch"), ("two", "two_switches"))
"""How many switches, each with its symbol."""

STEP, SHORTEST, LONGEST = 0.5, 0.5, 5.0
"""Seconds (access.md, rule 22)."""


class SwitchesScreen(ChoosingScreen):
    """What is chosen holds at once: whoever uses a switch can go on with it, or be rid of it."""

    title_key = "switches.title"

    def offered(self, now: Preferences) -> list[Choice]:
        words = self.words
        numbers = [
            self.one_of(name, symbol, words(f"switches.{name}"), switches=nth)
            for nth, (name, symbol) in enumerate(NUMBERS)
        ]
        try_ = partial(self.kit.go, "try_switches")
        return [*numbers, Choice("try", "try_it", words("switches.try"), try_, "quiet", leads=True)]

    def below(self) -> Sequence[QWidget]:
        """How long a step takes. It keeps its place while nothing goes on by itself."""
        self._step = QWidget()
        policy = self._step.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._step.setSizePolicy(policy)
        layout = QHBoxLayout(self._step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.look.px(GAP))
        self.slower = self._button("slower", "turtle", STEP)
        self.faster = self._button("faster", "rabbit", -STEP)
        ink, middle = self.look.paint("page").ink, Qt.AlignmentFlag.AlignCenter
        self._says = Text(self.look, "", BUTTON, ink, 700, middle)
        layout.addWidget(self.slower)
        layout.addWidget(self._says, 1)
        layout.addWidget(self.faster)
        return [self._step]

    def _button(self, key: str, symbol: str, seconds: float) -> TouchButton:
        button = TouchButton(self.kit, self.words(f"switches.{key}"), symbol=symbol, side=56)
        button.tapped.connect(partial(self._change_step, seconds))
        return button

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.choices], [self.slower, self.faster]]

    def refresh(self) -> None:
        super().refresh()
        now = self.kit.preferences.now
        self._says.say(self._seconds(now.step))
        self._step.setVisible(now.switches == 1)
        self.slower.setEnabled(now.step < LONGEST)
        self.faster.setEnabled(now.step > SHORTEST)

    def _seconds(self, step: float) -> str:
        if step == 1:
            return self.words("switches.second")
        return self.words("switches.seconds", time=f"{step:g}")

    def _change_step(self, seconds: float) -> None:
        step = min(LONGEST, max(SHORTEST, self.kit.preferences.now.step + seconds))
        self.choose(self._seconds(step), step=step)
