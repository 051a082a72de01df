"""Stops of what is said: how names are said, the club's own voice, and what is read aloud."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication

from kiosk.model import OwnKind
from kiosk.tour.door import LOUD, with_microphone
from kiosk.tour.stop import Stop, Tour, go, ninas, tap
from kiosk.ui.widgets.loudspeaker import Loudspeaker


def _said(tour: Tour) -> None:
    nina = tour.person("Nina")
    tour.tonight.people.say_as(nina, "Neena")
    tour.go("my_name", person=nina)


def _recorded(tour: Tour) -> None:
    nina = tour.person("Nina")
    tour.tonight.people.record(nina, "voices/nina.wav")
    tour.go("my_name", person=nina)


def _write(tour: Tour) -> None:
    nina = tour.person("Nina")
    tour.window.kit.drafts[f"said {nina}"] = "Neena"
    tour.go("my_said", person=nina)


def _hears(tour: Tour, screen: str, **given: Any) -> None:
    """Somebody has said it, and is asked whether it is right."""
    sound = with_microphone(tour)
    tour.go(screen, **given)
    tap(tour, "Start")
    sound.heard.emit(LOUD)
    assert tour.senses.microphone is not None
    tour.senses.microphone.stop()


def _my_voice(tour: Tour) -> None:
    _hears(tour, "my_voice", person=tour.person("Nina"))


def _own_voice(tour: Tour, key: str) -> None:
    with_microphone(tour)
    tour.tonight.own.set(OwnKind.RECORDING, "Hello", "voices/hello.wav")
    tour.go("own_voice", key=key)


def _reads(tour: Tour, screen: str, place: int, **given: Any) -> None:
    """The voice has come so far."""
    tour.go(screen, **given)
    for _ in range(3):  # lists get their places
        QApplication.processEvents()
    shown = tour.window.findChildren(Loudspeaker)
    next(one for one in shown if one.isVisible()).click()
    tour.senses.reading.emit(place)


STOPS = [
    Stop("my_name", "21:24", ninas("my_name")),
    Stop("my_name_said", "21:24", _said),
    Stop("my_name_recorded", "21:24", _recorded),
    Stop("my_said", "21:24", _write),
    Stop("my_said_nothing", "21:24", ninas("my_said")),
    Stop("my_voice", "21:24", _my_voice),
    Stop("own_voice", "21:24", partial(_own_voice, key="answer.hello")),
    Stop("own_voice_parts", "21:24", partial(_own_voice, key="phase.by_clock")),
    Stop("own_voice_nothing", "21:24", go("own_voice", key="jobs.person")),
    Stop("own_voice_none", "21:24", go("own_voice", key="nav.home")),
    Stop("own_voice_said", "21:24", partial(_hears, screen="own_voice", key="answer.unknown_line")),
    Stop("reads_home", "21:24", partial(_reads, screen="home", place=2)),
    Stop("reads_roll_call", "21:24", partial(_reads, screen="roll_call", place=5, real=True)),
]
