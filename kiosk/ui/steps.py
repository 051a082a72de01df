"""What the committee agreed to do for each kind of problem: sentences with their pictures."""

from kiosk.model import Page, ProblemKind
from kiosk.ui.kit import Kit

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


def agreed_steps(kit: Kit, kind: ProblemKind) -> list[Page]:
    """What the club agreed; else the catalogue's."""
    agreed = kit.tonight.agreed.of(kind)
    return list(agreed) if agreed is not None else _brought(kit, kind)


def _brought(kit: Kit, kind: ProblemKind) -> list[Page]:
    return [
        Page(kit.words(f"steps.{kind}_{nth}"), symbol)
        for nth, symbol in enumerate(PICTURES[kind], start=1)
    ]
