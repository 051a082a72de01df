"""QR cards: their codes, and whose they are."""

from collections.abc import Iterable
from hashlib import sha256
from random import Random, SystemRandom
from string import ascii_lowercase, ascii_uppercase

from kiosk.data.fold import live
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import Card, CardState, Event, Person, Subject

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
    """Gives people cards. A new card replaces the old one: a code is never kept to print again.

    All that is done here is undone by its events.
    """

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

    def state(self, person: str) -> CardState | None:
        """How somebody's newest card is: active or lost. None for who never had one."""
        states = {card.state for card in self._not_replaced(person)}
        return next((one for one in (CardState.ACTIVE, CardState.LOST) if one in states), None)

    def issue(self, codes: Iterable[tuple[Person, str]]) -> tuple[Event, ...]:
        """Makes these the cards of these people; cards they had, lost ones too, are replaced.

        All or none. Whoever is no longer there gets none.
        """
        given = [(person.id, code) for person, code in codes]
        here = self._reads.persons(person for person, _ in given)
        replaced = [
            Act("card.replaced", Subject("card", card.id), {"person": card.person})
            for card in self._not_replaced(*here)
        ]
        issued = [
            Act("card.issued", Subject("card", card_id(code)), {"person": person})
            for person, code in given
            if person in here
        ]
        return self._log.add(*replaced, *issued)

    def lost(self, person: str) -> tuple[Event, ...]:
        """Somebody's card is lost: whoever shows it is told that it is an old card."""
        lost = [card for card in self._not_replaced(person) if card.state is CardState.ACTIVE]
        acts = (Act("card.lost", Subject("card", card.id), {"person": person}) for card in lost)
        return self._log.add(*acts)

    def found(self, person: str) -> tuple[Event, ...]:
        """The lost card is there again and works. Nothing if a newer card was made since."""
        lost = [card for card in self._not_replaced(person) if card.state is CardState.LOST]
        events = [event for card in lost for event in self._losses(card.id)]
        return self._log.undo_together(events)

    def choose_symbol(self, person: str, symbol: str) -> tuple[Event, ...]:
        """The symbol that somebody chose for their card, such as `own/cat`."""
        return self._log.add(Act("person.symbol", Subject("person", person), {"symbol": symbol}))

    def help_out(self, person: str, *, on: bool) -> tuple[Event, ...]:
        """Somebody said themselves that they need help to get out of the building, or not."""
        return self._log.add(Act("person.help_out", Subject("person", person), {"on": on}))

    def _not_replaced(self, *people: str) -> list[Card]:
        cards = self._reads.cards_of(*people)
        return [card for card in cards if card.state is not CardState.REPLACED]

    def _losses(self, card: str) -> list[str]:
        """The events that say so, once or more: two kiosks may have been told."""
        events = live(self._log.of_subject(Subject("card", card)))
        return [event.id for event in events if event.kind == "card.lost"]
