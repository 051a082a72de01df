"""A walk through every screen of the demo night, drawn without a display."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import to_builtins
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.data.sample import DemoNight
from kiosk.errors import KnownError
from kiosk.model import Phase, ProblemKind, Ride, Subject, VisitState
from kiosk.night.demo import demo_codes
from kiosk.opening import Opened, open_demo
from kiosk.paper.desk import Desk
from kiosk.paper.print_run import Layout
from kiosk.settings import SettingsFile
from kiosk.ui.bridge import Bridge
from kiosk.ui.card_press import Run, RunState
from kiosk.ui.look import Look, load_type
from kiosk.ui.screens.check_in import CheckInScreen
from kiosk.ui.senses import Senses
from kiosk.ui.window import Window
from kiosk.words import Words


@dataclass(frozen=True)
class Stop:
    """A picture of the tour: when in the night, and how one gets there."""

    name: str
    at: str
    reach: Callable[["Tour"], None]


class Tour:
    """The demo night at one time of its evening, in a window of one look."""

    def __init__(self, folder: Path, at: str, look: Look) -> None:
        self.demo = DemoNight()
        self.opened: Opened = open_demo(folder, time.fromisoformat(at))
        self.tonight = self.opened.tonight
        self.codes = demo_codes(self.demo)
        self.senses = Senses()
        self.bridge = Bridge(self.tonight)
        settings = SettingsFile(folder)
        desk = Desk(folder, settings, self.bridge.now)
        self.window = Window(self.bridge, Words(), look, self.senses, desk=desk, settings=settings)
        self.window.resize(look.width, look.height)
        self.window.show()

    def person(self, name: str) -> str:
        return self.demo.person(name)

    def go(self, name: str, **given: Any) -> None:
        self.window.go(name, **given)

    def card(self, name: str) -> None:
        self.window.card_shown(self.codes[name])

    def close(self) -> None:
        """Takes the window apart at once: its clocks must not look into a closed file."""
        self.bridge.deleteLater()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.opened.close()


def _go(name: str, **given: Any) -> Callable[[Tour], None]:
    return lambda tour: tour.go(name, **given)


def _find(purpose: str, **given: str) -> Callable[[Tour], None]:
    return _go("find_picture", purpose=purpose, **given)


def _card(name: str) -> Callable[[Tour], None]:
    return lambda tour: tour.card(name)


def _ninas(screen: str) -> Callable[[Tour], None]:
    return lambda tour: tour.go(screen, person=tour.person("Nina"))


def _go_home(tour: Tour) -> None:
    tour.go("check_in")
    screen = tour.window.current
    assert isinstance(screen, CheckInScreen)
    screen.way.click()


def _bye(tour: Tour, name: str) -> None:
    _go_home(tour)
    tour.card(name)


def _unknown(tour: Tour) -> None:
    tour.window.card_shown("HELLO")


def _come_back(tour: Tour) -> None:
    """Frank comes, goes for some air, and is back a little later."""
    tour.card("Frank")
    tour.opened.clock.ahead += timedelta(minutes=1)
    _bye(tour, "Frank")
    tour.opened.clock.ahead += timedelta(minutes=1)
    tour.go("check_in")
    tour.card("Frank")


def _full(tour: Tour) -> None:
    """The room is planned so small that those who are in fill it."""
    night = tour.tonight.night
    plan = {**to_builtins(night), "room": tour.tonight.people.how_many(VisitState.IN)}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))
    tour.card("Frank")


def _finished(tour: Tour) -> None:
    _finish(tour)
    tour.card("Frank")


def _guest(tour: Tour, name: str) -> None:
    tour.window.kit.drafts["guest"] = name
    tour.go("guest")


def _roll_call(tour: Tour) -> None:
    """Some are safe already."""
    tour.go("roll_call", real=True)
    for name in ("Joe", "Amara", "Ben", "Aisha"):
        tour.card(name)


def _tell(tour: Tour, kind: ProblemKind, place: str = "problem_told") -> None:
    tour.go(place, problem=tour.tonight.problems.tell(kind))


def _hurt(tour: Tour) -> None:
    """Somebody is hurt, and who and where is said."""
    about, where = tour.person("Chloe"), "Toilets"
    problem = tour.tonight.problems.tell(ProblemKind.HURT, about=about, where=where)
    tour.go("problem_told", problem=problem)


def _tell_where(tour: Tour) -> None:
    _tell(tour, ProblemKind.SPILL, "problem_where")


def _one(tour: Tour) -> None:
    problem = tour.tonight.problems.tell(
        ProblemKind.UPSET, about=tour.person("Zoe"), where="Quiet room"
    )
    tour.go("problem_one", problem=problem)


def _problems(tour: Tour) -> None:
    """One sorted, one that waits too long, one that somebody is on, and a new one."""
    problems = tour.tonight.problems
    tour.opened.clock.ahead -= timedelta(minutes=6)
    problems.tell(ProblemKind.SPILL, where="Bar")
    tour.opened.clock.ahead += timedelta(minutes=6)
    upset = problems.tell(ProblemKind.UPSET, about=tour.person("Zoe"))
    problems.take(upset, tour.person("Amara"))
    problems.tell(ProblemKind.BROKEN, where="Music")
    tour.go("problems")


def _call(tour: Tour) -> None:
    problem = tour.tonight.problems.tell(ProblemKind.PERSON, where="Door")
    tour.go("problem_told", problem=problem)


def _late_taxi(tour: Tour) -> None:
    """Nina's taxi is late, and Amara is on it."""
    problem = tour.tonight.problems.tell(ProblemKind.TAXI, about=tour.person("Nina"))
    tour.tonight.problems.take(problem, tour.person("Amara"))
    tour.go("taxis")


