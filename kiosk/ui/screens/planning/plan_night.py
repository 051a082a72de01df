"""One night that is planned: its date and times, its jobs, who does what, the rides home."""

from functools import partial

from kiosk.model import Night
from kiosk.ui.kit import Kit
from kiosk.ui.say_plan import want_people, without_a_plan
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices
from kiosk.ui.widgets.touch_button import TouchButton

PARTS = (
    ("plan_when", "clock"),
    ("plan_jobs", "jobs"),
    ("share", "share"),
    ("plan_rides", "taxis"),
    ("plan_briefing", "briefing"),
)
"""Each part of a plan, a screen that is made with the night's id, and its symbol."""


class PlanNightScreen(Screen):
    """Without a `night`, the next one: tonight's until it is over. A night that is over is not
    changed any more; another is planned."""

    shows = frozenset({"night", "job", "ride", "visit", "person"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night or _next(kit))
        layout = self.column()
        more = TouchButton(kit, self.words("more.title"), symbol="more", side=56)
        more.setAccessibleName(self.words("night_more.title"))
        more.tapped.connect(partial(kit.go, "night_more", night=self.planned.night.id))
        layout.addLayout(self.header(self._title(self.planned.night), [more]))
        self.choices = Choices(kit, WIDE)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        night = self.planned.night
        self.title.say(self._title(night))
        if self.tonight.nights.is_past(night):
            self._say_over(night)
            return
        self.choices.show_choices(
            [
                Choice(
                    name,
                    symbol,
                    self.words(f"plan.{name}"),
                    partial(self.kit.go, name, night=night.id),
                    state=self._how_far(name),
                )
                for name, symbol in PARTS
            ]
        )

    def _how_far(self, part: str) -> str:
        """What there is to do yet of a part of the plan, where that can be counted."""
        if part == "share":
            return want_people(self.kit, self.planned.jobs.all())
        if part == "plan_rides":
            return without_a_plan(self.kit, self.planned.ride_plans.all())
        return ""

    def _say_over(self, night: Night) -> None:
        self.title.say(self.words("nights.over"))
        words, go = self.words, self.kit.go
        see = partial(go, "night_was", night=night.id)
        self.choices.show_choices(
            [
                Choice("new", "add", words("nights.plan_another"), partial(go, "plan_new")),
                Choice("see", "moon", words("nights.see"), see),
            ]
        )

    def _title(self, night: Night) -> str:
        return self.words("plan.night", date=self.words.date(night.date))


def _next(kit: Kit) -> str:
    """Tonight, or if it is over the first that is planned."""
    tonight, nights = kit.tonight.night, kit.tonight.nights
    coming = nights.all().coming if nights.is_past(tonight) else ()
    return coming[0].id if coming else tonight.id
