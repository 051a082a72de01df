"""Keep a night to plan from: under which name?"""

from functools import partial

from kiosk.ui.changing import KEPT_NAME
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices

NAMES = ("usual_night", "dance", "christmas", "summer", "halloween", "birthday")
"""Names that need no typing; each is also its symbol."""


class KeepNightScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit, night: str) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        layout = self.column()
        layout.addLayout(self.header(self.words("kept.which_name")))
        self.choices = Choices(kit, WIDE)
        other = partial(kit.go, "write", of=f"{KEPT_NAME}/{night}")
        self.choices.show_choices(
            [
                Choice(name, name, self.words(f"kept.{name}"), partial(self._keep, name))
                for name in NAMES
            ]
            + [Choice("other", "type", self.words("plan_job.name"), other, "quiet")]
        )
        layout.addWidget(self.choices, 1)

    def _keep(self, symbol: str) -> None:
        planned, name = self.planned, self.words(f"kept.{symbol}")
        keep = planned.kept.keep
        events = self.kit.bridge.do(keep, planned.night, planned.jobs.all(), name, symbol)
        text = self.words("kept.kept", name=name)
        tell_done(self.kit, events, text, symbol, back=self.kit.back)
