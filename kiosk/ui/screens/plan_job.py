"""One job of a planned night: what, when, where, for how many people, with which steps."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Job
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.planned import job_when
from kiosk.ui.screens.screen import Screen
from kiosk.ui.steps_of import JOB
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.stepper import steppers
from kiosk.ui.widgets.touch_button import TouchButton


class PlanJobScreen(Screen):
    """Each row opens what it says."""

    shows = frozenset({"job", "night"})
    section = "home"

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        self._given = {"night": night, "job": job}
        self._job = job
        layout = self.column()
        out = TouchButton(kit, self.words("plan_jobs.leave_out"), symbol="leave_out", side=48)
        out.tapped.connect(self._leave_out)
        layout.addLayout(self.header("", [out]))
        self.list = Pager(kit, gap=4)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is None:
            gone = self.words("plan_job.gone")
            self.title.say("")
            self.list.show_items([Item("gone", gone, partial(Row, self.kit, "jobs", gone))])
            return
        self.title.say(job.title)
        no_place = self.words("plan_job.no_place")
        self.list.show_items(
            [
                self._item("what", job.symbol, job.title, "plan_job_what"),
                self._item("when", "clock", job_when(self.kit, job), "plan_job_when"),
                self._item(
                    "where",
                    self._station(job),
                    job.station or no_place,
                    "plan_job_where",
                ),
                Item("people", job.wanted, partial(self._people, job)),
                self._steps(job),
            ]
        )

    def _station(self, job: Job) -> str:
        """The picture of its place on the night that is planned."""
        stations = self.planned.night.stations
        found = (self.kit.pictures.place(one) for one in stations if one.text == job.station)
        return next(found, "where")

    def _item(self, key: str, symbol: str, text: str, screen: str) -> Item:
        line = self.words(f"plan_job.{key}")
        act = partial(self.kit.go, screen, **self._given)
        return Item(key, (symbol, text), partial(self._row, symbol, text, line, act))

    def _row(self, symbol: str, text: str, line: str, act: partial[None]) -> QWidget:
        return Row(self.kit, symbol, text, [line], opens=act)

    def _people(self, job: Job) -> Row:
        text = self.words("plan_job.wanted", n=job.wanted)
        buttons = steppers(self.kit, job.title, "plan_job", self._wants)
        return Row(self.kit, "people", text, [self.words("plan_job.people")], buttons=buttons)

    def _steps(self, job: Job) -> Item:
        text, line = self.words("plan_job.steps", n=len(job.steps)), self.words("plan_job.how")
        of = f"{JOB}/{self._given['night']}/{job.id}"
        act = partial(self.kit.go, "steps", of=of)
        return Item("steps", text, partial(self._row, "steps", text, line, act))

    def _wants(self, more: int) -> None:
        if self.kit.bridge.do(self.planned.plan_jobs.wants, self._job, more):
            job = self.tonight.jobs.one(self._job)
            self.kit.senses.sound.emit("done")
            self.kit.senses.say.emit(self.words("plan_job.wanted", n=job.wanted if job else 1))

    def _leave_out(self) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is None:
            self.kit.back()
            return
        events = self.kit.bridge.do(self.planned.plan_jobs.leave_out, job.id)
        text = self.words("plan_job.left_out", title=job.title)
        tell_done(self.kit, events, text, "leave_out", back=self.kit.back)
