"""A walk through every screen of the demo night, drawn without a display."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import time, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import to_builtins
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.data.sample import DemoNight
from kiosk.devices.microphone import Microphone
from kiosk.errors import KnownError
from kiosk.model import Found, Phase, ProblemKind, Ride, Subject, VisitState
from kiosk.night.demo import demo_codes
from kiosk.night.roll import Roll
from kiosk.opening import Opened, open_demo
from kiosk.paper.desk import Desk
from kiosk.paper.print_run import Layout
from kiosk.paper.sticks import Stick
from kiosk.settings import SettingsFile
from kiosk.ui.bridge import Bridge
from kiosk.ui.card_press import Run, RunState
from kiosk.ui.keeper import Keeper, Kept
from kiosk.ui.look import Look, load_type
from kiosk.ui.screens.answer import AnswerScreen
from kiosk.ui.screens.check_in import CheckInScreen
from kiosk.ui.senses import Senses
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.window import Window
from kiosk.words import Words

LOUD = (b"\x00\x40" * 20 + b"\x00\xc0" * 20) * 400
"""Samples of a hum of one second, half as loud as can be."""


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
        self.keeper = Keeper(folder, settings, self.bridge.now)
        self.window = Window(
            self.bridge,
            Words(),
            look,
            self.senses,
            desk=desk,
            settings=settings,
            keeper=self.keeper,
        )
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
        self.keeper.close()
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


def _tap(tour: Tour, words: str) -> None:
    """Taps the button whose name begins so, once the screen has its places."""
    QApplication.processEvents()
    buttons = tour.window.current.findChildren(TouchButton)
    next(one for one in buttons if one.accessibleName().startswith(words)).click()


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
    _plan(tour, room=tour.tonight.people.how_many(VisitState.IN))
    tour.card("Frank")


def _plan(tour: Tour, **changes: int) -> None:
    """The night is planned for so many people."""
    night = tour.tonight.night
    plan = {**to_builtins(night), **changes}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))


def _nearly_full(tour: Tour, name: str) -> None:
    people = tour.tonight.people.how_many(VisitState.IN)
    _plan(tour, crowded=people + 1, room=people + 5)
    tour.card(name)


def _full_for_a_guest(tour: Tour) -> None:
    _plan(tour, room=tour.tonight.people.how_many(VisitState.IN))
    _guest(tour, "Sam")
    tour.window.show_answer(tour.tonight.check_in.come_in_as_guest("Sam", None))


def _who_lets_in(tour: Tour) -> None:
    _full(tour)
    screen = tour.window.current
    assert isinstance(screen, AnswerScreen)
    tour.go("find_picture", purpose="lets_in", answer=screen.answer)


def _let_in(tour: Tour) -> None:
    """Frank is let in over the limit."""
    _full(tour)
    screen = tour.window.current
    assert isinstance(screen, AnswerScreen)
    door = tour.tonight.check_in
    tour.window.show_answer(door.let_in(screen.answer, tour.person("Joe")))


def _told_who_let_in(tour: Tour) -> None:
    _let_in(tour)
    door = tour.tonight.check_in
    refused = door.show_card(tour.codes["Yasmin"])
    full = door.let_in(refused, tour.person("Amara"))
    door.let_in(full, tour.person("Amara"))
    tour.go("what_happened")


def _doors_are_held(tour: Tour) -> None:
    tour.tonight.phases.hold(Phase.BRIEFING)
    tour.card("Frank")


def _finished(tour: Tour) -> None:
    _finish(tour)
    tour.card("Frank")


def _type(tour: Tour, name: str, purpose: str = "come_in") -> None:
    """Somebody has typed so much of a name."""
    tour.window.kit.drafts[f"find {purpose}"] = name
    tour.window.kit.drafts[f"find {purpose} open"] = "yes"
    tour.go("find_picture", purpose=purpose)


def _guest(tour: Tour, name: str) -> None:
    tour.window.kit.drafts["guest"] = name
    tour.go("guest")


class _Sound(QObject):
    """A microphone's sound for pictures: one that is there, and hears what it is told."""

    heard = Signal(bytes)
    lost = Signal()

    def is_there(self) -> bool:
        return True

    def start(self) -> bool:
        return True

    def stop(self) -> None:
        pass


