"""Between the night and the screens: acts go in, changes come out as signals."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.errors import KnownError
from kiosk.model import Subject
from kiosk.night.tonight import Tonight

Given = ParamSpec("Given")
Result = TypeVar("Result")

TICK = 1000
"""Milliseconds between looks at the clock."""


class Bridge(QObject):
    """Turns what the night tells into signals, and the world's faults into messages.

    Signals: `changed` (the kinds of subject that changed, a set of str), `minute` (the time
    on the wall moved on), `failed` (a KnownError to be shown).
    """

    changed = Signal(object)
    minute = Signal()
    failed = Signal(object)

    def __init__(self, tonight: Tonight) -> None:
        super().__init__()
        self.tonight = tonight
        self._nights = {tonight.night.id: tonight}
        self.time_zone = tonight.night.time_zone
        tonight.log.changed.append(self._tell)
        self._shown_minute = self.now().replace(second=0, microsecond=0)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK)

    def of_night(self, night: str) -> Tonight:
        """Another night, to plan it or to look at it. Raises KnownError if there is none."""
        if night not in self._nights:
            self._nights[night] = self.tonight.of_night(night)
        return self._nights[night]

    def use(self, night: str) -> None:
        """That night is tonight from now on. The screens must be made anew."""
        self.tonight = self.of_night(night)
        self.time_zone = self.tonight.night.time_zone
        with suppress(KnownError):  # A full disk must not keep the night from beginning.
            self.tonight.planning.expect_everyone(night)

    def now(self) -> datetime:
        return self.tonight.log.now()

    def do(
        self, act: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
    ) -> Result | None:
        """Does an act of the night. A fault of the world is shown, and gives None."""
        try:
            return act(*given, **named)
        except KnownError as error:
            logging.getLogger(__name__).warning("not done: %s", error)
            self.failed.emit(error)
            return None

    def did(self, act: Callable[Given, object], *given: Given.args, **named: Given.kwargs) -> bool:
        """As `do`: whether it was done, also for acts that give nothing back."""

        def done(*given: Given.args, **named: Given.kwargs) -> bool:
            act(*given, **named)
            return True

        return self.do(done, *given, **named) is True

    def undo(self, event: str) -> bool:
        """Takes back an act by its event. Whether it was done."""
        return self.did(self.tonight.log.undo, event)

    def _tell(self, subjects: frozenset[Subject]) -> None:
        kinds = {subject.kind for subject in subjects}
        self.changed.emit(kinds)

    def _tick(self) -> None:
        minute = self.now().replace(second=0, microsecond=0)
        if minute != self._shown_minute:
            self._shown_minute = minute
            with suppress(KnownError):
                self.tonight.roll_calls.keep()  # late, if the disk works again
            self.minute.emit()
