"""Where is the job?"""

from functools import partial

from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices


class PlanJobWhereScreen(Screen):
    """The places of its night."""

    shows = frozenset({"job", "night"})
    section = "home"

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        self._job = job
        layout = self.column()
        layout.addLayout(self.header(self.words("plan_job.which_place")))
        self.choices = Choices(kit, WIDE)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        job = self.tonight.jobs.one(self._job)
        now = job.station if job else ""
        self.choices.show_choices(
            [
                Choice(
                    place.text,
                    self.kit.pictures.place(place),
                    place.text,
                    partial(self._choose, place.text),
                    "chosen" if place.text == now else "card",
                    state=self.words("look.chosen") if place.text == now else "",
                    ticked=place.text == now,
                )
                for place in self.planned.night.stations
            ]
        )

    def _choose(self, place: str) -> None:
        events = self.kit.bridge.do(self.planned.plan_jobs.change, self._job, station=place)
        text = self.words("plan_job.is_at", where=place)
        tell_done(self.kit, events, text, "where", back=self.kit.back)
