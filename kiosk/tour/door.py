"""Stops at the door: what each card is told, finding a picture, guests, the camera."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from msgspec import to_builtins
from PySide6.QtCore import QObject, Signal

from kiosk.data.log import Act
from kiosk.devices.microphone import Microphone
from kiosk.model import Phase, Subject, VisitState
from kiosk.tour.evening import finish
from kiosk.tour.stop import Stop, Tour, card, find, go, tap
from kiosk.ui.screens.door.answer import AnswerScreen
from kiosk.ui.screens.door.check_in import CheckInScreen


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
    finish(tour)
    tour.card("Frank")


def _type(tour: Tour, name: str, purpose: str = "come_in") -> None:
    """Somebody has typed so much of a name."""
    tour.window.kit.drafts[f"find {purpose}"] = name
    tour.window.kit.drafts[f"find {purpose} open"] = "yes"
    tour.go("find_picture", purpose=purpose)


def _guest(tour: Tour, name: str) -> None:
    tour.window.kit.drafts["guest"] = name
    tour.go("guest")


LOUD = (b"\x00\x40" * 20 + b"\x00\xc0" * 20) * 400
"""Samples of a hum of one second, half as loud as can be."""


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


def with_microphone(tour: Tour) -> _Sound:
    sound = _Sound(tour.window)
    tour.senses.microphone = Microphone(tour.window, source=sound)
    return sound


def _guest_with_microphone(tour: Tour) -> None:
    with_microphone(tour)
    tour.go("guest")


def _guest_voice(
    tour: Tour, heard: bytes = b"", *, start: bool = False, stop: bool = False
) -> None:
    sound = with_microphone(tour)
    tour.go("guest_voice")
    if start:
        tap(tour, "Start")
        sound.heard.emit(heard)
    if stop and tour.senses.microphone is not None:
        tour.senses.microphone.stop()


def _guest_said(tour: Tour) -> None:
    _guest_voice(tour, LOUD, start=True, stop=True)
    tour.window.back()
    tour.go("guest")
    tour.window.kit.drafts["guest_voice"] = "voices/name.wav"
    tour.window.current.refresh()


def _camera(state: str) -> Callable[[Tour], None]:
    """At the door, with the camera in that state."""

    def reach(tour: Tour) -> None:
        tour.senses.set_camera(state)
        tour.go("check_in")

    return reach


STOPS = [
    Stop("check_in", "19:42", go("check_in")),
    Stop("check_in_lost", "19:42", _camera("lost")),
    Stop("check_in_taken", "19:42", _camera("taken")),
    Stop("check_in_silent", "19:42", _camera("silent")),
    Stop("check_in_home", "22:40", _go_home),
    Stop("hello", "19:42", card("Frank")),
    Stop("welcome_job", "17:05", card("Amara")),
    Stop("welcome_nearly_full", "19:43", partial(_nearly_full, name="Frank")),
    Stop("welcome_job_nearly_full", "17:05", partial(_nearly_full, name="Amara")),
    Stop("welcome_let_in", "19:43", _let_in),
    Stop("welcome_back", "19:42", _come_back),
    Stop("in_already", "19:43", card("Joe")),
    Stop("bye", "22:40", partial(_bye, name="Priya")),
    Stop("old_card", "19:43", card("Ted")),
    Stop("unknown", "19:43", _unknown),
    Stop("please_talk", "19:43", card("Yasmin")),
    Stop("too_early", "17:10", card("Zoe")),
    Stop("too_early_held", "19:35", _doors_are_held),
    Stop("full", "19:43", _full),
    Stop("full_guest", "19:43", _full_for_a_guest),
    Stop("who_lets_in", "19:43", _who_lets_in),
    Stop("what_happened_let_in", "19:43", _told_who_let_in),
    Stop("not_in", "22:40", partial(_bye, name="Paul")),
    Stop("finished", "23:58", _finished),
    Stop("find_picture", "19:43", go("find_picture")),
    Stop("find_type", "19:43", partial(_type, name="")),
    Stop("find_typed", "19:43", partial(_type, name="Ka")),
    Stop("find_typed_nobody", "19:43", partial(_type, name="Xx")),
    Stop("find_typed_who_is_in", "22:40", partial(_type, name="Zz", purpose="go_home")),
    Stop("find_take_job", "21:24", find("take_job", job="demo-job-15")),
    Stop("find_comes_with", "19:43", find("comes_with")),
    Stop("find_go_home", "22:40", find("go_home")),
    Stop("guest", "19:43", partial(_guest, name="Sam")),
    Stop("guest_no_name", "19:43", _guest_with_microphone),
    Stop("guest_said", "19:43", _guest_said),
    Stop("guest_voice", "19:43", _guest_voice),
    Stop("guest_voice_hears", "19:43", partial(_guest_voice, heard=LOUD, start=True)),
    Stop("guest_voice_said", "19:43", partial(_guest_voice, heard=LOUD, start=True, stop=True)),
    Stop("guest_voice_quiet", "19:43", partial(_guest_voice, start=True, stop=True)),
    Stop("try_card", "19:43", go("try_card")),
]
