"""What the committee agreed to do for each kind of problem, told once for all nights."""

from collections.abc import Iterable, Sequence

import msgspec

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Agreed, Event, Page, ProblemKind
from kiosk.night.club import CLUB


class AgreedSteps:
    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def of(self, kind: ProblemKind) -> tuple[Page, ...] | None:
        """The steps that were agreed; None where what the kiosk brings holds."""
        return next((one.steps for one in self._all() if one.kind is kind), None)

    def agree(self, kind: ProblemKind, steps: Sequence[Page]) -> tuple[Event, ...]:
        """These steps, in this order, from now on."""
        others = (one for one in self._all() if one.kind is not kind)
        return self._set([*others, Agreed(kind, tuple(steps))])

    def as_it_was(self, kind: ProblemKind) -> tuple[Event, ...]:
        """What the kiosk brings holds again; nothing to do where it does."""
        if self.of(kind) is None:
            return ()
        return self._set(one for one in self._all() if one.kind is not kind)

    def _all(self) -> tuple[Agreed, ...]:
        return self._reads.club().agreed

    def _set(self, agreed: Iterable[Agreed]) -> tuple[Event, ...]:
        told = {"agreed": msgspec.to_builtins(list(agreed))}
        return self._log.add(Act("club.changed", CLUB, told))
