"""Thank you, we know now. Who and where may be said, or not."""

from kiosk.model import Problem, ProblemKind
from kiosk.ui.kit import Kit
from kiosk.ui.say import first_aiders, problem_symbol, problem_title, station_symbol
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import MOST_BESIDE, Panes
from kiosk.ui.widgets.picture import Picture


class ProblemToldScreen(Screen):
    """A problem that has just been told: it is kept, whatever is said or not said now."""

    shows = frozenset({"problem", "person", "job"})
    section = "problem"

    def __init__(self, kit: Kit, problem: str) -> None:
        super().__init__(kit)
        self._problem = problem
        layout = self.column()
        head = self.header(self.words("problem.kept"))
        self._picture = Picture(self.look, kit.pictures, "problem", 84, plate=True)
        if self.look.text_size <= MOST_BESIDE:
            head.insertWidget(1, self._picture)
        layout.addLayout(head)
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        problem = self.tonight.problems.one(self._problem)
        calls = problem is not None and problem.kind is ProblemKind.PERSON
        self.title.say(self.words("help.kept" if calls else "problem.kept"))
        if problem is not None:
            self._picture.show_symbol(problem_symbol(problem.kind))
        self.facts.show_facts(self._facts(problem) if problem else [])
        self.choices.show_choices(self._choices(problem))
        self.panes.refresh()

    def _facts(self, problem: Problem) -> list[Fact]:
        """What was said; if somebody is hurt, who helps comes first."""
        if problem.kind is ProblemKind.PERSON:
            return [self._stay(problem)]
        if problem.kind is ProblemKind.HURT:
            said = bool(problem.about or problem.where)
            return [*self._first_aid(), *([self._what(problem)] if said else [])]
        return [self._what(problem)]

    def _stay(self, problem: Problem) -> Fact:
        where = problem.where
        key = "help.kept_line" if where else "help.kept_line_nowhere"
        symbol = station_symbol(self.kit, where) if where else "person_help"
        return Fact("stay", symbol, self.words(key, where=where), self._name_of(problem))

    def _what(self, problem: Problem) -> Fact:
        words, where = self.words, problem.where
        about = self.tonight.people.one(problem.about) if problem.about else None
        picture = problem_symbol(problem.kind)
        if about is not None:
            picture = about.picture
        elif where:
            picture = station_symbol(self.kit, where)
        line = words("problem.kept_line") if self.look.text_size <= MOST_BESIDE else ""
        if where:
            line = words("problem.is_at", where=where)
        return Fact("what", picture, problem_title(self.kit, problem, about), line)

    def _name_of(self, problem: Problem) -> str:
        about = self.tonight.people.one(problem.about) if problem.about else None
        return about.called if about else ""

    def _first_aid(self) -> list[Fact]:
        people = first_aiders(self.kit)
        facts = [
            Fact(one.id, one.picture, self.words("problem.first_aider", name=one.called))
            for one in people
        ]
        if not facts:
            facts = [Fact("nobody", "first_aid", self.words("problem.no_first_aider"))]
        return [*facts, Fact("999", "ambulance", self.words("problem.call_999"))]

    def _choices(self, problem: Problem | None) -> list[Choice]:
        words = self.words
        ok = Choice("ok", "yes", words("act.ok"), self._ok, "done")
        if problem is None:
            return [ok]
        who = Choice("who", "who", words("problem.say_who"), self._say_who)
        where = Choice("where", "where", words("problem.say_where"), self._say_where)
        none = Choice("none", "ok", words("problem.not_a_problem"), self._take_back, "quiet")
        if problem.kind is ProblemKind.PERSON:
            return [ok, who, none]
        return [ok, who, where, none]

    def _ok(self) -> None:
        self.kit.go("home")

    def _say_who(self) -> None:
        self.kit.go("find_picture", purpose="about", problem=self._problem)

    def _say_where(self) -> None:
        self.kit.go("problem_where", problem=self._problem)

    def _take_back(self) -> None:
        problem = self.tonight.problems.one(self._problem)
        if problem is not None:
            take_back(self.kit, problem)


def take_back(kit: Kit, problem: Problem) -> None:
    """It was no problem: it is gone, unless that is undone."""
    event = kit.bridge.do(kit.tonight.problems.take_back, problem)
    if event is not None:
        kit.senses.sound.emit("undo")
        kit.go("home")
        kit.message(kit.words("problem.taken_back"), lambda: kit.bridge.undo(event.id), "ok")
