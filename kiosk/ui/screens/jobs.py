"""Jobs: the list for the part of the night that is on."""

from PySide6.QtWidgets import QWidget

from kiosk.model import PHASES, Job, Phase
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.job_row import job_row
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import TouchButton

VIEWS = (("jobs", "jobs"), ("rota", "rota"), ("people", "people"))
"""The three ways to see the same night: each view's screen and its symbol."""


def view_buttons(kit: Kit, chosen: str) -> list[QWidget]:
    """Jobs, Rota, People: the one that is on is lit."""
    buttons: list[QWidget] = []
    for name, symbol in VIEWS:
        paint = "chosen" if name == chosen else "quiet"
        button = TouchButton(kit, kit.words(f"jobs.{name}"), symbol=symbol, paint=paint, side=44)
        button.tapped.connect(lambda name=name: kit.go(name))
        buttons.append(button)
    return buttons


class JobsScreen(Screen):
    """The jobs of all phases in order; it opens at the phase that is on."""

    shows = frozenset({"job", "person", "night"})
    section = "jobs"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._opened = False
        layout = self.column()
        layout.addLayout(self.header("", view_buttons(kit, "jobs"), back=False))
        self.list = Pager(kit, gap=2)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        phase = self.tonight.phase
        jobs = self.tonight.jobs.all()
        name = self.words(f"phase.{phase}")
        self.title.say(self.words("jobs.title", phase=name.lower()))
        people = self.tonight.people.find(p for job in jobs for p in job.people)
        by = self.tonight.people.find(j.mark.by for j in jobs if j.mark and j.mark.by)
        items = [
            Item(job.id, job, lambda job=job: job_row(self.kit, job, people, by))  # type: ignore[misc]
            for job in jobs
        ]
        self.list.show_items(items)
        if not self._opened:
            self._opened = True
            self._open_at(jobs, phase)

    def _open_at(self, jobs: list[Job], phase: Phase) -> None:
        """The first job of this phase, or the next phase that has one."""
        here = PHASES.index(phase)
        later = [job for job in jobs if PHASES.index(job.phase) >= here]
        if later:
            self.list.open_at(later[0].id)
