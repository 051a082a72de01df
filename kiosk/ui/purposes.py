"""What choosing a picture is for: whom one can choose, and what that does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.model import Answer, Person, VisitState
from kiosk.night.briefing import Briefing
from kiosk.ui.committee import on_committee
from kiosk.ui.done import tell_done
from kiosk.ui.guests import guest_answer, show_guest
from kiosk.ui.kit import Kit
from kiosk.ui.share_acts import add_by_picture, choose_me, wish_to_be_with
from kiosk.ui.widgets.message import Offer

Given = Mapping[str, Any]


@dataclass(frozen=True)
class Purpose:
    title: Callable[[Kit, Given], str]
    who: VisitState | None
    """Only those who are in, or None: everyone of the club."""
    chosen: Callable[[Kit, Person, Given], None]
    at_the_door: bool = False
    """Somebody comes or goes: a card does that itself, and then nobody need be found any more.
    Elsewhere a card chooses its owner."""
    guests: bool = False
    """Who is not found can come in as a guest."""
    near: Callable[[Kit], set[str]] = lambda kit: set()
    """The ids of those who come first."""
    already: Callable[[Kit], set[str]] = lambda kit: set()
    """The ids of those who need not be chosen any more: they are not shown."""
    skip: Callable[[Kit], None] | None = None
    """Goes on without choosing anybody."""


def _title(key: str) -> Callable[[Kit, Given], str]:
    return lambda kit, given: kit.words(key)


EVERYONE, WHO_IS_IN = None, VisitState.IN


def _come_in(kit: Kit, person: Person, given: Given) -> None:
    answer = kit.bridge.do(kit.tonight.check_in.come_in, person)
    if answer is not None:
        kit.answer(answer)


def _people_of_the_door(kit: Kit) -> set[str]:
    """They are near: of all who are in, they come first."""
    return {one for job in kit.tonight.jobs.all() if job.symbol == "doors" for one in job.people}


def _lets_in_title(kit: Kit, given: Given) -> str:
    person = given["answer"].person
    return kit.words("find.title_lets_in", name=person.called if person else "")


def _lets_in(kit: Kit, person: Person, given: Given) -> None:
    answer = kit.bridge.do(kit.tonight.check_in.let_in, given["answer"], person.id)
    _chosen(kit, answer)


def _go_home(kit: Kit, person: Person, given: Given) -> None:
    answer = kit.bridge.do(kit.tonight.check_in.go_home, person)
    if answer is not None:
        kit.answer(answer)


def _take_job(kit: Kit, person: Person, given: Given) -> None:
    event = kit.bridge.do(kit.tonight.jobs.take, given["job"], person.id)
    if event is None:
        return
    job = kit.tonight.jobs.one(given["job"])
    kit.back()
    if job is not None:
        text = kit.words("job.took", name=person.called, title=job.title)
        kit.message(text, lambda: kit.bridge.undo(event.id), job.symbol)


def _did_job(kit: Kit, person: Person, given: Given) -> None:
    say_who_did(kit, given["job"], person, screens=2)


def say_who_did(kit: Kit, job_id: str, person: Person, *, screens: int) -> None:
    """Says afterwards who did a job, and goes back so many screens."""
    job = kit.tonight.jobs.one(job_id)
    if job is not None and not kit.bridge.did(kit.tonight.jobs.done_by, job, person.id):
        return
    for _ in range(screens):
        kit.back()
    kit.message(kit.words("job.thanks", name=person.called), offer=_may_go_home(kit, person))


def _may_go_home(kit: Kit, person: Person) -> Offer | None:
    """Whoever has done their last job tonight may go: that is offered, and never asked twice."""
    if not kit.tonight.who.free_to_go(person.id):
        return None
    text = kit.words("answer.going_home")
    return Offer(text, "going_home", lambda: _go_home(kit, person, {}))


def _about(kit: Kit, person: Person, given: Given) -> None:
    if kit.bridge.did(kit.tonight.problems.about, given["problem"], person.id):
        kit.back()


def _takes(kit: Kit, person: Person, given: Given) -> None:
    if kit.bridge.did(kit.tonight.problems.take, given["problem"], person.id):
        kit.back()


def _whose_taxi(kit: Kit, person: Person, given: Given) -> None:
    kit.back()
    whose_taxi(kit, person, given.get("problem"))


def whose_taxi(kit: Kit, person: Person, problem: str | None) -> None:
    """Shows somebody's ride, and says of the problem that was told that it is about them.

    If theirs was told before, that one goes on and the new one was none. Whoever has no ride
    gets one without a plan.
    """
    tonight = kit.tonight
    home = tonight.rides.one(person.id)
    if home is None and kit.bridge.do(tonight.rides.begin, person.id) is None:
        return
    told = tonight.problems.one(problem) if problem else None
    if told is not None and home is not None and home.problem is not None:
        same = home.problem.id == told.id
        if not same and not kit.bridge.did(tonight.problems.take_back, told):
            return
    elif told is not None and not kit.bridge.did(tonight.problems.about, told.id, person.id):
        return
    kit.back()
    kit.go("taxi", person=person.id)


def _waits_with(kit: Kit, person: Person, given: Given) -> None:
    home = kit.tonight.rides.one(given["person"])
    if home and kit.bridge.did(kit.tonight.rides.waits_with, home.ride, person.id):
        kit.back()


def _waits_title(kit: Kit, given: Given) -> str:
    person = kit.tonight.people.one(given["person"])
    return kit.words("find.title_waits_with", name=person.called if person else "")


def _comes_with(kit: Kit, person: Person, given: Given) -> None:
    _chosen(kit, guest_answer(kit, person.id))


def _alone(kit: Kit) -> None:
    _chosen(kit, guest_answer(kit))


def _chosen(kit: Kit, answer: Answer | None) -> None:
    """Somebody was chosen: the pictures are done with, whatever came of it."""
    if answer is not None:
        kit.back()
        show_guest(kit, answer)


def _card(kit: Kit, person: Person, given: Given) -> None:
    kit.back()
    kit.go("my_card", person=person.id)


def _our_person(kit: Kit, person: Person, given: Given) -> None:
    kit.go("our_person", person=person.id)


def _on_committee(kit: Kit, person: Person, given: Given) -> None:
    on_committee(kit, person, on=True, back=kit.back)


def _the_committee(kit: Kit) -> set[str]:
    return {one.id for one in kit.tonight.people.committee()}


def reads_briefing(kit: Kit, briefing: Briefing, person: Person, *, on: bool) -> bool:
    """Somebody reads the briefing, or does not any more. Whether that was done, or was so."""
    act = briefing.presents if on else briefing.does_not_present
    events = kit.bridge.do(act, person.id)
    key = "plan_briefing.reads" if on else "plan_briefing.does_not_read"
    tell_done(kit, events, kit.words(key, name=person.called), "talk")
    return events is not None


def _reads_briefing(kit: Kit, person: Person, given: Given) -> None:
    night = kit.bridge.of_night(given["night"] or kit.tonight.night.id)
    kit.back()
    reads_briefing(kit, night.briefing, person, on=True)


def was_at_briefing(kit: Kit, person: Person, *, on: bool = True) -> None:
    """Somebody was there when the briefing was read, or was not after all."""
    briefing = kit.tonight.briefing
    events = kit.bridge.do(briefing.was_there if on else briefing.was_not_there, person.id)
    key = "briefing.was_here" if on else "briefing.was_not_here"
    tell_done(kit, events, kit.words(key, name=person.called), "together")


def _was_at_briefing(kit: Kit, person: Person, given: Given) -> None:
    kit.back()
    was_at_briefing(kit, person)


def _slip(kit: Kit, person: Person, given: Given) -> None:
    kit.back()
    kit.go("my_paper", person=person.id, night=given["night"])


PURPOSES = {
    "come_in": Purpose(_title("find.title"), EVERYONE, _come_in, at_the_door=True, guests=True),
    "go_home": Purpose(_title("find.title_going_home"), WHO_IS_IN, _go_home, at_the_door=True),
    "lets_in": Purpose(_lets_in_title, WHO_IS_IN, _lets_in, near=_people_of_the_door),
    "take_job": Purpose(_title("find.title_take_job"), EVERYONE, _take_job),
    "did_job": Purpose(_title("find.title_did_job"), EVERYONE, _did_job),
    "about": Purpose(_title("find.title_about"), WHO_IS_IN, _about),
    "takes": Purpose(_title("problem.who_takes"), WHO_IS_IN, _takes),
    "whose_taxi": Purpose(_title("taxis.whose"), WHO_IS_IN, _whose_taxi),
    "waits_with": Purpose(_waits_title, WHO_IS_IN, _waits_with),
    "committee": Purpose(_title("club.committee"), EVERYONE, _on_committee, already=_the_committee),
    "card": Purpose(_title("cards.whose"), EVERYONE, _card),
    "our_person": Purpose(_title("our_people.title"), EVERYONE, _our_person),
    "share_job": Purpose(_title("find.title_take_job"), EVERYONE, add_by_picture),
    "share_me": Purpose(_title("find.title_take_job"), EVERYONE, choose_me),
    "wish_with": Purpose(_title("wishes.with_whom"), EVERYONE, wish_to_be_with),
    "reads_briefing": Purpose(_title("plan_briefing.who_reads"), EVERYONE, _reads_briefing),
    "at_briefing": Purpose(_title("briefing.who_was_here"), EVERYONE, _was_at_briefing),
    "slip": Purpose(_title("slip.whose"), EVERYONE, _slip),
    "comes_with": Purpose(_title("find.title_comes_with"), WHO_IS_IN, _comes_with, skip=_alone),
}
