"""Whose way home is planned: for one night, or as it usually is. And the steps from one to the
next: which way, with whom, and when."""

from collections.abc import Sequence
from datetime import timedelta

from kiosk.model import Company, Event, Person, Phase, RideKind, UsualRide
from kiosk.night.phases import start_of
from kiosk.night.ride_plans import BY_COMPANY, NONE, TIMED
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.say import ride_symbol
from kiosk.ui.widgets.time_steps import STEP

USUAL = "usual"
"""In the place of a night: how somebody gets home on most of them."""

LATE = "23:00"
"""When people go home from a night whose times nobody planned yet."""


class RideOf:
    """`night`: its id, empty for tonight, or USUAL. `plan`: as it is now."""

    def __init__(self, kit: Kit, night: str, person: str) -> None:
        self._kit = kit
        self._id = person
        self.night = night
        of_night = kit.tonight.night.id if night in ("", USUAL) else night
        self.tonight = kit.bridge.of_night(of_night)
        self.is_usual = night == USUAL

    @property
    def person(self) -> Person | None:
        return self._kit.tonight.people.one(self._id)

    @property
    def name(self) -> str:
        person = self.person
        return person.called if person else ""

    @property
    def plan(self) -> UsualRide:
        if self.is_usual:
            person = self.person
            return (person.usual_ride if person else None) or NONE
        return self.tonight.ride_plans.one(self._id)

    @property
    def is_over(self) -> bool:
        """They have gone home: there is nothing to plan."""
        return not self.is_usual and self.tonight.ride_plans.is_over(self._id)

    def set(self, plan: UsualRide) -> tuple[Event, ...]:
        """Raises KnownError."""
        if self.is_usual:
            usual = None if plan == NONE else plan
            return self.tonight.ride_plans.keep_as_usual(self._id, usual)
        return self.tonight.ride_plans.plan(self._id, plan)

    def of_kind(self, kind: RideKind) -> UsualRide:
        """The plan with another kind: a company of its own if there is only one, and the time
        as it was unless that is over."""
        before = self.plan
        company = Company(before.company, before.phone, kind)
        if kind is not before.kind:
            theirs = self.tonight.companies.of(kind) if kind in BY_COMPANY else []
            company = theirs[0] if len(theirs) == 1 else Company("")
        time = before.time if kind in TIMED and not self.has_passed(before.time) else ""
        return UsualRide(kind, company.name, company.phone, time)

    def begin_at(self) -> str:
        """The time that is shown first to somebody who sets one: theirs, else the usual one, else
        when the club ends; or now, if that is over."""
        person, phases = self.person, self.tonight.night.phases
        usual = person.usual_ride if person else None
        ends = self._kit.time(start_of(self.tonight.night, Phase.CLEAN_UP)) if phases else LATE
        wall = self.plan.time or (usual.time if usual else "") or ends
        return self._next_step() if self.has_passed(wall) else wall

    def has_passed(self, wall: str) -> bool:
        """Whether it is a time of this night that is over."""
        return bool(wall) and not self.is_usual and self.tonight.ride_plans.has_passed(wall)

    def _next_step(self) -> str:
        now = self._kit.bridge.now()
        return self._kit.time(now + timedelta(minutes=-now.minute % STEP))


def plan_line(kit: Kit, plan: UsualRide) -> str:
    """`Taxi · City Cabs · 23:15`."""
    return " · ".join([kit.words(f"ride.{plan.kind}"), *plan_rest(plan)])


def plan_rest(plan: UsualRide) -> list[str]:
    """The company and the time, as far as they are known."""
    return [part for part in (plan.company, plan.time) if part]


def planned(kit: Kit, of: RideOf, plan: UsualRide, before: Sequence[Event] = ()) -> None:
    """Keeps a plan, and goes on to what is not known of it yet; then back, where it is said with
    a way back. `before`: what was done on the way here, which is undone with it."""
    done = kit.bridge.do(of.set, plan)
    if done is None:
        return
    events = (*before, *done)
    if plan.kind in BY_COMPANY and not plan.company:
        kit.senses.sound.emit("done")
        ask(kit, of, "ride_company", events)
    elif plan.kind in TIMED and (not plan.time or of.has_passed(plan.time)):
        kit.senses.sound.emit("done")
        ask(kit, of, "ride_time", events)
    else:
        tell_planned(kit, of, events)


def ask(kit: Kit, of: RideOf, screen: str, before: Sequence[Event] = ()) -> None:
    """Asks for a part of the plan, in the place of the screen that is shown."""
    person = of.person
    kit.back()
    if person is not None:
        kit.go(screen, night=of.night, person=person.id, before=before)


def tell_planned(kit: Kit, of: RideOf, events: Sequence[Event]) -> None:
    """Says how somebody gets home now, on the screen that led here."""
    plan = of.plan
    key = "plan_rides.usual_now" if of.is_usual else "plan_rides.planned"
    text = kit.words(key, name=of.name, kind=plan_line(kit, plan))
    tell_done(kit, events, text, ride_symbol(plan.kind), back=kit.back)
