"""All our nights after ten years: 120 of them with 21 jobs and 120 people each, over a bare list
of 120 buttons."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kiosk.data.log import Act
from kiosk.model import Subject
from kiosk.night.dates import Habit, next_days
from kiosk.night.planning import Plan, plan_of
from kiosk.tour import Tour
from kiosk.ui.look import Look
from tests.bench.compare import Compared, in_turn

NIGHTS, RUNS = 120, 10
BEGAN = date(2016, 1, 1)


def measure() -> list[Compared]:
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "19:05", Look())
        _fill(tour)
        QApplication.processEvents()
        name = f"All our nights, {NIGHTS} of them, opened"
        opened = in_turn(name, lambda: _open(tour), _bare, runs=RUNS, goal=3)
        tour.close()
    return [opened]


def _fill(tour: Tour) -> None:
    """Last Fridays, each a night like tonight that everybody came to, and all jobs were done."""
    tonight = tour.tonight
    plan = plan_of(tonight.night, tonight.jobs.all())
    people = [person.id for person in tonight.people.everyone()]
    days = next_days(Habit(4, nth=-1), BEGAN, (), many=60)
    days += next_days(Habit(4, nth=-1), days[-1], (), many=NIGHTS - len(days))
    with tour.opened.db.atomic():
        for nth, day in enumerate(days):
            tonight.log.add(*_night(plan, f"old-{nth}", day, people))


def _night(plan: Plan, night: str, day: date, people: list[str]) -> list[Act]:
    told = {**msgspec.to_builtins(plan), "date": day.isoformat(), "phases": []}
    del told["jobs"]
    acts = [Act("night.planned", Subject("night", night), told, night=night)]
    for nth, job in enumerate(plan.jobs):
        times = {"start": f"{day}T18:00:00Z", "end": f"{day}T19:00:00Z"}
        subject = Subject("job", f"{night}-{nth}")
        acts.append(Act("job.added", subject, {**msgspec.to_builtins(job), **times}, night=night))
        acts.append(Act("job.done", subject, night=night))
    acts += [
        Act("visit.came_in", Subject("visit", f"{night}/{one}"), {"person": one}, night=night)
        for one in people
    ]
    return acts


def _open(tour: Tour) -> None:
    tour.go("nights")
    QApplication.processEvents()
    tour.window.grab()
    tour.window.back()


def _bare() -> None:
    """As many stock buttons in a list that scrolls, shown and drawn."""
    area, column = QScrollArea(), QWidget()
    layout = QVBoxLayout(column)
    for nth in range(NIGHTS):
        layout.addWidget(QPushButton(f"Night {nth}"))
    area.setWidget(column)
    area.resize(1366, 768)
    area.show()
    QApplication.processEvents()
    area.grab()
    area.close()
    area.deleteLater()
