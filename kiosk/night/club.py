"""What the committee tells once: it is kept for each next night."""

from typing import Any

import msgspec

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Club, Event, Subject

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
        return self._log.add(Act("club.changed", CLUB, msgspec.to_builtins(told)))
