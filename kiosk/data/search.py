"""Finding people by their names, with the index of names (SQLite FTS5)."""

from collections.abc import Sequence

from kiosk.data.data_file import DataFile, known_faults
from kiosk.model import VisitState

TONIGHT = "SELECT person FROM visits WHERE id > :night || '/' AND id < :night || '0'"

BY_NAME = "people.name COLLATE NOCASE, people.letter, people.id"

FIND = f"""
    SELECT people.id FROM people_search
    JOIN people_numbers ON people_numbers.number = people_search.rowid
    JOIN people ON people.id = people_numbers.id
    WHERE people_search MATCH :anywhere
    ORDER BY
        CASE
            WHEN people_search.rowid IN
                (SELECT rowid FROM people_search WHERE people_search MATCH :whole) THEN 0
            WHEN people_search.rowid IN
                (SELECT rowid FROM people_search WHERE people_search MATCH :begins) THEN 1
            ELSE 2
        END,
        people.id NOT IN ({TONIGHT}), {BY_NAME}
"""
"""First a name whose first word was typed whole: it cannot be typed any further."""

EVERYONE = f"""
    SELECT id, name FROM people WHERE guest_of IS NULL
    ORDER BY id NOT IN ({TONIGHT}), {BY_NAME}
"""

WHO_ARE = f"""
    SELECT people.id, people.name || ' ' || people.letter
    FROM visits JOIN people ON people.id = visits.person
    WHERE visits.id > :night || '/' AND visits.id < :night || '0' AND visits.state = :state
    ORDER BY {BY_NAME}
"""

VOCABULARY = """
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_names
    USING fts5vocab (main, people_search, row)
"""


class Search:
    """Reads that give ids of people, so that thousands can be found and only some be shown."""

    def __init__(self, db: DataFile) -> None:
        self._db = db

    def names(self, night: str, state: VisitState | None) -> list[tuple[str, str]]:
        """The id and the name of everyone of the club, tonight's people first; or of those who
        are in, expected or gone home tonight, guests too. By name."""
        with known_faults():
            if state is None:
                return self._db.execute(EVERYONE, {"night": night}).fetchall()
            return self._db.execute(WHO_ARE, {"night": night, "state": state.value}).fetchall()

    def how_many(self) -> int:
        """Everyone of the club."""
        sql = "SELECT count(*) FROM people WHERE guest_of IS NULL"
        return int(self._db.execute(sql).fetchone()[0])

    def find(self, night: str, words: Sequence[Sequence[str]]) -> list[str]:
        """People of the club whose names have words that begin so: for each of `words` any of
        its spellings, of letters and digits only. The best first, then tonight's people, then by
        name."""
        given = {
            "night": night,
            "whole": _any("^{}", words[0]),
            "begins": _any("^{} *", words[0]),
            "anywhere": " AND ".join(_any("{} *", spellings) for spellings in words),
        }
        with known_faults():
            return [str(row[0]) for row in self._db.execute(FIND, given)]

    def vocabulary(self) -> list[str]:
        """Every word of a name of the club, once, in small letters without accents."""
        self._db.execute(VOCABULARY)
        with known_faults():
            return [str(row[0]) for row in self._db.execute("SELECT term FROM words_of_names")]


def _any(pattern: str, spellings: Sequence[str]) -> str:
    """An expression of FTS5. What stands in quotes is never a command."""
    return "(" + " OR ".join(pattern.format(f'"{one}"') for one in spellings) + ")"
