"""In which part of the night is the job?"""

from functools import partial

from kiosk.model import Phase
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.planned import phase_line
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices


class PlanJobPartScreen(Screen):
    shows = frozenset({"job", "night"})
    section = "home"

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        self._job = job
        layout = self.column()
        layout.addLayout(self.header(self.words("plan_job.which_part")))
        self.choices = Choices(kit, WIDE)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        job = self.tonight.jobs.one(self._job)
        now = job.phase if job else None
        self.choices.show_choices(
            [
                Choice(
                    one.phase,
                    str(one.phase),
                    phase_line(self.kit, one.phase, self.kit.time(one.start)),
                    partial(self._choose, one.phase),
                    "chosen" if one.phase is now else "card",
                    state=self.words("look.chosen") if one.phase is now else "",
                    ticked=one.phase is now,
                )
                for one in self.planned.night.phases
            ]
        )

    def _choose(self, phase: Phase) -> None:
        events = self.kit.bridge.do(self.planned.plan_jobs.to_phase, self._job, phase)
        text = self.words("plan_job.is_in", phase=self.words(f"phase.{phase}"))
        tell_done(self.kit, events, text, str(phase), back=self.kit.back)
