"""When is the night? The days that the club would choose, or a month to tap."""

from collections.abc import Container, Iterator
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Event
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD
from kiosk.ui.planned import habit_words, leave_planned
from kiosk.ui.screens.screen import Screen
from kiosk.ui.sources import plan_from
from kiosk.ui.widgets.choices import WIDE, Choice, Choices
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import TouchButton

MONTHS_AHEAD = 24

WEEK, HALF = 7, 4
"""Days beside each other: all of a week, or with large text the half of it."""


class PlanDateScreen(Screen):
    """`source`: what a new night is made from (kiosk/ui/sources.py); or `night`: the one that
    gets another date. `month`: "2026-12", to tap a day of it; without one, the club's usual days
    are offered first, if it has some."""

    shows = frozenset({"night"})
    section = "home"

    def __init__(self, kit: Kit, source: str = "", night: str = "", month: str = "") -> None:
        super().__init__(kit)
        self._given = {"source": source, "night": night}
        self.suggested = self.tonight.nights.suggested()
        self._today = self.tonight.nights.today(self.tonight.night)
        layout = self.column()
        self.choices: Choices | None = None
        if self.suggested and not month:
            habit = self.tonight.nights.habit()
            under = self.second(habit_words(kit, habit) if habit else "")
            layout.addLayout(self.header(self.words("plan_date.title"), under=under))
            self.choices = Choices(kit, WIDE)
            layout.addWidget(self.choices, 1)
            return
        self.month = date.fromisoformat(f"{month}-01") if month else self._today.replace(day=1)
        self._before, self._after = self._turn(-1), self._turn(1)
        layout.addLayout(self.header("", [self._before, self._after]))
        self._columns = WEEK if self._is_roomy() else HALF
        self.list = Pager(kit, columns=self._columns, gap=10, least=88, fill=True)
        layout.addWidget(self.list, 1)

    def _is_roomy(self) -> bool:
        """Whether a week has room beside each other."""
        return self.look.text_size <= 125 * self.look.scale

    def _turn(self, by: int) -> TouchButton:
        icon, key = ("caret-left", "before") if by < 0 else ("caret-right", "after")
        button = TouchButton(self.kit, icon=icon, paint="quiet", side=76)
        button.setAccessibleName(self.words(f"plan_date.{key}"))
        button.tapped.connect(partial(self._go_on, by))
        return button

    def _go_on(self, by: int) -> None:
        self.month = _month_on(self.month, by)
        self.refresh()
        self.kit.senses.say.emit(self._title())

    def refresh(self) -> None:
        if self.choices is not None:
            self.choices.show_choices([*map(self._suggestion, self.suggested), self._another()])
            return
        self.title.say(self._title())
        first = self._today.replace(day=1)
        self._before.setEnabled(self.month > first)
        self._after.setEnabled(self.month < _month_on(first, MONTHS_AHEAD))
        self.list.show_items(list(self._days()))

    # The usual days

    def _suggestion(self, day: date) -> Choice:
        text = self.words.date(day.isoformat())
        return Choice(day.isoformat(), "next_night", text, partial(self._choose, day))

    def _another(self) -> Choice:
        month = f"{self.suggested[0]:%Y-%m}"
        act = partial(self.kit.go, "plan_date", month=month, **self._given)
        return Choice("another", "calendar", self.words("plan_date.another"), act, "quiet")

    # The month

    def _title(self) -> str:
        month = self.words(f"date.month_{self.month.month}")
        return self.words("plan_date.month", month=month, year=self.month.year)

    def _days(self) -> Iterator[Item]:
        """From the first week that is not over. Where there is no day to choose, there is none."""
        last = _month_on(self.month, 1) - timedelta(days=1)
        there = {night.date for night in self.tonight.nights.every()}
        first = max(self.month, self._today)
        monday = first - timedelta(days=first.weekday())
        for nth in range((last - monday).days + 1):
            day = monday + timedelta(days=nth)
            if day < first:
                yield Item(f"blank {day}", "blank", QWidget)
            else:
                yield self._day(day, there)
            if self._columns == HALF and day.weekday() == WEEK - 1:
                yield Item(f"after {day}", "blank", QWidget)

    def _day(self, day: date, there: Container[str]) -> Item:
        usual = "usual" if day in self.suggested else ""
        kind = "night" if day.isoformat() in there else usual
        return Item(day.isoformat(), kind, partial(self._cell, day, kind))

    def _cell(self, day: date, kind: str) -> TouchButton:
        words = self.words
        weekday = words(f"dates.short_{day.weekday()}")
        cell = TouchButton(
            self.kit,
            words("dates.day", weekday=weekday, day=day.day),
            symbol={"night": "moon", "usual": "usual_night"}.get(kind),
            second=words(f"plan_date.{kind}") if kind else "",
            paint={"night": "chosen", "usual": "card"}.get(kind, "quiet"),
            size=CARD,
            side=44,
        )
        said = words(f"plan_date.{kind}") if kind else ""
        cell.setAccessibleName(". ".join(p for p in (words.date(day.isoformat()), said) if p))
        cell.tapped.connect(partial(self._choose, day))
        return cell

    # What a tap on a day does

    def _choose(self, day: date) -> None:
        """A day that has a night shows it: nothing is refused, and no second one is made."""
        there = self.tonight.nights.on(day)
        if there is not None:
            past = self.tonight.nights.is_past(there)
            self.kit.go("night_was" if past else "plan_night", night=there.id)
        elif self._given["night"]:
            self._move(self._given["night"], day)
        else:
            self._make(day)

    def _make(self, day: date) -> None:
        plan = self.kit.bridge.do(plan_from, self.kit, self._given["source"])
        if plan is None:
            return
        events = self.kit.bridge.do(self.tonight.planning.make, plan, day)
        text = self.words("plan_date.planned", date=self.words.date(day.isoformat()))
        away = partial(leave_planned, self.kit)
        show = partial(self._show, events or ())
        tell_done(self.kit, events, text, "next_night", back=show, undone=away)

    def _show(self, events: tuple[Event, ...]) -> None:
        leave_planned(self.kit)
        self.kit.go("plan_night", night=events[0].subject.id)

    def _move(self, night: str, day: date) -> None:
        events = self.kit.bridge.do(self.tonight.planning.move, night, day)
        text = self.words("plan_date.moved", date=self.words.date(day.isoformat()))
        back = partial(self.kit.back_to, "plan_when")
        tell_done(self.kit, events, text, "calendar", back=back)


def _month_on(month: date, by: int) -> date:
    """The first day of so many months later."""
    months = month.year * 12 + month.month - 1 + by
    return date(months // 12, months % 12 + 1, 1)
