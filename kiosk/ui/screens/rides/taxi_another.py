"""Another way home, on the night: which one, with whom, and when?"""

from kiosk.model import RideKind
from kiosk.ui.kit import Kit
from kiosk.ui.screens.rides.ride_way import RideWayScreen


class TaxiAnotherScreen(RideWayScreen):
    """The new way takes the place of the old one; that can be undone. Another taxi is one too."""

    section = "taxis"
    ways = (RideKind.TAXI, RideKind.LIFT, RideKind.BUS, RideKind.MINIBUS, RideKind.WALK)

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit, person)
