"""An open data file. Statements as they are: the helpers of sqlite-utils make and change tables
(migrations.py) but cost more to load than all else that the first picture needs."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from kiosk.errors import KnownError


class DataFile:
    """One connection. Everything done in `atomic` is on the disk, or nothing of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.isolation_level = None
        self.conn = connection

    def execute(self, sql: str, given: Mapping[str, Any] | Sequence[Any] = ()) -> sqlite3.Cursor:
        """A whole statement, with its parameters by name or in order."""
        with known_faults():
            return self.conn.execute(sql, given)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """One transaction; inside another it is part of that one."""
        with known_faults():
            inside = self.conn.in_transaction  # a connection that is gone says so here already
        if inside:
            yield
            return
        with known_faults():
            self.conn.execute("BEGIN")
            try:
                yield
                self.conn.execute("COMMIT")
            except BaseException:
                self.conn.rollback()
                raise

    def leave_no_trace(self) -> None:
        """What was overwritten is in the -wal file no more. (In the file itself it is
        overwritten at once: connection.py sets secure_delete.) The index of names, which older
        versions did not clear, keeps a name that is gone until its parts are joined."""
        self.execute(
            "DELETE FROM people_search WHERE rowid NOT IN (SELECT number FROM people_numbers)"
        )
        self.execute("INSERT INTO people_search (people_search) VALUES ('optimize')")
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self.conn.close()


@contextmanager
def known_faults() -> Iterator[None]:
    """Turns what the disk does to us into plain words."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "full" in str(error):
            raise KnownError("The disk is full.", "Make room on the disk. Try again.") from error
        raise KnownError("We cannot use the data file.", "Check the disk. Try again.") from error
    except sqlite3.DatabaseError as error:
        raise KnownError(
            "The data file is damaged.", "Put back a copy. See the folder backups."
        ) from error
    except OSError as error:
        raise KnownError("We cannot write to the disk.", "Check the disk. Try again.") from error
