"""The log of events, which is the truth, and the tables that follow it."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from kiosk.data.data_file import DataFile, known_faults
from kiosk.data.fold import UNDONE
from kiosk.data.ids import Ids
from kiosk.data.rows import to_columns
from kiosk.data.tables import TABLES
from kiosk.model import Event, Subject

COUNTER_BITS = 16


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody did, not yet in the log. `by` is a person's id, if they said.
    `night`: where it is not the night of the log that it is added to."""

    kind: str
    subject: Subject
    data: dict[str, Any] = field(default_factory=dict)
    by: str | None = None
    version: int = 1
    night: str | None = None


@dataclass(slots=True)
class _Last:
    """Of all events: the newest clock, and this kiosk's last number."""

    clock: int
    number: int


class Log:
    """Adds events and keeps the tables equal to their fold.

    `changed` holds functions that are told, after each commit, which subjects changed.
    """

    def __init__(self, db: DataFile, now: Callable[[], datetime], ids: Ids | None = None) -> None:
        self.db = db
        self.now = now
        self.ids = ids or Ids()
        self.night = ""
        self.changed: list[Callable[[frozenset[Subject]], None]] = []
        self.kiosk = self._this_kiosk()
        self._last = self._read_last()

    def on(self, night: str) -> "Log":
        """The same log, whose new events belong to that night."""
        other = copy(self)
        other.night = night
        return other

    def new_id(self) -> str:
        """For a subject that begins now."""
        return self.ids.new(self.now())

    def add(self, *acts: Act) -> tuple[Event, ...]:
        """Puts the acts on the disk, all or none, and tells `changed`. Raises KnownError."""
        if not acts:
            return ()
        at = self.now()
        events = tuple(self._event(act, at, nth) for nth, act in enumerate(acts, start=1))
        subjects = frozenset(event.subject for event in events)
        with self.db.atomic():
            for event in events:
                self.db.execute(INSERT, _columns(event))
            for subject in subjects:
                _write_row(self.db, subject, self.of_subject(subject))
        self._last.clock, self._last.number = events[-1].clock, events[-1].number
        for tell in self.changed:
            tell(subjects)
        return events

    def undo(self, event_id: str, by: str | None = None) -> Event | None:
        """Undoes an event by a new one. None if there is no such event."""
        undone = self.undo_together([event_id], by)
        return undone[0] if undone else None

    def undo_together(self, event_ids: Iterable[str], by: str | None = None) -> tuple[Event, ...]:
        """Undoes events that were one act, all or none. Those that do not exist are left out."""
        events = [event for event_id in event_ids if (event := self.event(event_id))]
        return self.add(*(Act(UNDONE, event.subject, {"event": event.id}, by) for event in events))

    def forget(self, *subjects: Subject) -> None:
        """Blanks all that was ever said of these, for good; that something happened stays.

        The only change that an event ever knows. Raises KnownError.
        """
        with self.db.atomic():
            for subject in subjects:
                self.db.execute(FORGET, {"subject": _name_of(subject), "undone": UNDONE})
            self.add(*(Act(f"{subject.kind}.forgotten", subject) for subject in subjects))
        self.db.leave_no_trace()

    def event(self, event_id: str) -> Event | None:
        found = self._read("SELECT * FROM events WHERE id = :id", id=event_id)
        return found[0] if found else None

    def events(self, night: str | None = None) -> list[Event]:
        """The events of a night, or all of them, oldest first."""
        if night is None:
            return self._read("SELECT * FROM events ORDER BY clock, kiosk, number")
        return self._read(
            "SELECT * FROM events WHERE night = :night ORDER BY clock, kiosk, number", night=night
        )

    def newest(self) -> datetime | None:
        """When the newest event was; None if there is none."""
        sql = "SELECT * FROM events ORDER BY clock DESC, kiosk DESC, number DESC LIMIT 1"
        found = self._read(sql)
        return found[0].at if found else None

    def of_subject(self, subject: Subject) -> list[Event]:
        return self._read(
            "SELECT * FROM events WHERE subject = :subject", subject=_name_of(subject)
        )

    def _event(self, act: Act, at: datetime, nth: int) -> Event:
        wall = int(at.timestamp() * 1000) << COUNTER_BITS
        return Event(
            id=self.ids.new(at),
            kiosk=self.kiosk,
            number=self._last.number + nth,
            clock=max(wall, self._last.clock + 1) + nth - 1,
            at=at,
            night=self.night if act.night is None else act.night,
            subject=act.subject,
            kind=act.kind,
            version=act.version,
            by=act.by,
            data=act.data,
        )

    def _read(self, sql: str, **given: Any) -> list[Event]:
        with known_faults():
            return [_from_columns(row) for row in self.db.execute(sql, given)]

    def _this_kiosk(self) -> str:
        found = self.db.execute("SELECT id FROM this_kiosk").fetchone()
        if found:
            return str(found[0])
        new = self.ids.new(self.now())
        self.db.execute("INSERT INTO this_kiosk (id) VALUES (:id)", {"id": new})
        return new

    def _read_last(self) -> _Last:
        clock, number = self.db.execute(
            "SELECT max(clock), max(number) FILTER (WHERE kiosk = :kiosk) FROM events",
            {"kiosk": self.kiosk},
        ).fetchone()
        return _Last(clock or 0, number or 0)


