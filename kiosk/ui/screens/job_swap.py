"""Swap: two people change places. With whom?"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Job, Person
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row


class JobSwapScreen(Screen):
    """Everybody whom `person` can swap `job` with, and what that person does."""

    shows = frozenset({"job", "person"})
    section = "jobs"

    def __init__(self, kit: Kit, job: str, person: str) -> None:
        super().__init__(kit)
        self._job, self._person = job, person
        me = self.tonight.people.one(person)
        self._name = me.called if me else ""
        layout = self.column()
        layout.addLayout(self.header(self.words("away.with", name=self._name)))
        self.list = Pager(kit, gap=10, tight=True)
        self._none = Facts(kit)
        self._none.show_facts(
            [Fact("none", "change_places", self.words("away.nobody"), paint="quiet")]
        )
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none, 1)

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        mine = self.tonight.jobs.one(self._job)
        found = self.tonight.jobs.to_swap_with(mine, self._person) if mine else []
        people = self.tonight.people.find(person for _, person in found)
        shown = [(job, people[person]) for job, person in found if person in people]
        self.list.setVisible(bool(shown))
        self._none.setVisible(not shown)
        self.list.show_items(
            [
                Item(f"{job.id} {one.id}", (job, one), partial(self._row, job, one))
                for job, one in shown
            ]
        )

    def _row(self, job: Job, person: Person) -> Row:
        start, end = self.kit.time(job.start), self.kit.time(job.end)
        line = self.words("job.when_where", start=start, end=end, station=job.station)
        title = self.words("jobs.person", name=person.called, count=job.title)
        swap = partial(self._swap, job, person)
        return Row(self.kit, job.symbol, title, [line], people=[person], opens=swap)

    def _swap(self, other: Job, person: Person) -> None:
        """Said on the job, where the other now is."""
        swap = self.tonight.jobs.swap
        events = self.kit.bridge.do(swap, self._job, self._person, other.id, person.id)
        text = self.words("away.swapped", name=self._name, who=person.called)
        tell_done(self.kit, events, text, "change_places", back=self._back)

    def _back(self) -> None:
        """Past what was about the person who is not on this job any more."""
        self.kit.back()
        self.kit.back()
