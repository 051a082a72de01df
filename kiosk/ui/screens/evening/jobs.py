"""Jobs: the list for the part of the night that is on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from kiosk.model import PHASES, Job, Phase
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, TITLE
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.head_button import head_button
from kiosk.ui.widgets.job_row import job_row
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import TouchButton

VIEWS = (("jobs", "jobs"), ("rota", "rota"), ("people", "people"))
"""The three ways to see the same night: each view's screen and its symbol."""

MOST_WORDS = 100
"""Per cent: with larger text, an extra job has only its picture."""


def view_buttons(kit: Kit, chosen: str) -> list[QWidget]:
    """Jobs, Rota, People: the one that is on is lit. While cleaning up, the way there first."""
    views: tuple[tuple[str, str], ...] = VIEWS
    if kit.tonight.phase is Phase.CLEAN_UP:
        views = (("clean_up", "clean_up"), *VIEWS)
    return [_view_button(kit, name, symbol, name == chosen) for name, symbol in views]


def _view_button(kit: Kit, name: str, symbol: str, chosen: bool) -> TouchButton:
    """With large text the four together have room only without their symbols."""
    beside = symbol if kit.look.text_size <= 125 else None
    paint = "chosen" if chosen else "quiet"
    words = kit.words(f"jobs.{name}")
    button = TouchButton(kit, words, symbol=beside, paint=paint, side=44)
    if words == kit.words("nav.jobs"):  # The bottom bar has one of that name.
        button.setAccessibleName(f"{words}. {kit.words('jobs.all')}")
    button.tapped.connect(partial(kit.go, name))
    return button


def extra_button(kit: Kit, *, words: bool = True) -> TouchButton:
    """One more job, for tonight. Where there is little room, it has only its picture."""
    extra, most = kit.words("extra_job.extra"), MOST_WORDS if words else 0
    return head_button(kit, extra, "add", partial(kit.go, "extra_job"), most=most)


def title_size(kit: Kit, title: str, buttons: list[QWidget]) -> float:
    """A title that has no room beside its buttons is a little smaller before it wraps."""
    look = kit.look
    beside = sum(button.sizeHint().width() + look.px(GAP) for button in buttons)
    room = look.width - beside - look.px(60)
    wide = QFontMetrics(look.font(TITLE, 800)).horizontalAdvance(title)
    return TITLE if wide < room else CARD


class JobsScreen(Screen):
    """The jobs of all phases in order; it opens at the phase that is on.

    With a `station` and a `phase`, only what is to be done there and then. `at`: the job to
    open it at.
    """

    shows = frozenset({"job", "person", "night"})
    section = "jobs"

    def __init__(self, kit: Kit, station: str = "", phase: str = "", at: str = "") -> None:
        super().__init__(kit)
        self._at = at
        self._station = station
        self._phase = Phase(phase) if phase else None
        self._opened = False
        layout = self.column()
        if station:
            layout.addLayout(self.header(self._title()))
        else:
            buttons = [extra_button(kit), *view_buttons(kit, "jobs")]
            size = title_size(kit, self._title(), buttons)
            layout.addLayout(self.header(self._title(), buttons, back=False, size=size))
        self.list = Pager(kit, gap=0, tight=True)
        layout.addWidget(self.list, 1)

    def _title(self) -> str:
        phase = self.words(f"phase.{self._phase or self.tonight.phase}")
        if self._station:
            return self.words("jobs.there", station=self._station, phase=phase.lower())
        return self.words("jobs.title", phase=phase.lower())

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        jobs = [job for job in self.tonight.jobs.all() if self._is_here(job)]
        self.title.say(self._title())
        people = self.tonight.people.find(p for job in jobs for p in job.people)
        by = self.tonight.people.find(j.mark.by for j in jobs if j.mark and j.mark.by)
        self.list.show_items(
            [Item(job.id, job, partial(job_row, self.kit, job, people, by)) for job in jobs]
        )
        if not self._opened and not self._station:
            self._opened = True
            self._open_at(jobs, self.tonight.phase)

    def _is_here(self, job: Job) -> bool:
        return not self._station or (job.station == self._station and job.phase is self._phase)

    def _open_at(self, jobs: list[Job], phase: Phase) -> None:
        """The first job of this phase, or the next phase that has one."""
        here = PHASES.index(phase)
        later = [job for job in jobs if PHASES.index(job.phase) >= here]
        later = [job for job in jobs if job.id == self._at] or later
        if later:
            self.list.open_at(later[0].id)
