"""Put jobs in order: tap one, then Higher or Lower. The buttons stay where they are, so that one
can tap on and on."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.model import Job
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import TouchButton


class PlanOrderScreen(Screen):
    """A job stays in its part of the night. Without a `night`, tonight's."""

    shows = frozenset({"job"})
    section = "home"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night or kit.tonight.night.id)
        self._chosen = ""
        layout = self.column()
        layout.addLayout(self.header(self.words("plan_order.title")))
        self.list = Pager(kit, gap=10)
        ways = QVBoxLayout()
        ways.setSpacing(max(10, self.look.px(GAP)))
        self._up, self._down = self._way(-1), self._way(1)
        for way in (self._up, self._down):
            ways.addWidget(way, 1)
        beside = QHBoxLayout()
        beside.setSpacing(self.look.px(GAP))
        beside.addWidget(self.list, 1)
        beside.addLayout(ways)
        layout.addLayout(beside, 1)

    def _way(self, by: int) -> TouchButton:
        symbol = "higher" if by < 0 else "lower"
        text = self.words(f"plan_jobs.{symbol}")
        way = TouchButton(self.kit, text, symbol=symbol, paint="card", above=True, side=76)
        way.setMinimumWidth(max(self.look.touch(150), way.sizeHint().width()))
        way.tapped.connect(partial(self._put, by))
        return way

    def refresh(self) -> None:
        jobs = self.planned.jobs.all()
        self.list.show_items(
            [
                Item(job.id, (job.title, job.id == self._chosen), partial(self._row, job))
                for job in jobs
            ]
        )
        here = self._place()
        self._up.setEnabled(here is not None and here[0] > 1)
        self._down.setEnabled(here is not None and here[0] < here[1])

    def _row(self, job: Job) -> TouchButton:
        paint = "done card" if job.id == self._chosen else "card"
        phase = self.words(f"phase.{job.phase}")
        row = TouchButton(
            self.kit,
            job.title,
            symbol=job.symbol,
            icon="check" if job.id == self._chosen else None,
            second=phase,
            paint=paint,
        )
        row.show_ticked(job.id == self._chosen)
        layout = row.layout()
        assert isinstance(layout, QBoxLayout)
        layout.setStretch(0, 0)  # its words begin where those of the other rows do
        row.tapped.connect(partial(self._choose, job.id))
        return row

    def _choose(self, job: str) -> None:
        self._chosen = job
        self.refresh()

    def _place(self) -> tuple[int, int] | None:
        """Which of how many the chosen one is, in its part; None while none is chosen."""
        job = self.tonight.jobs.one(self._chosen)
        if job is None:
            return None
        ids = [one.id for one in self.planned.jobs.in_phase(job.phase)]
        return ids.index(job.id) + 1, len(ids)

    def _put(self, by: int) -> None:
        """Done and said; the other way takes it back."""
        if not self.kit.bridge.do(self.planned.plan_jobs.put, self._chosen, by):
            return
        job, here = self.tonight.jobs.one(self._chosen), self._place()
        if job is None or here is None:
            return
        self.kit.senses.sound.emit("done")
        place, many = here
        self.kit.senses.say.emit(self.words("plan_order.now", title=job.title, n=place, of=many))
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        if self.list.widget_of(self._chosen).visibleRegion().isEmpty():
            self.list.open_at(self._chosen)
