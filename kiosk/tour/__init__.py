"""A walk through every screen of the demo night, drawn without a display."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from kiosk.errors import KnownError
from kiosk.tour import (
    cards_and_paper,
    door,
    evening,
    fire,
    first_start,
    lists,
    look_and_sound,
    nights,
    our_people,
    papers,
    pictures,
    planning,
    problems,
    rides_and_briefing,
    sharing,
    switches,
    voices,
    words,
)
from kiosk.tour.stop import Stop, Tour
from kiosk.ui.look import Look, load_type
from kiosk.ui.window import Window

__all__ = ["STOPS", "Stop", "Tour", "draw", "walk"]

STOPS: list[Stop] = [
    *evening.STOPS,
    *door.STOPS,
    *cards_and_paper.STOPS,
    *papers.STOPS,
    *pictures.STOPS,
    *first_start.STOPS,
    *planning.STOPS,
    *nights.STOPS,
    *our_people.STOPS,
    *lists.STOPS,
    *sharing.STOPS,
    *problems.STOPS,
    *rides_and_briefing.STOPS,
    *fire.STOPS,
    *words.STOPS,
    *look_and_sound.STOPS,
    *voices.STOPS,
    *switches.STOPS,
]


def walk(look: Look, stops: Sequence[Stop]) -> Iterator[tuple[str, Window]]:
    """The name of each of these stops, and the window as it is there. Needs a QApplication."""
    for stop in stops:
        with TemporaryDirectory() as folder:
            tour = Tour(Path(folder), stop.at, look)
            try:
                stop.reach(tour)
                QApplication.processEvents()
                QApplication.processEvents()
                tour.window.kit.pictures.draw_all()
                yield stop.name, tour.window
            finally:
                tour.close()


def draw(out: Path, look: Look, only: Sequence[str] = ()) -> int:
    """Writes one PNG for each stop into `out`, or only for those whose names begin so. Returns how
    many. Raises KnownError."""
    load_type()
    stops = [stop for stop in STOPS if not only or stop.name.startswith(tuple(only))]
    if not stops:
        raise KnownError("There is no such screen.", "Leave out --only to draw all.")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_written(out) from error
    drawn = 0
    for name, window in walk(look, stops):
        if not window.grab().save(str(out / f"{name}.png")):
            raise _not_written(out)
        drawn += 1
    return drawn


def _not_written(out: Path) -> KnownError:
    return KnownError(f"The folder {out} cannot be written.", "Choose another folder.")
