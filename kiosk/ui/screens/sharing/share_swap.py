"""Two people change places: with whom?"""

from functools import partial

from kiosk.model import Job, Person
from kiosk.night.sharing import Place
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.say import name_of
from kiosk.ui.screens.screen import Screen
from kiosk.ui.share_acts import me, planned
from kiosk.ui.widgets.asked_tile import AskedTile, Shown, columns, said_together
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.pager import Item, Pager

MOST = 3
"""Beside each other: the titles of jobs are longer than reasons."""


class ShareSwapScreen(Screen):
    """Everybody who can change places, with what they do. Those of whom one of the two would have
    two jobs at one time come last, and it is said. `screens`: so many it goes back when it is
    done."""

    shows = frozenset({"job", "person"})
    section = "jobs"

    def __init__(self, kit: Kit, job: str, person: str, night: str = "", screens: int = 1) -> None:
        super().__init__(kit)
        self._night, self._screens = night, screens
        self._here = Place(job, person)
        self.planned = planned(kit, night)
        self._order: list[Place] = []
        layout = self.column()
        layout.addLayout(self.header(""))
        self._nobody = Facts(kit)
        none = Fact("none", "change_places", self.words("share.swap_nobody"), paint="quiet")
        self._nobody.show_facts([none])
        layout.addWidget(self._nobody, 1)
        self.list = Pager(kit, columns=min(MOST, columns(self.look)), gap=10, least=98, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        jobs = {job.id: job for job in self.planned.jobs.all()}
        places = self.planned.sharing.can_swap(self._here)
        people = self.tonight.people.find([self._here.person, *(one.person for one in places)])
        me_ = people.get(self._here.person) or Person(self._here.person, "", "", "nobody")
        self.title.say(self.words("share.swap_title", name=name_of(self.kit, me_)))
        clash = {place: self.planned.sharing.clashes_after(self._here, place) for place in places}
        new = [one for one in places if one not in self._order]
        self._order += sorted(new, key=lambda one: bool(clash[one]))
        shown = [one for one in self._order if one in clash and one.person in people]
        self._nobody.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self.list.show_items(
            [
                Item(
                    f"{one.job} {one.person}",
                    (jobs[one.job], clash[one], people[one.person]),
                    partial(self._tile, one, jobs[one.job], clash[one], people),
                )
                for one in shown
            ]
        )

    def _tile(
        self,
        place: Place,
        job: Job,
        clash: list[tuple[str, Job]],
        people: dict[str, Person],
    ) -> AskedTile:
        line = self.words("share.job_at", title=job.title, time=self.kit.time(job.start))
        said = [line]
        for person, other in clash:
            name = name_of(self.kit, people[person])
            said.append(self.words("share.has_then", name=name, title=other.title))
        shown = Shown(said[-1], "busy" if clash else job.symbol, said=said_together(said))
        tile = AskedTile(self.kit, people[place.person], shown, ticks=False)
        tile.tapped.connect(partial(self._swap, place, people))
        return tile

    def _swap(self, place: Place, people: dict[str, Person]) -> None:
        swap = self.planned.sharing.swap
        events = self.kit.bridge.do(swap, self._here, place, me(self.kit) or None)
        both = [name_of(self.kit, people[one]) for one in (self._here.person, place.person)]
        text = self.words("share.swapped", first=both[0], last=both[1])
        tell_done(self.kit, events, text, "change_places", back=self._go_back)

    def _go_back(self) -> None:
        for _ in range(self._screens):
            self.kit.back()
