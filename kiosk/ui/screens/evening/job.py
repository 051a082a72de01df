"""One job: when, where, who, its steps, and what can be done about it."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Event, Job, JobState, Page, Person, Phase, ProblemKind
from kiosk.ui.kit import Kit
from kiosk.ui.say import job_line, names
from kiosk.ui.screens.screen import EDGE, GAP, Screen
from kiosk.ui.widgets.head_button import head_button
from kiosk.ui.widgets.job_row import tick
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.step import Step
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton

MOST_WORDS = 100
"""Per cent: with larger text a button beside the title has only its picture."""

TWO_COLUMNS = 125
"""Per cent: with larger text the choices stand in the list, the main one first."""

CHOICES = {
    "done": ("job.done", "sorted", "done"),
    "undo": ("act.undo", "undo", "undo"),
    "take": ("job.i_will", "on_it", "card"),
    "start": ("job.start", "on_it", "card"),
    "hand_on": ("job.cannot", "hand_over", "card"),
    "not_needed": ("job.not_needed_button", "no", "card"),
    "problem": ("job.problem", "problem", "problem"),
}
"""What there is to choose: its words, symbol and paint."""


def choices(job: Job) -> list[str]:
    """At most five, for what the job is now (access.md, rule 13)."""
    clean_up = ["not_needed"] if job.phase is Phase.CLEAN_UP else []
    if job.over:
        return ["undo", "problem"]
    if not job.people:
        return ["take", "done", *clean_up, "problem"]
    start = ["start"] if job.state is JobState.TO_DO else []
    more = ["take"] if len(job.people) < job.wanted and not (start and clean_up) else []
    return ["done", *start, "hand_on", *more, *clean_up, "problem"]


class JobScreen(Screen):
    """`asks`: who of the people on the job can't do it now."""

    shows = frozenset({"job", "person"})
    section = "jobs"

    def __init__(self, kit: Kit, job: str, asks: bool = False) -> None:
        super().__init__(kit)
        self._job = job
        self._asks = asks
        title = self.words("job.who_cannot") if asks else ""
        self._choices: Pager | None = None
        self._about_shown: object = None
        self._about_row: QWidget | None = None
        if asks:
            layout = self.column()
            layout.addLayout(self.header(title))
            columns = 4 if self.look.text_size <= 125 else 3
            self.list = Pager(kit, columns=columns, least=180, fill=True)
            layout.addWidget(self.list, 1)
        elif self.look.text_size <= TWO_COLUMNS:
            self._in_two_columns()
        else:
            layout = self.column()
            layout.addLayout(self.header("", [self._who_button()]))
            self.list = Pager(kit, gap=10, tight=True)
            layout.addWidget(self.list, 1)

    def _in_two_columns(self) -> None:
        px = self.look.px
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(EDGE), px(GAP), px(EDGE), px(GAP))
        layout.setSpacing(px(16))
        left = QVBoxLayout()
        left.setSpacing(px(10))
        left.addLayout(self.header("", [self._who_button()]))
        self._about_place = QVBoxLayout()
        left.addLayout(self._about_place)
        self.list = Pager(self.kit, gap=max(10, 10 / self.look.scale))
        self.list.name_pages(self.words("jobs.people"))
        left.addWidget(self.list, 1)
        self._choices = Pager(self.kit, gap=max(10, 10 / self.look.scale), fill=True)
        self._choices.setFixedWidth(px(420))
        layout.addLayout(left, 1)
        layout.addWidget(self._choices)

    def _who_button(self) -> TouchButton:
        """Swap, or somebody who is not here: less often wanted than what stands at the right."""
        words, act = self.words("away.change"), self._change_who
        self._who_changes = head_button(self.kit, words, "change_places", act, most=MOST_WORDS)
        return self._who_changes

    def _change_who(self) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is not None and len(job.people) == 1:
            self.kit.go("person_jobs", person=job.people[0], job=job.id)
        elif job is not None:
            self.kit.go("job_people", job=job.id)

    def refresh(self) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is None:
            return
        found = self.tonight.people.find([*job.people, *self._by(job)])
        people = [found[one] for one in job.people if one in found]
        if self._asks:
            self._show_who(people)
            return
        self.title.say(job.title)
        self._who_changes.setVisible(bool(job.people) and not job.over)
        doer = next((found[one] for one in self._by(job) if one in found), None)
        about = Item("job", (job, found), partial(self._about, job, people, doer))
        chosen = [Item(name, name, partial(self._choice, name)) for name in choices(job)]
        done = {step.step for step in job.steps_done}
        steps = [
            Item(f"step {nth}", nth in done, partial(self._step, nth, page, nth in done))
            for nth, page in enumerate(job.steps)
        ]
        if self._choices is None:
            more = self._lines(job, people, doer)[1:]
            lines = [
                Item(f"line {one}", one, partial(Row, self.kit, job.symbol, one)) for one in more
            ]
            self.list.show_items([*chosen[:1], about, *chosen[1:], *lines, *steps])
        else:
            self._show_about(about)
            self.list.show_items(steps)
            self._choices.show_items(chosen)

    def _show_about(self, about: Item) -> None:
        if about.shows == self._about_shown:
            return
        self._about_shown = about.shows
        if self._about_row is not None:
            self._about_row.hide()
            self._about_row.deleteLater()
        self._about_row = about.make()
        self._about_place.addWidget(self._about_row)

    def _by(self, job: Job) -> list[str]:
        return [job.mark.by] if job.mark and job.mark.by else []

    def _about(self, job: Job, people: list[Person], by: Person | None) -> QWidget:
        """Who is on it, with when and where; the other lines too where there is room."""
        lines = self._lines(job, people, by)
        title = names(self.kit, people) or self.words("job.nobody")
        paint = "done card" if job.over else "card"
        shown = lines if self._choices is not None else lines[:1]
        return Row(self.kit, job.symbol, title, shown, people=people, paint=paint)

    def _lines(self, job: Job, people: list[Person], by: Person | None) -> list[str]:
        """When and where; how it stands; how many more are wanted."""
        words, kit = self.words, self.kit
        start, end = kit.time(job.start), kit.time(job.end)
        lines = [words("job.when_where", start=start, end=end, station=job.station)]
        if job.over or job.state is JobState.ON_IT:
            lines.append(job_line(kit, job, people, by))
        if people and not job.over and len(people) < job.wanted:
            lines.append(words("job.more_people", n=job.wanted - len(people)))
        return lines

    def _choice(self, name: str) -> TouchButton:
        key, symbol, paint = CHOICES[name]
        if name in ("done", "undo"):
            icon = "check" if name == "done" else "arrow-counter-clockwise"
            button = TouchButton(
                self.kit, self.words(key), icon=icon, paint="done", weight=800, side=56
            )
        else:
            button = TouchButton(self.kit, self.words(key), symbol=symbol, paint=paint, side=56)
        if name == "problem":  # The bottom bar has one of that name.
            button.setAccessibleName(f"{self.words(key)}: {self.title.full}")
        button.tapped.connect(partial(self._do, name))
        return button

    def _step(self, nth: int, page: Page, done: bool) -> Step:
        step = Step(self.kit, page, done)
        step.tapped.connect(partial(self._tick_step, nth, done))
        return step

    # What can be done

    def _do(self, name: str) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is not None:
            getattr(self, f"_{name}")(job)

    def _done(self, job: Job) -> None:
        tick(self.kit, job)

    def _undo(self, job: Job) -> None:
        if self.kit.bridge.do(self.tonight.jobs.undo, job) is not None:
            self.kit.senses.sound.emit("undo")

    def _take(self, job: Job) -> None:
        self.kit.go("find_picture", purpose="take_job", job=job.id)

    def _start(self, job: Job) -> None:
        event = self.kit.bridge.do(self.tonight.jobs.start, job.id)
        self._say(event, self.words("job.started", title=job.title), "on_it")

    def _not_needed(self, job: Job) -> None:
        event = self.kit.bridge.do(self.tonight.jobs.not_needed, job.id)
        self._say(event, self.words("job.marked_not_needed", title=job.title), job.symbol)

    def _problem(self, job: Job) -> None:
        problem = self.kit.bridge.do(self.tonight.problems.tell, ProblemKind.JOB, job=job.id)
        if problem is not None:
            self.kit.senses.sound.emit("problem")
            self.kit.go("problem_told", problem=problem)

    def _hand_on(self, job: Job) -> None:
        """Nobody is asked why. With several people on it, only who."""
        if len(job.people) > 1:
            self.kit.go("job", job=job.id, asks=True)
        elif job.people:
            self._leave(job, job.people[0])

    def _leave(self, job: Job, person: str) -> None:
        event = self.kit.bridge.do(self.tonight.jobs.hand_on, job.id, person)
        left = len(job.people) - 1
        more = max(1, job.wanted - left)
        some = self.words("job.handed_on_some", n=more, title=job.title)
        text = some if left else self.words("job.handed_on", title=job.title)
        self._say(event, text, "hand_over")

    def _tick_step(self, nth: int, done: bool) -> None:
        job = self.tonight.jobs.one(self._job)
        if job is None:
            return
        if done:
            event = self.kit.bridge.do(self.tonight.jobs.undo_step, job, nth)
        else:
            event = self.kit.bridge.do(self.tonight.jobs.step_done, job.id, nth)
        if event is not None:
            self.kit.senses.sound.emit("undo" if done else "done")

    def _say(self, event: Event | None, text: str, symbol: str) -> None:
        if event is not None:
            self.kit.senses.sound.emit("done")
            self.kit.message(text, partial(self.kit.bridge.undo, event.id), symbol)

    # Who can't do it?

    def _show_who(self, people: list[Person]) -> None:
        self.list.show_items(
            [Item(person.id, person, partial(self._who, person)) for person in people]
        )

    def _who(self, person: Person) -> PersonTile:
        tile = PersonTile(self.kit, person, side=150)
        tile.tapped.connect(partial(self._chosen, person))
        return tile

    def _chosen(self, person: Person) -> None:
        job = self.tonight.jobs.one(self._job)
        self.kit.back()
        if job is not None:
            self._leave(job, person.id)

    def take_card(self, code: str) -> bool:
        """While it is asked who can't, a card answers."""
        person = self.tonight.cards.owner(code) if self._asks else None
        job = self.tonight.jobs.one(self._job)
        if person is None or job is None or person.id not in job.people:
            return False
        self._chosen(person)
        return True
