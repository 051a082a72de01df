"""What is the job? One that our nights had before, another name, another picture."""

from collections.abc import Callable
from functools import partial

from kiosk.model import UsualJob
from kiosk.night.stock import stock_plan
from kiosk.ui.changing import NEW_JOB
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.steps_of import JOB
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile

MOST_WITH_PART = 150
"""Per cent: with larger text a tile has room for the name alone."""


class PlanJobWhatScreen(Screen):
    """Without a `job`, one is added, with all that it had before."""

    shows = frozenset({"job"})
    section = "home"

    def __init__(self, kit: Kit, night: str, job: str = "") -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        self._night, self._job = night, job
        stock = stock_plan(self.tonight.club.now)
        self._known = self.planned.plan_jobs.known(stock.jobs)
        layout = self.column()
        title = self.words("plan_job.title" if job else "plan_jobs.add")
        layout.addLayout(self.header(title))
        size = self.look.text_size
        columns = 5 if size <= 100 else 4 if size <= 125 else 3 if size <= 150 else 2
        self.list = Pager(kit, columns=columns, least=180, fill=True)
        layout.addWidget(self.list, 1)

    def _ways(self) -> list[Item]:
        """A job that is there gets another name or picture; a new one gets its name first."""
        if not self._job:
            return [self._way("plan_job.new", "type", "write", f"{NEW_JOB}/{self._night}")]
        of = f"{JOB}/{self._night}/{self._job}"
        return [
            self._way("plan_job.name", "type", "write", of),
            self._way("plan_job.picture", "own_symbol", "choose_symbol", of),
        ]

    def _way(self, key: str, symbol: str, screen: str, of: str) -> Item:
        act = partial(self.kit.go, screen, of=of)
        return Item(key, symbol, partial(self._leads, key, symbol, act))

    def _leads(self, key: str, symbol: str, act: Callable[[], None]) -> Tile:
        tile = Tile(self.kit, symbol, self.words(key), paint="quiet", size=30, side=84)
        tile.tapped.connect(act)
        return tile

    def refresh(self) -> None:
        job = self.tonight.jobs.one(self._job) if self._job else None
        jobs = [self._item(one, bool(job and job.title == one.title)) for one in self._known]
        self.list.show_items([*self._ways(), *jobs])

    def _item(self, usual: UsualJob, chosen: bool) -> Item:
        return Item(f"job {usual.title}", chosen, partial(self._tile, usual, chosen))

    def _tile(self, usual: UsualJob, chosen: bool) -> Tile:
        roomy = self.look.text_size <= MOST_WITH_PART
        line = self.words(f"phase.{usual.phase}") if roomy else ""
        tile = Tile(self.kit, usual.symbol, usual.title, line, size=30, side=84, ticked=chosen)
        tile.tapped.connect(partial(self._choose, usual))
        return tile

    def _choose(self, usual: UsualJob) -> None:
        jobs, do = self.planned.plan_jobs, self.kit.bridge.do
        if self._job:
            told = {"title": usual.title, "symbol": usual.symbol}
            events = do(jobs.change, self._job, **told)
            text = self.words("plan_job.is_now", title=usual.title)
        else:
            events = do(jobs.add, usual)
            text = self.words("plan_jobs.added", title=usual.title)
        tell_done(self.kit, events, text, usual.symbol, back=self.kit.back)
