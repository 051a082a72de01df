"""Watches the night for the window: what changed, and what has waited too long for somebody."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.errors import KnownError
from kiosk.night.attention import Needed
from kiosk.night.phases import is_todays
from kiosk.ui.announce import announce
from kiosk.ui.say import needed_lines

if TYPE_CHECKING:
    from kiosk.ui.window import Window

LOOK_AROUND = 5_000
"""Milliseconds between looks for what has become late or has waited too long."""


class Watch(QObject):
    """Lets the screen that is shown, and the bars around it, read the night again."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._chimed: set[str] = set()
        self._waits: set[str] | None = None
        window.bridge.changed.connect(self._changed)
        window.bridge.minute.connect(self._to_todays_night)
        window.bridge.minute.connect(self._changed)
        timer = QTimer(self)
        timer.timeout.connect(self._look_around)
        timer.start(LOOK_AROUND)

    @contextmanager
    def seen_in_one(self) -> Iterator[None]:
        """What a card changes is seen in its answer: the screen that was shown before does not
        read the night again first, and the queue is quicker."""
        self._waits = set()
        try:
            yield
        finally:
            kinds, self._waits = self._waits, None
            if kinds:
                self._changed(kinds)

    def _changed(self, kinds: set[str] | None = None) -> None:
        """Reads again what can be seen; screens behind it do so when they are shown."""
        if self._waits is not None and kinds is not None:
            self._waits |= kinds
            return
        window = self._window
        if kinds:
            window.make_ready_for(kinds)
        if kinds is None or kinds & window.current.shows:
            window.refresh_screen()
        self.refresh_bars()

    def _to_todays_night(self) -> None:
        """A kiosk that stayed on since the last night goes on to today's, where nobody is doing
        anything: who comes in must stand on tonight's list when there is a fire."""
        window, bridge = self._window, self._window.bridge
        with suppress(KnownError):
            following = bridge.tonight.following if window.is_at("home") else None
            if following is not None and is_todays(following, bridge.now()):
                window.open_night(following.id)

    def refresh_bars(self) -> None:
        """A screen without bars does not wait for them: the next card is answered sooner."""
        window = self._window
        if window.current.bars:
            self._look_around()
        else:
            window.frame.show_band(window.current)

    def _look_around(self) -> None:
        """Chimes over an answer too. But a roll call asks nothing of the disk, and nothing chimes
        over it."""
        window, bridge = self._window, self._window.bridge
        if window.current.in_a_fire:
            return
        with suppress(KnownError):  # The screen says it; the bars keep what they showed.
            looked = bridge.tonight.attention.look(bridge.now())
            window.frame.show_looked(looked)
            self._chime(looked.needed)
        window.frame.show_band(window.current)

    def _chime(self, needed: list[Needed]) -> None:
        """A gentle chime, once for each thing that nobody took for 3 minutes."""
        window = self._window
        waiting = {_id_of(one): one for one in needed if one.too_long}
        fresh = [one for id, one in waiting.items() if id not in self._chimed]
        if fresh:
            window.senses.sound.emit("chime")
            announce(window, "\n".join(needed_lines(window.kit, fresh[0])), at_once=True)
        self._chimed = set(waiting)

    # What the band offers

    def take(self, needed: Needed) -> None:
        bridge = self._window.bridge
        problem = bridge.do(bridge.tonight.attention.take, needed)
        if problem is not None:
            self._window.go("problem_one", problem=problem)

    def see(self, needed: Needed) -> None:
        if needed.problem is not None:
            self._window.go("problem_one", problem=needed.problem.id)
        elif needed.ride is not None:
            self._window.go("taxi", person=needed.ride.person.id)


def _id_of(needed: Needed) -> str:
    if needed.problem is not None:
        return needed.problem.id
    return needed.ride.ride.id if needed.ride else ""
