"""What every screen is handed when it is made."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.model import Answer
from kiosk.night.tonight import Tonight
from kiosk.ui.bridge import Bridge
from kiosk.ui.look import Look
from kiosk.ui.pictures import Pictures
from kiosk.ui.senses import Senses
from kiosk.words import Words


@dataclass(frozen=True)
class PrintedList:
    """A roll call for paper: each row a name, a picture, and whether they are safe."""

    title: str
    rows: list[tuple[str, str, bool]]
    counted: str


@dataclass(frozen=True)
class Kit:
    look: Look
    words: Words
    pictures: Pictures
    bridge: Bridge
    senses: Senses
    go: Callable[..., None]
    """`go("job", job=id)` shows that screen."""
    back: Callable[[], None]
    back_to: Callable[[str], None]
    """`back_to("jobs")` goes back along the way to that screen."""
    answer: Callable[[Answer], None]
    """Shows what came of a card or a picture at the door."""
    message: Callable[..., None]
    """`message(text, undo)` says what happened, with a way to take it back."""
    print_roll_call: Callable[[PrintedList], str]
    """Prints the list; gives the name of the file instead if there was no printer."""
    drafts: dict[str, str] = field(default_factory=dict)
    """What was begun and not finished, such as a guest's name."""

    @property
    def tonight(self) -> Tonight:
        return self.bridge.tonight

    def time(self, moment: datetime) -> str:
        """The time on the wall, such as 19:42."""
        zone = ZoneInfo(self.bridge.time_zone)
        return f"{moment.astimezone(zone):%H:%M}"
