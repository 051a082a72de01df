"""Reads a screen aloud and knows what it is reading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.ui.senses import Senses


@dataclass(frozen=True, slots=True)
class Said:
    """Something on the screen, and what is read of it."""

    widget: QWidget
    words: str


class Reader(QObject):
    """What the loudspeaker does: the first tap reads, the second is quiet.

    Signals: `changed`, when something else is being read, or nothing; `silent`, when nothing
    can be heard, for there is no voice or no loudspeaker, or the sound is off.
    """

    changed = Signal()
    silent = Signal()

    def __init__(self, senses: Senses, what: Callable[[], Sequence[Said]]) -> None:
        """`what` gives what stands on the screen now, in reading order."""
        super().__init__()
        self._senses = senses
        self._what = what
        self._said: Sequence[Said] = ()
        self._place = -1
        self._stopped = False
        senses.reading.connect(self._reads)
        for other in (senses.hush, senses.say, senses.voice):
            other.connect(self._forget)

    @property
    def is_reading(self) -> bool:
        return self._place >= 0

    @property
    def at(self) -> QWidget | None:
        """What is being read just now, if it is there still."""
        widget = self._said[self._place].widget if self.is_reading else None
        return widget if widget is not None and isValid(widget) and widget.isVisible() else None

    def interrupt(self) -> None:
        """A finger or key is down: whatever is said stops. On the loudspeaker, that was all that
        was wanted of it."""
        self._stopped = self.is_reading
        self._senses.hush.emit()

    def tapped(self) -> None:
        """On the loudspeaker. A screen reader taps without a finger."""
        reads, self._stopped = self._stopped or self.is_reading, False
        self._senses.hush.emit()
        if not reads:
            self._said = self._what()
            self._senses.read.emit([one.words for one in self._said])

    def _forget(self) -> None:
        """Something else is said now, or nothing."""
        self._said = ()
        self._move_to(-1)

    def _reads(self, place: int) -> None:
        """Also told of what is said and was not asked for here; that is not marked."""
        never_began = place < 0 and self._said and not self.is_reading
        if place < 0:
            self._said = ()
        self._move_to(place if place < len(self._said) else -1)
        if never_began:
            self.silent.emit()

    def _move_to(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self.changed.emit()