def each_event(db: DataFile) -> Iterator[Event]:
    """All events of a data file, oldest first; the file may be open for reading only."""
    with known_faults():
        for row in db.execute("SELECT * FROM events ORDER BY clock, kiosk, number"):
            yield _from_columns(row)


def events_in(db: DataFile) -> list[Event]:
    """All of them at once."""
    return list(each_event(db))


def how_many_events(db: DataFile) -> int:
    return int(db.execute("SELECT count(*) FROM events").fetchone()[0])


def fold_all(db: DataFile) -> None:
    """Makes the rows of all tables from the log, after their shape has changed."""
    with db.atomic():
        for table in TABLES.values():
            db.execute(f"DELETE FROM {table.name}")
        for subject, events in subjects_of(events_in(db)).items():
            _write_row(db, subject, events)


def _write_row(db: DataFile, subject: Subject, events: list[Event]) -> None:
    """Folds all events of a subject again; one that nothing is left of has no row."""
    table = TABLES.get(subject.kind)
    if table is None:
        return
    row = table.fold(events)
    if row is None:
        db.execute(table.delete, {"id": subject.id})
    else:
        db.execute(table.write, to_columns(row))


def event_as_json(event: Event) -> dict[str, Any]:
    """An event as plain values, to be written as JSON."""
    return {**_columns(event), "data": event.data}


INSERT = """
    INSERT INTO events (id, kiosk, number, clock, at, night, subject, kind, version, by, data)
    VALUES (:id, :kiosk, :number, :clock, :at, :night, :subject, :kind, :version, :by, :data)
"""


FORGET = "UPDATE events SET data = '{}' WHERE subject = :subject AND kind <> :undone"


def subjects_of(events: Iterable[Event]) -> dict[Subject, list[Event]]:
    """The events by what they are about."""
    found: dict[Subject, list[Event]] = {}
    for event in events:
        found.setdefault(event.subject, []).append(event)
    return found


def _name_of(subject: Subject) -> str:
    return f"{subject.kind}:{subject.id}"


def _columns(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "kiosk": event.kiosk,
        "number": event.number,
        "clock": event.clock,
        "at": event.at.isoformat(timespec="milliseconds"),
        "night": event.night,
        "subject": _name_of(event.subject),
        "kind": event.kind,
        "version": event.version,
        "by": event.by,
        "data": msgspec.json.encode(event.data).decode(),
    }


def _from_columns(row: tuple[Any, ...]) -> Event:
    id_, kiosk, number, clock, at, night, subject, kind, version, by, data = row
    return Event(
        id=id_,
        kiosk=kiosk,
        number=number,
        clock=clock,
        at=datetime.fromisoformat(at),
        night=night,
        subject=Subject(*subject.split(":", 1)),
        kind=kind,
        version=version,
        by=by,
        data=msgspec.json.decode(data),
    )
