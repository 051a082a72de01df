"""Share out the jobs: those that want people first, and beside them who has how much."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.model import Job, Person
from kiosk.night.fairness import most_first, most_lopsided, shares
from kiosk.night.sharing import more_wanted, wanting_first
from kiosk.ui.kit import Kit
from kiosk.ui.say_fair import lopsided_said, share_line
from kiosk.ui.say_plan import want_people
from kiosk.ui.screens.screen import Screen
from kiosk.ui.share_acts import add, i_am, me, planned, take_off
from kiosk.ui.widgets.fair_card import FairCard
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.picture import GUEST, Face
from kiosk.ui.widgets.share_chart import Bar
from kiosk.ui.widgets.share_row import ShareRow
from kiosk.ui.widgets.touch_button import TouchButton

MOST_BESIDE = 125
"""Per cent: with larger text the jobs take the whole width, and Is it fair? is a button."""

MOST_IN_HEADER = 150
"""Per cent: with larger text that button stands in the list."""


class ShareScreen(Screen):
    """Whoever shows their card, or finds their picture, gets on a job with one tap, and off it.
    The order of the jobs and of the people is that of when the screen was opened."""

    shows = frozenset({"job", "person", "night"})
    section = "jobs"

    def __init__(self, kit: Kit, night: str = "") -> None:
        super().__init__(kit)
        self._night = night
        self.planned = planned(kit, night)
        self._order = [job.id for job in wanting_first(self.planned.jobs.all())]
        self._order_of_people: list[str] = []
        self._want = self.second("")
        layout = self.column()
        layout.addLayout(self.header(self.words("share.title"), self._buttons(), under=self._want))
        below = QHBoxLayout()
        below.setSpacing(self.look.px(16))
        self.list = Pager(kit, gap=0, tight=True)
        below.addWidget(self.list, 850)
        self.fair = self._fair(below)
        layout.addLayout(below, 1)

    def _buttons(self) -> list[QWidget]:
        """Either who takes a job now, or what whoever said so can do besides."""
        self._beside = beside = self.look.text_size <= MOST_BESIDE
        self._fits = not beside and self.look.text_size <= MOST_IN_HEADER
        self._find = TouchButton(
            self.kit, self.words("job.i_will"), symbol="on_it" if beside else None, side=56
        )
        self._find.tapped.connect(
            partial(self.kit.go, "find_picture", purpose="share_me", night=self._night)
        )
        self._wishes = TouchButton(self.kit, self.words("share.wishes", name=""), side=56)
        self._wishes.tapped.connect(self._open_wishes)
        self._ready = TouchButton(self.kit, self.words("share.not_me", name=""), paint="chosen")
        self._ready.tapped.connect(self._is_ready)
        self._face = Face(self.look, self.kit.pictures, GUEST, 84)
        self._is_fair = TouchButton(self.kit, self.words("fair.title"))
        self._is_fair.tapped.connect(self._open_fair)
        ways = [self._wishes] if beside else [self._is_fair] if self._fits else []
        return [self._face, *ways, self._ready, self._find]

    def _fair(self, below: QHBoxLayout) -> FairCard | None:
        if self.look.text_size > MOST_BESIDE:
            return None
        card = FairCard(self.kit)
        card.tapped.connect(self._open_fair)
        below.addWidget(card, 470)
        return card

    def _open_fair(self) -> None:
        self.kit.go("fair", night=self._night)

    def refresh(self) -> None:
        jobs = self.planned.jobs.all()
        by_id = {job.id: job for job in jobs}
        known = set(self._order)
        self._order += [job.id for job in jobs if job.id not in known]
        shown = [by_id[one] for one in self._order if one in by_id]
        found = self.tonight.people.find(
            {one for job in jobs for one in job.people} | {me(self.kit)}
        )
        self._show_header(jobs, found.get(me(self.kit)))
        needs_ways = not self._beside and (bool(me(self.kit)) or not self._fits)
        ways = [Item("ways", me(self.kit), self._ways)] if needs_ways else []
        rows = [Item(job.id, job.id, partial(self._row, job)) for job in shown]
        self.list.show_items([*ways, *rows])
        for job in shown:
            row = self.list.widget_of(job.id)
            assert isinstance(row, ShareRow)
            people = [found[one] for one in job.people if one in found]
            label = self._label(job)
            means = (label, me(self.kit))
            row.show_now(job, share_line(self.kit, job), people, label, means)
        if self.fair is not None:
            self._show_fair(self.fair, jobs)

    def _show_header(self, jobs: list[Job], person: Person | None) -> None:
        if person is None and me(self.kit):  # Erased, while they stood here.
            i_am(self.kit, "")
        self._want.say(want_people(self.kit, jobs))
        self._find.setVisible(person is None and bool(jobs) and not self._is_past)
        if self._fits:
            self._is_fair.setVisible(person is None)
        for widget in (self._face, self._ready, *([self._wishes] if self._beside else [])):
            widget.setVisible(person is not None)
        if person is not None:
            self._face.show_picture(person.picture)
            self._wishes.say(self.words("share.wishes", name=person.called))
            self._ready.say(self.words("share.not_me", name=person.called))

    def _ways(self) -> QWidget:
        """With large text what else there is stands before the jobs."""
        ways = QWidget()
        layout = QHBoxLayout(ways)
        layout.setContentsMargins(0, 0, 0, self.look.px(6))
        layout.setSpacing(max(10, self.look.px(10)))
        fair = TouchButton(self.kit, self.words("fair.title"), symbol="fair", side=56)
        fair.tapped.connect(self._open_fair)
        layout.addWidget(fair, 1)
        person = self.tonight.people.one(me(self.kit)) if me(self.kit) else None
        if person is not None:
            wishes = TouchButton(self.kit, self.words("share.wishes", name=person.called))
            wishes.tapped.connect(self._open_wishes)
            layout.addWidget(wishes, 1)
        return ways

    def _open_wishes(self) -> None:
        self.kit.go("my_wishes", person=me(self.kit))

    def _row(self, job: Job) -> ShareRow:
        row = ShareRow(self.kit, job, partial(self._open, job.id))
        row.button.tapped.connect(lambda: self._tapped(job.id, row.button.meant))
        return row

    def _label(self, job: Job) -> str:
        """What its button does: for whoever said who they are, at once."""
        if self._is_past or (job.over and me(self.kit) not in job.people):
            return ""
        if me(self.kit) in job.people:
            return "off_me"
        if not more_wanted(job):
            return "change"
        return "add_me" if me(self.kit) else "add"

    def _tapped(self, job: str, meant: object) -> None:
        """`meant`: a label of the button, and for whom, as it was when the finger came. Another
        card, shown since, changes nothing of it."""
        assert isinstance(meant, tuple)
        label, who = meant
        now = self.planned.jobs.one(job)
        person = self.tonight.people.one(who) if who else None
        if now is None:
            return
        if person is not None and label == "add_me":
            add(self, self.kit, self._night, now, person)
        elif person is not None and label == "off_me":
            take_off(self, self.kit, self._night, now, person)
        else:
            self._open(job)

    @property
    def _is_past(self) -> bool:
        """What was is looked at, not changed."""
        return self.tonight.nights.is_past(self.planned.night)

    def _open(self, job: str) -> None:
        if not self._is_past:
            self.kit.go("share_job", night=self._night, job=job)

    def _show_fair(self, card: FairCard, jobs: list[Job]) -> None:
        among = {person.id: person for person in self.planned.sharing.people()}
        found = shares(among, jobs)
        among |= self.tonight.people.find(one.person for one in found if one.person not in among)
        if not self._order_of_people:
            self._order_of_people = [one.person for one in most_first(found)]
        order = self._order_of_people
        order += [one.person for one in found if one.person not in order]
        have = {one.person: one.jobs for one in found}
        card.show_fair(
            [
                Bar(among[one].picture, among[one].called, have.get(one, 0))
                for one in order
                if one in among
            ],
            *lopsided_said(self.kit, most_lopsided(found), among),
        )

    # Whose jobs?

    def _is_ready(self) -> None:
        i_am(self.kit, "")
        self.refresh()

    def take_card(self, code: str) -> bool:
        """From now on this is whoever's card it is. What no card of ours is, the door answers."""
        person = self.tonight.cards.owner(code)
        if person is None:
            return False
        i_am(self.kit, person.id)
        self.kit.senses.sound.emit("done")
        self.refresh()
        return True

    def closed(self) -> None:
        i_am(self.kit, "")
