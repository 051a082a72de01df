"""An extra job: a tap on its picture, and it is there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import UsualJob
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile


class ExtraJobScreen(Screen):
    """The club's jobs by their pictures. What is chosen is for now, and for whoever will do it."""

    section = "jobs"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("extra_job.what")))
        size = self.look.text_size
        columns = 5 if size <= 125 else 4 if size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=140, fill=True)
        layout.addWidget(self.list, 1)
        usual = self.tonight.extra_jobs.usual()
        self.list.show_items([Item(job.symbol, job, partial(self._tile, job)) for job in usual])
        if not usual:
            none = Facts(kit)
            none.show_facts([Fact("none", "jobs", self.words("extra_job.none"), paint="quiet")])
            layout.addWidget(none, 1)
            self.list.hide()

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def _tile(self, job: UsualJob) -> Tile:
        tile = Tile(self.kit, job.symbol, job.title, size=30, side=84)
        tile.tapped.connect(partial(self._choose, job))
        return tile

    def _choose(self, job: UsualJob) -> None:
        events = self.kit.bridge.do(self.tonight.extra_jobs.add, job)
        if events:
            text = self.words("extra_job.added", title=job.title)
            tell_done(
                self.kit, events, text, job.symbol, back=partial(self._see, events[0].subject.id)
            )

    def _see(self, job: str) -> None:
        """In the list of jobs, with "I will do it" beside it."""
        self.kit.back()
        self.kit.go("jobs", at=job)
