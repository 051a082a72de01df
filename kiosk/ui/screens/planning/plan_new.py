"""Plan another night: from which one?"""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.sources import KEPT, NIGHT, STOCK
from kiosk.ui.widgets.choices import WIDE, Choice, Choices
from kiosk.ui.widgets.touch_button import TouchButton


class PlanNewScreen(Screen):
    shows = frozenset({"night", "template"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        kept = TouchButton(kit, self.words("kept.title"), symbol="kept_night", side=56)
        kept.tapped.connect(partial(kit.go, "kept_nights"))
        layout.addLayout(self.header(self.words("plan_new.title"), [kept]))
        self.choices = Choices(kit, WIDE)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        words, last = self.words, self.tonight.nights.last()
        choices = []
        if last is not None:
            text, line = words("plan_new.last"), words.date(last.date)
            choices.append(self._choice(f"{NIGHT}/{last.id}", "like_last", text, line))
        for kept in self.tonight.kept.all():
            choices.append(self._choice(f"{KEPT}/{kept.id}", kept.symbol, kept.name))
        choices.append(self._choice(STOCK, "first_night", words("plan_new.stock")))
        self.choices.show_choices(choices)

    def _choice(self, source: str, symbol: str, text: str, line: str = "") -> Choice:
        act = partial(self.kit.go, "plan_date", source=source)
        return Choice(source, symbol, text, act, second=line)
