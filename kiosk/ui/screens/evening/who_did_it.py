"""Who did it? Asked after Done, and may be skipped."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.purposes import say_who_did
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
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
        found = self.tonight.jobs.one(job)
        people = self.tonight.people.find(found.people[:MOST] if found else ())
        size = self.look.text_size
        columns = 5 if size <= 125 else 3 if size <= 150 else 2
        self.list = Pager(kit, columns=columns, least=150, fill=True)
        self.list.show_items(
            [
                *(Item(one.id, one, partial(self._person, one)) for one in people.values()),
                Item("other", None, self._other),
                Item("skip", None, self._skip),
            ]
        )
        layout.addWidget(self.list, 1)
        layout.addWidget(self.second(self.words("job.or_card")))

    def _person(self, person: Person) -> PersonTile:
        tile = PersonTile(self.kit, person, side=160)
        tile.tapped.connect(partial(self._say, person))
        return tile

    def _other(self) -> Tile:
        tile = Tile(self.kit, "someone_else", self.words("job.someone_else"), size=30)
        tile.tapped.connect(partial(self.kit.go, "find_picture", purpose="did_job", job=self._job))
        return tile

    def _skip(self) -> Tile:
        tile = Tile(self.kit, "skip", self.words("act.skip"), size=30)
        tile.tapped.connect(self.kit.back)
        return tile

    def take_card(self, code: str) -> bool:
        person = self.tonight.cards.owner(code)
        if person is None:
            return False
        self._say(person)
        return True

    def _say(self, person: Person) -> None:
        say_who_did(self.kit, self._job, person, screens=1)