def _tell_taxi(tour: Tour) -> None:
    _tell(tour, ProblemKind.TAXI, "taxi_whose")


def _nina(tour: Tour) -> Ride:
    home = tour.tonight.rides.one(tour.person("Nina"))
    assert home is not None
    return home.ride


def _phoned(tour: Tour) -> None:
    _late_taxi(tour)
    tour.tonight.rides.phoned(_nina(tour), 20)
    tour.tonight.rides.waits_with(_nina(tour), tour.person("Sam"))
    tour.go("taxi", person=tour.person("Nina"))


def _taxi_here(tour: Tour) -> None:
    tour.tonight.rides.here(_nina(tour))
    tour.go("taxi", person=tour.person("Nina"))


def _problem_at_the_end(tour: Tour) -> None:
    tour.tonight.problems.take(tour.tonight.problems.tell(ProblemKind.SPILL, where="Bar"))
    tour.go("clean_up")


def _some_have_gone(tour: Tour) -> None:
    tour.go("still_in")
    tour.tonight.check_in.seen_go([tour.person(name) for name in ("Alan", "George")])


def _all_is_clear(tour: Tour) -> None:
    tonight = tour.tonight
    for job in tonight.clean_up.holds().jobs:
        tonight.jobs.done(job.id)
    for home in tonight.rides.waiting():
        tonight.rides.gone(home.ride)
    tonight.check_in.seen_go([person.id for person in tonight.clean_up.holds().people])
    tour.go("clean_up")


def _finish(tour: Tour) -> None:
    _all_is_clear(tour)
    tour.tonight.clean_up.finish()
    tour.go("goodnight")


def _finish_and_home(tour: Tour) -> None:
    _finish(tour)
    tour.go("home")


def _held(tour: Tour) -> None:
    tour.tonight.phases.hold(Phase.CLUB)
    tour.go("phase")


def _last_page(tour: Tour) -> None:
    tour.window.kit.drafts["briefing"] = "99"
    tour.go("briefing")


def _lost(tour: Tour) -> None:
    """Ted's card is lost; he chose a symbol, and needs help to get out."""
    ted = tour.person("Ted")
    tour.tonight.cards.choose_symbol(ted, "own/guitar")
    tour.tonight.cards.help_out(ted, on=True)
    tour.go("my_card", person=ted)


def _run(tour: Tour, state: RunState, **known: Any) -> None:
    """A tour never prints: it shows what the press tells when it does."""
    people = tuple(tour.tonight.people.everyone())
    run = Run(people, Layout.SHEET, state=state, pages=5, all=12, **known)
    tour.window.kit.press.show_run(run)
    tour.go("card_print")


def _cards_saved(tour: Tour) -> None:
    name = "cards-20261120-194200.pdf"
    _run(tour, RunState.SAVED, where=name, file=Path("/home/club/our-night") / name)


def _cards_failed(tour: Tour) -> None:
    error = KnownError("The disk is full.", "Make room, or choose another folder.")
    _run(tour, RunState.FAILED, error=error)


def _one_undone(tour: Tour) -> None:
    job = tour.tonight.jobs.one("demo-job-21")
    assert job is not None
    tour.tonight.jobs.undo(job)
    tour.go("what_happened")


