"""What the screens of one job of a planned night have in common."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.model import Job
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen


class JobOfNightScreen(Screen):
    """A job that was left out meanwhile is not shown any more."""

    shows = frozenset({"job", "night"})
    section = "home"

    def __init__(
        self, kit: Kit, night: str, job: str, title: str = "", buttons: Sequence[QWidget] = ()
    ) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        self.given = {"night": night, "job": job}
        self.whole = self.column()
        self.whole.addLayout(self.header(title, buttons))

    @property
    def job(self) -> Job | None:
        return self.tonight.jobs.one(self.given["job"])

    def refresh(self) -> None:
        job = self.job
        if job is not None:
            self.show_job(job)

    def show_job(self, job: Job) -> None:
        raise NotImplementedError
