"""Two things measured in turn, so that a noisy machine is noisy for both."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Compared:
    """`ours` and `bare` in the same unit, one value a run."""

    name: str
    unit: str
    ours: list[float]
    bare: list[float]
    goal: float | None = None

    @property
    def ratio(self) -> float:
        return median(self.ours) / median(self.bare)

    def line(self) -> str:
        goal = f" (goal {self.goal} or less)" if self.goal else ""
        return (
            f"{self.name}: {self.ratio:.2f}{goal}; ours "
            f"{median(self.ours):.3g} {self.unit}, bare {median(self.bare):.3g} {self.unit}, "
            f"{len(self.ours)} runs"
        )


def in_turn(
    name: str, ours: Callable[[], object], bare: Callable[[], object], *, runs: int, goal: float
) -> Compared:
    """Times both in milliseconds, A B A B."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for one, kept in zip((ours, bare), times, strict=True):
            start = perf_counter()
            one()
            kept.append((perf_counter() - start) * 1000)
    return Compared(name, "ms", *times, goal)
