"""Clean up: the jobs at the end of the night, and what still holds it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Job, Person, Phase
from kiosk.night.clean_up import Holds
from kiosk.night.rides import RideHome, RideStatus
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, TITLE
from kiosk.ui.screens.evening.jobs import extra_button
from kiosk.ui.screens.screen import EDGE, GAP, Screen
from kiosk.ui.widgets.blocker import Blocker
from kiosk.ui.widgets.job_row import job_row
from kiosk.ui.widgets.message import Offer
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.progress import Progress
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.text import Text

TWO_COLUMNS = 100
"""Per cent: with larger text all stands in one list."""


@dataclass(frozen=True)
class Held:
    """One thing that holds the night, or holds it no more, and the place to see to it."""

    key: str
    symbol: str
    text: str
    second: str
    paint: str
    framed: bool
    place: str
    person: str = ""


MOST_KINDS = 2
"""So many kinds of what is left can be read in one line."""


class CleanUpScreen(Screen):
    """Whoever is still to go, and what is not sorted, stays at its place when it is clear."""

    shows = frozenset({"job", "ride", "visit", "problem", "person", "night"})
    section = "jobs"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        px = self.look.px
        self._beside = self.look.text_size <= TWO_COLUMNS
        self.list = Pager(kit, gap=0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(EDGE), px(GAP), px(EDGE), px(GAP))
        layout.setSpacing(px(12))
        left = QVBoxLayout()
        left.setSpacing(max(10, px(8)))
        left.addLayout(self._head())
        left.addWidget(self.list, 1)
        layout.addLayout(left, 1)
        self.held = Pager(kit, gap=max(0, 10 - 12 * self.look.scale), fill=True, most_rows=4)
        self.held.name_pages(self.words("clean_up.left_more"))
        if self._beside:
            self.held.setFixedWidth(px(404))
            layout.addWidget(self.held)

    def _head(self) -> QHBoxLayout:
        look = self.look
        layout = QHBoxLayout()
        layout.setSpacing(look.px(20))
        ink = look.paint("page").ink
        layout.addWidget(Text(look, self.words("clean_up.title"), TITLE, ink, 800))
        self._bar = Progress(look)
        layout.addWidget(self._bar, 1)
        self._count = Text(look, "", BUTTON, ink, 700, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self._count)
        layout.addWidget(extra_button(self.kit, words=False))
        return layout

    def refresh(self) -> None:
        tonight = self.tonight
        jobs = tonight.jobs.in_phase(Phase.CLEAN_UP)
        done = sum(job.over for job in jobs)
        self._bar.show_part(done, len(jobs))
        self._count.say(self.words("clean_up.count", done=done, all=len(jobs)))
        people = tonight.people.find(p for job in jobs for p in job.people)
        by = tonight.people.find(job.mark.by for job in jobs if job.mark and job.mark.by)
        rows = [Item(job.id, job, partial(self._job, job, people, by)) for job in jobs]
        every = Item("all", None, self._all_jobs)
        held = self._held(tonight.clean_up.holds())
        if self._beside:
            cards = [Item(one.key, one, partial(self._card, one)) for one in held]
            self.held.show_items(cards)
            self.list.show_items([*rows, every])
        else:
            lines = [Item(one.key, one, partial(self._row, one)) for one in held]
            self.list.show_items([*rows, *lines, every])

    def _job(self, job: Job, people: Mapping[str, Person], by: Mapping[str, Person]) -> Row:
        return job_row(self.kit, job, people, by, until=False)

    def _all_jobs(self) -> Row:
        title = self.words("jobs.all")
        return Row(self.kit, "jobs", title, opens=partial(self.kit.go, "jobs"))

    # What holds the night

    def _held(self, holds: Holds) -> list[Held]:
        return [
            self._held_rides(holds),
            self._held_people(holds),
            self._held_problems(holds),
            self._held_finish(holds),
        ]

    def _held_rides(self, holds: Holds) -> Held:
        words, rides = self.words, holds.rides
        if not rides:
            return Held(
                "rides", "sorted", words("clean_up.no_rides"), "", "done card", False, "taxis"
            )
        late = [home for home in rides if home.status is RideStatus.LATE]
        first = (late or rides)[0]
        name = first.person.called
        if len(rides) > 1:
            text = words("clean_up.waiting_more", n=len(rides))
            return Held("rides", "taxis", text, words("act.see_who"), "card", bool(late), "taxis")
        text = words("clean_up.waiting", name=name)
        line = self._ride_line(first)
        return Held("rides", "taxis", text, line, "card", bool(late), "taxi", first.person.id)

    def _ride_line(self, home: RideHome) -> str:
        if home.status is RideStatus.HERE:
            return self.words("clean_up.waiting_here")
        at = home.ride.expected_at
        if home.status is RideStatus.LATE and home.minutes is not None:
            return self.words("clean_up.waiting_line", n=-home.minutes)
        if at is None:
            return self.words("clean_up.waiting_no_time")
        return self.words("clean_up.waiting_soon", time=self.kit.time(at))

    def _held_people(self, holds: Holds) -> Held:
        words, n = self.words, len(holds.people)
        if not n:
            return Held(
                "people", "sorted", words("clean_up.nobody_in"), "", "done card", False, "who_is_in"
            )
        text = words("clean_up.still_in", n=n)
        return Held("people", "people", text, words("act.see_who"), "card", False, "who_is_in")

    def _held_problems(self, holds: Holds) -> Held:
        words, n = self.words, len(holds.problems)
        if not n:
            text = words("clean_up.no_problems")
            return Held("problems", "sorted", text, "", "done card", False, "problems")
        text = words("clean_up.problems", n=n)
        line = words("clean_up.problems_line")
        return Held("problems", "problem", text, line, "card", False, "problems")

    def _held_finish(self, holds: Holds) -> Held:
        words = self.words
        text = words("clean_up.finish")
        if self.tonight.night.finished:
            over = words("clean_up.finished")
            return Held("finish", "moon", over, "", "done", False, "goodnight")
        if holds.clear:
            line = words("clean_up.all_clear")
            return Held("finish", "finish", text, line, "done", False, "")
        kinds = self._left(holds)
        left = words("clean_up.left", what=", ".join(kinds))
        if len(kinds) > MOST_KINDS:
            left = words("clean_up.left_more")
        return Held("finish", "locked", text, left, "locked", False, "")

    def _left(self, holds: Holds) -> list[str]:
        """`3 jobs`, `1 ride`: what is left of each kind."""
        counts = (
            ("jobs", len(holds.jobs)),
            ("rides", len(holds.rides)),
            ("people", len(holds.people)),
            ("problems", len(holds.problems)),
        )
        return [self.words(f"clean_up.left_{kind}", n=n) for kind, n in counts if n]

    def _card(self, held: Held) -> QWidget:
        card = Blocker(
            self.kit,
            held.symbol,
            held.text,
            held.second,
            paint=held.paint,
            framed=held.framed,
        )
        card.button.tapped.connect(self._opens(held))
        return card

    def _row(self, held: Held) -> Row:
        return Row(
            self.kit,
            held.symbol,
            held.text,
            [held.second] if held.second else [],
            opens=self._opens(held),
            paint="card" if held.paint in ("locked", "done") else held.paint,
            framed=held.framed,
        )

    def _opens(self, held: Held) -> Callable[[], None]:
        if not held.place:
            return self._finish
        given: dict[str, object] = {"person": held.person} if held.person else {}
        if held.place == "who_is_in":
            given["cleaning_up"] = True
        return partial(self.kit.go, held.place, **given)

    def _all_the_same(self, holds: Holds) -> Offer | None:
        """Two of the committee may leave something open; never somebody who waits for a ride."""
        if holds.rides:
            return None
        text = self.words("clean_up.all_the_same")
        return Offer(text, "finish", partial(self.kit.go, "two_cards", then="finish"))

    def _finish(self) -> None:
        """Locked, it only says what is left."""
        holds = self.tonight.clean_up.holds()
        if not holds.clear:
            what = self.words.list(self._left(holds))
            text = self.words("clean_up.not_yet", what=what)
            self.kit.message(text, symbol="locked", offer=self._all_the_same(holds))
        elif self.kit.bridge.do(self.tonight.clean_up.finish) is not None:
            self.kit.senses.sound.emit("bye")
            self.kit.go("goodnight")
