"""The demo's nights before: who did what on them, so that what is fair can be seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import TYPE_CHECKING, Any

from kiosk.clock import moment_of
from kiosk.data.log import Act
from kiosk.model import PHASES, Subject

if TYPE_CHECKING:
    from kiosk.data.sample import DemoNight

OFTEN = 3
"""Of so many jobs, one is done by those who do many."""


@dataclass(frozen=True, slots=True)
class Timed:
    """An act of the demo's story and when it happened."""

    at: datetime
    act: Act


def past_nights(demo: "DemoNight") -> Iterator[Timed]:
    """What is left of the nights before: their plan, their jobs, who did them."""
    for nth, day in enumerate(demo.told["past"]["dates"]):
        night = _PastNight(demo, nth, date.fromisoformat(day))
        yield from night.plan()
        yield from night.jobs()
        yield night.over()


class _PastNight:
    def __init__(self, demo: "DemoNight", nth: int, day: date) -> None:
        self._demo = demo
        self._nth = nth
        self._date = day
        self._random = Random(nth)
        self.id = f"demo-night-{day:%Y-%m}"

    def plan(self) -> Iterator[Timed]:
        data = self._demo.told
        phases = [
            {"phase": phase.value, "start": self._text(data["phases"][phase])} for phase in PHASES
        ]
        presenters = data["past"]["briefing"][self._nth]
        plan = {
            "date": self._date.isoformat(),
            "phases": phases,
            "demo": True,
            "presenters": [self._demo.person(name) for name in presenters],
        }
        same = ("club", "time_zone", "room", "crowded", "stations", "briefing")
        plan |= {key: data[key] for key in same}
        yield self._timed("12:00", "night.planned", Subject("night", self.id), plan)
        yield self._timed("19:24", "night.briefed", Subject("night", self.id), {})

    def jobs(self) -> Iterator[Timed]:
        pool = [name for name in self._demo.told["past"]["people"] for _ in range(2)]
        self._random.shuffle(pool)
        for nth, job in enumerate(self._demo.told["jobs"], 1):
            subject = Subject("job", f"{self.id}-job-{nth:02}")
            same = ("title", "symbol", "phase", "station", "wanted", "steps")
            times = {"start": self._text(job["from"]), "end": self._text(job["to"])}
            plan = {**{key: job[key] for key in same}, **times}
            yield self._timed("12:00", "job.added", subject, plan)
            for name in self._who(job, pool):
                given = {"person": self._demo.person(name)}
                yield self._timed("12:00", "job.person_added", subject, given)
            yield self._timed(job["to"], "job.done", subject, {})

    def over(self) -> Timed:
        return self._timed("00:10", "night.finished", Subject("night", self.id), {})

    def _who(self, job: dict[str, Any], pool: list[str]) -> list[str]:
        past = self._demo.told["past"]
        if job["symbol"] == "briefing":
            return list(past["briefing"][self._nth])
        often = self._random.randrange(OFTEN) == 0
        first = [self._random.choice(past["often"])] if often else []
        return [*first, *(pool.pop() for _ in range(job["wanted"] - len(first)))]

    def _timed(self, wall: str, kind: str, subject: Subject, data: dict[str, Any]) -> Timed:
        return Timed(self._moment(wall), Act(kind, subject, data, night=self.id))

    def _moment(self, wall: str) -> datetime:
        return moment_of(wall, self._date, self._demo.zone)

    def _text(self, wall: str) -> str:
        return self._moment(wall).isoformat()
