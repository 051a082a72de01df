"""The night's log in the order people lived it: what happened, and what can be taken back."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.data.fold import live
from kiosk.model import Event, Phase

MOST = 200
"""How many happenings are told: the newest. Nobody reads further back on a screen."""

AGREED = "together.agreed"

TOLD = frozenset(
    {
        "visit.came_in",
        "visit.left",
        "visit.away",
        "job.done",
        "job.started",
        "job.not_needed",
        "job.person_added",
        "job.person_left",
        "problem.told",
        "problem.taken",
        "problem.sorted",
        "problem.opened_again",
        "ride.here",
        "ride.gone",
        "ride.phoned",
        "ride.planned",
        "night.moved",
        "night.clock_again",
        "night.briefed",
        "night.finished",
        "card.issued",
        "card.lost",
        AGREED,
        "roll_call.started",
        "roll_call.ended",
    }
)
"""What is worth a line. Scans, ticked steps and plans are not."""

BRING = {
    "ride.gone": ("visit.left", "problem.sorted"),
    "ride.here": ("problem.sorted",),
    "ride.phoned": ("problem.waiting",),
}
"""What else happens in the same act (kiosk/night/rides.py)."""

SWAPPED = "job_swapped"
"""Two people changed places: four events that are one line (kiosk/night/jobs.py)."""

SEEN_GO = "visit_seen_go"
"""The sentence for a check-out of somebody who did not check out themselves: they were seen."""

IN_ONE_GO = timedelta(minutes=3)
"""So long it takes to say how somebody gets home: which way, with whom, and when."""

FOR_GOOD = frozenset({"problem.told", "roll_call.started", "roll_call.ended", AGREED})
"""Not taken back from here: each has its own place for that."""


LIST = "people_from_a_list"
"""People who were brought in together, or changed, by a list (kiosk/night/bringing_in.py)."""

PLANNED = timedelta(days=1)
"""A list is brought in while people plan, before the night: so long before it is told."""

LET_IN = "visit_let_in"
"""Somebody came in because a person who was in let them in."""


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of the story. `key` names its sentence; the ids say whom and what it is about.

    `events` are undone together: what was one act for people was several events.
    """

    key: str
    at: datetime
    events: tuple[str, ...]
    undone: bool
    can_undo: bool
    person: str | None = None
    by: str | None = None
    job: str | None = None
    problem: str | None = None
    phase: Phase | None = None
    over: tuple[str, ...] = ()
    """What the door said when somebody was let in all the same (kiosk.model.MAY_LET_IN)."""
    many: int = 1
    """How many were given a new card, or came with a list."""
    people: tuple[str, ...] = ()
    """The two who agreed."""
    act: str = ""
    """What they agreed to."""
    left: tuple[tuple[str, int], ...] = ()
    """What was still open when the night was finished: of each kind, how many."""


def story(events: Iterable[Event], since: datetime) -> list[Happened]:
    """What happened from `since` on, the newest first, at most 200. What was undone stays. What
    two of the committee agreed to is told from the first: they meet before the night.

    `events`: all of the night's, in any order.
    """
    ordered = sorted(events, key=lambda event: event.order)
    standing = {event.id for event in live(ordered)}
    doers = _said_afterwards(event for event in ordered if event.id in standing)
    brought = _brought_by_rides(ordered) | _brought_by_others(ordered)
    brought |= _planned_in_one_go(event for event in ordered if event.id in standing)
    made = _made_together(ordered)
    lists = _lists(ordered)
    made |= lists
    brought |= {first: [event.id for event in others] for first, others in made.items()}
    untold = _first_plans(ordered) | {one for ones in brought.values() for one in ones}
    told = [
        _happened(event, brought.get(event.id, ()), standing, doers, _how_many(event, made))
        for event in ordered
        if _is_told(event, since, lists) and event.id not in untold
    ]
    return told[: -MOST - 1 : -1]


def _is_told(event: Event, since: datetime, lists: Container[str]) -> bool:
    if event.id in lists:
        return event.at >= since - PLANNED
    return event.kind in TOLD and (event.at >= since or event.kind == AGREED)


def _happened(
    event: Event, brought: Iterable[str], standing: set[str], doers: dict[str, str], many: int
) -> Happened:
    kind = event.subject.kind
    stands = event.id in standing
    over = tuple(event.data.get("over", ()))
    return Happened(
        key=_key(event),
        at=event.at,
        events=(event.id, *brought),
        undone=not stands,
        can_undo=stands and event.kind not in FOR_GOOD,
        person=_person(event),
        by=doers.get(event.id, event.by),
        job=event.subject.id if kind == "job" else event.data.get("job"),
        problem=event.subject.id if kind == "problem" else None,
        phase=Phase(event.data["phase"]) if event.kind == "night.moved" else None,
        over=over,
        many=many,
        people=tuple(event.data.get("people", ())) if event.kind == AGREED else (),
        act=str(event.data.get("act", "")),
        left=tuple((of, len(ids)) for of, ids in event.data.get("left", {}).items()),
    )