STOPS: list[Stop] = [
    Stop("home", "19:42", _go("home")),
    Stop("jobs", "21:24", _go("jobs")),
    Stop("jobs_clean_up", "23:48", _go("jobs")),
    Stop("jobs_there", "21:24", _go("jobs", station="Hall", phase="clean_up")),
    Stop("rota", "21:24", _go("rota")),
    Stop("people", "21:24", _go("people")),
    Stop("job", "19:42", _go("job", job="demo-job-07")),
    Stop("job_open", "21:24", _go("job", job="demo-job-15")),
    Stop("job_who_cannot", "19:42", _go("job", job="demo-job-07", asks=True)),
    Stop("clean_up", "23:48", _go("clean_up")),
    Stop("clean_up_problem", "23:48", _problem_at_the_end),
    Stop("clean_up_clear", "23:48", _all_is_clear),
    Stop("still_in", "23:48", _some_have_gone),
    Stop("goodnight", "23:58", _finish),
    Stop("phase", "21:24", _go("phase")),
    Stop("phase_held", "21:24", _held),
    Stop("briefing", "19:05", _go("briefing")),
    Stop("briefing_end", "19:05", _last_page),
    Stop("more", "21:24", _go("more")),
    Stop("cards", "21:24", _go("cards")),
    Stop("find_card", "21:24", _find("card")),
    Stop("my_card", "21:24", _ninas("my_card")),
    Stop("my_card_lost", "21:24", _lost),
    Stop("my_symbol", "21:24", _ninas("my_symbol")),
    Stop("card_layout", "21:24", _ninas("card_layout")),
    Stop("card_print", "21:24", partial(_run, state=RunState.GOES_ON)),
    Stop("cards_printed", "21:24", partial(_run, state=RunState.PRINTED, where="Office")),
    Stop("cards_saved", "21:24", _cards_saved),
    Stop("cards_no_printer", "21:24", partial(_run, state=RunState.NO_PRINTER)),
    Stop("cards_stopped", "21:24", partial(_run, state=RunState.STOPPED)),
    Stop("cards_failed", "21:24", _cards_failed),
    Stop("what_happened", "23:48", _one_undone),
    Stop("home_briefing", "19:05", _go("home")),
    Stop("home_finished", "23:58", _finish_and_home),
    Stop("who_did_it", "23:32", _go("who_did_it", job="demo-job-01")),
    Stop("check_in", "19:42", _go("check_in")),
    Stop("check_in_home", "22:40", _go_home),
    Stop("welcome", "19:42", _card("Frank")),
    Stop("welcome_job", "17:05", _card("Amara")),
    Stop("welcome_back", "19:42", _come_back),
    Stop("in_already", "19:43", _card("Joe")),
    Stop("bye", "22:40", partial(_bye, name="Priya")),
    Stop("old_card", "19:43", _card("Ted")),
    Stop("unknown", "19:43", _unknown),
    Stop("talk_first", "19:43", _card("Yasmin")),
    Stop("too_early", "17:10", _card("Zoe")),
    Stop("full", "19:43", _full),
    Stop("not_in", "22:40", partial(_bye, name="Paul")),
    Stop("finished", "23:58", _finished),
    Stop("find_picture", "19:43", _go("find_picture")),
    Stop("find_take_job", "21:24", _find("take_job", job="demo-job-15")),
    Stop("find_comes_with", "19:43", _find("comes_with", guest="Sam")),
    Stop("find_go_home", "22:40", _find("go_home")),
    Stop("guest", "19:43", partial(_guest, name="Sam")),
    Stop("try_card", "19:43", _go("try_card")),
    Stop("fire", "21:24", _go("fire")),
    Stop("roll_call", "21:24", _roll_call),
    Stop("roll_call_practice", "19:10", _go("roll_call", real=False)),
    Stop("problem", "22:10", _go("problem")),
    Stop("problem_told", "22:10", partial(_tell, kind=ProblemKind.SPILL)),
    Stop("problem_hurt", "22:10", partial(_tell, kind=ProblemKind.HURT)),
    Stop("problem_said", "22:10", _hurt),
    Stop("problem_where", "22:10", _tell_where),
    Stop("problem_one", "22:10", _one),
    Stop("problem_sorted", "22:10", _go("problem_one", problem="demo-problem")),
    Stop("problems", "22:10", _problems),
    Stop("person_help", "22:10", _go("person_help")),
    Stop("person_told", "22:10", _call),
    Stop("taxis", "23:15", _late_taxi),
    Stop("taxi_whose", "23:15", _tell_taxi),
    Stop("taxi", "23:15", _ninas("taxi")),
    Stop("taxi_phoned", "23:15", _phoned),
    Stop("taxi_here", "23:15", _taxi_here),
    Stop("taxi_minutes", "23:15", _ninas("taxi_minutes")),
    Stop("taxi_another", "23:15", _ninas("taxi_another")),
    Stop("still_here", "21:24", _go("still_here")),
    Stop("sorry", "21:24", _go("sorry")),
]


def walk(look: Look) -> Iterator[tuple[str, Window]]:
    """Each stop's name and the window as it is there. Needs a QApplication."""
    for stop in STOPS:
        with TemporaryDirectory() as folder:
            tour = Tour(Path(folder), stop.at, look)
            try:
                stop.reach(tour)
                QApplication.processEvents()
                QApplication.processEvents()
                yield stop.name, tour.window
            finally:
                tour.close()


def draw(out: Path, look: Look) -> int:
    """Writes one PNG for each stop into `out`. Returns how many. Raises KnownError."""
    load_type()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_written(out) from error
    drawn = 0
    for name, window in walk(look):
        if not window.grab().save(str(out / f"{name}.png")):
            raise _not_written(out)
        drawn += 1
    return drawn


def _not_written(out: Path) -> KnownError:
    return KnownError(f"The folder {out} cannot be written.", "Choose another folder.")
