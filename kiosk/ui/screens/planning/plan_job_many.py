"""For how many people is the job?"""

from PySide6.QtWidgets import QHBoxLayout

from kiosk.model import Job
from kiosk.ui.kit import Kit
from kiosk.ui.screens.of_job import JobOfNightScreen
from kiosk.ui.screens.screen import GAP
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.plus_minus import plus_minus


class PlanJobManyScreen(JobOfNightScreen):
    """One person more, or less, at each tap; the other button takes it back."""

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        super().__init__(kit, night, job, kit.words("plan_job.many"))
        self.facts = Facts(kit)
        buttons = QHBoxLayout()
        buttons.setSpacing(max(10, self.look.px(GAP)))
        title = self.job.title if self.job else ""
        names = self.words("stepper.fewer", what=title), self.words("stepper.more", what=title)
        self._less, more = plus_minus(kit, names, self._wants, high=132)
        buttons.addWidget(self._less, 1)
        buttons.addWidget(more, 1)
        self.whole.addWidget(self.facts, 1)
        self.whole.addLayout(buttons)

    def show_job(self, job: Job) -> None:
        self.facts.show_facts([Fact("many", "people", self._line(job), job.title)])
        self._less.setEnabled(job.wanted > 1)

    def _line(self, job: Job) -> str:
        return self.words("plan_job.wanted", n=job.wanted)

    def _wants(self, more: int) -> None:
        if not self.kit.bridge.do(self.planned.plan_jobs.wants, self.given["job"], more):
            return
        self.kit.senses.sound.emit("done")
        if self.job is not None:
            self.kit.senses.say.emit(self._line(self.job))
