"""The demo night: a whole evening of made-up people, the same each time it is made."""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.clock import moment_of
from kiosk.data.data_file import DataFile
from kiosk.data.ids import Ids, tonight_of
from kiosk.data.log import Act, Log
from kiosk.data.sample_past import Timed, past_nights
from kiosk.model import PHASES, Subject
from kiosk.resources import RESOURCES

SEED = 1979
NIGHT = "demo-night"

EARLY, IN_BY_START, ARRIVED_BY = 26, 64, time(20, 45)
"""Of those who come, in this order: before the doors, by the demo's start, and by when all."""


class DemoNight:
    """The story of the demo night, up to any time of its evening."""

    def __init__(self) -> None:
        with (RESOURCES / "demo" / "night.toml").open("rb") as file:
            self._data: dict[str, Any] = tomllib.load(file)
        self.zone = ZoneInfo(self._data["time_zone"])
        self.date = date.fromisoformat(self._data["date"])
        self.start = self.moment(self._data["start"])
        named = [entry.rpartition(" ") for entry in self._data["names"].split(",")]
        self._faces = {name.strip(): int(face) for name, _, face in named}
        self.names = list(self._faces)
        self._ids = {name: f"demo-person-{nth:03}" for nth, name in enumerate(self.names, 1)}

    def moment(self, wall: str) -> datetime:
        """`HH:MM` of this night as a moment in UTC."""
        return moment_of(wall, self.date, self.zone)

    def person(self, name: str) -> str:
        return self._ids[name]

    @property
    def told(self) -> dict[str, Any]:
        """All that resources/demo/night.toml says."""
        return self._data

    @property
    def lost_cards(self) -> list[str]:
        """The names of those whose card is lost."""
        return list(self._data["lost_card"])

    def face(self, name: str) -> str:
        """The picture of a person, as kiosk.model.Person has it."""
        return f"faces/face_{self._faces[name]:03}"

    def fill(self, db: DataFile, codes: dict[str, str], until: datetime) -> None:
        """Writes the story up to `until` in one transaction.

        `codes`: the card code of each name; only its hash is kept.
        """
        clock = _StoryClock(self.moment("12:00"))
        log = Log(db, clock.now, Ids(Random(SEED)))
        log.night = NIGHT
        story = sorted(self._story(codes), key=lambda timed: timed.at)
        with db.atomic():
            for timed in story:
                if timed.at > until:
                    break
                clock.time = timed.at
                log.add(timed.act)

    def _story(self, codes: dict[str, str]) -> Iterator[Timed]:
        noon = self.moment("12:00")
        yield from past_nights(self)
        plans = [
            *self._club(),
            *self._plan(),
            *self._people(codes),
            *self._job_plans(),
            *self._rides(),
        ]
        yield from (Timed(noon, act) for act in plans)
        yield from self._arrivals()
        yield from self._jobs_done()
        yield from self._problem()
        yield from self._going_home()

    def _plan(self) -> Iterator[Act]:
        data = self._data
        yield Act(
            "night.planned",
            Subject("night", NIGHT),
            {
                "date": data["date"],
                "club": data["club"],
                "time_zone": data["time_zone"],
                "room": data["room"],
                "crowded": data["crowded"],
                "demo": True,
                "stations": data["stations"],
                "briefing": data["briefing"],
                "phases": [
                    {"phase": phase.value, "start": _text(self.moment(data["phases"][phase]))}
                    for phase in PHASES
                ],
            },
        )

    def _people(self, codes: dict[str, str]) -> Iterator[Act]:
        for name in self.names:
            first, _, letter = name.partition(" ")
            id_ = self._ids[name]
            yield Act(
                "person.added",
                Subject("person", id_),
                {
                    "name": first,
                    "letter": letter,
                    "picture": self.face(name),
                    "committee": name in self._data["committee"],
                    "talk_first": name in self._data["talk_first"],
                    **self._wishes(name),
                    **self._usual_ride(name),
                },
            )
            yield Act("visit.expected", Subject("visit", tonight_of(NIGHT, id_)), {"person": id_})
            card = Subject("card", sha256(codes[name].encode()).hexdigest())
            yield Act("card.issued", card, {"person": id_})
            if name in self._data["lost_card"]:
                yield Act("card.lost", card)

    def _wishes(self, name: str) -> dict[str, Any]:
        said = dict(self._data["wishes"].get(name, {}))
        if "together_with" in said:
            said["together_with"] = [self._ids[one] for one in said["together_with"]]
        return {"wishes": said} if said else {}

    def _usual_ride(self, name: str) -> dict[str, Any]:
        """As tonight's, where somebody comes for them."""
        for plan in self._data["rides"]:
            if name in plan["people"] and plan["kind"] in ("taxi", "lift", "minibus"):
                kept = {key: plan[key] for key in ("kind", "company", "phone")}
                return {"usual_ride": {**kept, "time": plan["people"][name]}}
        return {}

    def _club(self) -> Iterator[Act]:
        data = self._data
        yield Act(
            "club.changed",
            Subject("club", "club"),
            {
                "name": data["club"],
                "place": data["place"],
                "time_zone": data["time_zone"],
                "room": data["room"],
                "crowded": data["crowded"],
                "phases": [{"phase": p.value, "start": data["phases"][p]} for p in PHASES],
                "repeats": {"weekday": 4, "nth": -1},
                "stations": data["stations"],
                "briefing": data["briefing"],
                "companies": [
                    {"name": plan["company"], "phone": plan["phone"], "kind": plan["kind"]}
                    for plan in data["rides"]
                    if plan["kind"] in ("taxi", "minibus")
                ],
                "made": True,
            },
        )

    def _job_plans(self) -> Iterator[Act]:
        for nth, job in enumerate(self._data["jobs"], 1):
            data = {key: job[key] for key in ("title", "symbol", "phase", "station", "wanted")}
            yield Act(
                "job.added",
                self._job(nth),
                {
                    **data,
                    "start": _text(self.moment(job["from"])),
                    "end": _text(self.moment(job["to"])),
                    "steps": job["steps"],
                },
            )
            for name in job["people"]:
                yield Act("job.person_added", self._job(nth), {"person": self._ids[name]})

    def _rides(self) -> Iterator[Act]:
        for plan in self._data["rides"]:
            for name, wall in plan["people"].items():
                id_ = self._ids[name]
                yield Act(
                    "ride.planned",
                    Subject("ride", tonight_of(NIGHT, id_)),
                    {
                        "person": id_,
                        "kind": plan["kind"],
                        "company": plan.get("company", ""),
                        "phone": plan.get("phone", ""),
                        "time": _text(self.moment(wall)) if wall else None,
                    },
                )

    def _arrivals(self) -> Iterator[Timed]:
        """Helpers first, then a queue at the doors that thins out until 20:45."""
        away = self._stay_away()
        come = [name for name in self.names if name not in away]
        doors, start = self.moment(self._data["phases"]["doors"]), self.start
        last = self.moment(ARRIVED_BY.isoformat("minutes"))
        spans = (
            (come[:EARLY], self.moment("17:20"), self.moment("19:05")),
            (come[EARLY:IN_BY_START], doors, start),
            (come[IN_BY_START:], start + timedelta(seconds=40), last),
        )
        for names, begin, end in spans:
            for nth, name in enumerate(names):
                yield Timed(begin + (end - begin) * nth / len(names), self._came_in(name))

    def _came_in(self, name: str) -> Act:
        id_ = self._ids[name]
        data = {"person": id_, "result": "welcome", "card": None}
        return Act("visit.came_in", Subject("visit", tonight_of(NIGHT, id_)), data)

    def _jobs_done(self) -> Iterator[Timed]:
        for nth, job in enumerate(self._data["jobs"], 1):
            if "done" in job:
                done = Act("job.done", self._job(nth), by=self._ids[job["by"]])
                yield Timed(self.moment(job["done"]), done)
        briefed = Act("night.briefed", Subject("night", NIGHT))
        yield Timed(self.moment("19:24"), briefed)

    def _problem(self) -> Iterator[Timed]:
        plan, subject = self._data["problem"], Subject("problem", "demo-problem")
        told = {"kind": plan["kind"], "where": plan["where"]}
        by = self._ids[plan["by"]]
        yield Timed(self.moment(plan["told"]), Act("problem.told", subject, told))
        yield Timed(self.moment(plan["taken"]), Act("problem.taken", subject, by=by))
        yield Timed(self.moment(plan["sorted"]), Act("problem.sorted", subject, by=by))

    def _going_home(self) -> Iterator[Timed]:
        """Every ride but one goes on time; the others go between 22:20 and 23:40, and those
        with a job at the end, and the committee, stay."""
        late = self._data["late"]
        rides = {
            name: self.moment(wall)
            for plan in self._data["rides"]
            for name, wall in plan["people"].items()
            if wall
        }
        for name, at in rides.items():
            if name != late:
                yield from self._gone(name, at + timedelta(minutes=3))
        cleaning = {n for j in self._data["jobs"] if j["phase"] == "clean_up" for n in j["people"]}
        stay = {*rides, *cleaning, *self._data["committee"], *self._stay_away()}
        go = [name for name in self.names if name not in stay]
        begin, end = self.moment("22:20"), self.moment("23:40")
        for nth, name in enumerate(go):
            yield Timed(begin + (end - begin) * nth / len(go), self._left(name, "picture"))

    def _stay_away(self) -> set[str]:
        data = self._data
        return {*data["stays_away"], *data["talk_first"], *data["lost_card"]}

    def _gone(self, name: str, at: datetime) -> Iterator[Timed]:
        yield Timed(at, Act("ride.gone", Subject("ride", tonight_of(NIGHT, self._ids[name]))))
        yield Timed(at, self._left(name, "ride"))

    def _left(self, name: str, how: str) -> Act:
        id_ = self._ids[name]
        data = {"person": id_, "result": "bye", "card": None, "how": how}
        return Act("visit.left", Subject("visit", tonight_of(NIGHT, id_)), data)

    def _job(self, nth: int) -> Subject:
        return Subject("job", f"demo-job-{nth:02}")


class _StoryClock:
    def __init__(self, start: datetime) -> None:
        self.time = start

    def now(self) -> datetime:
        return self.time.replace(microsecond=0)


def _text(moment: datetime) -> str:
    return moment.isoformat()
