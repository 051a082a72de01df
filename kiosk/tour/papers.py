"""Stops of what is printed for a night, and of what is taken away as a file."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Subject
from kiosk.night.export import Export
from kiosk.paper.sticks import Stick
from kiosk.tour.stop import Stop, Tour, find, go, ninas, tap
from kiosk.ui.saver import SaveRun, SaveState
from kiosk.ui.savings import export

STICK = Stick("BLUE STICK", Path("/media/BLUE STICK"))
NEXT = "demo-next-night"


def _next_night(tour: Tour, screen: str, **given: Any) -> None:
    """A night at Christmas is planned too, and Nina has a job on it."""
    night, log = tour.tonight.night, tour.tonight.log
    plan = {"date": "2026-12-18", "club": night.club, "time_zone": night.time_zone, "room": 0}
    times = {"start": "2026-12-18T21:00:00Z", "end": "2026-12-18T23:00:00Z"}
    job = {"title": "Door", "symbol": "doors", "phase": "club", "station": "Door", "wanted": 2}
    log.add(
        Act("night.planned", Subject("night", NEXT), {**plan, "phases": []}, night=NEXT),
        Act("job.added", Subject("job", f"{NEXT}-job"), {**job, **times}, night=NEXT),
        Act(
            "job.person_added",
            Subject("job", f"{NEXT}-job"),
            {"person": tour.person("Nina")},
            night=NEXT,
        ),
    )
    tour.go(screen, **given)


def _large(tour: Tour) -> None:
    _next_night(tour, "posters")
    tap(tour, "Large paper")


def _sticks(tour: Tour, *sticks: Stick) -> None:
    tour.keeper.sticks = lambda: list(sticks)


def _save(tour: Tour, what: Export, *sticks: Stick) -> None:
    _sticks(tour, *sticks)
    tour.go("save", saving=export(tour.window.kit, what))


def _run(tour: Tour, state: SaveState, *, on_stick: bool = True, **known: Any) -> None:
    """A tour saves nothing: it shows what is told while a file is saved."""
    _sticks(tour, STICK)
    saving = export(tour.window.kit, Export.XLSX)
    run = SaveRun(saving, "our-night-20261127-212400.xlsx", on_stick, state, done=3, all=8)
    tour.window.kit.saver.show_run(replace(run, **known))
    tour.go("save", saving=saving)


def _failed(tour: Tour) -> None:
    gone = KnownError("The stick is not in.", "Put the stick in. Try again.")
    _run(tour, SaveState.FAILED, error=gone)


STOPS = [
    Stop("posters", "21:24", go("posters")),
    Stop("posters_large", "21:24", _large),
    Stop(
        "paper_night",
        "21:24",
        partial(_next_night, screen="paper_night", then="posters", night="demo-night"),
    ),
    Stop("slips", "21:24", partial(_next_night, screen="slips")),
    Stop("find_slip", "21:24", find("slip", night="demo-night")),
    Stop("my_paper", "21:24", ninas("my_paper")),
    Stop(
        "my_paper_nights",
        "21:24",
        lambda tour: _next_night(tour, "my_paper", person=tour.person("Nina")),
    ),
    Stop("my_paper_nothing", "21:24", lambda tour: tour.go("my_paper", person=tour.person("Adam"))),
    Stop("paper_where", "21:24", go("paper_where")),
    Stop("tables", "21:24", go("tables")),
    Stop("exports", "21:24", go("exports")),
    Stop("save", "21:24", partial(_save, what=Export.XLSX)),
    Stop(
        "save_stick",
        "21:24",
        lambda tour: _save(tour, Export.XLSX, STICK, Stick("CLUB", Path("/media/CLUB"))),
    ),
    Stop("save_jobs", "21:24", lambda tour: _save(tour, Export.JOBS, STICK)),
    Stop("save_goes_on", "21:24", partial(_run, state=SaveState.GOES_ON)),
    Stop("save_saved", "21:24", partial(_run, state=SaveState.SAVED)),
    Stop("save_saved_here", "21:24", partial(_run, state=SaveState.SAVED, on_stick=False)),
    Stop("save_stopped", "21:24", partial(_run, state=SaveState.STOPPED)),
    Stop("save_failed", "21:24", _failed),
]
