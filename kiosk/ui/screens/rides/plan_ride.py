"""How does one person get home: on one night, on most nights, or told by themselves."""

from functools import partial

from PySide6.QtCore import Qt

from kiosk.model import ProblemKind, RideKind, UsualRide
from kiosk.night.ride_plans import BY_COMPANY, NONE, TIMED
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.ride_of import USUAL, RideOf, plan_line, plan_rest
from kiosk.ui.say import ride_symbol
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.head_button import head_button
from kiosk.ui.widgets.panes import MOST_BESIDE, Panes
from kiosk.ui.widgets.touch_button import TouchButton


class PlanRideScreen(Screen):
    """What is planned, large, and what can be changed. Each choice holds at once."""

    shows = frozenset({"ride", "person", "visit", "club"})
    section = "home"
    title_key = "taxis.another_title"

    def __init__(self, kit: Kit, person: str, night: str = "") -> None:
        super().__init__(kit)
        self._person = person
        self._of = RideOf(kit, night, person)
        layout = self.column()
        title = self.words(self.title_key, name=self._of.name)
        head = self.header(title, self._buttons())
        if self._of.person is not None and self.look.text_size <= MOST_BESIDE:
            face = Faces(kit, [self._of.person], side=88)
            head.insertWidget(1, face, 0, Qt.AlignmentFlag.AlignVCenter)
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices)
        layout.addLayout(head)
        layout.addWidget(self.panes, 1)

    def _buttons(self) -> list[TouchButton]:
        return []

    def refresh(self) -> None:
        plan = self._of.plan
        self.facts.show_facts([self._fact(plan)])
        self.choices.show_choices(self._choices(plan))
        self.panes.refresh()

    def _fact(self, plan: UsualRide) -> Fact:
        if self._of.is_over:
            gone = self.words("taxis.now_gone", name=self._of.name)
            return Fact("gone", "home_safe", gone, paint="done card")
        text = self.words(f"ride.{plan.kind}")
        line = " · ".join(plan_rest(plan))
        return Fact("plan", ride_symbol(plan.kind), text, line)

    # What can be done

    def _choices(self, plan: UsualRide) -> list[Choice]:
        words, of = self.words, self._of
        if of.person is None or of.is_over:
            return [Choice("ok", "yes", words("act.ok"), self.kit.back)]
        ask = partial(self.kit.go, night=of.night, person=self._person)
        way = Choice("way", "another_way", words("plan_rides.way"), partial(ask, "ride_way"))
        choices = [*self._as_usual(plan), way]
        if plan.kind in BY_COMPANY:
            company = words("plan_rides.company")
            choices.append(Choice("company", "phone", company, partial(ask, "ride_company")))
        if plan.kind is RideKind.LIFT:
            choices.append(
                Choice("who", "family", words("plan_rides.who"), partial(ask, "ride_who"))
            )
        if plan.kind in TIMED:
            time = words("plan_rides.time")
            choices.append(Choice("time", "clock", time, partial(ask, "ride_time")))
        return [*choices, *self._keep(plan)]

    def _as_usual(self, plan: UsualRide) -> list[Choice]:
        """Their usual way home, in one tap, where it is not planned already."""
        usual = self._of.person.usual_ride if self._of.person else None
        if self._of.is_usual or usual is None or usual == plan:
            return []
        text, line = self.words("plan_rides.as_usual"), plan_line(self.kit, usual)
        act = partial(self._set, usual, "plan_rides.planned")
        return [Choice("usual", ride_symbol(usual.kind), text, act, "done", second=line)]

    def _keep(self, plan: UsualRide) -> list[Choice]:
        """This plan for the next nights too; or no usual way home any more."""
        usual = self._of.person.usual_ride if self._of.person else None
        if self._of.is_usual:
            forget = partial(self._set, NONE, "plan_rides.no_usual_now")
            none = Choice("none", "leave_out", self.words("plan_rides.no_usual"), forget)
            return [none] if plan != NONE else []
        if plan in (NONE, usual):
            return []
        keep = self.words("plan_rides.keep")
        return [Choice("keep", "keep", keep, partial(self._keep_as_usual, plan))]

    def _set(self, plan: UsualRide, key: str) -> None:
        events = self.kit.bridge.do(self._of.set, plan)
        text = self.words(key, name=self._of.name, kind=plan_line(self.kit, plan))
        tell_done(self.kit, events, text, ride_symbol(plan.kind))

    def _keep_as_usual(self, plan: UsualRide) -> None:
        events = self.kit.bridge.do(RideOf(self.kit, USUAL, self._person).set, plan)
        text = self.words(
            "plan_rides.usual_now", name=self._of.name, kind=plan_line(self.kit, plan)
        )
        tell_done(self.kit, events, text, "keep")


class UsualRideScreen(PlanRideScreen):
    """How somebody gets home on most nights."""

    title_key = "plan_rides.usual_title"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit, person, USUAL)


class MyRideScreen(PlanRideScreen):
    """People set their own, tonight. Who would rather have somebody see to it, says so."""

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit, person)

    def _buttons(self) -> list[TouchButton]:
        return [head_button(self.kit, self.words("plan_rides.tell"), "problem", self._tell)]

    def _tell(self) -> None:
        """Kept at once, as every problem is."""
        tell = self.tonight.problems.tell
        problem = self.kit.bridge.do(tell, ProblemKind.RIDE_WRONG, about=self._person)
        if problem is not None:
            self.kit.senses.sound.emit("problem")
            self.kit.back()
            self.kit.go("problem_told", problem=problem)