def _with_microphone(tour: Tour) -> _Sound:
    sound = _Sound(tour.window)
    tour.senses.microphone = Microphone(tour.window, source=sound)
    return sound


def _guest_with_microphone(tour: Tour) -> None:
    _with_microphone(tour)
    tour.go("guest")


def _guest_voice(
    tour: Tour, heard: bytes = b"", *, start: bool = False, stop: bool = False
) -> None:
    sound = _with_microphone(tour)
    tour.go("guest_voice")
    if start:
        _tap(tour, "Start")
        sound.heard.emit(heard)
    if stop and tour.senses.microphone is not None:
        tour.senses.microphone.stop()


def _guest_said(tour: Tour) -> None:
    _guest_voice(tour, LOUD, start=True, stop=True)
    tour.window.back()
    tour.go("guest")
    tour.window.kit.drafts["guest_voice"] = "voices/name.wav"
    tour.window.current.refresh()


def _roll_call(tour: Tour, *, real: bool = True) -> None:
    """Two said that they need help to get out, one came with a guest, some are safe already."""
    tonight = tour.tonight
    helped = [Subject("person", tour.person(name)) for name in ("Zoe", "Dan")]
    tonight.log.add(*(Act(f"{one.kind}.help_out", one, {"on": True}) for one in helped))
    tonight.check_in.come_in_as_guest("Abi", tour.person("Joe"))
    tour.go("roll_call", real=real)
    for name in ("Joe", "Amara", "Ben", "Aisha", "Dan"):
        tour.card(name)


def _counted(tour: Tour, *, real: bool = True) -> Roll:
    """Outside: all but three are safe; one of them left, and one is not found."""
    _roll_call(tour, real=real)
    roll = tour.tonight.roll_calls.begin(real=real)
    *safe, lost, _, left = roll.all(None)
    for person in safe:
        roll.say(person.id, Found.SAFE)
    roll.say(lost.id, Found.NOT_FOUND)
    roll.say(left.id, Found.LEFT_WITH, tour.person("Joe"))
    return roll


def _missing(tour: Tour, *, real: bool = True) -> None:
    tour.go("roll_call_missing", roll=_counted(tour, real=real))


def _some_missing(tour: Tour) -> None:
    """Early on, when many have no tick."""
    _roll_call(tour)
    tour.go("roll_call_missing", roll=tour.tonight.roll_calls.begin(real=True))


def _left_with(tour: Tour, place: str = "roll_call_left") -> None:
    roll = _counted(tour)
    tour.go(place, roll=roll, person=roll.missing[0])


def _report(tour: Tour, *, real: bool = True) -> None:
    roll = _counted(tour, real=real)
    tour.opened.clock.ahead += timedelta(minutes=7)
    roll.end("counted")
    tour.go("roll_call_report", roll=roll)


def _no_disk(tour: Tour) -> None:
    """The data file is gone: the roll call goes on from memory."""
    _roll_call(tour)
    tour.opened.db.close()
    tour.card("Alan")


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


def _taxi_comes(tour: Tour) -> None:
    """At the moment it is tapped that the taxi is here, the person can go at once."""
    tour.go("taxi", person=tour.person("Nina"))
    _tap(tour, "Taxi is here")


def _last_job_done(tour: Tour) -> None:
    tour.go("clean_up")
    tour.tonight.jobs.done("demo-job-21")
    tour.go("who_did_it", job="demo-job-21")
    person = tour.tonight.people.one(tour.person("Fatima"))
    assert person is not None
    _tap(tour, person.called)


def _taxi_here(tour: Tour) -> None:
    tour.tonight.rides.here(_nina(tour))
    tour.go("taxi", person=tour.person("Nina"))


