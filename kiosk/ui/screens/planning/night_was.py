"""A night that was: how many came, its jobs and who did them. It is looked at, never changed."""

from collections.abc import Mapping
from functools import partial

from kiosk.model import Job, Person, Went
from kiosk.ui.kit import Kit
from kiosk.ui.planned import past_line
from kiosk.ui.say import job_line
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton


class NightWasScreen(Screen):
    shows = frozenset({"night", "job", "person", "visit"})
    section = "home"

    def __init__(self, kit: Kit, night: str) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        layout = self.column()
        more = TouchButton(kit, self.words("more.title"), symbol="more", side=56)
        more.setAccessibleName(self.words("night_more.title"))
        more.tapped.connect(partial(kit.go, "night_more", night=night))
        layout.addLayout(self.header(self.words.date(self.planned.night.date), [more]))
        self.list = Pager(kit, gap=0, tight=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        night = self.planned.night
        went = self.tonight.nights.went().get(night.id, Went())
        line = past_line(self.kit, night, went)
        jobs = self.planned.jobs.all()
        ids = {one for job in jobs for one in job.people}
        ids |= {job.mark.by for job in jobs if job.mark and job.mark.by}
        people = self.tonight.people.find(ids)
        numbers = Item("numbers", line, partial(Row, self.kit, "number", line))
        rows = [Item(job.id, (job, people), partial(self._row, job, people)) for job in jobs]
        self.list.show_items([numbers, *rows])

    def _row(self, job: Job, people: Mapping[str, Person]) -> Row:
        """Who said that they did it; else who was on it."""
        on_it = [people[one] for one in job.people if one in people]
        by = people.get(job.mark.by) if job.mark and job.mark.by else None
        line = job_line(self.kit, job, on_it, by, until=False)
        shown = [by] if by else on_it
        paint = "done card" if job.over else "card"
        return Row(self.kit, job.symbol, job.title, [line], people=shown, paint=paint)