def _key(event: Event) -> str:
    if event.data.get("list") and event.subject.kind == "person":
        return LIST
    if event.data.get("swap"):
        return SWAPPED
    if event.by and event.data.get("over"):
        return LET_IN
    return SEEN_GO if event.data.get("how") == "seen" else event.kind.replace(".", "_")


def _person(event: Event) -> str | None:
    """Whom it is about. A ride's id is its night's and its person's (kiosk/night/check_in.py)."""
    if event.subject.kind == "ride":
        return event.subject.id.partition("/")[2]
    person = event.data.get("about" if event.kind == AGREED else "person")
    return str(person) if person else None


def _said_afterwards(events: Iterable[Event]) -> dict[str, str]:
    """Who did each job, where that was said after Done."""
    return {
        str(event.data["event"]): str(event.data["person"])
        for event in events
        if event.kind == "job.done_by"
    }


def _first_plans(ordered: Iterable[Event]) -> set[str]:
    """How people planned to go home. Only another way home, after that, has happened."""
    found: dict[str, str] = {}
    for event in ordered:
        if event.kind == "ride.planned":
            found.setdefault(event.subject.id, event.id)
    return set(found.values())


def _brought_by_rides(ordered: Iterable[Event]) -> dict[str, list[str]]:
    """What rides did along with them in one act: a check-out, a problem sorted by it.

    The events of one act have one time; a visit has the id of its ride.
    """
    rides: dict[datetime, list[Event]] = {}
    found: dict[str, list[str]] = {}
    for event in ordered:
        if event.kind in BRING:
            rides.setdefault(event.at, []).append(event)
        for ride in rides.get(event.at, []):
            same = event.subject.id == ride.subject.id or event.subject.kind == "problem"
            if event.kind in BRING[ride.kind] and same:
                found.setdefault(ride.id, []).append(event.id)
    return found


def _brought_by_others(ordered: Iterable[Event]) -> dict[str, list[str]]:
    """The jobs that somebody left who is not here tonight; the rest of a swap of two people."""
    leads: dict[tuple[datetime, str], str] = {}
    found: dict[str, list[str]] = {}
    for event in ordered:
        if event.kind == "visit.away":
            leads[event.at, str(event.data.get("person"))] = event.id
        elif event.data.get("away"):
            if lead := leads.get((event.at, str(event.data.get("person")))):
                found.setdefault(lead, []).append(event.id)
        elif event.data.get("swap"):
            lead = leads.setdefault((event.at, SWAPPED), event.id)
            if lead != event.id:
                found.setdefault(lead, []).append(event.id)
    return found


def _planned_in_one_go(ordered: Iterable[Event]) -> dict[str, list[str]]:
    """Which way, with whom, when: each was kept as it was said, and together they are one plan.
    Of what was undone nothing is joined."""
    begun: dict[str, Event] = {}
    found: dict[str, list[str]] = {}
    for event in ordered:
        if event.subject.kind != "ride":
            continue
        lead = begun.get(event.subject.id)
        if event.kind != "ride.planned":
            begun.pop(event.subject.id, None)
        elif lead is not None and event.at - lead.at < IN_ONE_GO:
            found.setdefault(lead.id, []).append(event.id)
        else:
            begun[event.subject.id] = event
    return found


def _made_together(ordered: Iterable[Event]) -> dict[str, list[Event]]:
    """Cards that were given in one act: the first, with the others and those they replaced."""
    acts: dict[datetime, list[Event]] = {}
    for event in ordered:
        if event.kind in ("card.issued", "card.replaced"):
            acts.setdefault(event.at, []).append(event)
    found = {}
    for events in acts.values():
        first = next((event for event in events if event.kind == "card.issued"), None)
        if first is not None:
            found[first.id] = [event for event in events if event is not first]
    return found


def _lists(ordered: Iterable[Event]) -> dict[str, list[Event]]:
    """What each list brought in: the first of its people, with the others."""
    lists: dict[str, list[Event]] = {}
    for event in ordered:
        if event.subject.kind == "person" and (list_ := event.data.get("list")):
            lists.setdefault(str(list_), []).append(event)
    return {events[0].id: events[1:] for events in lists.values()}


def _how_many(event: Event, made: dict[str, list[Event]]) -> int:
    return 1 + sum(
        other.kind == event.kind or _key(other) == LIST for other in made.get(event.id, ())
    )
