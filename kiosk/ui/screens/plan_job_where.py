"""Where is the job?"""

from functools import partial

from kiosk.ui.changing import NEW_PLACE
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices
from kiosk.ui.widgets.touch_button import TouchButton

MOST_WITH_PICTURE = 150
"""Per cent: with larger text the button beside the title is words alone."""


class PlanJobWhereScreen(Screen):
    """The places of its night."""

    shows = frozenset({"job", "night"})
    section = "home"

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        self._job = job
        layout = self.column()
        shown = "add" if self.look.text_size <= MOST_WITH_PICTURE else None
        new = TouchButton(kit, self.words("plan_job.new_place"), symbol=shown, side=48)
        new.tapped.connect(partial(kit.go, "write", of=f"{NEW_PLACE}/{night}/{job}"))
        layout.addLayout(self.header(self.words("plan_job.which_place"), [new]))
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
