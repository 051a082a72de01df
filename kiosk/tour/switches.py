"""Stops for those who use a switch: the settings, the place to try them, and scanning itself."""

from kiosk.tour.stop import Stop, Tour, go


def _one(tour: Tour) -> None:
    tour.window.preferences.set(switches=1)
    tour.go("switches")


def _home(tour: Tour) -> None:
    tour.window.preferences.set(switches=1)
    tour.go("home")


STOPS = [
    Stop("switches", "21:24", go("switches")),
    Stop("switches_one", "21:24", _one),
    Stop("try_switches", "21:24", go("try_switches")),
    Stop("home_by_switch", "21:24", _home),
]
