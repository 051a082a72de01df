"""The nights that we kept to plan from."""

from functools import partial

from kiosk.model import Template
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton


class KeptNightsScreen(Screen):
    shows = frozenset({"template"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("kept.title")))
        self.list = Pager(kit, gap=0, tight=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        kept = self.tonight.kept.all()
        none = self.words("kept.none")
        self.list.show_items(
            [Item(one.id, one, partial(self._row, one)) for one in kept]
            or [Item("none", none, partial(Row, self.kit, "kept_night", none))]
        )

    def _row(self, kept: Template) -> Row:
        leave_out = self.words("plan_jobs.leave_out")
        button = TouchButton(self.kit, leave_out, symbol="leave_out", side=48)
        button.setAccessibleName(f"{leave_out}: {kept.name}")
        button.tapped.connect(partial(self._leave_out, kept))
        line = self.words("kept.jobs", n=len(kept.jobs))
        opens = partial(self.kit.go, "plan_date", source=f"kept/{kept.id}")
        return Row(self.kit, kept.symbol, kept.name, [line], buttons=[button], opens=opens)

    def _leave_out(self, kept: Template) -> None:
        events = self.kit.bridge.do(self.tonight.kept.leave_out, kept.id)
        text = self.words("kept.left_out", name=kept.name)
        tell_done(self.kit, events, text, "leave_out")
