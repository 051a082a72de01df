"""Stops before a night: the committee plans it together."""

from kiosk.tour.stop import Stop, go

STOPS = [
    Stop("plan", "19:05", go("plan")),
    Stop("plan_night", "19:05", go("plan_night")),
]
