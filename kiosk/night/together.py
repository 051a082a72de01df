"""What is sensitive takes two of the committee together: two cards, never a password."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import CardState, Person, Subject
from kiosk.night.cards import card_id

WITHIN = timedelta(minutes=1)
"""The second card is shown so soon after the first (product.md)."""

TWO = 2

STILL_LOCKED = timedelta(days=1)
"""A card that was said to be lost locks for so long all the same, or one person could open
everything by saying so of others' cards. Then a club that lost its cards is not locked out."""

WITHOUT_A_LOG = frozenset({"leave"})
"""What two may agree to though the disk keeps nothing: only who can leave the kiosk can make room
on a full disk."""


class Shown(StrEnum):
    """What came of a card."""

    FIRST = "first"
    AGREED = "agreed"
    SAME = "same"
    """The same card, or the same person's: it takes two people."""
    OTHER = "other"
    """The free place waits for the card of somebody else."""
    OLD = "old"
    UNKNOWN = "unknown"
    NOT_COMMITTEE = "not_committee"


@dataclass(frozen=True, slots=True)
class Place:
    """One of the two places: empty; kept for somebody whose picture was chosen; or filled, once
    they have shown their card."""

    person: Person | None = None
    filled: bool = False


class Together:
    """Asks two of the committee for something."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads
        self._asked: TwoCards | None = None

    def who_can(self) -> list[Person]:
        """Those of the committee who have a card that works, by name."""
        return who_can(self._reads)

    def can_be_asked(self) -> bool:
        """Whether two of the committee have a card that works, or had one a day ago. Until then
        nothing is locked: somebody must be able to begin."""
        return len(self.who_can()) >= TWO or len(self._had_a_card()) >= TWO

    def ask(self, act: str, about: str = "") -> "TwoCards":
        """`act`: what the two agree to, for the log, such as `own_words`; `about`: whom it is
        about. Asked for the same again before they have agreed, it goes on: the screen may have
        been made anew. What was shown for one thing never counts for another."""
        asked = self._asked
        if asked is None or asked.agreed or (asked.act, asked.about) != (act, about):
            self._asked = asked = TwoCards(self._log, self._reads, act, about)
        return asked

    def _had_a_card(self) -> list[Person]:
        since = self._log.now() - STILL_LOCKED
        have = self._reads.people_with_a_card() | self._reads.people_who_lost_a_card(since)
        return _committee_of(self._reads, have)


def who_can(reads: Reads) -> list[Person]:
    return _committee_of(reads, reads.people_with_a_card())


def _committee_of(reads: Reads, people: set[str]) -> list[Person]:
    return [one for one in reads.people() if one.committee and one.id in people]


@dataclass(frozen=True, slots=True)
class _Card:
    """A card that was shown, and whose it was."""

    id: str
    person: str


class TwoCards:
    """Two cards of two people, within a minute."""

    def __init__(self, log: Log, reads: Reads, act: str, about: str = "") -> None:
        self.act, self.about = act, about
        self.agreed = False
        self._log = log
        self._reads = reads
        self._chosen = [""] * TWO
        self._shown: list[_Card | None] = [None] * TWO
        self._since: datetime | None = None
        self._looked: datetime | None = None

    # What is known

    @property
    def places(self) -> list[Place]:
        known = self._reads.persons([*self._chosen, *(card.person for card in self._filled)])
        return [
            Place(known.get(card.person), filled=True) if card else Place(known.get(chosen))
            for card, chosen in zip(self._shown, self._chosen, strict=True)
        ]

    @property
    def people(self) -> list[Person]:
        """Who has shown their card so far."""
        return [one.person for one in self.places if one.filled and one.person]

    @property
    def seconds_left(self) -> int:
        """For the second card."""
        if self._since is None:
            return 0
        left = self._since + WITHIN - self._log.now()
        return max(0, -(-left // timedelta(seconds=1)))

    def is_too_late(self) -> bool:
        """Whether the minute of the first card is over; then another two cards can be shown.

        A clock that was set back has no minute to measure: it is over too.
        """
        if self._since is None or self._looked is None or self.agreed:
            return False
        now = self._log.now()
        late = now < self._looked or now - self._since >= WITHIN
        self._looked = now
        if late:
            self._shown = [None] * TWO
            self._since = None
        return late

    def look_again(self) -> None:
        """Forgets cards that count no more: one was lost meanwhile, or its owner is not on the
        committee any more, or not known. No place waits for somebody whose card cannot come."""
        if self.agreed:
            return
        can = {one.id for one in who_can(self._reads)} if any(self._chosen) else set()
        self._chosen = [chosen if chosen in can else "" for chosen in self._chosen]
        self._shown = [card if card and self._counts(card) else None for card in self._shown]
        if not self._filled:
            self._since = None

    # What people do

    def choose(self, place: int, person: str) -> None:
        """An empty place waits for the card of this person; without one, for any."""
        if not person or person not in self._chosen:
            self._chosen[place] = person

    def show(self, code: str) -> Shown:
        """Somebody shows a card. Raises KnownError; then it is as if it had not been shown."""
        self.is_too_late()
        self.look_again()
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
        if person.id in [one.person for one in self._filled]:
            return Shown.SAME
        place = self._place_for(person.id)
        return Shown.OTHER if place is None else self._fill(place, _Card(card.id, person.id))

    # How

    @property
    def _filled(self) -> list[_Card]:
        return [card for card in self._shown if card is not None]

    def _counts(self, shown: _Card) -> bool:
        card = self._reads.card(shown.id)
        person = self._reads.persons([shown.person]).get(shown.person)
        works = card is not None and card.state is CardState.ACTIVE
        return works and person is not None and person.committee

    def _place_for(self, person: str) -> int | None:
        """Their own place, if their picture was chosen; else one that waits for nobody."""
        free = [nth for nth in range(TWO) if self._shown[nth] is None]
        own = [nth for nth in free if self._chosen[nth] == person]
        return next(iter(own or [nth for nth in free if not self._chosen[nth]]), None)

    def _fill(self, place: int, card: _Card) -> Shown:
        if not self._filled:
            self._since = self._looked = self._log.now()
            self._shown[place] = card
            return Shown.FIRST
        both = [card if nth == place else shown for nth, shown in enumerate(self._shown)]
        self._keep([one.person for one in both if one])
        self._shown, self.agreed = both, True
        return Shown.AGREED

    def _keep(self, people: list[str]) -> None:
        """In the log: who the two were, and for what."""
        data = {"act": self.act, "people": people} | ({"about": self.about} if self.about else {})
        try:
            self._log.add(Act("together.agreed", Subject("night", self._log.night), data))
        except KnownError:
            if self.act not in WITHOUT_A_LOG:
                raise
