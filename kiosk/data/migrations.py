"""The shape of the data file. Migrations are appended, never edited."""

from sqlite_utils import Database, Migrations

migrations = Migrations("our-night")


@migrations()
def the_log_and_its_tables(db: Database) -> None:
    for statement in FIRST.split(";\n"):
        db.execute(statement)


@migrations()
def cards_with_symbols_a_crowded_room(db: Database) -> None:
    for statement in SECOND.split(";;\n"):
        db.execute(statement)


@migrations()
def what_is_the_clubs_own(db: Database) -> None:
    for statement in THIRD.split(";;\n"):
        db.execute(statement)


@migrations()
def what_is_planned(db: Database) -> None:
    for statement in FOURTH.split(";;\n"):
        db.execute(statement)


FIRST = """
CREATE TABLE events (
    id TEXT PRIMARY KEY,
    kiosk TEXT NOT NULL,
    number INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    at TEXT NOT NULL,
    night TEXT NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    by TEXT,
    data TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX events_by_subject ON events (subject);
CREATE TABLE this_kiosk (id TEXT NOT NULL) STRICT;
CREATE TABLE nights (
    id TEXT PRIMARY KEY, date TEXT NOT NULL, club TEXT NOT NULL, time_zone TEXT NOT NULL,
    phases TEXT NOT NULL, room INTEGER NOT NULL, stations TEXT NOT NULL, briefing TEXT NOT NULL,
    demo INTEGER NOT NULL, moved TEXT, briefed TEXT, finished TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, letter TEXT NOT NULL, picture TEXT NOT NULL,
    committee INTEGER NOT NULL, talk_first INTEGER NOT NULL, guest_of TEXT, comes_with TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX people_by_name ON people (name COLLATE NOCASE);
CREATE TABLE cards (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cards_by_person ON cards (person);
CREATE TABLE visits (
    id TEXT PRIMARY KEY, night TEXT NOT NULL, person TEXT NOT NULL, state TEXT NOT NULL,
    came TEXT, "left" TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE jobs (
    id TEXT PRIMARY KEY, night TEXT NOT NULL, title TEXT NOT NULL, symbol TEXT NOT NULL,
    phase TEXT NOT NULL, start TEXT NOT NULL, "end" TEXT NOT NULL, station TEXT NOT NULL,
    wanted INTEGER NOT NULL, steps TEXT NOT NULL, people TEXT NOT NULL, state TEXT NOT NULL,
    mark TEXT, steps_done TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE problems (
    id TEXT PRIMARY KEY, night TEXT NOT NULL, kind TEXT NOT NULL, told TEXT NOT NULL, about TEXT,
    job TEXT, "where" TEXT, state TEXT NOT NULL, mark TEXT, since TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE rides (
    id TEXT PRIMARY KEY, night TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL,
    company TEXT NOT NULL, phone TEXT NOT NULL, time TEXT, state TEXT NOT NULL, mark TEXT,
    phoned TEXT, promised TEXT, waits_with TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE roll_calls (
    id TEXT PRIMARY KEY, night TEXT NOT NULL, real INTEGER NOT NULL, started TEXT NOT NULL,
    people TEXT NOT NULL, safe TEXT NOT NULL, ended TEXT
) STRICT, WITHOUT ROWID
"""

FIND_PEOPLE = """
CREATE TRIGGER person_can_be_found AFTER INSERT ON people BEGIN
    INSERT OR IGNORE INTO people_numbers (id) VALUES (new.id);
    DELETE FROM people_search
    WHERE rowid = (SELECT number FROM people_numbers WHERE id = new.id);
    INSERT INTO people_search (rowid, name)
    SELECT number, new.name || ' ' || new.letter FROM people_numbers
    WHERE id = new.id AND new.guest_of IS NULL;
END;;
CREATE TRIGGER person_is_gone AFTER DELETE ON people BEGIN
    DELETE FROM people_search
    WHERE rowid = (SELECT number FROM people_numbers WHERE id = old.id);
    DELETE FROM people_numbers WHERE id = old.id;
END
"""
"""Keeps the index of names as the people are."""

