"""What the committee agreed to do for each kind of problem, told once for all nights."""

from collections.abc import Iterable, Sequence

from kiosk.model import Agreed, Event, Page, ProblemKind
from kiosk.night.club import OurClub


class AgreedSteps:
    def __init__(self, club: OurClub) -> None:
        self._club = club

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
        return self._club.now.agreed

    def _set(self, agreed: Iterable[Agreed]) -> tuple[Event, ...]:
        return self._club.change(agreed=tuple(agreed))
