"""What the committee agreed to do for each kind of problem: sentences with their pictures."""

from kiosk.model import Page, ProblemKind
from kiosk.words import Words

PICTURES = {
    ProblemKind.TAXI: ("phone", "clock", "together", "another_way"),
    ProblemKind.HURT: ("first_aid", "together", "ambulance"),
    ProblemKind.UPSET: ("talk", "quiet_room", "together"),
    ProblemKind.SPILL: ("stop", "mop", "signs"),
    ProblemKind.BROKEN: ("stop", "signs", "tools"),
    ProblemKind.ELSE: ("not_found", "talk"),
    ProblemKind.PERSON: ("person_help", "name_badge", "talk"),
    ProblemKind.RIDE_WRONG: ("talk", "another_way"),
    ProblemKind.JOB: ("talk", "hand_over"),
}
"""One for each sentence of the catalogue's section `steps`."""


def steps_of(kind: ProblemKind, words: Words) -> list[Page]:
    return [
        Page(words(f"steps.{kind}_{nth}"), symbol)
        for nth, symbol in enumerate(PICTURES[kind], start=1)
    ]
