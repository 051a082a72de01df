"""Who gives the lift? Chosen from what people say most, or typed."""

from functools import partial

from msgspec.structs import replace

from kiosk.ui.kit import Kit
from kiosk.ui.ride_of import RideOf, planned, tell_planned
from kiosk.ui.screens.choosing import ROW
from kiosk.ui.screens.screen import Screen
from kiosk.ui.screens.typing_name import TypingNameScreen
from kiosk.ui.widgets.choices import Choice, Choices

WHO = {
    "plan_rides.mum": "mum",
    "plan_rides.dad": "dad",
    "plan_rides.friend": "together",
}
"""The words, and the picture of each."""


class RideWhoScreen(Screen):
    """Who comes is kept where other rides have their company."""

    section = "home"

    def __init__(self, kit: Kit, person: str, night: str = "") -> None:
        super().__init__(kit)
        self._of = RideOf(kit, night, person)
        layout = self.column()
        layout.addLayout(self.header(self.words("plan_rides.who")))
        now = self._of.plan.company
        choices = [self._choice(self.words(key), symbol, now) for key, symbol in WHO.items()]
        to_type = partial(kit.go, "ride_who_type", night=night, person=person)
        other = Choice("other", "type", self.words("plan_rides.who_else"), to_type, "quiet")
        self.choices = Choices(kit, ROW)
        self.choices.show_choices([*choices, other])
        layout.addWidget(self.choices, 1)

    def _choice(self, who: str, symbol: str, now: str) -> Choice:
        return Choice(who, symbol, who, partial(self._choose, who), ticked=who == now)

    def _choose(self, who: str) -> None:
        planned(self.kit, self._of, replace(self._of.plan, company=who, phone=""))


class RideWhoTypeScreen(TypingNameScreen):
    def __init__(self, kit: Kit, person: str, night: str = "") -> None:
        self._of = RideOf(kit, night, person)
        title = kit.words("plan_rides.who")
        super().__init__(kit, f"ride who {night} {person}", title, self._of.plan.company)

    def keep(self, text: str) -> bool:
        """The screen that led here has done its work too."""
        plan = replace(self._of.plan, company=text, phone="")
        done = self.kit.bridge.do(self._of.set, plan)
        if done is None:
            return False
        self.kit.back()
        tell_planned(self.kit, self._of, done)
        return True
