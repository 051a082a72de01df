"""What the questions about our club have in common: one after the other, or one by itself."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.night.first_start import STEPS, FirstStep
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.progress import Progress
from kiosk.ui.widgets.touch_button import TouchButton

END = "club_ready"

MOST_FOR_BAR = 150
"""Per cent: with larger text the words alone say which step it is."""


def open_step(kit: Kit, step: FirstStep | None, *, instead: bool = False) -> None:
    """Opens a step of the making; without one, its end. `instead`: of the step before."""
    show = kit.instead if instead else kit.go
    if step is None:
        show(END)
    else:
        show(f"club_{step}", making=True)


class ClubStep(Screen):
    """While the club is `making`, Next goes on, whatever was told, and Back to the step before;
    by itself it is changed from Our club, and Back leads there."""

    section = "home"
    step: ClassVar[FirstStep]

    def __init__(self, kit: Kit, *, making: bool = False) -> None:
        super().__init__(kit)
        self.making = making
        self.next = TouchButton(kit, self.words("club.next"), paint="done", weight=800)
        self.next.tapped.connect(self.keep)

    def step_header(self, title: str) -> QHBoxLayout:
        """Back, the question with how far one is, and Next."""
        layout = self.header(title, [self.next], back=False, under=self.how_far())
        layout.insertWidget(0, self.back_button())
        self.next.setVisible(self.making)
        return layout

    def back_button(self) -> TouchButton:
        button = TouchButton(self.kit, self.words("nav.back"), icon="arrow-left", side=44)
        button.tapped.connect(self._back)
        return button

    def how_far(self) -> QWidget | None:
        if not self.making:
            return None
        part = QWidget()
        layout = QHBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.look.px(GAP))
        layout.addWidget(self.second(self.which_step))
        if self.look.text_size <= MOST_FOR_BAR:
            bar = Progress(self.look)
            bar.setFixedHeight(self.look.px(BAR_HIGH))
            bar.show_part(STEPS.index(self.step) + 1, len(STEPS))
            layout.addWidget(bar, 1)
        return part

    @property
    def which_step(self) -> str:
        return self.words("club.step", n=STEPS.index(self.step) + 1, all=len(STEPS))

    def show_next(self, *, told: bool) -> None:
        """Nothing needs to be told: then the button says that the question is passed by."""
        self.next.say(self.words("club.next" if told else "act.skip"))
        self.next.show_as("done" if told else "quiet")

    # The way

    def keep(self) -> None:
        """Next was tapped. What is told at that tap only is kept first."""
        self.go_on()

    def go_on(self) -> None:
        """To the next step; by itself, back to where it was opened."""
        if not self.making:
            self.kit.back()
            return
        after = STEPS.index(self.step) + 1
        open_step(self.kit, STEPS[after] if after < len(STEPS) else None, instead=True)

    def _back(self) -> None:
        before = STEPS.index(self.step) - 1 if self.making else -1
        if before < 0:
            self.kit.back()
        else:
            open_step(self.kit, STEPS[before], instead=True)


BAR_HIGH = 24
"""Pixels of the bar under the question."""
