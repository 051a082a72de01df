"""Dataclasses to columns and back: plain values as they are, the rest as JSON."""

from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from kiosk.data.data_file import DataFile, known_faults

Row = TypeVar("Row")

PLAIN = (str, int, float, bool, type(None))


def to_columns(row: object) -> dict[str, Any]:
    """The columns of a dataclass. Times are ISO 8601 in UTC."""
    columns: dict[str, Any] = msgspec.to_builtins(row)
    return {
        name: value if isinstance(value, PLAIN) else msgspec.json.encode(value).decode()
        for name, value in columns.items()
    }


def from_columns(kind: type[Row], columns: dict[str, Any]) -> Row:
    """The dataclass that `to_columns` took apart. Columns it does not know are left out."""
    row_class: type = kind
    for name in _json_fields(row_class):
        value = columns[name]
        if value is not None:
            columns[name] = msgspec.json.decode(value)
    return msgspec.convert(columns, kind, strict=False)


@cache
def _json_fields(kind: type) -> tuple[str, ...]:
    """Fields that hold more than one plain value: tuples and other dataclasses."""
    return tuple(name for name, hint in get_type_hints(kind).items() if _nested(hint))


def _nested(hint: Any) -> bool:
    """A tuple or a struct, or one that may be missing."""
    return get_origin(hint) is tuple or any(
        isinstance(one, type) and issubclass(one, Struct) for one in (hint, *get_args(hint))
    )


def read(db: DataFile, kind: type[Row], sql: str, **given: Any) -> list[Row]:
    """The rows of a whole SQL statement with named parameters, as dataclasses."""
    with known_faults():
        cursor = db.execute(sql, given)
        names = [column[0] for column in cursor.description]
        rows = cursor.fetchall()
    return [from_columns(kind, dict(zip(names, row, strict=True))) for row in rows]
