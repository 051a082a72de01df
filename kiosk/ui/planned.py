"""What the screens say of planned nights and their jobs, in the catalogue's words."""

from collections.abc import Iterable
from datetime import date

from kiosk.model import Job, Night, Phase, Went
from kiosk.night.dates import LAST, Habit
from kiosk.night.phases import is_coming
from kiosk.ui.kit import Kit


def habit_words(kit: Kit, habit: Habit) -> str:
    """`The last Friday of the month`."""
    weekday = kit.words(f"date.weekday_{habit.weekday}")
    if habit.weeks:
        key = "dates.every" if habit.weeks == 1 else "dates.every_second"
    else:
        key = "dates.last" if habit.nth == LAST else f"dates.nth_{habit.nth}"
    return kit.words(key, weekday=weekday)


def past_line(kit: Kit, night: Night, went: Went) -> str:
    """How a night went, with its year if that is not this one."""
    came = [kit.words("nights.came", n=went.came)] if went.came else []
    helped = [kit.words("nights.helped", n=went.helped)] if went.helped else []
    parts = [*came, kit.words("nights.done", n=went.done), *helped]
    year = night.date[:4]
    return " · ".join([year, *parts] if year != str(kit.bridge.now().year) else parts)


def is_on(kit: Kit, night: Night) -> bool:
    """Whether it is tonight: the night that is open, unless its day is still to come."""
    return night.id == kit.tonight.night.id and not is_coming(night, kit.bridge.now())


def coming_line(kit: Kit, night: Night) -> str:
    """How far away a night is."""
    days = date.fromisoformat(night.date) - kit.tonight.nights.today(night)
    if is_on(kit, night):
        return kit.words("nights.tonight")
    return kit.words("nights.in_days", n=days.days)


def phase_line(kit: Kit, phase: Phase, time: str) -> str:
    """`Doors: 19:30`."""
    return kit.words("plan_when.at", phase=kit.words(f"phase.{phase}"), time=time)


def along_line(kit: Kit, phases: Iterable[Phase]) -> str:
    """`Also moved: Briefing.`"""
    names = [kit.words(f"phase.{phase}") for phase in phases]
    return kit.words("plan_when.along", names=kit.words.list(names))


def job_when(kit: Kit, job: Job) -> str:
    """`Doors · 19:30 to 21:00`."""
    times = kit.words("plan_jobs.times", start=kit.time(job.start), end=kit.time(job.end))
    return f"{kit.words(f'phase.{job.phase}')} · {times}"


def leave_planned(kit: Kit) -> None:
    """Away from the screens of a night that is not there any more."""
    kit.back_to("nights")
