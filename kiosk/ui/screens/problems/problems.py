"""Problems tonight: the oldest first, the sorted ones where they were."""

from collections.abc import Callable
from functools import partial

from kiosk.model import Event, Person, Problem, ProblemState
from kiosk.night.problems import waited_too_long
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON
from kiosk.ui.say import problem_line, problem_symbol, problem_title
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

MOST_BUTTONS = 150
"""Per cent: with larger text, a row is words only, and a tap on it shows all."""


class ProblemsScreen(Screen):
    """Every problem with the one thing it needs next."""

    shows = frozenset({"problem", "person"})
    section = "problem"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._words_only = self.look.text_size > MOST_BUTTONS
        layout = self.column()
        head = self.header(self.words("problem.list"))
        self._count = Text(self.look, "", BUTTON, self.look.paint("page").second)
        head.setStretch(1, 0)
        head.addWidget(self._count, 1)
        self.list = Pager(kit, gap=0)
        self._none = Facts(kit)
        self._none.show_facts([Fact("none", "sorted", self.words("problem.none"), paint="quiet")])
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none, 1)

    def refresh(self) -> None:
        problems, now = self.tonight.problems.all(), self.kit.bridge.now()
        is_open = sum(problem.state is not ProblemState.SORTED for problem in problems)
        self._count.say(self.words("problem.list_line", n=is_open) if problems else "")
        self.list.setVisible(bool(problems))
        self._none.setVisible(not problems)
        marks = [problem.mark for problem in problems]
        people = self.tonight.people.find(
            [p.about for p in problems if p.about] + [m.by for m in marks if m and m.by]
        )
        self.list.show_items(
            [self._item(problem, people, waited_too_long(problem, now)) for problem in problems]
        )

    def _item(self, problem: Problem, people: dict[str, Person], waited: bool) -> Item:
        about = people.get(problem.about or "")
        by = people.get(problem.mark.by or "") if problem.mark else None
        make = partial(self._row, problem, about, by, waited)
        return Item(problem.id, (problem, about, by, waited), make)

    def _row(self, problem: Problem, about: Person | None, by: Person | None, waited: bool) -> Row:
        return Row(
            self.kit,
            problem_symbol(problem.kind),
            problem_title(self.kit, problem, about),
            [problem_line(self.kit, problem, by)],
            people=[about] if about and not self._words_only else [],
            buttons=[] if self._words_only else [self._next(problem)],
            opens=partial(self.kit.go, "problem_one", problem=problem.id),
            paint="done card" if problem.state is ProblemState.SORTED else "card",
            framed=waited,
        )

    def _next(self, problem: Problem) -> TouchButton:
        """I am on it, then Sorted; and back."""
        words, problems = self.words, self.tonight.problems
        if problem.state is ProblemState.SORTED:
            return self._button(
                words("problem.open_again"), "undo", problems.open_again, problem, "undo"
            )
        if problem.state is ProblemState.NEW:
            return self._button(words("problem.take"), "outline", problems.take, problem, "done")
        return self._button(words("problem.sorted"), "done", problems.sorted, problem, "done")

    def _button(
        self, text: str, paint: str, act: Callable[[str], Event], problem: Problem, sound: str
    ) -> TouchButton:
        icon = "check" if paint == "done" else None
        button = TouchButton(self.kit, text, icon=icon, paint=paint, weight=800)
        title = self.words(f"problem.{problem.kind}")
        button.setAccessibleName(f"{text}: {title}, {self.kit.time(problem.told.at)}")
        button.tapped.connect(partial(self._do, act, problem.id, sound))
        return button

    def _do(self, act: Callable[[str], Event], problem: str, sound: str) -> None:
        if self.kit.bridge.do(act, problem) is not None:
            self.kit.senses.sound.emit(sound)
