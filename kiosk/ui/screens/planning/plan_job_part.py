"""In which part of the night is the job?"""

from functools import partial

from kiosk.model import Job, Phase, PhaseStart
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.planned import phase_line
from kiosk.ui.screens.of_job import JobOfNightScreen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices, one_of


class PlanJobPartScreen(JobOfNightScreen):
    def __init__(self, kit: Kit, night: str, job: str) -> None:
        super().__init__(kit, night, job, kit.words("plan_job.which_part"))
        self.choices = Choices(kit, WIDE)
        self.whole.addWidget(self.choices, 1)

    def show_job(self, job: Job) -> None:
        phases = self.planned.night.phases
        self.choices.show_choices([self._choice(one, one.phase is job.phase) for one in phases])

    def _choice(self, start: PhaseStart, holds: bool) -> Choice:
        phase, text = start.phase, phase_line(self.kit, start.phase, self.kit.time(start.start))
        return one_of(self.kit, phase, phase, text, partial(self._choose, phase), holds=holds)

    def _choose(self, phase: Phase) -> None:
        events = self.kit.bridge.do(self.planned.plan_jobs.to_phase, self.given["job"], phase)
        text = self.words("plan_job.is_in", phase=self.words(f"phase.{phase}"))
        tell_done(self.kit, events, text, str(phase), back=self.kit.back)