SECOND = (
    """
DROP TABLE nights;;
CREATE TABLE nights (
    id TEXT PRIMARY KEY, date TEXT NOT NULL, club TEXT NOT NULL, time_zone TEXT NOT NULL,
    phases TEXT NOT NULL, room INTEGER NOT NULL, stations TEXT NOT NULL, briefing TEXT NOT NULL,
    demo INTEGER NOT NULL, moved TEXT, briefed TEXT, finished TEXT, crowded INTEGER NOT NULL,
    guests_kept INTEGER NOT NULL
) STRICT, WITHOUT ROWID;;
DROP TABLE people;;
CREATE TABLE people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, letter TEXT NOT NULL, picture TEXT NOT NULL,
    committee INTEGER NOT NULL, talk_first INTEGER NOT NULL, guest_of TEXT, comes_with TEXT,
    symbol TEXT NOT NULL, help_out INTEGER NOT NULL, voice TEXT NOT NULL
) STRICT, WITHOUT ROWID;;
CREATE INDEX people_by_name ON people (name COLLATE NOCASE);;
DROP TABLE roll_calls;;
CREATE TABLE roll_calls (
    id TEXT PRIMARY KEY, night TEXT NOT NULL, real INTEGER NOT NULL, started TEXT NOT NULL,
    people TEXT NOT NULL, answered TEXT NOT NULL, ended TEXT
) STRICT, WITHOUT ROWID;;
CREATE TABLE people_numbers (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;;
CREATE VIRTUAL TABLE people_search USING fts5 (
    name, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);;
"""
    + FIND_PEOPLE
)
"""Tables that changed are made anew: they are folded from the log again (connection.py)."""

THIRD = (
    """
DELETE FROM people_search;;
DELETE FROM people_numbers;;
DROP TABLE people;;
CREATE TABLE people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, letter TEXT NOT NULL, picture TEXT NOT NULL,
    committee INTEGER NOT NULL, talk_first INTEGER NOT NULL, guest_of TEXT, comes_with TEXT,
    symbol TEXT NOT NULL, help_out INTEGER NOT NULL, voice TEXT NOT NULL, said TEXT NOT NULL
) STRICT, WITHOUT ROWID;;
CREATE INDEX people_by_name ON people (name COLLATE NOCASE);;
CREATE TABLE own (
    id TEXT PRIMARY KEY, value TEXT NOT NULL, mark TEXT NOT NULL
) STRICT, WITHOUT ROWID;;
"""
    + FIND_PEOPLE
)

FOURTH = (
    """
DROP TABLE nights;;
CREATE TABLE nights (
    id TEXT PRIMARY KEY, date TEXT NOT NULL, club TEXT NOT NULL, time_zone TEXT NOT NULL,
    phases TEXT NOT NULL, room INTEGER NOT NULL, stations TEXT NOT NULL, briefing TEXT NOT NULL,
    demo INTEGER NOT NULL, moved TEXT, briefed TEXT, finished TEXT, crowded INTEGER NOT NULL,
    guests_kept INTEGER NOT NULL, presenters TEXT NOT NULL, at_briefing TEXT NOT NULL
) STRICT, WITHOUT ROWID;;
DELETE FROM people_search;;
DELETE FROM people_numbers;;
DROP TABLE people;;
CREATE TABLE people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, letter TEXT NOT NULL, picture TEXT NOT NULL,
    committee INTEGER NOT NULL, talk_first INTEGER NOT NULL, guest_of TEXT, comes_with TEXT,
    symbol TEXT NOT NULL, help_out INTEGER NOT NULL, voice TEXT NOT NULL, said TEXT NOT NULL,
    wishes TEXT NOT NULL, usual_ride TEXT
) STRICT, WITHOUT ROWID;;
CREATE INDEX people_by_name ON people (name COLLATE NOCASE);;
DROP TABLE visits;;
CREATE TABLE visits (
    id TEXT PRIMARY KEY, night TEXT NOT NULL, person TEXT NOT NULL, state TEXT NOT NULL,
    came TEXT, "left" TEXT, away TEXT
) STRICT, WITHOUT ROWID;;
DROP TABLE jobs;;
CREATE TABLE jobs (
    id TEXT PRIMARY KEY, night TEXT NOT NULL, title TEXT NOT NULL, symbol TEXT NOT NULL,
    phase TEXT NOT NULL, start TEXT NOT NULL, "end" TEXT NOT NULL, station TEXT NOT NULL,
    wanted INTEGER NOT NULL, steps TEXT NOT NULL, people TEXT NOT NULL, state TEXT NOT NULL,
    mark TEXT, steps_done TEXT NOT NULL, place REAL NOT NULL
) STRICT, WITHOUT ROWID;;
CREATE INDEX jobs_by_night ON jobs (night);;
CREATE TABLE clubs (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, picture TEXT NOT NULL, place TEXT NOT NULL,
    time_zone TEXT NOT NULL, room INTEGER NOT NULL, crowded INTEGER NOT NULL,
    phases TEXT NOT NULL, repeats TEXT, stations TEXT NOT NULL, briefing TEXT NOT NULL,
    companies TEXT NOT NULL, agreed TEXT NOT NULL, made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;;
CREATE TABLE templates (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, symbol TEXT NOT NULL, phases TEXT NOT NULL,
    stations TEXT NOT NULL, briefing TEXT NOT NULL, jobs TEXT NOT NULL
) STRICT, WITHOUT ROWID;;
"""
    + FIND_PEOPLE
)
"""Ten years of nights have jobs by the thousand: those of a night are found by an index."""
