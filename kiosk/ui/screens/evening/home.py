"""Home: what is on now and next, how many are in, and the four ways on."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Job, Night, Phase, VisitState
from kiosk.night.jobs import now_and_next
from kiosk.night.phases import day_is_over, is_coming
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, DESIGNED_FOR, TITLE
from kiosk.ui.places import leads_to
from kiosk.ui.screens.screen import EDGE, GAP, Screen
from kiosk.ui.widgets.job_row import job_row
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.touch_button import TouchButton

MOST_FOR_JOBS = 150
"""Per cent: with larger text the four tiles need more of the width than the jobs, which on a
narrow screen are words only, and elsewhere have names without faces. The
title is smaller then, so that there is always room for a job."""


MOST_FOR_BADGE = 100
"""Per cent: with larger text what is late stands in the second line of its tile."""


NEXT_NIGHT = "next night"
"""In the place of a screen: the kiosk goes on to that night."""


class HomeScreen(Screen):
    shows = frozenset({"job", "visit", "ride", "problem", "night", "person"})
    section = "home"
    stays = True
    bottom_bar = False

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = QHBoxLayout(self)
        px = self.look.px
        layout.setContentsMargins(px(EDGE), px(GAP), px(EDGE), px(GAP))
        layout.setSpacing(px(16))
        left, right = (740, 570) if self.look.text_size <= MOST_FOR_JOBS else (590, 720)
        layout.addLayout(self._left(), left)
        layout.addLayout(self._tiles(), right)

    def _left(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(self.look.px(8))
        size = TITLE if self.look.text_size <= MOST_FOR_JOBS else CARD
        self._title = Text(self.look, "", size, self.look.paint("page").ink, 800)
        self._jobs = _Fitting(self)
        self._fire = TouchButton(
            self.kit, self.words("home.fire"), symbol="fire", paint="problem", weight=800
        )
        self._fire.tapped.connect(lambda: self.kit.go("fire"))
        self._more = TouchButton(self.kit, self.words("home.more"), symbol="more", paint="quiet")
        self._more.tapped.connect(lambda: self.kit.go("more"))
        self._lead = TouchButton(
            self.kit, self.words("home.briefing"), symbol="briefing", paint="done", weight=800
        )
        self._leads_to = "briefing"
        self._lead.tapped.connect(self._begin)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addWidget(self._jobs, 1)
        ways = QHBoxLayout()
        ways.setSpacing(self.look.px(GAP))
        ways.addWidget(self._fire, 1)
        ways.addWidget(self._more, 1)
        layout.addLayout(ways)
        return layout

    def _tiles(self) -> QGridLayout:
        layout = QGridLayout()
        layout.setSpacing(self.look.px(16))
        words = self.words
        self.check_in = Tile(self.kit, "check_in", words("nav.check_in"), " ")
        self.jobs = Tile(self.kit, "jobs", words("nav.jobs"), " ")
        self.taxis = Tile(self.kit, "taxis", words("nav.taxis"), " ")
        self.problem = Tile(
            self.kit, "problem", words("nav.problem"), words("home.tell_us"), paint="problem"
        )
        tiles = (self.check_in, self.jobs, self.taxis, self.problem)
        for nth, (tile, name) in enumerate(
            zip(tiles, ("check_in", "jobs", "taxis", "problem"), strict=True)
        ):
            tile.words.setMinimumWidth(1)  # a long word is smaller, and leaves the second its lines
            tile.tapped.connect(partial(self._go, name))
            layout.addWidget(tile, *divmod(nth, 2))
            layout.setColumnStretch(nth % 2, 1)
            layout.setRowStretch(nth // 2, 1)
        return layout

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return (self.check_in, self.jobs, self.taxis, self.problem), (self._fire, self._more)

    def _go(self, section: str) -> None:
        self.kit.go(leads_to(section, self.tonight.phase))

    def _begin(self) -> None:
        following = self.tonight.following if self._leads_to == NEXT_NIGHT else None
        if following is not None:
            self.kit.open_night(following.id)
        elif self._leads_to != NEXT_NIGHT:
            self.kit.go(self._leads_to)

    def _say_title(self, night: Night, phase: Phase, *, past: bool, coming: bool) -> None:
        over = "home.past" if past else "home.finished"
        title = self.words(over if past or night.finished else f"home.now_{phase}")
        if coming:
            title = self.words("home.coming", date=self.words.date(night.date))
        self._title.say(title)

    def _show_lead(self, night: Night, phase: Phase, *, past: bool, coming: bool) -> None:
        """What is most wanted now: the briefing, what everybody did together, the next plan."""
        lead = None
        if past and self.tonight.following is not None:
            lead = (NEXT_NIGHT, "home.next_night", "next_night")
        elif past or coming:
            lead = ("plan", "home.plan", "next_night")
        elif night.finished:
            lead = ("goodnight", "home.goodnight", "moon")
        elif phase is Phase.BRIEFING and night.briefed is None:
            lead = ("briefing", "home.briefing", "briefing")
        self._lead.setVisible(lead is not None)
        if lead is not None:
            self._leads_to, key, symbol = lead
            self._lead.say(self.words(key))
            self._lead.picture.show_symbol(symbol)

    def refresh(self) -> None:
        tonight, words = self.tonight, self.words
        night, phase, jobs = tonight.night, tonight.phase, tonight.jobs.all()
        now = self.kit.bridge.now()
        past, coming = day_is_over(night, now), is_coming(night, now)
        self._say_title(night, phase, past=past, coming=coming)
        self._show_lead(night, phase, past=past, coming=coming)
        self._show_jobs([] if past or coming else jobs, phase)
        self.check_in.say(
            words("nav.check_in"), words("count.in", n=tonight.people.how_many(VisitState.IN))
        )
        done = sum(job.over for job in jobs)
        self.jobs.say(words("nav.jobs"), words("count.jobs", done=done, all=len(jobs)))
        rides = tonight.rides.all()
        booked = sum(home.status in ("booked", "due", "late") for home in rides)
        late = sum(home.status == "late" for home in rides)
        says_late = words("taxis.late_badge", n=late) if late else ""
        large = self.look.text_size > MOST_FOR_BADGE
        booked_line = words("count.booked", n=booked)
        self.taxis.say(words("nav.taxis"), (large and says_late) or booked_line)
        self.taxis.show_badge("" if large else says_late)

    def _show_jobs(self, jobs: list[Job], phase: Phase) -> None:
        on, after = now_and_next(jobs, phase, self.kit.bridge.now())
        people = self.tonight.people.find(p for job in on + after for p in job.people)
        by = self.tonight.people.find(j.mark.by for j in on if j.mark and j.mark.by)
        roomy = self.look.text_size <= MOST_FOR_JOBS
        short = not roomy and self.look.width < DESIGNED_FOR.width()
        row = partial(
            job_row, self.kit, people=people, by=by, until=roomy or short, faces=roomy, short=short
        )
        makes: list[Callable[[], QWidget]] = [partial(row, job=job) for job in on]
        if not on:
            makes.append(lambda: self.second(self.words("home.nothing_on")))
        if after:
            text = self.words("home.next", time=self.kit.time(after[0].start))
            makes.append(lambda: self._line(text))
            makes += [partial(row, job=job) for job in after]
        self._jobs.show_parts((on, after, people), makes)

    def _line(self, text: str) -> Text:
        return Text(self.look, text, 28, self.look.paint("page").second, 700)


class _Fitting(QWidget):
    """As many of its parts, from the first, as fit whole; the rest stand under Jobs."""

    def __init__(self, screen: HomeScreen) -> None:
        super().__init__()
        self._screen = screen
        self._shown: object = None
        self._makes: list[Callable[[], QWidget]] = []
        self._parts: list[QWidget] = []

    def show_parts(self, shown: object, makes: list[Callable[[], QWidget]]) -> None:
        if shown == self._shown:
            return
        self._shown, self._makes = shown, makes
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = [make() for make in makes]
        for part in self._parts:
            part.setParent(self)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        top, full = 0, False
        for part in self._parts:
            high = max(part.sizeHint().height(), part.minimumHeight())
            if part.hasHeightForWidth():
                high = max(high, part.heightForWidth(self.width()))
            full = full or top + high > self.height()
            part.setVisible(not full)
            part.setGeometry(0, top, self.width(), high)
            top += high
        self._hide_lonely_heading()

    def _hide_lonely_heading(self) -> None:
        """ "Next" stands only over a job that can be seen."""
        seen = [part for part in self._parts if not part.isHidden()]
        if len(seen) > 1 and isinstance(seen[-1], Text):
            seen[-1].hide()
