"""Where is the job?"""

from functools import partial

from kiosk.model import Job, Page
from kiosk.ui.changing import NEW_PLACE
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.of_job import JobOfNightScreen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices, one_of
from kiosk.ui.widgets.touch_button import TouchButton

MOST_WITH_PICTURE = 150
"""Per cent: with larger text the button beside the title is words alone."""


class PlanJobWhereScreen(JobOfNightScreen):
    """The places of its night."""

    def __init__(self, kit: Kit, night: str, job: str) -> None:
        shown = "add" if kit.look.text_size <= MOST_WITH_PICTURE else None
        new = TouchButton(kit, kit.words("plan_job.new_place"), symbol=shown, side=48)
        new.tapped.connect(partial(kit.go, "write", of=f"{NEW_PLACE}/{night}/{job}"))
        super().__init__(kit, night, job, kit.words("plan_job.which_place"), [new])
        self.choices = Choices(kit, WIDE)
        self.whole.addWidget(self.choices, 1)

    def show_job(self, job: Job) -> None:
        places = self.planned.night.stations
        self.choices.show_choices([self._choice(one, one.text == job.station) for one in places])

    def _choice(self, place: Page, holds: bool) -> Choice:
        symbol, act = self.kit.pictures.place(place), partial(self._choose, place.text)
        return one_of(self.kit, place.text, symbol, place.text, act, holds=holds)

    def _choose(self, place: str) -> None:
        events = self.kit.bridge.do(self.planned.plan_jobs.change, self.given["job"], station=place)
        text = self.words("plan_job.is_at", where=place)
        tell_done(self.kit, events, text, "where", back=self.kit.back)