def _problem_at_the_end(tour: Tour) -> None:
    tour.tonight.problems.take(tour.tonight.problems.tell(ProblemKind.SPILL, where="Bar"))
    tour.go("clean_up")


def _guest_is_in(tour: Tour) -> None:
    """A guest came with Ada, and somebody whose record was erased is still in."""
    tour.tonight.check_in.come_in_as_guest("Abdi", tour.person("Aisha"))
    erased = Subject("visit", f"{tour.tonight.night.id}/erased")
    tour.tonight.log.add(Act("visit.came_in", erased, {"person": "erased"}))
    tour.go("who_is_in")


def _view(tour: Tour, words: str) -> None:
    """The other views of who is in, chosen as people choose them."""
    tour.go("who_is_in")
    _tap(tour, words)


def _some_come_in(tour: Tour) -> None:
    _view(tour, "Expected")
    tour.tonight.check_in.come_in(tour.tonight.who.tonight()[VisitState.EXPECTED][1])


def _some_have_gone(tour: Tour) -> None:
    tour.go("who_is_in")
    tour.tonight.check_in.seen_go([tour.person(name) for name in ("Alan", "George")])


def _nobody_is_left(tour: Tour) -> None:
    _all_is_clear(tour)
    tour.go("who_is_in")


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


def _camera(state: str) -> Callable[[Tour], None]:
    """At the door, with the camera in that state."""

    def reach(tour: Tour) -> None:
        tour.senses.set_camera(state)
        tour.go("check_in")

    return reach


def _cameras(tour: Tour) -> None:
    """Two are plugged in, and the second is used."""
    names = ["Integrated Webcam HD: Integrated W", "HD Pro Webcam C920"]
    tour.senses.set_cameras([(name, name) for name in names], names[1])
    tour.senses.set_camera("looking")
    tour.go("cameras")


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


STICK = Stick("BLUE STICK", Path("/media/BLUE STICK"))


def _kept(tour: Tour) -> None:
    """The list is written each minute, here and on a stick."""
    keeper, at = tour.keeper, tour.bridge.now()
    keeper.here = Kept(tour.window.kit.desk.folder, at)
    tour.window.kit.settings.change(usb=str(STICK.folder))
    keeper.stick = Kept(STICK.folder, at)
    tour.go("paper")


def _not_kept(tour: Tour) -> None:
    """The disk has been full for a while, and the stick was pulled out."""
    _kept(tour)
    full = KnownError("The disk is full.", "Make room, or choose another folder.")
    tour.keeper.here = replace(tour.keeper.here, wrong=full)
    tour.keeper.stick = Kept(STICK.folder, away=True)
    tour.keeper.told.emit()


