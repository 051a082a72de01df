"""Is the data file sound? The tables must be exactly what the log folds to."""

from kiosk.data.data_file import DataFile, known_faults
from kiosk.data.log import events_in, subjects_of
from kiosk.data.rows import to_columns
from kiosk.data.tables import TABLES


def faults(db: DataFile) -> list[str]:
    """What is wrong with the file, in plain words; empty if it is sound."""
    with known_faults():
        found = [str(row[0]) for row in db.execute("PRAGMA integrity_check")]
        if found != ["ok"]:
            return ["The data file is damaged."]
        if live_tables(db) != folded_anew(db):
            return ["The tables do not match the log."]
    return []


def live_tables(db: DataFile) -> dict[str, dict[str, dict[str, object]]]:
    """Every row of every table, by table and id."""
    found = {}
    for table in TABLES.values():
        names = ", ".join(f'"{name}"' for name in table.columns)
        rows = db.execute(f"SELECT {names} FROM {table.name}")
        dicts = (dict(zip(table.columns, row, strict=True)) for row in rows)
        found[table.name] = {str(row["id"]): row for row in dicts}
    return found


def folded_anew(db: DataFile) -> dict[str, dict[str, dict[str, object]]]:
    """The same, folded from the log alone."""
    found: dict[str, dict[str, dict[str, object]]] = {t.name: {} for t in TABLES.values()}
    for subject, events in subjects_of(events_in(db)).items():
        table = TABLES.get(subject.kind)
        row = table.fold(events) if table else None
        if table and row is not None:
            columns = to_columns(row)
            found[table.name][subject.id] = {
                name: int(value) if isinstance(value := columns[name], bool) else value
                for name in table.columns
            }
    return found
