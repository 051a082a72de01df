"""QR cards: their codes, and whose they are."""

from collections.abc import Iterable
from hashlib import sha256
from random import Random, SystemRandom
from string import ascii_lowercase, ascii_uppercase

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import CardState, Person, Subject

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "N1-"
LENGTH = 26
"""130 random bits: 29 characters with the prefix, exactly QR version 2 level Q."""


def new_code(random: Random | None = None) -> str:
    """A new card code. Nobody can guess it, and it says nothing about anybody."""
    chosen = (random or SystemRandom()).choices(CROCKFORD, k=LENGTH)
    return PREFIX + "".join(chosen)


SPACE = " \t\r\n"
SMALL_TO_CAPITAL = str.maketrans(ascii_lowercase, ascii_uppercase)
"""Of the letters of a code only: folding all of Unicode would make ß the letters SS of a card."""


def card_id(code: str) -> str:
    """What is kept of a code: its SHA-256, in hexadecimal. Small letters, and space around it,
    as a scanner may send them, make no other card; nothing else is taken for what it is not."""
    folded = code.strip(SPACE).translate(SMALL_TO_CAPITAL)
    return sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()


class Cards:
    """Gives people cards. A new card replaces the old one: a code is never kept to print again."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def owner(self, code: str) -> Person | None:
        """Whose card this is; None for a lost, replaced or unknown card."""
        card = self._reads.card(card_id(code))
        if card is None or card.state is not CardState.ACTIVE:
            return None
        return self._reads.persons([card.person]).get(card.person)

    def without_a_card(self) -> list[Person]:
        have = self._reads.people_with_a_card()
        return [person for person in self._reads.people() if person.id not in have]

    def issue(self, codes: Iterable[tuple[Person, str]]) -> None:
        """Makes these the cards of these people; cards they had are replaced. All or none."""
        acts = [act for person, code in codes for act in self._new_card(person, code)]
        if acts:
            self._log.add(*acts)

    def _new_card(self, person: Person, code: str) -> Iterable[Act]:
        for card in self._reads.cards_of(person.id):
            if card.state is CardState.ACTIVE:
                yield Act("card.replaced", Subject("card", card.id))
        yield Act("card.issued", Subject("card", card_id(code)), {"person": person.id})
