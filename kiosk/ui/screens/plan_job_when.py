"""When is the job: in which part of the night, from when to when."""

from functools import partial

from kiosk.model import Job
from kiosk.ui.kit import Kit
from kiosk.ui.planned import job_when
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.less_more import QUARTERS, steppers
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row

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
        self.list = Pager(kit, gap=4)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is None:
            return
        self.title.say(job.title)
        part = self.words(f"phase.{job.phase}")
        opens = partial(self.kit.go, "plan_job_part", **self._given)
        line = self.words("plan_job.part")
        self.list.show_items(
            [
                Item(
                    "part",
                    job.phase,
                    partial(Row, self.kit, str(job.phase), part, [line], opens=opens),
                ),
                self._item("start", job),
                self._item("end", job),
            ]
        )

    def _item(self, which: str, job: Job) -> Item:
        at = self.kit.time(getattr(job, which))
        return Item(which, at, partial(self._row, which, at))

    def _row(self, which: str, at: str) -> Row:
        what = self.words(f"plan_job.{which}")
        text = self.words("plan_when.at", phase=what, time=at)
        buttons = steppers(self.kit, what, QUARTERS, partial(self._move, which))
        return Row(self.kit, "clock", text, buttons=buttons)

    def _move(self, which: str, by: int) -> None:
        told = {which: by * QUARTER}
        if self.kit.bridge.do(self.planned.plan_jobs.move_times, self._job, **told):
            job = self.tonight.jobs.one(self._job)
            self.kit.senses.sound.emit("done")
            if job is not None:
                self.kit.senses.say.emit(job_when(self.kit, job))
