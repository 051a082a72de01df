"""Who did it? Asked after Done, and may be skipped."""

from PySide6.QtWidgets import QHBoxLayout

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.tile import PersonTile, Tile

MOST = 3
"""With "Someone else" and "Skip", five choices (access.md, rule 13)."""


class WhoDidItScreen(Screen):
    """The people on the job first; someone else; a card; or nobody says."""

    shows = frozenset({"job"})
    section = "jobs"

    def __init__(self, kit: Kit, job: str) -> None:
        super().__init__(kit)
        self._job = job
        layout = self.column()
        layout.addLayout(self.header(self.words("job.who_did_it")))
        tiles = QHBoxLayout()
        tiles.setSpacing(self.look.px(16))
        found = self.tonight.jobs.one(job)
        people = found.people[:MOST] if found else ()
        for person in self.tonight.people.find(people).values():
            tile = PersonTile(kit, person, side=160)
            tile.tapped.connect(lambda person=person: self._say(person))
            tiles.addWidget(tile, 1)
        other = Tile(kit, "who", self.words("job.someone_else"), size=30)
        other.tapped.connect(lambda: kit.go("find_picture", purpose="did_job", job=job))
        skip = Tile(kit, "later", self.words("act.skip"), size=30, paint="card")
        skip.tapped.connect(kit.back)
        tiles.addWidget(other, 1)
        tiles.addWidget(skip, 1)
        layout.addLayout(tiles, 1)
        layout.addWidget(self.second(self.words("job.or_card")))

    def take_card(self, code: str) -> bool:
        person = self.tonight.cards.owner(code)
        if person is None:
            return False
        self._say(person)
        return True

    def _say(self, person: Person) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is not None:
            self.kit.bridge.do(self.tonight.jobs.done_by, job, person.id)
        self.kit.back()
        self.kit.message(self.words("job.thanks", name=person.called))
