"""The tables and the dataclasses say the same."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from sqlite_utils import Database

from kiosk.data.connection import open_data
from kiosk.data.data_file import DataFile
from kiosk.data.rows import from_columns, to_columns
from kiosk.data.tables import TABLES, Table
from kiosk.model import (
    Answered,
    Found,
    Mark,
    Moved,
    Night,
    Page,
    Phase,
    PhaseStart,
    Problem,
    ProblemKind,
    RollCall,
)
from tests.club import moment


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[DataFile]:
    db = open_data(tmp_path, moment("12:00"))
    yield db
    db.close()


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_the_columns_of_a_table_are_the_fields_of_its_dataclass(
    table: Table, empty: DataFile
) -> None:
    columns = Database(empty.conn).table(table.name).columns
    assert tuple(column.name for column in columns) == table.columns


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_a_column_may_be_empty_where_the_field_may(table: Table, empty: DataFile) -> None:
    hints = get_type_hints(table.row)
    for column in Database(empty.conn).table(table.name).columns:
        if not column.is_pk:
            assert bool(column.notnull) is not (
                type(None) in getattr(hints[column.name], "__args__", ())
            )


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_table_is_strict(table: Table, empty: DataFile) -> None:
    assert Database(empty.conn).table(table.name).strict


MARK = Mark("event", moment("19:42"), None)


@pytest.mark.parametrize(
    "row",
    [
        Night(
            id="n",
            date="2026-11-27",
            club="null",
            time_zone="Europe/London",
            phases=(PhaseStart(Phase.DOORS, moment("19:30")),),
            room=0,
            stations=(Page("Bar", "bar"),),
            demo=True,
            moved=Moved(Phase.CLUB, True, MARK),
            finished=Mark("e", moment("00:30"), "ada"),
        ),
        Problem(id="p", night="n", kind=ProblemKind.SPILL, told=MARK, where="null", about="1"),
        RollCall(
            "r",
            "n",
            True,
            MARK,
            ("ada", "beà", "\x7f\u2028"),
            (Answered("ada", Found.LEFT_WITH, "e", "Mum"),),
        ),
    ],
    ids=lambda row: type(row).__name__,
)
def test_a_row_comes_back_from_its_columns_as_it_was(row: Any) -> None:
    assert from_columns(type(row), to_columns(row)) == row
