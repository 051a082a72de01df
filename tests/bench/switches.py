"""How many taps, steps and presses each task of the main job takes, beside the fewest possible.

Fewest taps: one for each thing that must be said. Fewest steps with a switch: from Home to the
end, each control chosen out of all that are on its screen. By rows and items nothing can need
fewer on average than a square of the same number of controls, in which each is as likely: a wait
for half of its rows and half of its columns, and two presses. A tree of halves, chosen by two
presses of two switches each, needs log2 of them: nobody can see or hear where it leads, so it is
only a floor.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil, log2, sqrt
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.tour import Tour
from kiosk.ui import switching
from kiosk.ui.look import Look
from tests.ui import by_key
from tests.ui.by_key import OneSwitch, TwoSwitches, settle
from tests.ui.hands import HandClock

Task = Callable[[OneSwitch], None]

TASKS: tuple[tuple[str, str, Task, int], ...] = (
    ("Check in by picture", "19:43", by_key.check_in_by_picture, 4),
    ("Check in by the letter keys", "19:43", by_key.check_in_by_letters, 5),
    ("Tick a job", "21:24", by_key.tick_a_job, 1),
    ("Tell of a missing taxi", "22:40", by_key.tell_missing_taxi, 5),
    ("Roll call, and one tick", "22:40", by_key.roll_call, 3),
)
"""Each with the fewest taps: OK after an answer, and Skip after a job that is done, can be left
out; the person, the kind of problem, real or practice, and the minutes must be said."""


@dataclass
class Counted:
    taps: int = 0
    square: float = 0
    halves: int = 0


def measure() -> Iterator[str]:
    clock = HandClock()
    setattr(switching, "monotonic", clock)  # noqa: B010  a test may, its types do not know
    for name, at, task, fewest in TASKS:
        one, counted = _do(OneSwitch, task, at, clock)
        two, _ = _do(TwoSwitches, task, at, clock)
        yield (
            f"{name}: {counted.taps} taps (fewest {fewest}); one switch: {one.waits} steps and "
            f"{one.presses} presses, {one.seconds:.0f} s of waiting; "
            f"two switches: {two.waits} and {two.presses}; a square of the same controls: "
            f"{counted.square:.1f} steps and {2 * counted.taps} presses; "
            f"halves: {counted.halves} presses"
        )


def _do(kind: type[OneSwitch], task: Task, at: str, clock: HandClock) -> tuple[OneSwitch, Counted]:
    counted = Counted()
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), at, Look())
        settle()

        class Counting(kind):  # type: ignore[misc, valid-type]
            def choose(self, name: str) -> None:
                controls = sum(len(row) for row in tour.window.rows())
                counted.taps += 1
                counted.square += sqrt(controls) - 1
                counted.halves += ceil(log2(controls))
                super().choose(name)

        person = Counting(tour, clock)
        task(person)
        tour.close()
    return person, counted
