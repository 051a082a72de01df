"""What can be taken away from the kiosk as a file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from kiosk.files import settle, write_whole
from kiosk.model import Night, Person
from kiosk.night.export import ENDINGS, Export, Told, export_from
from kiosk.ui.kit import Kit
from kiosk.ui.saver import Saving

EXPORTS = {
    Export.XLSX: ("tables", "exports.xlsx"),
    Export.CSV: ("folder", "exports.csv"),
    Export.LOG: ("log", "exports.log"),
    Export.JOBS: ("jobs", "tables.jobs"),
}
"""Each with its symbol and the key of its words."""


def export(kit: Kit, what: Export) -> Saving:
    symbol, key = EXPORTS[what]
    name = "our-night-jobs" if what is Export.JOBS else "our-night"
    write = partial(export_from, kit.desk.folder, what)
    named = what is not Export.JOBS
    return Saving(name, ENDINGS[what], symbol, key, write, names_people=named)


def calendar(kit: Kit, person: Person, nights: Sequence[Night]) -> Saving:
    """A person's jobs on these nights, as they are now. Raises KnownError."""
    text = kit.tonight.calendars.file(person, nights)
    key = "my_paper.phone" if len(nights) == 1 else "my_paper.phone_all"
    write = partial(_write_text, text)
    return Saving("jobs", "ics", "mobile", key, write, names_people=False)


def _write_text(text: str, file: Path, told: Told) -> None:
    told(0, 1)
    write_whole(file, text.encode())
    settle(file.parent)
