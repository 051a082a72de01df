"""What the night asks of the tables: whole SQL statements that give structs of model.py."""

import json
from collections.abc import Iterable
from datetime import datetime

from kiosk.data.data_file import DataFile, known_faults
from kiosk.data.rows import Row, read
from kiosk.data.statements import (
    HOW_MANY,
    HOW_NIGHTS_WENT,
    IN_ALL,
    PEOPLE,
    RIDES,
    SPREAD,
    TOOK,
    VISITS,
)
from kiosk.model import (
    Card,
    Club,
    Job,
    Night,
    Own,
    OwnKind,
    Person,
    Problem,
    Ride,
    RollCall,
    Spread,
    Subject,
    Template,
    Took,
    Visit,
    VisitState,
    Went,
)


class Reads:
    """Reads on one connection. Lists come in an order that does not change by itself."""

    def __init__(self, db: DataFile) -> None:
        self.db = db
        self._night_row: tuple[object, ...] | None = None
        self._night: Night | None = None

    def night(self, night: str) -> Night | None:
        """The night, made anew only if its row has changed: everything asks for it."""
        row = self.db.execute("SELECT * FROM nights WHERE id = :id", {"id": night}).fetchone()
        if row is not None and row != self._night_row:
            self._night_row = row
            sql = "SELECT * FROM nights WHERE id = :id"
            self._night = _first(read(self.db, Night, sql, id=night))
        return self._night if row is not None else None

    def nights(self) -> list[Night]:
        return read(self.db, Night, "SELECT * FROM nights ORDER BY date")

    def how_nights_went(self) -> dict[str, Went]:
        """Of all nights in one statement: ten years of them are asked for at once."""
        with known_faults():
            rows = self.db.execute(HOW_NIGHTS_WENT).fetchall()
        return {str(night): Went(*numbers) for night, *numbers in rows}

    def newest_jobs(self) -> list[Job]:
        """Of all jobs with one title, the newest; those of a night that was left out are none."""
        sql = """
            SELECT *, max(start) FROM jobs WHERE night IN (SELECT id FROM nights)
            GROUP BY title COLLATE NOCASE ORDER BY start, id
        """
        return read(self.db, Job, sql)

    def club(self) -> Club:
        """What was told of the club; all is empty while nothing was."""
        return _first(read(self.db, Club, "SELECT * FROM clubs")) or Club()

    def templates(self) -> list[Template]:
        """The nights that are kept to plan from, the oldest first."""
        return read(self.db, Template, "SELECT * FROM templates ORDER BY id")

    def people(self) -> list[Person]:
        """Everyone known to the club, by name; no guests."""
        sql = PEOPLE + "WHERE guest_of IS NULL ORDER BY name COLLATE NOCASE, letter, id"
        return read(self.db, Person, sql)

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """These people, guests too, by their id."""
        sql = PEOPLE + "WHERE id IN (SELECT value FROM json_each(:ids))"
        found = read(self.db, Person, sql, ids=json.dumps(list(ids)))
        return {person.id: person for person in found}

    def guests(self, night: str) -> list[Person]:
        """The guests of a night who have a name still."""
        return read(self.db, Person, PEOPLE + "WHERE guest_of = :night ORDER BY id", night=night)

    def said_otherwise(self, night: str) -> list[Person]:
        """People of the club and guests of a night whose name is not said as it is written:
        somebody recorded it, or wrote how it is said."""
        sql = (
            PEOPLE
            + """
            WHERE (guest_of IS NULL OR guest_of = :night) AND (voice <> '' OR said <> '')
            ORDER BY id
        """
        )
        return read(self.db, Person, sql, night=night)

    def how_many_are_called(self, name: str, night: str) -> int:
        """People of the club and guests of a night with this first name."""
        sql = """
            SELECT count(*) FROM people WHERE name = :name COLLATE NOCASE
              AND (guest_of IS NULL OR guest_of = :night)
        """
        return int(self.db.execute(sql, {"name": name, "night": night}).fetchone()[0])

    def told_of(self, person: str) -> list[Subject]:
        """The cards and the rides home of somebody, on all nights; also those taken back."""
        sql = """
            SELECT DISTINCT subject FROM events
            WHERE subject GLOB 'ride:*' AND substr(subject, -length(:end)) = :end
               OR subject GLOB 'card:*' AND json_extract(data, '$.person') = :person
        """
        with known_faults():
            rows = self.db.execute(sql, {"end": f"/{person}", "person": person}).fetchall()
        return [Subject(*str(row[0]).split(":", 1)) for row in rows]

    def is_told(self, words: str) -> bool:
        """Whether anything in the log still says this, such as the name of a file."""
        sql = "SELECT 1 FROM events WHERE instr(data, :words) LIMIT 1"
        with known_faults():
            return self.db.execute(sql, {"words": words}).fetchone() is not None

    def card(self, card: str) -> Card | None:
        return _first(read(self.db, Card, "SELECT * FROM cards WHERE id = :id", id=card))

    def cards(self) -> list[Card]:
        return read(self.db, Card, "SELECT * FROM cards ORDER BY person, id")

    def cards_of(self, *people: str) -> list[Card]:
        sql = "SELECT * FROM cards WHERE person IN (SELECT value FROM json_each(:people))"
        return read(self.db, Card, sql, people=json.dumps(people))

    def cards_of_people(self, ids: Iterable[str]) -> dict[str, str]:
        """Whose the cards are that these people can show: card to person."""
        sql = """
            SELECT id, person FROM cards
            WHERE state = 'active' AND person IN (SELECT value FROM json_each(:ids))
        """
        with known_faults():
            return dict(self.db.execute(sql, {"ids": json.dumps(list(ids))}).fetchall())

    def people_with_a_card(self) -> set[str]:
        rows = self.db.execute("SELECT person FROM cards WHERE state = 'active'")
        return {str(row[0]) for row in rows}

    def people_who_lost_a_card(self, since: datetime) -> set[str]:
        """Whose card was said to be lost since then, and is."""
        sql = """
            SELECT cards.person FROM cards JOIN events ON events.subject = 'card:' || cards.id
            WHERE cards.state = 'lost' AND events.kind = 'card.lost' AND events.at > :since
        """
        given = {"since": since.isoformat(timespec="milliseconds")}
        with known_faults():
            return {str(row[0]) for row in self.db.execute(sql, given)}

    def visit(self, visit: str) -> Visit | None:
        return _first(read(self.db, Visit, "SELECT * FROM visits WHERE id = :id", id=visit))

    def visits(self, night: str, state: VisitState) -> list[Visit]:
        return read(self.db, Visit, VISITS, night=night, state=state.value)

    def all_visits(self, night: str) -> list[Visit]:
        """In one statement, so at one moment."""
        sql = """
            SELECT * FROM visits WHERE id > :night || '/' AND id < :night || '0' ORDER BY id
        """
        return read(self.db, Visit, sql, night=night)

    def was_anybody_expected(self, night: str) -> bool:
        """Whether somebody said who comes to this night, before anybody came."""
        sql = """
            SELECT 1 FROM events
            WHERE subject > 'visit:' || :night || '/' AND subject < 'visit:' || :night || '0'
              AND kind = 'visit.expected' LIMIT 1
        """
        with known_faults():
            return self.db.execute(sql, {"night": night}).fetchone() is not None

    def count(self, night: str, state: VisitState) -> int:
        given = {"night": night, "state": state.value}
        return int(self.db.execute(HOW_MANY, given).fetchone()[0])

    def job(self, job: str) -> Job | None:
        return _first(read(self.db, Job, "SELECT * FROM jobs WHERE id = :id", id=job))

    def jobs(self, night: str) -> list[Job]:
        sql = "SELECT * FROM jobs WHERE night = :night ORDER BY start, id"
        return read(self.db, Job, sql, night=night)

    def jobs_of(self, night: str, person: str) -> list[Job]:
        sql = """
            SELECT * FROM jobs WHERE night = :night
              AND :person IN (SELECT value FROM json_each(jobs.people)) ORDER BY start, id
        """
        return read(self.db, Job, sql, night=night, person=person)

    def took(self, date: str, nights: int) -> list[Took]:
        """Who had which kind of job on the newest nights before that date."""
        return read(self.db, Took, TOOK, date=date, nights=nights)

    def spread(self, date: str, nights: int) -> list[Spread]:
        """How widely each night up to that date was shared, the oldest first."""
        return read(self.db, Spread, SPREAD, date=date, nights=nights)[::-1]

    def spread_in_all(self, date: str, nights: int) -> Spread:
        """How many different people all of these nights had together."""
        return read(self.db, Spread, IN_ALL, date=date, nights=nights)[0]

    def problem(self, problem: str) -> Problem | None:
        sql = "SELECT * FROM problems WHERE id = :id"
        return _first(read(self.db, Problem, sql, id=problem))

    def problems(self, night: str) -> list[Problem]:
        """The oldest first, by when it was told."""
        sql = """
            SELECT * FROM problems WHERE night = :night
            ORDER BY json_extract(told, '$.at'), id
        """
        return read(self.db, Problem, sql, night=night)

    def ride(self, ride: str) -> Ride | None:
        return _first(read(self.db, Ride, "SELECT * FROM rides WHERE id = :id", id=ride))

    def rides(self, night: str) -> list[Ride]:
        """By the time they were booked for when the night began, else first after; those without
        a time first.

        Another way home leaves a ride where it was.
        """
        return read(self.db, Ride, RIDES, night=night)

    def own(self, kind: OwnKind) -> list[Own]:
        """What the club has of its own, of one kind."""
        sql = "SELECT * FROM own WHERE id > :of || '/' AND id < :of || '0' ORDER BY id"
        return read(self.db, Own, sql, of=kind.value)

    def roll_calls(self, night: str) -> list[RollCall]:
        sql = "SELECT * FROM roll_calls WHERE night = :night ORDER BY id"
        return read(self.db, RollCall, sql, night=night)


def _first(rows: list[Row]) -> Row | None:
    return rows[0] if rows else None
