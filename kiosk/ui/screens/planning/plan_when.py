"""When a night is: its date, and when its parts start."""

from functools import partial

from kiosk.model import Phase
from kiosk.night.times import STEP
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.planned import along_line, phase_line
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.stepper import Stepper, phase_stepper, steppers_list
from kiosk.ui.widgets.touch_button import TouchButton


class PlanWhenScreen(Screen):
    """Each tap moves a part by a quarter of an hour, and the other button takes it back. What
    had to move along with it is told, and can be undone. Without a `night`, tonight's."""

    shows = frozenset({"night"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night or kit.tonight.night.id)
        layout = self.column()
        other = TouchButton(kit, self.words("plan_date.another"), symbol="calendar", side=56)
        other.tapped.connect(partial(kit.go, "plan_date", night=self.planned.night.id))
        layout.addLayout(self.header(self._title(), [other]))
        self._steppers = {
            str(one.phase): self._stepper(one.phase) for one in self.planned.night.phases
        }
        self.list = steppers_list(kit, self._steppers)
        layout.addWidget(self.list, 1)

    def _title(self) -> str:
        return self.words.date(self.planned.night.date)

    def refresh(self) -> None:
        self.title.say(self._title())
        for one in self.planned.night.phases:
            self._steppers[one.phase].show_value(self.kit.time(one.start))

    def _stepper(self, phase: Phase) -> Stepper:
        stepper = phase_stepper(self.kit, phase, STEP)
        stepper.stepped.connect(partial(self._move, phase))
        return stepper

    def _move(self, phase: Phase, by: int) -> None:
        kit = self.kit
        moved = kit.bridge.do(self.planned.plan_times.move, phase, by * STEP)
        if moved is None:
            return
        now = next(one for one in self.planned.night.phases if one.phase is phase)
        line = phase_line(kit, phase, kit.time(now.start))
        if moved.along:
            text = f"{line}. {along_line(kit, moved.along)}"
            tell_done(kit, moved.events, text, "clock")
        else:
            kit.senses.sound.emit("done")
            kit.senses.say.emit(line)
