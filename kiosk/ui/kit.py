"""What every screen is handed when it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.night.tonight import Tonight
from kiosk.ui.bridge import Bridge
from kiosk.ui.look import Look
from kiosk.ui.pictures import Pictures
from kiosk.words import Words


@dataclass(frozen=True)
class Kit:
    look: Look
    words: Words
    pictures: Pictures
    bridge: Bridge
    go: Callable[..., None]
    """`go("job", job=id)` shows that screen."""
    back: Callable[[], None]

    @property
    def tonight(self) -> Tonight:
        return self.bridge.tonight

    def time(self, moment: datetime) -> str:
        """The time on the wall, such as 19:42."""
        zone = ZoneInfo(self.bridge.time_zone)
        return f"{moment.astimezone(zone):%H:%M}"
