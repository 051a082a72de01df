"""The parts of a planned night start earlier or later."""

from msgspec import Struct

from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.model import Event, Phase
from kiosk.night.nights import Nights
from kiosk.night.times import along, at_times, moved, times_of


class TimeMoved(Struct, frozen=True):
    """What came of it: the events of one act, and the other parts that moved along."""

    events: tuple[Event, ...]
    along: tuple[Phase, ...]


class PlanTimes:
    def __init__(self, log: Log, reads: Reads, nights: Nights) -> None:
        self._log = log
        self._reads = reads
        self._nights = nights

    def move(self, phase: Phase, minutes: int) -> TimeMoved:
        """Starts a part of the night earlier or later. Its jobs move along, and so does any
        other part that would be overtaken, with its jobs. Raises KnownError."""
        night = self._nights.to_change(self._log.night)
        before = times_of(night)
        after = moved(before, phase, minutes)
        events = self._log.add(*at_times(night, self._reads.jobs(night.id), after))
        return TimeMoved(events, along(before, after, phase))
