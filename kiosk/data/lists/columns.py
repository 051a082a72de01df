"""Which column of a list says what, known by its heading."""

from collections.abc import Sequence

from msgspec import Struct

from kiosk.data.lists.tidy import tidy

NAME = (
    "known as",
    "likes to be called",
    "preferred name",
    "nickname",
    "name",
    "first name",
    "firstname",
    "forename",
    "given name",
    "full name",
    "member name",
    "member",
)
"""In the order in which they are preferred: the name is what a person likes to be called."""

LETTER = ("letter", "surname", "last name", "lastname", "family name", "second name")
COMMITTEE = ("committee", "on the committee", "committee member")
RIDE = ("usual ride", "ride", "ride home", "way home", "how home", "travel", "transport")
COMPANY = ("company", "ride company", "taxi company", "taxi firm")
PHONE = ("ride phone", "taxi phone", "taxi number", "company phone")
TIME = ("ride time", "taxi time", "pick up", "pickup", "pick-up", "pick up time", "time home")

PHONE_BESIDE = ("phone", "phone number", "telephone", "number", "tel")
"""Only right beside the ride: anywhere else it is the person's own number, which is nobody's
business here."""

TIME_BESIDE = ("time", "at")


class Columns(Struct, frozen=True):
    """The columns, from 0, that say each thing: the first of them that says something counts."""

    name: tuple[int, ...] = ()
    letter: tuple[int, ...] = ()
    committee: tuple[int, ...] = ()
    ride: tuple[int, ...] = ()
    company: tuple[int, ...] = ()
    phone: tuple[int, ...] = ()
    time: tuple[int, ...] = ()

    @property
    def known(self) -> int:
        """How many columns were known by their headings."""
        return sum(map(len, (self.name, self.letter, self.committee, self.ride, self.company)))


def columns_of(cells: Sequence[str]) -> Columns:
    """What a row says if it is the row of headings; nothing at all if it has no name."""
    headings = [tidy(cell).casefold().rstrip(":*? ") for cell in cells]
    name = _all(headings, NAME)
    if not name:
        return Columns()
    ride, company = _all(headings, RIDE), _all(headings, COMPANY)
    phone = _all(headings, PHONE) or _beside(headings, PHONE_BESIDE, (*company, *ride))
    time = _all(headings, TIME) or _beside(headings, TIME_BESIDE, (*phone, *company, *ride))
    letter, committee = _all(headings, LETTER), _all(headings, COMMITTEE)
    return Columns(name, letter, committee, ride, company, phone, time)


def _all(headings: Sequence[str], wanted: Sequence[str]) -> tuple[int, ...]:
    """Where these headings stand, the preferred first. A heading may stand there twice."""
    return tuple(nth for one in wanted for nth, heading in enumerate(headings) if heading == one)


def _beside(headings: Sequence[str], wanted: Sequence[str], left: Sequence[int]) -> tuple[int, ...]:
    right = (nth + 1 for nth in left)
    return tuple(nth for nth in right if nth < len(headings) and headings[nth] in wanted)
