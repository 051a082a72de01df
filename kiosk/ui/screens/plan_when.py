"""When a night is: its date, and when its parts start."""

from functools import partial

from kiosk.model import PhaseStart
from kiosk.night.times import STEP
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.planned import along_line, phase_line
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.phase_card import PhaseCard
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
        size = self.look.text_size
        columns = 5 if size <= 100 else 3 if size <= 150 else 2
        self.list = Pager(kit, columns=columns, least=140, fill=True)
        layout.addWidget(self.list, 1)

    def _title(self) -> str:
        return self.words.date(self.planned.night.date)

    def refresh(self) -> None:
        self.title.say(self._title())
        phases = self.planned.night.phases
        self.list.show_items([Item(one.phase, one, partial(self._card, one)) for one in phases])

    def _card(self, start: PhaseStart) -> PhaseCard:
        return PhaseCard(self.kit, start, partial(self._move, start))

    def _move(self, start: PhaseStart, by: int) -> None:
        kit = self.kit
        moved = kit.bridge.do(self.planned.plan_times.move, start.phase, by * STEP)
        if moved is None:
            return
        now = next(one for one in self.planned.night.phases if one.phase == start.phase)
        line = phase_line(kit, now.phase, kit.time(now.start))
        if moved.along:
            text = f"{line}. {along_line(kit, moved.along)}"
            tell_done(kit, moved.events, text, "clock")
        else:
            kit.senses.sound.emit("done")
            kit.senses.say.emit(line)
