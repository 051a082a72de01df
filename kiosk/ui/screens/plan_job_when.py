"""When is the job: in which part of the night, from when to when."""

from functools import partial

from kiosk.model import Job
from kiosk.ui.kit import Kit
from kiosk.ui.planned import job_when
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.plus_minus import by_minutes
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.stepper import Stepper, stepper_items

QUARTER = 15


class PlanJobWhenScreen(Screen):
    """Each tap is a quarter of an hour; the other button takes it back."""

    shows = frozenset({"job"})
    section = "home"

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        self._given = {"night": night, "job": job}
        self._job = job
        layout = self.column()
        layout.addLayout(self.header(""))
        self._steppers = {which: self._stepper(which) for which in ("start", "end")}
        self.list = Pager(kit, gap=4)
        layout.addWidget(self.list, 1)

    def _stepper(self, which: str) -> Stepper:
        what = self.words(f"plan_job.{which}")
        stepper = Stepper(self.kit, "clock", what, by_minutes(self.kit, what, QUARTER))
        stepper.stepped.connect(partial(self._move, which))
        return stepper

    def refresh(self) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is None:
            return
        self.title.say(job.title)
        part = Item("part", job.phase, partial(self._part, job))
        self.list.show_items([part, *stepper_items(self._steppers)])
        for which, stepper in self._steppers.items():
            stepper.show_value(self.kit.time(getattr(job, which)))

    def _part(self, job: Job) -> Row:
        part, line = self.words(f"phase.{job.phase}"), self.words("plan_job.part")
        opens = partial(self.kit.go, "plan_job_part", **self._given)
        return Row(self.kit, str(job.phase), part, [line], opens=opens)

    def _move(self, which: str, by: int) -> None:
        told = {which: by * QUARTER}
        if self.kit.bridge.do(self.planned.plan_jobs.move_times, self._job, **told):
            job = self.tonight.jobs.one(self._job)
            self.kit.senses.sound.emit("done")
            if job is not None:
                self.kit.senses.say.emit(job_when(self.kit, job))
