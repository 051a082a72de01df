"""One job that is shared out: who is on it, and who would like it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Job, Person
from kiosk.night.sharing import Suggestion, more_wanted
from kiosk.ui.kit import Kit
from kiosk.ui.say_fair import how_many, sign, why, why_in_full
from kiosk.ui.screens.screen import Screen
from kiosk.ui.share_acts import add, add_and_tell, me, planned
from kiosk.ui.widgets.asked_tile import AskedTile, Shown, columns, said_together
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import TouchButton

MOST_BESIDE = 125
"""Per cent: with larger text the other ways stand in the list, after the people."""


class ShareJobScreen(Screen):
    """A tap on a picture puts that person on the job, at once and where it stands; a tap on one
    who is on it leads to what else there is. A card puts its owner on it."""

    shows = frozenset({"job", "person", "visit"})
    section = "jobs"

    def __init__(self, kit: Kit, job: str, night: str = "") -> None:
        super().__init__(kit)
        self._night, self._job = night, job
        self.planned = planned(kit, night)
        self._order: list[str] = []
        self._under = self.second("")
        self._next = TouchButton(kit, self.words("share.next"), icon="caret-right", paint="card")
        self._next.tapped.connect(self._go_on)
        self._else = TouchButton(
            kit, self.words("job.someone_else"), symbol="someone_else", side=56
        )
        self._else.tapped.connect(
            partial(kit.go, "find_picture", purpose="share_job", job=job, night=night)
        )
        beside = self.look.text_size <= MOST_BESIDE
        layout = self.column()
        buttons: Sequence[QWidget] = [self._else, self._next] if beside else [self._next]
        layout.addLayout(self.header("", buttons, under=self._under))
        self.list = Pager(kit, columns=columns(self.look), gap=10, least=98, fill=True)
        layout.addWidget(self.list, 1)
        self._beside = beside

    def refresh(self) -> None:
        job = self.planned.jobs.one(self._job)
        if job is None:
            return
        self.title.say(job.title)
        self._under.say(self._line(job))
        self._next.setVisible(self._after(job) is not None)
        shown = self._people(job)
        items = [Item(one, one, partial(self._tile, person)) for one, (person, _) in shown.items()]
        if not self._beside:
            items.append(Item("else", "else", lambda: self._else))
        self.list.show_items(items)
        for one, (_, now) in shown.items():
            tile = self.list.widget_of(one)
            assert isinstance(tile, AskedTile)
            tile.show_now(now)

    def _line(self, job: Job) -> str:
        kit = self.kit
        start, end = kit.time(job.start), kit.time(job.end)
        more = more_wanted(job)
        if not more:
            when = self.words("job.when_where", start=start, end=end, station=job.station)
            return f"{when} · {self.words('share.full')}"
        when = self.words("job.times", start=start, end=end)
        asks = [self.words("share.who")] if self._beside else []
        return " · ".join([when, self.words("share.more", n=more), *asks])

    def _people(self, job: Job) -> dict[str, tuple[Person, Shown]]:
        """Whoever is on it when it is opened, whoever shares out, then who would like it. After
        that everybody stays where they stand."""
        on_it = {person.id: person for person in self.planned.sharing.on_it(job)}
        asked = {one.person.id: one for one in self.planned.sharing.who_would_like(job)}
        self._ask_also(job, asked)
        has = self.planned.sharing.how_many_have()
        new = [one for one in (*on_it, me(self.kit), *asked) if one and one not in self._order]
        self._order += dict.fromkeys(new)
        shown: dict[str, tuple[Person, Shown]] = {}
        for one in self._order:
            if one in on_it:
                on = self.words("share.on_it")
                said = f"{on}. {how_many(self.kit, has[one])}"
                shown[one] = (on_it[one], Shown(on, "", has[one], ticked=True, said=said))
            elif one in asked:
                shown[one] = (asked[one].person, self._shown(asked[one]))
        return shown

    def _ask_also(self, job: Job, asked: dict[str, Suggestion]) -> None:
        """Whoever stands here, and whoever stood in the list before: they keep their place."""
        missing = {*self._order, me(self.kit)} - {"", *asked, *job.people}
        found = list(self.tonight.people.find(missing).values())
        if found:
            more = self.planned.sharing.who_would_like(job, found)
            asked.update({one.person.id: one for one in more})

    def _shown(self, one: Suggestion) -> Shown:
        """The weightiest reason is seen; all of them are said."""
        said = [why_in_full(self.kit, one.person, reason) for reason in one.reasons]
        said.append(how_many(self.kit, one.jobs))
        all_ = said_together(dict.fromkeys(said))
        if not one.reasons:
            return Shown(how_many(self.kit, one.jobs), "", one.jobs, said=all_)
        first = one.reasons[0]
        return Shown(why(self.kit, first), sign(first), one.jobs, said=all_)

    def _tile(self, person: Person) -> AskedTile:
        tile = AskedTile(self.kit, person, Shown())
        tile.tapped.connect(lambda: self._choose(person, was_on_it=bool(tile.meant)))
        return tile

    def _choose(self, person: Person, *, was_on_it: bool) -> None:
        """Two fingers that put the same person on it mean the same, and neither is led away."""
        job = self.planned.jobs.one(self._job)
        if job is None:
            return
        if was_on_it and person.id in job.people:
            self.kit.go("share_one", night=self._night, job=job.id, person=person.id)
        elif not was_on_it:
            add(self, self.kit, self._night, job, person)

    def _after(self, job: Job) -> Job | None:
        """The next job that wants people, after this one and then from the first."""
        jobs = self.planned.jobs.all()
        here = next((nth for nth, one in enumerate(jobs) if one.id == job.id), 0)
        others = [one for one in (*jobs[here + 1 :], *jobs[:here]) if more_wanted(one)]
        return others[0] if others else None

    def _go_on(self) -> None:
        """It takes the place of this one: Back leads to the list."""
        job = self.planned.jobs.one(self._job)
        after = self._after(job) if job else None
        if after is not None:
            self.kit.back()
            self.kit.go("share_job", night=self._night, job=after.id)

    def take_card(self, code: str) -> bool:
        person, job = self.tonight.cards.owner(code), self.planned.jobs.one(self._job)
        if person is None or job is None:
            return False
        add_and_tell(self.kit, self._night, job, person, by=person.id)
        return True
