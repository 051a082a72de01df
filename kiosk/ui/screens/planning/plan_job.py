"""One job of a planned night: what, when, where, for how many people, with which steps."""

from functools import partial

from kiosk.model import Job
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.planned import job_when
from kiosk.ui.screens.of_job import JobOfNightScreen
from kiosk.ui.steps_of import JOB
from kiosk.ui.widgets.choices import WIDE, Choice, Choices
from kiosk.ui.widgets.touch_button import TouchButton


class PlanJobScreen(JobOfNightScreen):
    """Each tile says how it is, and leads to where that is changed."""

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        out = TouchButton(kit, kit.words("plan_jobs.leave_out"), symbol="leave_out", side=48)
        super().__init__(kit, night, job, "", [out])
        out.tapped.connect(self._leave_out)
        self.choices = Choices(kit, WIDE)
        self.whole.addWidget(self.choices, 1)

    def refresh(self) -> None:
        super().refresh()
        if self.job is None:
            self.title.say(self.words("plan_job.gone"))
            ok = Choice("ok", "yes", self.words("act.ok"), self.kit.back)
            self.choices.show_choices([ok])

    def show_job(self, job: Job) -> None:
        words = self.words
        self.title.say(job.title)
        steps = partial(self.kit.go, "steps", of=f"{JOB}/{self.given['night']}/{job.id}")
        place = job.station or words("plan_job.no_place")
        many, how = words("plan_job.wanted", n=job.wanted), words("plan_job.how")
        in_steps = words("plan_job.steps", n=len(job.steps))
        self.choices.show_choices(
            [
                self._leads("what", job.symbol, job.title),
                self._leads("when", "clock", job_when(self.kit, job)),
                self._leads("where", self._station(job), place),
                self._leads("many", "people", many),
                Choice("steps", "steps", in_steps, steps, second=how),
            ]
        )

    def _leads(self, key: str, symbol: str, text: str) -> Choice:
        act = partial(self.kit.go, f"plan_job_{key}", **self.given)
        return Choice(key, symbol, text, act, second=self.words(f"plan_job.{key}"))

    def _station(self, job: Job) -> str:
        """The picture of its place on the night that is planned."""
        stations = self.planned.night.stations
        found = (self.kit.pictures.place(one) for one in stations if one.text == job.station)
        return next(found, "where")

    def _leave_out(self) -> None:
        job = self.job
        if job is None:
            self.kit.back()
            return
        events = self.kit.bridge.do(self.planned.plan_jobs.leave_out, job.id)
        text = self.words("plan_job.left_out", title=job.title)
        tell_done(self.kit, events, text, "leave_out", back=self.kit.back)
