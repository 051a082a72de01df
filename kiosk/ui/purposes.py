"""What choosing a picture is for: whom one can choose, and what that does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.model import Answer, Person, ScanResult, VisitState
from kiosk.ui.kit import Kit

Given = Mapping[str, str]

GUEST_DRAFT = "guest"


@dataclass(frozen=True)
class Purpose:
    """`everyone`: so many that they are shown by letters. `takes_card`: a card chooses too."""

    title: Callable[[Kit, Given], str]
    people: Callable[[Kit], list[Person]]
    chosen: Callable[[Kit, Person, Given], None]
    everyone: bool = True
    takes_card: bool = True


def _title(key: str) -> Callable[[Kit, Given], str]:
    return lambda kit, given: kit.words(key)


def _everyone(kit: Kit) -> list[Person]:
    return kit.tonight.people.everyone()


def _who_is_in(kit: Kit) -> list[Person]:
    return kit.tonight.people.who_are(VisitState.IN)


def _come_in(kit: Kit, person: Person, given: Given) -> None:
    answer = kit.bridge.do(kit.tonight.check_in.come_in, person)
    if answer is not None:
        kit.answer(answer)


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
    kit.message(kit.words("job.thanks", name=person.called))


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
    answer = kit.bridge.do(kit.tonight.check_in.come_in_as_guest, given["guest"], person.id)
    show_guest(kit, answer)


def show_guest(kit: Kit, answer: Answer | None) -> None:
    """The answer to a guest; the name that was typed is kept until they are in."""
    if answer is not None:
        if answer.result is ScanResult.WELCOME:
            kit.drafts.pop(GUEST_DRAFT, None)
        kit.answer(answer)


def _card(kit: Kit, person: Person, given: Given) -> None:
    kit.back()
    kit.go("my_card", person=person.id)


PURPOSES = {
    "come_in": Purpose(_title("find.title"), _everyone, _come_in, takes_card=False),
    "go_home": Purpose(_title("find.title_going_home"), _who_is_in, _go_home, takes_card=False),
    "take_job": Purpose(_title("find.title_take_job"), _everyone, _take_job),
    "did_job": Purpose(_title("find.title_did_job"), _everyone, _did_job),
    "about": Purpose(_title("find.title_about"), _who_is_in, _about),
    "takes": Purpose(_title("problem.who_takes"), _who_is_in, _takes),
    "whose_taxi": Purpose(_title("taxis.whose"), _who_is_in, _whose_taxi),
    "waits_with": Purpose(_waits_title, _who_is_in, _waits_with),
    "card": Purpose(_title("cards.whose"), _everyone, _card),
    "comes_with": Purpose(_title("find.title_comes_with"), _who_is_in, _comes_with),
}
