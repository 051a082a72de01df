"""Names for new events and subjects: UUIDs of version 7, which sort by time."""

from datetime import datetime
from random import Random, SystemRandom
from uuid import UUID

RANDOM_BITS = 74


def tonight_of(night: str, person: str) -> str:
    """The id of a person's visit, and of their ride, at a night."""
    return f"{night}/{person}"


class Ids:
    """Makes UUIDv7 (RFC 9562, 5.7). The demo night passes a seeded `random`.

    Each id sorts after the one before, also within a millisecond and when the clock is set
    back (6.2, method 2): lists are read in the order of ids.
    """

    def __init__(self, random: Random | None = None) -> None:
        self._random = random or SystemRandom()
        self._last = 0

    def new(self, at: datetime) -> str:
        drawn = int(at.timestamp() * 1000) << RANDOM_BITS | self._random.getrandbits(RANDOM_BITS)
        self._last = max(drawn, self._last + 1)
        top, rand_b = divmod(self._last, 1 << 62)
        milliseconds, rand_a = divmod(top, 1 << 12)
        return str(UUID(int=milliseconds << 80 | 0x7 << 76 | rand_a << 64 | 0b10 << 62 | rand_b))
