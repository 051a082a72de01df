"""Who is on a job? Each can be changed: a swap, or somebody who is not here tonight."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import PersonTile


class JobPeopleScreen(Screen):
    """A tap on somebody, or their card, shows what can change."""

    shows = frozenset({"job", "person"})
    section = "jobs"

    def __init__(self, kit: Kit, job: str) -> None:
        super().__init__(kit)
        self._job = job
        layout = self.column()
        layout.addLayout(self.header(self.words("away.who")))
        columns = 4 if self.look.text_size <= 125 else 3
        self.list = Pager(kit, columns=columns, least=180, fill=True)
        self._nobody = Facts(kit)
        nobody = Fact("nobody", "people", self.words("job.nobody"), paint="quiet")
        self._nobody.show_facts([nobody])
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nobody, 1)

    def refresh(self) -> None:
        job = self.tonight.jobs.one(self._job)
        found = self.tonight.people.find(job.people) if job else {}
        people = [found[one] for one in job.people if one in found] if job else []
        self.list.setVisible(bool(people))
        self._nobody.setVisible(not people)
        self.list.show_items([Item(one.id, one, partial(self._tile, one)) for one in people])

    def _tile(self, person: Person) -> PersonTile:
        tile = PersonTile(self.kit, person, side=150)
        tile.tapped.connect(partial(self._choose, person.id))
        return tile

    def _choose(self, person: str) -> None:
        self.kit.go("person_jobs", person=person, job=self._job)

    def take_card(self, code: str) -> bool:
        """The card of somebody who is on it chooses them."""
        person, job = self.tonight.cards.owner(code), self.tonight.jobs.one(self._job)
        if person is None or job is None or person.id not in job.people:
            return False
        self._choose(person.id)
        return True