def _sticks(tour: Tour) -> None:
    _kept(tour)
    tour.keeper.sticks = lambda: [STICK, Stick("CLUB", Path("/media/CLUB"))]
    tour.go("stick")


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
    Stop("who_is_in", "19:43", _guest_is_in),
    Stop("who_is_in_many", "21:24", _go("who_is_in")),
    Stop("who_is_in_seen", "23:48", _some_have_gone),
    Stop("who_is_in_nobody", "23:48", _nobody_is_left),
    Stop("who_is_expected", "19:43", _some_come_in),
    Stop("who_has_gone", "22:40", partial(_view, words="Gone home")),
    Stop("goodnight", "23:58", _finish),
    Stop("phase", "21:24", _go("phase")),
    Stop("phase_held", "21:24", _held),
    Stop("briefing", "19:05", _go("briefing")),
    Stop("briefing_end", "19:05", _last_page),
    Stop("more", "21:24", _go("more")),
    Stop("this_kiosk", "21:24", _go("this_kiosk")),
    Stop("cameras", "19:42", _cameras),
    Stop("cameras_none", "19:42", _go("cameras")),
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
    Stop("paper", "21:24", _go("paper")),
    Stop("paper_kept", "21:24", _kept),
    Stop("paper_not_kept", "21:24", _not_kept),
    Stop("printer", "21:24", _go("printer")),
    Stop("stick", "21:24", _go("stick")),
    Stop("stick_some", "21:24", _sticks),
    Stop("home_briefing", "19:05", _go("home")),
    Stop("home_finished", "23:58", _finish_and_home),
    Stop("who_did_it", "23:32", _go("who_did_it", job="demo-job-01")),
    Stop("who_did_it_last", "23:44", _last_job_done),
    Stop("check_in", "19:42", _go("check_in")),
    Stop("check_in_lost", "19:42", _camera("lost")),
    Stop("check_in_taken", "19:42", _camera("taken")),
    Stop("check_in_silent", "19:42", _camera("silent")),
    Stop("check_in_home", "22:40", _go_home),
    Stop("welcome", "19:42", _card("Frank")),
    Stop("welcome_job", "17:05", _card("Amara")),
    Stop("welcome_nearly_full", "19:43", partial(_nearly_full, name="Frank")),
    Stop("welcome_job_nearly_full", "17:05", partial(_nearly_full, name="Amara")),
    Stop("welcome_let_in", "19:43", _let_in),
    Stop("welcome_back", "19:42", _come_back),
    Stop("in_already", "19:43", _card("Joe")),
    Stop("bye", "22:40", partial(_bye, name="Priya")),
    Stop("old_card", "19:43", _card("Ted")),
    Stop("unknown", "19:43", _unknown),
    Stop("talk_first", "19:43", _card("Yasmin")),
    Stop("too_early", "17:10", _card("Zoe")),
    Stop("too_early_held", "19:35", _doors_are_held),
    Stop("full", "19:43", _full),
    Stop("full_guest", "19:43", _full_for_a_guest),
    Stop("who_lets_in", "19:43", _who_lets_in),
    Stop("what_happened_let_in", "19:43", _told_who_let_in),
    Stop("not_in", "22:40", partial(_bye, name="Paul")),
    Stop("finished", "23:58", _finished),
    Stop("find_picture", "19:43", _go("find_picture")),
    Stop("find_type", "19:43", partial(_type, name="")),
    Stop("find_typed", "19:43", partial(_type, name="Ka")),
    Stop("find_typed_nobody", "19:43", partial(_type, name="Xx")),
    Stop("find_typed_who_is_in", "22:40", partial(_type, name="Zz", purpose="go_home")),
    Stop("find_take_job", "21:24", _find("take_job", job="demo-job-15")),
    Stop("find_comes_with", "19:43", _find("comes_with")),
    Stop("find_go_home", "22:40", _find("go_home")),
    Stop("guest", "19:43", partial(_guest, name="Sam")),
    Stop("guest_no_name", "19:43", _guest_with_microphone),
    Stop("guest_said", "19:43", _guest_said),
    Stop("guest_voice", "19:43", _guest_voice),
    Stop("guest_voice_hears", "19:43", partial(_guest_voice, heard=LOUD, start=True)),
    Stop("guest_voice_said", "19:43", partial(_guest_voice, heard=LOUD, start=True, stop=True)),
    Stop("guest_voice_quiet", "19:43", partial(_guest_voice, start=True, stop=True)),
    Stop("try_card", "19:43", _go("try_card")),
    Stop("fire", "21:24", _go("fire")),
    Stop("roll_call", "21:24", _roll_call),
    Stop("roll_call_practice", "19:10", _go("roll_call", real=False)),
    Stop("roll_call_no_disk", "21:24", _no_disk),
    Stop("roll_call_missing", "21:24", _some_missing),
    Stop("roll_call_missing_practice", "21:24", partial(_missing, real=False)),
    Stop("roll_call_left", "21:24", _left_with),
    Stop("roll_call_with", "21:24", partial(_left_with, place="roll_call_with")),
    Stop("roll_call_report", "21:24", _report),
    Stop("roll_call_report_practice", "21:24", partial(_report, real=False)),
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
    Stop("taxi_comes", "23:15", _taxi_comes),
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
                tour.window.kit.pictures.draw_all()
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
