"""What happens when somebody leaves, whichever way it is told."""

from kiosk.data.ids import tonight_of
from kiosk.data.log import Act
from kiosk.data.reads import Reads
from kiosk.model import ProblemKind, ProblemState, Subject


def leaves(reads: Reads, night: str, person: str, how: str, card: str | None = None) -> list[Act]:
    """The check-out first; a missing taxi of theirs is no problem any more.

    `how`: card, picture, seen (somebody saw them go) or ride.
    """
    data = {"person": person, "result": "bye", "card": card, "how": how}
    left = Act("visit.left", Subject("visit", tonight_of(night, person)), data)
    return [left, *taxi_is_sorted(reads, night, person)]


def taxi_is_sorted(reads: Reads, night: str, person: str) -> list[Act]:
    """Sorts the problem of somebody's missing taxi, if there is one."""
    return [
        Act("problem.sorted", Subject("problem", problem.id))
        for problem in reads.problems(night)
        if problem.kind is ProblemKind.TAXI
        and problem.about == person
        and problem.state is not ProblemState.SORTED
    ]
