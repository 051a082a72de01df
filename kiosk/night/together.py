"""What is sensitive takes two of the committee together: two cards, never a password."""

from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import CardState, Person, Subject
from kiosk.night.cards import card_id

WITHIN = timedelta(minutes=1)
"""The second card is shown so soon after the first (product.md)."""

TWO = 2


class Shown(StrEnum):
    """What came of a card."""

    FIRST = "first"
    AGREED = "agreed"
    SAME = "same"
    """The same card, or the same person's: it takes two people."""
    OLD = "old"
    UNKNOWN = "unknown"
    NOT_COMMITTEE = "not_committee"


class Together:
    """Asks two of the committee for something."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def can_be_asked(self) -> bool:
        """Whether two of the committee have a card that works. Until then nothing is locked:
        somebody must be able to begin."""
        have = self._reads.people_with_a_card()
        committee = [one for one in self._reads.people() if one.committee and one.id in have]
        return len(committee) >= TWO

    def ask(self, act: str) -> "TwoCards":
        """`act`: what the two agree to, for the log, such as `own_words`."""
        return TwoCards(self._log, self._reads, act)


class TwoCards:
    """Two cards within a minute. `people`: who has shown theirs so far."""

    def __init__(self, log: Log, reads: Reads, act: str) -> None:
        self._log = log
        self._reads = reads
        self._act = act
        self._since: datetime | None = None
        self.people: list[Person] = []

    def show(self, code: str) -> Shown:
        """Somebody shows a card. Raises KnownError; then it is as if it had not been shown."""
        self.is_too_late()
        card = self._reads.card(card_id(code))
        if card is None:
            return Shown.UNKNOWN
        if card.state is not CardState.ACTIVE:
            return Shown.OLD
        person = self._reads.persons([card.person]).get(card.person)
        if person is None:
            return Shown.UNKNOWN
        if not person.committee:
            return Shown.NOT_COMMITTEE
        if person.id in [one.id for one in self.people]:
            return Shown.SAME
        return self._agree(person)

    def is_too_late(self) -> bool:
        """Whether the minute of the first card is over; then another two cards can be shown."""
        if self._since is None or len(self.people) == TWO:
            return False
        late = abs(self._log.now() - self._since) >= WITHIN
        if late:
            self.people, self._since = [], None
        return late

    def _agree(self, person: Person) -> Shown:
        if not self.people:
            self.people, self._since = [person], self._log.now()
            return Shown.FIRST
        both = [*self.people, person]
        data = {"act": self._act, "people": [one.id for one in both]}
        self._log.add(Act("together.agreed", Subject("night", self._log.night), data))
        self.people = both
        return Shown.AGREED
