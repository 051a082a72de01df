"""The same card again within 10 seconds is the same scan (product.md, "Doors")."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from msgspec import structs

from kiosk.model import Answer, Person, ScanResult, Visit

SAME_SCAN = timedelta(seconds=10)

MOVES = (ScanResult.WELCOME, ScanResult.WELCOME_BACK, ScanResult.BYE)
"""Answers after which somebody is in who was not, or the other way round."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What somebody is to be told, before it is done. `visit`: as it stands until then."""

    result: ScanResult
    person: Person | None = None
    visit: Visit | None = None
    over: tuple[ScanResult, ...] = ()
    """Refusals that somebody who is in has decided about."""

    @property
    def new_guest(self) -> bool:
        return self.person is not None and bool(self.person.guest_of) and self.visit is None


@dataclass(frozen=True, slots=True)
class _Seen:
    going_home: bool
    at: datetime
    answer: Answer
    visit: Visit | None
    """How it stood after the answer."""

    def stands(self, decided: Decided) -> bool:
        """Whether the answer still holds. A refusal must not outlive its reason, and what was
        taken back since is a new scan."""
        if self.answer.result in MOVES:
            return decided.visit == self.visit
        return decided.result is self.answer.result


class Scans:
    """The cards of the last 10 seconds, with what each was told."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}

    def same(self, card: str, going_home: bool, now: datetime, decided: Decided) -> Answer | None:
        """The card's last answer, if this is the same scan; other cards may come between."""
        self._seen = {c: s for c, s in self._seen.items() if abs(now - s.at) <= SAME_SCAN}
        seen = self._seen.get(card)
        if seen is None or seen.going_home is not going_home or not seen.stands(decided):
            return None
        self._seen[card] = replace(seen, at=now)
        return structs.replace(seen.answer, again=True)

    def keep(
        self, card: str, going_home: bool, now: datetime, answer: Answer, visit: Visit | None
    ) -> None:
        self._seen[card] = _Seen(going_home, now, answer, visit)

    def follow(self, answer: Answer, visit: Visit | None) -> None:
        """What somebody tapped after their card was read is of the same scan: a card that still
        hangs before the camera must not take it back."""
        for card, seen in self._seen.items():
            if answer.person and seen.answer.person and answer.person.id == seen.answer.person.id:
                self._seen[card] = replace(seen, answer=answer, visit=visit)

    def forget(self) -> None:
        self._seen.clear()
