"""What the club has of its own: its words, its pictures, its recordings. Each can go back to how
it was."""

from collections.abc import Iterable, Mapping

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Event, OwnKind, Subject


class Owns:
    """Reads and changes what is the club's own. All that is done here is undone by its events."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def all(self, kind: OwnKind) -> dict[str, str]:
        """What it stands for, and the club's own in its place."""
        return {one.of: one.value for one in self._reads.own(kind)}

    def set(self, kind: OwnKind, of: str, value: str) -> tuple[Event, ...]:
        return self.set_all(kind, {of: value})

    def set_all(self, kind: OwnKind, values: Mapping[str, str]) -> tuple[Event, ...]:
        """As `set`, for all of these in one act: all or none."""
        acts = (Act("own.set", _subject(kind, of), {"value": v}) for of, v in values.items())
        return self._log.add(*acts)

    def as_it_was(self, kind: OwnKind, of: str) -> tuple[Event, ...]:
        """What the product brings stands there again."""
        return self._log.add(Act("own.as_it_was", _subject(kind, of), {}))

    def all_as_they_were(self, kind: OwnKind, of: Iterable[str]) -> tuple[Event, ...]:
        """As `as_it_was`, for all of these in one act."""
        return self._log.add(*(Act("own.as_it_was", _subject(kind, one), {}) for one in of))


def _subject(kind: OwnKind, of: str) -> Subject:
    return Subject("own", f"{kind}/{of}")
