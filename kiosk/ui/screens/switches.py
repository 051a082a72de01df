"""Switches: none, one or two, and how long each step takes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.settings import Preferences
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

NUMBERS = (("none", "touch"), ("one", "one_switch"), ("two", "two_switches"))
"""How many switches, each with its symbol."""

STEP, SHORTEST, LONGEST = 0.5, 0.5, 5.0
"""Seconds (access.md, rule 22)."""


class SwitchesScreen(Screen):
    """What is chosen holds at once: whoever uses a switch can go on with it, or be rid of it."""

    section = "home"

    def __init__(self, kit: Kit, before: Preferences | None = None) -> None:
        """`before`: what held when somebody opened it; it is made anew for each look."""
        super().__init__(kit)
        self._before = before or kit.preferences.now
        layout = self.column()
        self._as_it_was = TouchButton(
            kit, self.words("switches.as_it_was"), icon="arrow-counter-clockwise", side=44
        )
        self._as_it_was.tapped.connect(self._put_back)
        layout.addLayout(self.header(self.words("switches.title"), [self._as_it_was]))
        self.choices = Choices(kit, WIDE)
        layout.addWidget(self.choices, 1)
        layout.addLayout(self._step())

    def _step(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(GAP))
        self.slower = self._button("slower", "turtle", STEP)
        self.faster = self._button("faster", "rabbit", -STEP)
        ink, middle = self.look.paint("page").ink, Qt.AlignmentFlag.AlignCenter
        self._says = Text(self.look, "", BUTTON, ink, 700, middle)
        layout.addWidget(self.slower)
        layout.addWidget(self._says, 1)
        layout.addWidget(self.faster)
        for part in (self.slower, self.faster, self._says):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        return layout

    def _button(self, key: str, symbol: str, seconds: float) -> TouchButton:
        button = TouchButton(self.kit, self.words(f"switches.{key}"), symbol=symbol, side=56)
        button.tapped.connect(partial(self._change_step, seconds))
        return button

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.choices], [self.slower, self.faster]]

    def refresh(self) -> None:
        now = self.kit.preferences.now
        choices = [self._choice(nth, *one, now.switches) for nth, one in enumerate(NUMBERS)]
        try_ = Choice("try", "try_it", self.words("switches.try"), self._try, "quiet")
        self.choices.show_choices([*choices, try_])
        self._says.say(self._seconds(now.step))
        for part in (self.slower, self.faster, self._says):
            part.setVisible(now.switches == 1)
        self.slower.setEnabled(now.step < LONGEST)
        self.faster.setEnabled(now.step > SHORTEST)

    def _choice(self, nth: int, key: str, symbol: str, now: int) -> Choice:
        on = self.words("switches.on") if nth == now else ""
        paint = "done card" if on else "card"
        return Choice(
            key, symbol, self.words(f"switches.{key}"), partial(self._use, nth), paint, on
        )

    def _seconds(self, step: float) -> str:
        if step == 1:
            return self.words("switches.second")
        return self.words("switches.seconds", time=f"{step:g}")

    def _use(self, switches: int) -> None:
        self._set(switches=switches)

    def _change_step(self, seconds: float) -> None:
        step = min(LONGEST, max(SHORTEST, self.kit.preferences.now.step + seconds))
        self._set(step=step)
        self.kit.senses.say.emit(self._seconds(step))

    def _set(self, **changed: float) -> None:
        """Also when it cannot be remembered, which is then said."""
        self.kit.bridge.did(self.kit.preferences.set, **changed)
        self.refresh()

    def _put_back(self) -> None:
        undo = partial(self._hold, self.kit.preferences.now)
        self._hold(self._before)
        self.kit.message(self.words("switches.is_as_it_was"), undo)

    def _hold(self, wanted: Preferences) -> None:
        self._set(switches=wanted.switches, step=wanted.step)

    def _try(self) -> None:
        self.kit.go("try_switches")
