"""Lists of people: how long the largest take, and 20,000 broken files."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

from kiosk.data.lists.apart import Reading
from kiosk.data.people_file import PersonRow, people_of
from tests.club import small_club
from tests.fuzz_lists import everything
from tests.lists import sheet_xml, xlsx

Result = TypeVar("Result")

ROWS = 20_000
BROKEN = 20_000


def measure() -> Iterator[str]:
    rows = [["Name", "Surname", "Committee"]]
    rows += [[f"Person {nth // 7}", f"Name {nth}", ""] for nth in range(ROWS)]
    with TemporaryDirectory() as folder:
        text, sheet = Path(folder) / "list.csv", Path(folder) / "list.xlsx"
        text.write_text("\n".join(",".join(row) for row in rows))
        sheet.write_bytes(xlsx([sheet_xml(rows)]))
        for file in (text, sheet):
            seconds, table = _timed(Reading(file).run)
            yield f"Reading {len(table.rows)} rows of {file.suffix} takes {seconds:.2f} s"
        yield from _brought_in(Path(folder), people_of(table))
    yield from everything(BROKEN)


def _brought_in(folder: Path, rows: Sequence[PersonRow]) -> Iterator[str]:
    club = small_club(folder / "club")
    seconds, lines = _timed(lambda: club.tonight.people.preview(rows))
    yield f"Saying what will happen with {len(lines)} rows takes {seconds:.2f} s"
    seconds, events = _timed(lambda: club.tonight.people.bring_in(rows))
    yield f"Bringing in {len(events)} people takes {seconds:.2f} s"
    seconds, _ = _timed(lambda: club.log.undo_together([event.id for event in events]))
    yield f"Undoing it takes {seconds:.2f} s"
    club.close()


def _timed(act: Callable[[], Result]) -> tuple[float, Result]:
    begun = perf_counter()
    result = act()
    return perf_counter() - begun, result
