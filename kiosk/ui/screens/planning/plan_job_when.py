"""When is the job: in which part of the night, from when to when."""

from functools import partial

from kiosk.model import Job
from kiosk.night.times import STEP
from kiosk.ui.kit import Kit
from kiosk.ui.planned import job_when
from kiosk.ui.screens.of_job import JobOfNightScreen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.plus_minus import by_minutes
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.stepper import Stepper, stepper_items


class PlanJobWhenScreen(JobOfNightScreen):
    """Each tap is a quarter of an hour; the other button takes it back."""

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        super().__init__(kit, night, job)
        self._steppers = {which: self._stepper(which) for which in ("start", "end")}
        self.list = Pager(kit, gap=4)
        self.whole.addWidget(self.list, 1)

    def _stepper(self, which: str) -> Stepper:
        what = self.words(f"plan_job.{which}")
        stepper = Stepper(self.kit, "clock", what, by_minutes(self.kit, what, STEP))
        stepper.stepped.connect(partial(self._move, which))
        return stepper

    def show_job(self, job: Job) -> None:
        self.title.say(job.title)
        part = Item("part", job.phase, partial(self._part, job))
        self.list.show_items([part, *stepper_items(self._steppers)])
        for which, stepper in self._steppers.items():
            stepper.show_value(self.kit.time(getattr(job, which)))

    def _part(self, job: Job) -> Row:
        part, line = self.words(f"phase.{job.phase}"), self.words("plan_job.part")
        opens = partial(self.kit.go, "plan_job_part", **self.given)
        return Row(self.kit, str(job.phase), part, [line], opens=opens)

    def _move(self, which: str, by: int) -> None:
        told = {which: by * STEP}
        if self.kit.bridge.do(self.planned.plan_jobs.move_times, self.given["job"], **told):
            self.kit.senses.sound.emit("done")
            if self.job is not None:
                self.kit.senses.say.emit(job_when(self.kit, self.job))
