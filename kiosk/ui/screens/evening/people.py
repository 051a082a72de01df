"""People: who does what tonight. It shows when one has much to do and another little."""

from functools import partial

from kiosk.model import Job, Person
from kiosk.night.rota import people_with_jobs
from kiosk.ui.kit import Kit
from kiosk.ui.screens.evening.jobs import title_size, view_buttons
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row

JOBS_A_ROW = ((100, 6), (125, 4), (150, 3), (200, 2))
"""Up to which text size, in per cent, how many jobs one row holds: more take another row."""


class PeopleScreen(Screen):
    """Everybody who has a job, by name, with their jobs in order."""

    shows = frozenset({"job", "person"})
    section = "jobs"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        buttons = view_buttons(kit, "people")
        title = self.words("jobs.people_title")
        size = title_size(kit, title, buttons)
        layout.addLayout(self.header(title, buttons, back=False, size=size))
        self.list = Pager(kit, gap=0, tight=True)
        layout.addWidget(self.list, 1)
        self._most = next(most for size, most in JOBS_A_ROW if self.look.text_size <= size)

    def refresh(self) -> None:
        jobs = people_with_jobs(self.tonight.jobs.all())
        people = sorted(
            self.tonight.people.find(jobs).values(),
            key=lambda person: (person.name.casefold(), person.letter),
        )
        self.list.show_items([item for one in people for item in self._items(one, jobs[one.id])])

    def _items(self, person: Person, jobs: list[Job]) -> list[Item]:
        shown = [(job.id, job.title, job.start, job.over) for job in jobs]
        parts = [jobs[nth : nth + self._most] for nth in range(0, len(jobs), self._most)]
        return [
            Item(f"{person.id} {nth}", (person, shown), partial(self._row, person, jobs, part))
            for nth, part in enumerate(parts)
        ]

    def _row(self, person: Person, jobs: list[Job], part: list[Job]) -> Row:
        """Opens what this person does, and what can change about it."""
        count = self.words("jobs.of_person", n=len(jobs))
        title = self.words("jobs.person", name=person.called, count=count)
        times = [self.words("jobs.at", time=self.kit.time(j.start), title=j.title) for j in part]
        return Row(
            self.kit,
            person.picture,
            title,
            [" · ".join(times)],
            opens=partial(self.kit.go, "person_jobs", person=person.id),
        )
