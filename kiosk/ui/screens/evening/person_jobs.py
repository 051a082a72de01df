"""What one person does tonight; and what can change about it."""

from functools import partial

from PySide6.QtCore import Qt

from kiosk.model import Job, Person
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.say import name_of
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.message import Offer
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.panes import MOST_BESIDE, Panes
from kiosk.ui.widgets.row import Row

MOST_TO_SWAP = 2
"""Jobs that each have a choice of their own; of more, the next ones."""


class PersonJobsScreen(Screen):
    """Each of their jobs opens. `job`: the one that this was opened from, to be swapped."""

    shows = frozenset({"job", "visit", "person", "ride"})
    section = "jobs"

    def __init__(self, kit: Kit, person: str, job: str = "") -> None:
        super().__init__(kit)
        self._person, self._job = person, job
        found = self.tonight.people.one(person)
        layout = self.column()
        name = name_of(kit, found) if found else ""
        head = self.header(self.words("away.title", name=name))
        if found is not None and self.look.text_size <= MOST_BESIDE:
            head.insertWidget(1, Faces(kit, [found], side=88), 0, Qt.AlignmentFlag.AlignVCenter)
        self.jobs = JobList(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.jobs, self.choices, lead=0)
        layout.addLayout(head)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        self.jobs.show_jobs(self.tonight.jobs.of(self._person), person)
        self.choices.show_choices(self._choices(person))
        self.panes.refresh()

    def _choices(self, person: Person | None) -> list[Choice]:
        words, away = self.words, self.tonight.away
        if person is None:
            return [Choice("ok", "yes", words("act.ok"), self.kit.back)]
        choices = [self._swap(job) for job in self._to_swap()]
        ride = partial(self.kit.go, "plan_ride", person=person.id)
        choices.append(Choice("ride", "taxis", words("away.ride"), ride))
        if away.may_be(person.id):
            not_here = partial(self._not_here, person)
            choices.append(Choice("away", "away", words("away.not_here"), not_here))
        return choices

    def _to_swap(self) -> list[Job]:
        """The job that this was opened from; else the next ones that somebody can swap for."""
        theirs = [job for job in self.tonight.jobs.of(self._person) if not job.over]
        if self._job:
            return [job for job in theirs if job.id == self._job]
        return theirs[:MOST_TO_SWAP]

    def _swap(self, job: Job) -> Choice:
        """Done, it leads past what was about somebody who is not on this job any more."""
        act = partial(self.kit.go, "share_swap", job=job.id, person=self._person, screens=2)
        words = self.words("share.swap")
        return Choice(f"swap {job.id}", "change_places", words, act, second=job.title)

    def _not_here(self, person: Person) -> None:
        """One act: off their jobs, and no ride waits. Who booked one is shown whom to phone."""
        home = self.tonight.rides.one(person.id)
        offer = None
        if home is not None and home.ride.phone:
            taxi = partial(self.kit.go, "taxi", person=person.id)
            offer = Offer(self.words("away.phone"), "phone", taxi)
        events = self.kit.bridge.do(self.tonight.away.not_here, person.id)
        text = self.words("away.done", name=person.called)
        tell_done(self.kit, events, text, "away", offer=offer)


class JobList(Pager):
    """Somebody's jobs as rows, each of which opens."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, gap=10, tight=True)
        self._items_now: list[Item] = []

    def show_jobs(self, jobs: list[Job], person: Person | None) -> None:
        self._items_now = [Item(job.id, job, partial(self._row, job)) for job in jobs]
        if not jobs and person is not None:
            self._items_now = [Item("none", person, partial(self._none, person))]
        self.show_items(self._items_now)

    def items(self) -> list[Item]:
        return self._items_now

    def _row(self, job: Job) -> Row:
        kit = self._kit
        start, end = kit.time(job.start), kit.time(job.end)
        line = kit.words("job.when_where", start=start, end=end, station=job.station)
        opens = partial(kit.go, "job", job=job.id)
        paint = "done card" if job.over else "card"
        return Row(kit, job.symbol, job.title, [line], opens=opens, paint=paint)

    def _none(self, person: Person) -> Row:
        return Row(self._kit, person.picture, self._kit.words("away.no_job", name=person.called))
