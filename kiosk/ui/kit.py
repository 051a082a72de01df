"""What every screen is handed when it is made."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.clock import on_the_wall
from kiosk.model import Answer
from kiosk.night.tonight import Tonight
from kiosk.paper.desk import Desk
from kiosk.settings import SettingsFile
from kiosk.ui.bridge import Bridge
from kiosk.ui.card_press import CardPress
from kiosk.ui.keeper import Keeper
from kiosk.ui.look import Look
from kiosk.ui.paper_press import PaperPress
from kiosk.ui.pictures import Pictures
from kiosk.ui.preferences import LivePreferences
from kiosk.ui.reader import Reader
from kiosk.ui.saver import Saver
from kiosk.ui.senses import Senses
from kiosk.words import Words


@dataclass(frozen=True)
class Kit:
    look: Look
    words: Words
    pictures: Pictures
    bridge: Bridge
    senses: Senses
    go: Callable[..., None]
    """`go("job", job=id)` shows that screen."""
    instead: Callable[..., None]
    """`instead("club_place")` shows that screen in the place of this one: Back leads past it."""
    back: Callable[[], None]
    back_to: Callable[[str], None]
    """`back_to("jobs")` goes back along the way to that screen."""
    back_past: Callable[..., None]
    """`back_past("photo", "photo_file")` goes back to the screen that led to these."""
    try_demo: Callable[[bool], None]
    """`try_demo(True)`: the program starts again on the made-up night; False: on our own."""
    answer: Callable[[Answer], None]
    """Shows what came of a card or a picture at the door."""
    message: Callable[..., None]
    """`message(text, undo)` says what happened, with a way to take it back; with an `offer`
    also what most people do next."""
    open_night: Callable[[str], None]
    """`open_night(id)`: that night is tonight from now on."""
    leave: Callable[[], None]
    """Closes the kiosk, whatever is locked."""
    fill_screen: Callable[[bool], None]
    """`fill_screen(False)` shows it in a window, and True on the whole screen."""
    desk: Desk
    """Where what is printed goes."""
    press: CardPress
    """Prints cards."""
    papers: PaperPress
    """Prints everything else."""
    saver: Saver
    """Saves what is taken away: tables, a calendar."""
    settings: SettingsFile
    """What is set on this machine."""
    preferences: LivePreferences
    """How people want it to look, sound and feel."""
    reader: Reader
    """Reads the screen aloud."""
    keeper: Keeper
    """Keeps tonight's list on the disk and on a stick."""
    drafts: dict[str, str] = field(default_factory=dict)
    """What was begun and not finished, such as a guest's name."""

    @property
    def tonight(self) -> Tonight:
        return self.bridge.tonight

    def time(self, moment: datetime) -> str:
        """The time on the wall, such as 19:42."""
        zone = ZoneInfo(self.bridge.time_zone)
        return on_the_wall(moment, zone)
