"""A durable check-in, scan to row, over a raw insert of the same event."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from kiosk.data.log import INSERT, Act, event_as_json, events_in
from kiosk.data.people_file import PersonRow
from kiosk.model import ScanResult, Subject
from kiosk.night.cards import new_code
from kiosk.opening import Opened, open_demo
from tests.bench.compare import Compared

PEOPLE = 300


def measure() -> Iterator[Compared]:
    with TemporaryDirectory() as folder:
        opened = open_demo(Path(folder) / "night")
        codes = _more_people(opened)
        raw = raw_insert(Path(folder) / "raw.db", opened)
        written: list[float] = []
        opened.tonight.log.changed.insert(0, lambda subjects: written.append(perf_counter()))
        ours, bare = [], []
        for code in codes:
            shown = perf_counter()
            answer = opened.tonight.check_in.show_card(code)
            ours.append((written[-1] - shown) * 1000)
            assert answer.result is ScanResult.WELCOME
            begun = perf_counter()
            raw()
            bare.append((perf_counter() - begun) * 1000)
        opened.close()
    yield Compared("A durable check-in, scan to row", "ms", ours, bare, goal=1.5)


def _more_people(opened: Opened) -> list[str]:
    """People who are not in yet, in a building without a limit; the codes of their cards."""
    tonight = opened.tonight
    plan = next(e for e in events_in(opened.db) if e.kind == "night.planned").data
    night = Subject("night", tonight.night.id)
    tonight.log.add(Act("night.planned", night, {**plan, "room": 0}))
    before = {person.id for person in tonight.people.everyone()}
    rows = [PersonRow(f"Person {nth}", "", committee=False) for nth in range(PEOPLE)]
    tonight.people.bring_in(rows, ["guest"] * len(rows))
    new = [person for person in tonight.people.everyone() if person.id not in before]
    cards = [(person, new_code()) for person in new]
    tonight.cards.issue(cards)
    return [code for _, code in cards]


def raw_insert(path: Path, opened: Opened) -> Callable[[], None]:
    """Inserts the row of a check-in's event, in WAL with synchronous FULL, nothing else."""
    event = next(e for e in reversed(events_in(opened.db)) if e.kind == "visit.came_in")
    table = opened.db.execute("SELECT sql FROM sqlite_master WHERE name = 'events'").fetchone()[0]
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute(table)
    columns = {**event_as_json(event), "data": "{}"}
    numbers = iter(range(10**9))

    def insert() -> None:
        number = next(numbers)
        raw.execute(INSERT, {**columns, "id": f"{event.id}-{number}", "number": number})

    return insert
