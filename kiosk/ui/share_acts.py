"""What is done where jobs are shared out: heard, said, and seen at its place."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.model import Event, Job, Person
from kiosk.night.tonight import Tonight
from kiosk.night.wishes import together_with
from kiosk.ui.announce import announce
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit

Given = Mapping[str, Any]


def planned(kit: Kit, night: str) -> Tonight:
    """The night whose jobs are shared out; empty: tonight."""
    return kit.bridge.of_night(night or kit.tonight.night.id)


def me(kit: Kit) -> str:
    """Whoever stands before the screen and said who they are; empty if nobody did."""
    return kit.drafts.get("share me", "")


def i_am(kit: Kit, person: str) -> None:
    """From now on the jobs are offered to them, until they are ready."""
    if person:
        kit.drafts["share me"] = person
    else:
        kit.drafts.pop("share me", None)


def add(screen: QWidget, kit: Kit, night: str, job: Job, person: Person) -> bool:
    """Puts somebody on a job where that is seen at once: no message lies over the next tap."""
    add_ = planned(kit, night).sharing.add
    events = kit.bridge.do(add_, job.id, person.id, me(kit) or None)
    said = kit.words("share.added", name=person.called, title=job.title)
    return tell_in_place(screen, kit, events, said)


def take_off(screen: QWidget, kit: Kit, night: str, job: Job, person: Person) -> bool:
    off = planned(kit, night).sharing.take_off
    events = kit.bridge.do(off, job.id, person.id, me(kit) or None)
    said = kit.words("share.taken_off", name=person.called, title=job.title)
    return tell_in_place(screen, kit, events, said)


def tell_in_place(screen: QWidget, kit: Kit, events: Sequence[Event] | None, said: str) -> bool:
    """What is seen where it was tapped is heard, and screen readers are told. Another tap there
    takes it back, so there is no message. Whether it was done."""
    if not events:
        return False
    kit.senses.sound.emit("done")
    kit.senses.say.emit(said)
    announce(screen.window(), said)
    return True


def add_and_tell(
    kit: Kit, night: str, job: Job, person: Person, by: str | None = None, screens: int = 0
) -> None:
    """Puts somebody on a job where it may not be seen, and goes back so many screens."""
    if person.id in job.people:
        _go_back(kit, screens)
        kit.message(kit.words("share.is_on_it_already", name=person.called), symbol=job.symbol)
        return
    events = kit.bridge.do(planned(kit, night).sharing.add, job.id, person.id, by)
    text = kit.words("share.added", name=person.called, title=job.title)
    tell_done(kit, events, text, job.symbol, back=lambda: _go_back(kit, screens))


def _go_back(kit: Kit, screens: int) -> None:
    for _ in range(screens):
        kit.back()


# What choosing a picture does (kiosk/ui/purposes.py)


def add_by_picture(kit: Kit, person: Person, given: Given) -> None:
    """Of that job, on that night."""
    night = given.get("night", "")
    job = planned(kit, night).jobs.one(given["job"])
    if job is None:
        kit.back()
        return
    add_and_tell(kit, night, job, person, me(kit) or None, screens=1)


def choose_me(kit: Kit, person: Person, given: Given) -> None:
    i_am(kit, person.id)
    kit.back()


def wish_to_be_with(kit: Kit, person: Person, given: Given) -> None:
    """Nobody wishes to be with themself, and who is wished for already stays so."""
    own = kit.tonight.wishes.of(given["person"])
    new = own and person.id != own.id and person.id not in own.wishes.together_with
    if own and new:
        wishes = together_with(own.wishes, person.id)
        if kit.bridge.do(kit.tonight.wishes.set, own.id, wishes) is None:
            return
        kit.senses.sound.emit("done")
    kit.back()
