"""One table for each kind of subject: its name, its rows, and the fold that makes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from msgspec import Struct

from kiosk.data.fold.club import fold_club, fold_template
from kiosk.data.fold.job import fold_job
from kiosk.data.fold.night import fold_night
from kiosk.data.fold.own import fold_own
from kiosk.data.fold.person import fold_card, fold_person
from kiosk.data.fold.problem import fold_problem
from kiosk.data.fold.ride import fold_ride
from kiosk.data.fold.roll_call import fold_roll_call
from kiosk.data.fold.visit import fold_visit
from kiosk.model import (
    Card,
    Club,
    Event,
    Job,
    Night,
    Own,
    Person,
    Problem,
    Ride,
    RollCall,
    Template,
    Visit,
)

NOT_STORED = {"twin"}


@dataclass(frozen=True)
class Table:
    name: str
    row: type[Struct]
    fold: Callable[[Iterable[Event]], Any | None]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        return tuple(name for name in self.row.__struct_fields__ if name not in NOT_STORED)

    @cached_property
    def write(self) -> str:
        """The statement that puts a row in its place."""
        names = ", ".join(f'"{name}"' for name in self.columns)
        values = ", ".join(f":{name}" for name in self.columns)
        return f"INSERT OR REPLACE INTO {self.name} ({names}) VALUES ({values})"

    @cached_property
    def delete(self) -> str:
        return f"DELETE FROM {self.name} WHERE id = :id"


TABLES = {
    "night": Table("nights", Night, fold_night),
    "person": Table("people", Person, fold_person),
    "card": Table("cards", Card, fold_card),
    "visit": Table("visits", Visit, fold_visit),
    "job": Table("jobs", Job, fold_job),
    "problem": Table("problems", Problem, fold_problem),
    "ride": Table("rides", Ride, fold_ride),
    "roll_call": Table("roll_calls", RollCall, fold_roll_call),
    "own": Table("own", Own, fold_own),
    "club": Table("clubs", Club, fold_club),
    "template": Table("templates", Template, fold_template),
}
"""By the kind of subject. A kind without a table ("scan") is kept in the log only."""
