"""The jobs of a planned night, part by part."""

from functools import partial

from kiosk.model import Job
from kiosk.ui.kit import Kit
from kiosk.ui.planned import job_when
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton

MOST_WITH_PICTURE = 150
"""Per cent: with larger text the buttons beside the title are words alone."""


class PlanJobsScreen(Screen):
    """Without a `night`, tonight's."""

    shows = frozenset({"job", "night"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night or kit.tonight.night.id)
        layout = self.column()
        buttons = [
            self._button("plan_jobs.add", "add", "plan_job_what"),
            self._button("plan_jobs.order", "order", "plan_order"),
        ]
        layout.addLayout(self.header(self.words("plan_jobs.title"), buttons))
        self.list = Pager(kit, gap=0, tight=True)
        layout.addWidget(self.list, 1)

    def _button(self, key: str, symbol: str, screen: str) -> TouchButton:
        shown = symbol if self.look.text_size <= MOST_WITH_PICTURE else None
        button = TouchButton(self.kit, self.words(key), symbol=shown, side=48)
        button.tapped.connect(partial(self.kit.go, screen, night=self.planned.night.id))
        return button

    def refresh(self) -> None:
        jobs = self.planned.jobs.all()
        none = self.words("plan_jobs.none")
        self.list.show_items(
            [Item(job.id, job, partial(self._row, job)) for job in jobs]
            or [Item("none", none, partial(Row, self.kit, "jobs", none))]
        )

    def _row(self, job: Job) -> Row:
        opens = partial(self.kit.go, "plan_job", night=self.planned.night.id, job=job.id)
        return Row(self.kit, job.symbol, job.title, [job_when(self.kit, job)], opens=opens)
