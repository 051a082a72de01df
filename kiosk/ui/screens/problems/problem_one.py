"""One problem: what it is, what we do, and how it goes on."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from kiosk.model import Event, Person, Problem, ProblemKind, ProblemState
from kiosk.ui.kit import Kit
from kiosk.ui.say import first_aiders, problem_line, problem_symbol, problem_title
from kiosk.ui.screens.problems.problem_told import take_back
from kiosk.ui.screens.screen import Screen
from kiosk.ui.steps import agreed_steps
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import MOST_BESIDE, Panes
from kiosk.ui.widgets.picture import Picture


class ProblemOneScreen(Screen):
    """A problem of tonight, to be taken, waited for, sorted, or opened again, by anyone."""

    shows = frozenset({"problem", "person", "job", "ride"})
    section = "problem"

    def __init__(self, kit: Kit, problem: str) -> None:
        super().__init__(kit)
        self._problem = problem
        self._about: Person | None = None
        layout = self.column()
        self._line = self.second("")
        self._large = self.look.text_size > MOST_BESIDE
        self._head = self.header("", under=None if self._large else self._line)
        self._picture = Picture(self.look, kit.pictures, "problem", 84, plate=True)
        self._head.insertWidget(1, self._picture)
        self._faces: Faces | None = None
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=1)
        layout.addLayout(self._head)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        problem = self.tonight.problems.one(self._problem)
        if problem is None:
            self._show_nothing()
            return
        about = self.tonight.people.one(problem.about) if problem.about else None
        by = self._who_is_on_it(problem)
        self._picture.show_symbol(problem_symbol(problem.kind))
        self.title.say(problem_title(self.kit, problem, about))
        line = problem_line(self.kit, problem, by)
        self._line.say(line)
        self._show_face(about)
        steps = self._steps(problem)
        if self._large:  # Who helps somebody who is hurt comes before all.
            steps.insert(1 if problem.kind is ProblemKind.HURT else 0, Fact("line", "clock", line))
        self.facts.show_facts(steps)
        self.choices.show_choices(self._choices(problem, by))
        self.panes.refresh()

    def _show_nothing(self) -> None:
        """Somebody said that it was no problem while this was open."""
        self.title.say(self.words("problem.taken_back"))
        self._line.say("")
        self.facts.show_facts([])
        self.choices.show_choices([Choice("ok", "yes", self.words("act.ok"), self.kit.back)])
        self.panes.refresh()

    def _show_face(self, about: Person | None) -> None:
        if about == self._about:
            return
        self._about = about
        if self._faces is not None:
            self._faces.hide()
            self._faces.deleteLater()
            self._faces = None
        if about is not None:
            self._faces = Faces(self.kit, [about], side=88)
            self._head.insertWidget(2, self._faces, 0, Qt.AlignmentFlag.AlignVCenter)

    def _who_is_on_it(self, problem: Problem) -> Person | None:
        by = problem.mark.by if problem.mark else None
        return self.tonight.people.one(by) if by else None

    def _steps(self, problem: Problem) -> list[Fact]:
        facts = [
            Fact(f"step {nth}", page.symbol, page.text)
            for nth, page in enumerate(agreed_steps(self.kit, problem.kind))
        ]
        if problem.kind is ProblemKind.HURT:
            who = [
                Fact(one.id, one.picture, self.words("problem.first_aider", name=one.called))
                for one in first_aiders(self.kit)
            ]
            ours = self.tonight.agreed.of(problem.kind) is not None
            facts[: 1 if who and not ours else 0] = who  # of what we agreed, nothing is left out
        return facts

    # What can be done with it

    def _choices(self, problem: Problem, by: Person | None) -> list[Choice]:
        words = self.words
        if problem.state is ProblemState.SORTED:
            again = words("problem.again")
            return [Choice("again", "problem", again, self._open_again)]
        choices = []
        if problem.kind is ProblemKind.TAXI and problem.about:
            choices.append(Choice("ride", "taxis", words("problem.see_ride"), self._see_ride))
        if problem.state is not ProblemState.ON_IT:
            choices.append(Choice("take", "on_it", words("problem.take"), self._take))
        elif by is None:
            choices.append(Choice("takes", "people", words("problem.who_takes"), self._who_takes))
        if problem.state is ProblemState.ON_IT:
            choices.append(Choice("wait", "waiting", words("problem.wait"), self._wait))
        choices.append(Choice("sorted", "sorted", words("problem.sorted"), self._sort, "done"))
        return [*choices, *self._sayings(problem)][:5]

    def _sayings(self, problem: Problem) -> list[Choice]:
        """What has not been said yet."""
        words = self.words
        choices = []
        if problem.kind is ProblemKind.TAXI and not problem.about:
            choices.append(Choice("whose", "who", words("problem.say_whose"), self._whose))
        elif not problem.about:
            choices.append(Choice("who", "who", words("problem.say_who"), self._say_who))
        if not problem.where and problem.kind is not ProblemKind.TAXI:
            text = words("problem.say_where")
            choices.append(Choice("where", "where", text, self._say_where))
        text = words("problem.not_a_problem")
        return [*choices, Choice("none", "ok", text, self._take_back, "quiet")]

    def _do(self, act: Callable[[str], Event], sound: str) -> Event | None:
        event = self.kit.bridge.do(act, self._problem)
        if event is not None:
            self.kit.senses.sound.emit(sound)
        return event

    def _take(self) -> None:
        self._do(self.tonight.problems.take, "done")

    def _wait(self) -> None:
        self._do(self.tonight.problems.wait, "tap")

    def _sort(self) -> None:
        event = self.kit.bridge.do(self.tonight.problems.sorted, self._problem)
        if event is not None:
            self.kit.senses.sound.emit("done")
            text = self.words("problem.now_sorted")
            self.kit.message(text, lambda: self.kit.bridge.undo(event.id), "sorted")

    def _open_again(self) -> None:
        event = self._do(self.tonight.problems.open_again, "problem")
        if event is not None:
            text = self.words("problem.opened_again")
            self.kit.message(text, lambda: self.kit.bridge.undo(event.id), "problem")

    def _take_back(self) -> None:
        problem = self.tonight.problems.one(self._problem)
        if problem is not None:
            take_back(self.kit, problem)

    def _see_ride(self) -> None:
        problem = self.tonight.problems.one(self._problem)
        if problem is not None and problem.about:
            self.kit.go("taxi", person=problem.about)

    def _who_takes(self) -> None:
        self.kit.go("find_picture", purpose="takes", problem=self._problem)

    def _whose(self) -> None:
        self.kit.go("taxi_whose", problem=self._problem)

    def _say_who(self) -> None:
        self.kit.go("find_picture", purpose="about", problem=self._problem)

    def _say_where(self) -> None:
        self.kit.go("problem_where", problem=self._problem)
