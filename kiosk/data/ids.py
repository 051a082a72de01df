"""Names for new events and subjects: UUIDs of version 7, which sort by time."""

from datetime import datetime
from random import Random, SystemRandom
from uuid import UUID


class Ids:
    """Makes UUIDv7 (RFC 9562, 5.7). The demo night passes a seeded `random`."""

    def __init__(self, random: Random | None = None) -> None:
        self._random = random or SystemRandom()

    def new(self, at: datetime) -> str:
        milliseconds = int(at.timestamp() * 1000)
        rand_a, rand_b = self._random.getrandbits(12), self._random.getrandbits(62)
        return str(UUID(int=milliseconds << 80 | 0x7 << 76 | rand_a << 64 | 0b10 << 62 | rand_b))
