"""What happened tonight: the night's log in plain words, and a way to take things back."""

from functools import partial
from zoneinfo import ZoneInfo

from kiosk.clock import night_of
from kiosk.model import Job, Person, Problem
from kiosk.night.story import LIST, Happened, story
from kiosk.ui.agreeing import take_back, what_for
from kiosk.ui.kit import Kit
from kiosk.ui.locked import why_open
from kiosk.ui.say import name_of, problem_symbol, problem_title
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton

SYMBOLS = {
    "night_moved": "clock",
    "night_clock_again": "clock",
    "night_briefed": "briefing",
    "night_finished": "moon",
    "together_agreed": "together",
    "roll_call_started": "fire",
    "roll_call_ended": "finish",
    "ride_here": "taxis",
    "ride_gone": "going_home",
    "ride_phoned": "phone",
    "ride_planned": "another_way",
    "card_issued": "card",
    "card_lost": "lost_card",
    "people_from_a_list": "bring_in",
}
"""What stands for each thing that is about no job, no problem and nobody's face."""


OF_TWO = ("card_issued", LIST)
"""What two of the committee take back together."""

A_FEW = 16
"""Lines that are shown at once. Making a line takes some milliseconds."""


class WhatHappenedScreen(Screen):
    """The newest first. What happens while somebody reads does not push the lines down: it is
    there when the list is opened again."""

    shows = frozenset({"visit", "job", "problem", "ride", "night", "roll_call", "person", "card"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("happened.title")))
        self._newest = self.second(self.words("happened.newest"))
        layout.addWidget(self._newest)
        if self.look.text_size > 125:
            self._newest.hide()
        self.list = Pager(kit, gap=0)
        layout.addWidget(self.list, 1)
        self._listed: set[str] | None = None
        self._most = A_FEW

    def refresh(self) -> None:
        tonight = self.tonight
        self._since = min(phase.start for phase in tonight.night.phases)
        told = story(tonight.log.events(tonight.log.night), self._since)
        if self._listed is None:
            self._listed = {one.events[0] for one in told}
        told = [one for one in told if one.events[0] in self._listed]
        more = len(told) > self._most
        told = told[: self._most]
        people = tonight.people.find({p for one in told for p in (one.person, one.by) if p})
        jobs = {job.id: job for job in tonight.jobs.all()}
        problems = {problem.id: problem for problem in tonight.problems.all()}
        items = [
            Item(one.events[0], one, partial(self._row, one, people, jobs, problems))
            for one in told
        ]
        self.list.show_items([*items, Item("more", None, self._earlier)] if more else items)

    def _earlier(self) -> Row:
        return Row(self.kit, "log", self.words("happened.earlier"), opens=self._show_earlier)

    def _show_earlier(self) -> None:
        self._most += A_FEW
        self.refresh()

    def _row(
        self,
        one: Happened,
        people: dict[str, Person],
        jobs: dict[str, Job],
        problems: dict[str, Problem],
    ) -> Row:
        person = people.get(one.person or "")
        job, problem = jobs.get(one.job or ""), problems.get(one.problem or "")
        by = people.get(one.by or "")
        title = self._sentence(one, person, by, job, problem)
        lines = [self._when(one)]
        if one.over:
            lines += [self.words(f"happened.over_{refusal}") for refusal in one.over]
        elif by is not None and by != person:
            lines.append(by.called)
        if agreed := what_for(self.kit, one.act, one.person or ""):
            lines.append(agreed)
        if one.left:
            left = [self.words(f"clean_up.left_{kind}", n=n) for kind, n in one.left]
            lines.append(self.words("clean_up.left", what=", ".join(left)))
        if one.undone:
            lines.append(self.words("happened.undone"))
        buttons = [self._undo_button(one, title)] if one.can_undo else []
        symbol = self._symbol(one, person, job, problem)
        return Row(self.kit, symbol, title, [" · ".join(lines)], buttons=buttons)

    def _sentence(
        self,
        one: Happened,
        person: Person | None,
        by: Person | None,
        job: Job | None,
        problem: Problem | None,
    ) -> str:
        title = job.title if job else self.words("nav.problem")
        if problem is not None:
            about = self.tonight.people.one(problem.about) if problem.about else None
            title = problem_title(self.kit, problem, about)
        phase = self.words(f"phase.{one.phase}") if one.phase else ""
        name = name_of(self.kit, person) if person else self.words("person.no_name")
        given = {"name": name, "by": name_of(self.kit, by) if by else ""}
        given |= {"title": title, "phase": phase, "names": self.words.list(self._names(one))}
        return self.words(f"happened.{one.key}", one.many, **given)

    def _when(self, one: Happened) -> str:
        """The time; with its day, if that was before the night."""
        time = self.kit.time(one.at)
        if one.at >= self._since:
            return time
        day = night_of(one.at, ZoneInfo(self.kit.bridge.time_zone))
        return f"{self.words.date(day.isoformat())}, {time}"

    def _names(self, one: Happened) -> list[str]:
        people = self.tonight.people.find(one.people)
        nobody = self.words("person.no_name")
        return [people[p].called if p in people else nobody for p in one.people]

    def _symbol(
        self, one: Happened, person: Person | None, job: Job | None, problem: Problem | None
    ) -> str:
        if one.key in SYMBOLS:
            return SYMBOLS[one.key]
        if job is not None:
            return job.symbol
        if one.problem:
            return problem_symbol(problem.kind) if problem else "problem"
        return person.picture if person else "someone_else"

    def _undo_button(self, one: Happened, title: str) -> TouchButton:
        button = TouchButton(self.kit, self.words("act.undo"), paint="outline")
        name = f"{self.words('act.undo')}: {title}, {self.kit.time(one.at)}"
        button.setAccessibleName(name)
        button.tapped.connect(partial(self._undo, one, title))
        return button

    def _undo(self, one: Happened, title: str) -> None:
        """At once, without asking: the undoing can be undone as well. But not what takes cards or
        people from others: without them nothing would be locked."""
        given = {"events": one.events, "title": title}
        if one.key in OF_TWO and not why_open(self.kit, self.window()):
            self.kit.go("two_cards", then="take_back", given=given)
        else:
            take_back(self.kit, given)
