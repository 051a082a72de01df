"""All that the club has, as tables for other programs, or the log itself.

Headings are English in every language of the kiosk: what works with the tables knows them by name.
"""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from kiosk.data.connection import open_to_read
from kiosk.data.data_file import DataFile
from kiosk.data.log import each_event, event_as_json, how_many_events
from kiosk.data.reads import Reads
from kiosk.data.table_files import Cell, Table, csv_lines, write_csv
from kiosk.data.xlsx_file import write_xlsx
from kiosk.errors import KnownError
from kiosk.files import settle, whole_file
from kiosk.model import Job, Mark, Night, Person, Problem, Ride, Visit

Told = Callable[[int, int], None]
"""So much of all is done."""

Rows = Iterator[list[Cell]]

EACH = 500
"""Events between two times that it is told how far it is."""


class Stopped(Exception):
    """Somebody stopped it: there is no file."""


class Export(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"
    LOG = "log"
    JOBS = "jobs"
    """Only nights and their jobs: it names nobody."""


ENDINGS = {Export.XLSX: "xlsx", Export.CSV: "zip", Export.LOG: "jsonl", Export.JOBS: "xlsx"}


def write_export(
    what: Export, db: DataFile, file: Path, told: Told = lambda done, all_: None
) -> None:
    """Writes everything, or only the jobs, as it is at one moment, into one whole file.

    Raises KnownError, and whatever `told` raises: then there is no file.
    """
    with db.atomic(), whole_file(file) as out:
        if what is Export.LOG:
            _write_log(db, out, told)
            return
        tables = _counted(list(_tables(db, people=what is not Export.JOBS)), told)
        (write_csv if what is Export.CSV else write_xlsx)(tables, out)
    settle(file.parent)


def export_from(data: Path, what: Export, file: Path, told: Told) -> None:
    """As `write_export`, of the data folder of a kiosk that is running, from any thread."""
    db = open_to_read(data)
    try:
        write_export(what, db, file, told)
    finally:
        db.close()


def write_folder(db: DataFile, folder: Path, *, people: bool = True) -> list[Path]:
    """A CSV file for each table into a folder, which is new or empty. Gives the files."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KnownError("This folder is there already.", "Choose another name.")
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with db.atomic():
            for table in _tables(db, people=people):
                path = folder / f"{table.name}.csv"
                with whole_file(path) as file:
                    file.writelines(csv_lines(table))
                written.append(path)
    except BaseException as error:
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise KnownError("The folder cannot be written.", "Choose another folder.") from error
        raise
    return written


def _write_log(db: DataFile, out: BinaryIO, told: Told) -> None:
    """One JSON object a line, the oldest event first."""
    many = how_many_events(db)
    for nth, event in enumerate(each_event(db)):
        if nth % EACH == 0:
            told(nth, many)
        line = json.dumps(event_as_json(event), ensure_ascii=False)
        out.write(line.encode("utf-8", "replace") + b"\n")


def _counted(tables: list[Table], told: Told) -> Iterator[Table]:
    for nth, table in enumerate(tables):
        told(nth, len(tables))
        yield table


def _tables(db: DataFile, *, people: bool) -> Iterator[Table]:
    """The tables one after the other; the rows of each are read when they are written."""
    club = _Club(Reads(db), people=people)
    yield Table("nights", _NIGHTS if people else _NIGHTS[:-1], club.nights())
    yield Table("jobs", _JOBS if people else _JOBS[:-1], club.jobs())
    if people:
        yield Table("who did what", ("Night", "Job", "Part", "Name"), club.who_did_what())
        yield Table("people", _PEOPLE, club.people())
        yield Table("visits", ("Night", "Name", "State", "Came", "Left"), club.visits())
        yield Table("rides", _RIDES, club.rides())
        yield Table("problems", _PROBLEMS, club.problems())
        yield Table("cards", ("Name", "State"), club.cards())


_PEOPLE = (
    "Name",
    "Letter",
    "Committee",
    "See us first",
    "Help to get out",
    "Guest of night",
    "Likes",
    "Does not want",
    "Until",
    "Together with",
    "Usual ride",
    "Company",
    "Phone",
    "Time",
)
_NIGHTS = ("Night", "Club", "Parts", "Room", "Briefing done", "Finished", "Briefing by")
_JOBS = (
    "Night",
    "Part",
    "Job",
    "Start",
    "End",
    "Place",
    "People wanted",
    "State",
    "Done",
    "Done by",
)
_RIDES = ("Night", "Name", "Kind", "Company", "Phone", "Time", "State", "Phoned", "Promised")
_PROBLEMS = ("Night", "Kind", "About", "Where", "Told", "State", "Since", "By")


class _Club:
    """Reads the rows. Times are those on the wall, with what they are apart from UTC."""

    def __init__(self, reads: Reads, *, people: bool) -> None:
        self._reads = reads
        self._all_nights = reads.nights()
        self._people = reads.people() if people else []
        self._guests = {
            night.id: reads.guests(night.id) if people else [] for night in self._all_nights
        }
        everyone = [*self._people, *(one for many in self._guests.values() for one in many)]
        self._called = {person.id: person.called for person in everyone}
        self._names = people

    def nights(self) -> Rows:
        for night in self._all_nights:
            parts = ", ".join(
                f"{one.phase} {_time(night, one.start)[11:16]}" for one in night.phases
            )
            marks = [_at(night, night.briefed), _at(night, night.finished)]
            row: list[Cell] = [night.date, night.club, parts, night.room, *marks]
            yield [*row, self._list(night.presenters)] if self._names else row

    def jobs(self) -> Rows:
        for night, job in self._each_job():
            times = [_time(night, job.start), _time(night, job.end)]
            row: list[Cell] = [night.date, job.phase.value, job.title, *times, job.station]
            row += [job.wanted, job.state.value, _at(night, job.mark)]
            yield [*row, self._by(job.mark)] if self._names else row

    def who_did_what(self) -> Rows:
        for night, job in self._each_job():
            for person in job.people:
                yield [night.date, job.title, job.phase.value, self._called.get(person, "")]

    def people(self) -> Rows:
        dates = {night.id: night.date for night in self._all_nights}
        for person in self._people:
            yield self._person(person, "")
        for night, guests in self._guests.items():
            for guest in guests:
                yield self._person(guest, dates[night])

    def visits(self) -> Rows:
        for night in self._all_nights:
            for visit in self._reads.all_visits(night.id):
                yield self._visit(night, visit)

    def rides(self) -> Rows:
        for night in self._all_nights:
            for ride in self._reads.rides(night.id):
                yield self._ride(night, ride)

    def problems(self) -> Rows:
        for night in self._all_nights:
            for problem in self._reads.problems(night.id):
                yield self._problem(night, problem)

    def cards(self) -> Rows:
        """Whose they are and whether they work: what tells a card from another stays here."""
        for card in self._reads.cards():
            yield [self._called.get(card.person, ""), card.state.value]

    def _each_job(self) -> Iterator[tuple[Night, Job]]:
        for night in self._all_nights:
            for job in self._reads.jobs(night.id):
                yield night, job

    def _person(self, person: Person, guest_of: str) -> list[Cell]:
        wishes, ride = person.wishes, person.usual_ride
        said: list[Cell] = [person.name, person.letter, _yes(person.committee)]
        said += [_yes(person.talk_first), _yes(person.help_out), guest_of]
        said += [", ".join(wishes.likes), ", ".join(wishes.does_not_want), wishes.until]
        said.append(self._list(wishes.together_with))
        return said + ([ride.kind.value, ride.company, ride.phone, ride.time] if ride else [""] * 4)

    def _visit(self, night: Night, visit: Visit) -> list[Cell]:
        state = "away" if visit.away else visit.state.value
        times = [_at(night, visit.came), _at(night, visit.left)]
        return [night.date, self._called.get(visit.person, ""), state, *times]

    def _ride(self, night: Night, ride: Ride) -> list[Cell]:
        who = self._called.get(ride.person, "")
        said: list[Cell] = [night.date, who, ride.kind.value, ride.company, ride.phone]
        said += [_time(night, ride.time), ride.state.value, _at(night, ride.phoned)]
        return [*said, _time(night, ride.promised)]

    def _problem(self, night: Night, problem: Problem) -> list[Cell]:
        about = self._called.get(problem.about or "", "")
        said: list[Cell] = [night.date, problem.kind.value, about, problem.where or ""]
        said += [_at(night, problem.told), problem.state.value, _at(night, problem.mark)]
        return [*said, self._by(problem.mark)]

    def _by(self, mark: Mark | None) -> str:
        return self._called.get(mark.by or "", "") if mark else ""

    def _list(self, people: tuple[str, ...]) -> str:
        return ", ".join(self._called[one] for one in people if one in self._called)


def _yes(is_so: bool) -> str:
    return "yes" if is_so else ""


def _at(night: Night, mark: Mark | None) -> str:
    return _time(night, mark.at) if mark else ""


def _time(night: Night, moment: datetime | None) -> str:
    """`2026-11-27T19:42+00:00`, or nothing."""
    if moment is None:
        return ""
    return moment.astimezone(ZoneInfo(night.time_zone)).isoformat(timespec="minutes")
