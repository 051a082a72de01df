"""What time does a ride go? Set by big steps, and never typed."""

from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.model import Event
from kiosk.ui.kit import Kit
from kiosk.ui.ride_of import RideOf, tell_planned
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.time_steps import TimeSteps
from kiosk.ui.widgets.ways import ways_row


class RideTimeScreen(Screen):
    """What was set is a draft until it is right. `before`: what was done on the way here."""

    section = "home"

    def __init__(
        self, kit: Kit, person: str, night: str = "", before: Sequence[Event] = ()
    ) -> None:
        super().__init__(kit)
        self._of = RideOf(kit, night, person)
        self._before = before
        self._draft = f"ride time {night} {person}"
        layout = self.column()
        layout.addLayout(self.header(self.words("plan_rides.time")))
        self.steps = TimeSteps(kit, kit.drafts.get(self._draft, self._of.begin_at()))
        self.steps.changed.connect(self._stepped)
        layout.addWidget(self.steps, 1)
        not_known = ("skip", "plan_rides.no_time", "card", self._no_time)
        is_right = ("yes", "plan_rides.time_right", "done", self._right)
        layout.addLayout(ways_row(kit, not_known, is_right))

    def _stepped(self, wall: str) -> None:
        self.kit.drafts[self._draft] = wall

    def _right(self) -> None:
        self._done(self.steps.wall)

    def _no_time(self) -> None:
        """Not known yet: it can be set later."""
        self._done("")

    def _done(self, wall: str) -> None:
        """What was done on the way here stays, also if the time is as it was."""
        plan = self._of.plan
        done = (
            () if plan.time == wall else self.kit.bridge.do(self._of.set, replace(plan, time=wall))
        )
        if done is None:
            return
        self.kit.drafts.pop(self._draft, None)
        if done or self._before:
            tell_planned(self.kit, self._of, (*self._before, *done))
        else:
            self.kit.back()
