"""What happens at the door and around it, a word for each, so that a test reads as a story.

The night is the small one of tests/club.py: Ada is on the committee and sets up the chairs, Bea
sweeps in the clean-up, Cem, Dot, Eli and Flo come for the music. The doors open at 19:30.
"""

from collections.abc import Callable
from dataclasses import dataclass

from msgspec import to_builtins

from kiosk.data.log import Act
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import MAY_LET_IN, Answer, Person, Phase, Subject, Visit, VisitState
from kiosk.night.cards import card_id, new_code
from tests.club import Club

Step = Callable[[Club], object]


@dataclass(frozen=True)
class Shown:
    """A card, a picture or a name at the door: whose, and what the door says to it."""

    who: str
    answer: Callable[[Club], Answer]

    def __call__(self, club: Club) -> Answer:
        return self.answer(club)


def card(name: str) -> Shown:
    return Shown(name, lambda club: club.show(name))


def card_going_home(name: str) -> Shown:
    return Shown(name, lambda club: club.show(name, going_home=True))


def picture(name: str) -> Shown:
    return Shown(name, lambda club: club.tonight.check_in.come_in(person(club, name)))


def picture_going_home(name: str) -> Shown:
    return Shown(name, lambda club: club.tonight.check_in.go_home(person(club, name)))


def guest(name: str) -> Shown:
    return Shown(name, lambda club: club.tonight.check_in.come_in_as_guest(name, None))


def code(text: str, *, going_home: bool = False) -> Shown:
    def show(club: Club) -> Answer:
        return club.tonight.check_in.show_card(text, going_home=going_home)

    return Shown("", show)


def old_card(name: str, *, going_home: bool = False) -> Shown:
    """The card that somebody had before `gets_a_new_card`."""

    def show(club: Club) -> Answer:
        return club.tonight.check_in.show_card(club.codes[f"old {name}"], going_home=going_home)

    return Shown(name, show)


def let_in(shown: Shown, by: str) -> Shown:
    """Somebody who is in lets in whom the door has just refused."""
    return Shown(shown.who, lambda club: club.tonight.check_in.let_in(shown(club), club.ids[by]))


def waits(shown: Shown) -> Step:
    """The door refuses somebody, who waits; what comes after happens meanwhile."""

    def refuse(club: Club) -> None:
        club.refused[shown.who] = answer = shown(club)
        assert answer.result in MAY_LET_IN

    return refuse


def let_in_who_waits(name: str, by: str) -> Shown:
    return Shown(name, lambda club: club.tonight.check_in.let_in(club.refused[name], club.ids[by]))


def this_is_not_me(shown: Shown) -> Step:
    return lambda club: club.tonight.check_in.not_me(shown(club))


# The clock


def at(wall: str) -> Step:
    return lambda club: club.clock.set(wall)


def after(seconds: float = 0, minutes: float = 0) -> Step:
    return lambda club: club.clock.advance(seconds=seconds, minutes=minutes)


# The night


def the_room_holds(people: int) -> Step:
    return lambda club: plan(club, room=people)


def nearly_full_from(people: int) -> Step:
    return lambda club: plan(club, crowded=people)


def plan(club: Club, **changes: object) -> None:
    night = {**to_builtins(club.tonight.night), **changes}
    club.log.add(Act("night.planned", Subject("night", club.log.night), night))


def moved_to(phase: Phase) -> Step:
    return lambda club: club.tonight.phases.move_to(phase)


def held_at(phase: Phase) -> Step:
    return lambda club: club.tonight.phases.hold(phase)


def follows_the_clock(club: Club) -> None:
    club.tonight.phases.follow_clock()


def finished(club: Club) -> None:
    club.tonight.jobs.not_needed("job-sweep")
    club.tonight.clean_up.finish()


def opened_again(club: Club) -> None:
    club.tonight.clean_up.undo_finish()


def cannot_be_finished(club: Club) -> None:
    try:
        finished(club)
    except KnownError:
        return
    raise AssertionError("the night was finished while somebody was in")


# People, their cards and their jobs


def undone(kind: str, name: str) -> Step:
    """The newest act of this kind about somebody is taken back, from What happened say."""

    def undo(club: Club) -> None:
        about = {club.ids[name], f"{club.log.night}/{club.ids[name]}", card_id(club.codes[name])}
        found = [e for e in club.log.events() if e.kind == kind and e.subject.id in about]
        club.log.undo(found[-1].id)

    return undo


def card_lost(name: str) -> Step:
    def lose(club: Club) -> None:
        club.log.add(Act("card.lost", Subject("card", card_id(club.codes[name]))))

    return lose


def card_found(name: str) -> Step:
    return undone("card.lost", name)


def gets_a_new_card(name: str) -> Step:
    def issue(club: Club) -> None:
        club.codes[f"old {name}"], club.codes[name] = club.codes[name], new_code()
        club.tonight.cards.issue([(person(club, name), club.codes[name])])

    return issue


def erased(name: str) -> Step:
    return undone("person.added", name)


def not_erased_after_all(name: str) -> Step:
    def undo(club: Club) -> None:
        about = Subject("person", club.ids[name])
        found = [e for e in club.log.of_subject(about) if e.kind == "undone"]
        club.log.undo(found[-1].id)

    return undo


def asked_to_talk_first(name: str, *, on: bool = True) -> Step:
    def ask(club: Club) -> None:
        club.log.add(Act("person.talk_first", Subject("person", club.ids[name]), {"on": on}))

    return ask


def known_but_not_expected(name: str) -> Step:
    """Somebody of the club whom nobody thought would come tonight."""

    def add(club: Club) -> None:
        club.ids[name], club.codes[name] = f"id-{name.lower()}", new_code()
        data = {"name": name, "letter": "", "picture": "guest"}
        club.log.add(Act("person.added", Subject("person", club.ids[name]), data))
        club.tonight.cards.issue([(person(club, name), club.codes[name])])

    return add


def takes_job(name: str, job: str) -> Step:
    return lambda club: club.tonight.jobs.take(job, club.ids[name])


def hands_on_job(name: str, job: str) -> Step:
    return lambda club: club.tonight.jobs.hand_on(job, club.ids[name])


def seen_to_go(name: str) -> Step:
    return lambda club: club.tonight.check_in.seen_go([club.ids[name]])


def gone_by_taxi(name: str) -> Step:
    return lambda club: club.tonight.rides.gone(club.ride(name))


def do(club: Club, *steps: Step) -> None:
    """One after the other."""
    for step in steps:
        step(club)


def times(number: int, *steps: Step) -> Step:
    return lambda club: do(club, *steps * number)


# What is seen of it


def person(club: Club, name: str) -> Person:
    """Of the club, or a guest who is known by this name."""
    if name in club.ids:
        return club.person(name)
    known = [one for state in VisitState for one in club.tonight.people.who_are(state)]
    return [one for one in known if one.name == name][-1]


def visit(club: Club, name: str) -> Visit | None:
    if name in club.ids:
        return Reads(club.db).visit(f"{club.log.night}/{club.ids[name]}")
    found = [one for state in VisitState for one in club.tonight.people.who_are(state)]
    guests = [one for one in found if one.name == name]
    return Reads(club.db).visit(f"{club.log.night}/{guests[-1].id}") if guests else None


def counts(club: Club) -> tuple[int, int, int]:
    """How many are expected, in, and gone home."""
    how_many = club.tonight.people.how_many
    return how_many(VisitState.EXPECTED), how_many(VisitState.IN), how_many(VisitState.OUT)
