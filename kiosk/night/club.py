"""What the committee tells once: it is kept for each next night."""

from collections.abc import Sequence
from typing import Any

import msgspec

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Club, Event, Night, Subject, UsualPhase
from kiosk.night.first_start import FirstStep, told
from kiosk.night.nights import night_changed, the_night
from kiosk.night.phases import is_past
from kiosk.night.times import Times, at_times, times_of

CLUB = Subject("club", "club")


class OurClub:
    """Reads and changes what is the same on all nights."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    @property
    def now(self) -> Club:
        return self._reads.club()

    def change(self, **told: Any) -> tuple[Event, ...]:
        """Sets fields of `Club`, such as `place="The hall"`. Undone by its event."""
        return self._log.add(club_changed(**told))

    def call(self, name: str) -> tuple[Event, ...]:
        """The club's name, on this night's cards and papers too."""
        return self._log.add(club_changed(name=name), night_changed(self._log.night, club=name))

    @property
    def told(self) -> set[FirstStep]:
        """What the club has told of itself so far."""
        return told(self.now, self._reads.people(), self._reads.people_with_a_card())

    # Times

    @property
    def times(self) -> Times:
        """The usual ones; this night's, while none were told."""
        return self.now.phases or times_of(self._night)

    def keep_times(self, times: Sequence[UsualPhase], *, tonight: bool) -> tuple[Event, ...]:
        """The usual times from now on, and if `tonight`, this night's too, with its jobs."""
        acts = [club_changed(phases=tuple(times))]
        return self._log.add(*acts, *(self._tonight_at(times) if tonight else ()))

    @property
    def tonight_differs(self) -> bool:
        """Whether this night has other times than the usual ones, and can have them still."""
        night = self._night
        return not is_past(night, self._log.now()) and times_of(night) != self.times

    def use_tonight(self) -> tuple[Event, ...]:
        """This night has the usual times, and its jobs move with it."""
        return self._log.add(*self._tonight_at(self.times))

    def _tonight_at(self, times: Sequence[UsualPhase]) -> list[Act]:
        return at_times(self._night, self._reads.jobs(self._log.night), times)

    @property
    def _night(self) -> Night:
        return the_night(self._reads, self._log.night)


def club_changed(**told: Any) -> Act:
    """Sets fields of `Club`, such as `place="The hall"`."""
    return Act("club.changed", CLUB, msgspec.to_builtins(told))
