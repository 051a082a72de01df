"""Which way home? Taxi, lift, bus, minibus, on foot, or none needed."""

from collections.abc import Sequence
from functools import partial

from kiosk.model import RideKind
from kiosk.night.ride_plans import BY_COMPANY, KINDS, TIMED
from kiosk.ui.kit import Kit
from kiosk.ui.ride_of import RideOf, ask, planned
from kiosk.ui.say import ride_symbol
from kiosk.ui.screens.choosing import ROW
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices
from kiosk.ui.widgets.panes import MOST_BESIDE
from kiosk.ui.widgets.touch_button import TouchButton


class RideWayScreen(Screen):
    """What is chosen holds at once; then it asks what else there is to know of it."""

    section = "home"
    ways: Sequence[RideKind] = KINDS

    def __init__(self, kit: Kit, person: str, night: str = "") -> None:
        super().__init__(kit)
        self._of = RideOf(kit, night, person)
        layout = self.column()
        key = "plan_rides.usual_title" if self._of.is_usual else "taxis.another_title"
        beside = self._beside()
        title = self.words(key, name=self._of.name)
        layout.addLayout(self.header(title, [self._button(kind) for kind in beside]))
        self.choices = Choices(kit, ROW)
        now = self._of.plan.kind
        shown = [kind for kind in self.ways if kind not in beside]
        self.choices.show_choices([self._choice(kind, kind is now) for kind in shown])
        layout.addWidget(self.choices, 1)

    def _beside(self) -> list[RideKind]:
        """That no ride is needed stands beside the title: it is no way, and five are enough."""
        roomy = self.look.text_size <= MOST_BESIDE
        return [kind for kind in self.ways if roomy and kind is RideKind.NONE_NEEDED]

    def _button(self, kind: RideKind) -> TouchButton:
        symbol = ride_symbol(kind)
        button = TouchButton(self.kit, self.words(f"ride.{kind}"), symbol=symbol, paint="card")
        button.tapped.connect(partial(self._choose, kind))
        return button

    def _choice(self, kind: RideKind, is_now: bool) -> Choice:
        text = self.words(f"ride.{kind}")
        act = partial(self._choose, kind)
        return Choice(kind.value, ride_symbol(kind), text, act, ticked=is_now)

    def _choose(self, kind: RideKind) -> None:
        """Another taxi in the place of a taxi: which one? Nothing is lost until that is said."""
        if self._of.person is None:
            self.kit.back()
        elif kind is self._of.plan.kind and kind in BY_COMPANY:
            ask(self.kit, self._of, "ride_company")
        elif kind is self._of.plan.kind and kind in TIMED:
            ask(self.kit, self._of, "ride_time")
        else:
            planned(self.kit, self._of, self._of.of_kind(kind))
