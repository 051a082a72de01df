"""Stops of Look and sound."""

from functools import partial

from kiosk.settings import Sound
from kiosk.tour.stop import Stop, Tour, go, tap


def _only_for_now(tour: Tour) -> None:
    tour.go("look_and_sound")
    tap(tour, "Only for me now")


def _put_back(tour: Tour, place: str) -> None:
    """Somebody tried something, and took it back."""
    tour.go(place)
    tap(tour, "As it was")


def _clock_face(tour: Tour) -> None:
    tour.go("colours")
    tap(tour, "Clock face")


def _speaks_without_sound(tour: Tour) -> None:
    tour.window.preferences.set(sound=Sound.OFF)
    tour.go("touch")
    tap(tour, "Say what I touch")


STOPS = [
    Stop("look_and_sound", "21:24", go("look_and_sound")),
    Stop("look_only_for_now", "21:24", _only_for_now),
    Stop("text_size", "21:24", go("text_size")),
    Stop("text_size_as_it_was", "21:24", partial(_put_back, place="text_size")),
    Stop("colours", "21:24", go("colours")),
    Stop("clock_face", "21:24", _clock_face),
    Stop("sound", "21:24", go("sound")),
    Stop("voice", "21:24", go("voice")),
    Stop("speed", "21:24", go("speed")),
    Stop("touch", "21:24", go("touch")),
    Stop("touch_no_sound", "21:24", _speaks_without_sound),
    Stop("repeat_guard", "21:24", go("repeat_guard")),
]
