"""Power cuts and full disks, with real processes that are really killed."""

import os
import signal
import subprocess
import sys
from itertools import repeat
from pathlib import Path

import pytest

from kiosk.data.check import faults
from kiosk.data.connection import FILE_NAME, lock_folder, open_data
from kiosk.data.log import events_in
from kiosk.data.people_file import PersonRow
from kiosk.errors import KnownError
from tests.club import SMALL, Club, moment, small_club

ROOT = Path(__file__).resolve().parents[2]

WRITE = """
import sys
from pathlib import Path
from kiosk.data.connection import lock_folder, open_data
from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.clock import Clock
from kiosk.model import Phase
from kiosk.night.tonight import Tonight

folder = Path(sys.argv[1])
lock = lock_folder(folder)
clock = Clock()
db = open_data(folder, clock.now())
night = Tonight(Log(db, clock.now), Reads(db).night(sys.argv[2]))
night.phases.hold(Phase.DOORS)
while True:
    answer = night.check_in.come_in_as_guest("Wren", None)
    print(answer.event, flush=True)
    night.check_in.go_home(answer.person)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_what_a_killed_kiosk_has_said_it_kept_is_on_the_disk(tmp_path: Path) -> None:
    """Killed three times over in the middle of its work, on the same file."""
    small_club(tmp_path).close()
    said: list[str] = []
    for most in (1, 20, 75):
        said += said_until_killed(tmp_path, most)
        with lock_folder(tmp_path):
            db = open_data(tmp_path, moment("23:00"))
            kept = events_in(db)
            assert faults(db) == []
            db.close()
        assert set(said) <= {event.id for event in kept}
        assert [event.number for event in kept] == list(range(1, len(kept) + 1))
    assert len(said) >= 96


def said_until_killed(folder: Path, most: int) -> list[str]:
    """What a kiosk acknowledged until it was killed, at some moment after `most` times."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, str(folder), SMALL],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline().strip() for _ in range(most)]
        os.kill(child.pid, signal.SIGKILL)
        rest = child.stdout.read()
    whole = rest[: rest.rfind("\n") + 1]
    return [*said, *whole.split()]


@pytest.fixture
def no_room(small: Club) -> Club:
    """The small night on a disk with room for nothing more."""
    pages = small.db.execute("PRAGMA page_count").fetchone()[0]
    small.db.execute(f"PRAGMA max_page_count = {pages}")
    return small


def fill_up(club: Club) -> KnownError:
    """Lets guests in until the disk is full."""
    with pytest.raises(KnownError) as error:
        while True:
            club.tonight.check_in.come_in_as_guest("Wren", None)
    return error.value


def test_a_full_disk_is_said_in_plain_words(no_room: Club) -> None:
    error = fill_up(no_room)
    assert error.sentence == "The disk is full."
    assert error.what_to_do == "Make room on the disk. Try again."


def test_an_act_that_found_no_room_left_nothing_half(no_room: Club) -> None:
    fill_up(no_room)
    before, told = no_room.log.events(), list[object]()
    no_room.log.changed.append(told.append)
    rows = [PersonRow(f"Person {n}", "", False) for n in range(500)]
    with pytest.raises(KnownError, match="full"):
        no_room.tonight.people.bring_in(rows, repeat("guest"))
    assert no_room.log.events() == before
    assert len(no_room.tonight.people.everyone()) == 6
    assert told == []
    assert no_room.faults() == []


def test_what_is_there_can_be_read_while_the_disk_is_full(no_room: Club) -> None:
    fill_up(no_room)
    assert no_room.people_in() > 0
    assert len(no_room.tonight.people.everyone()) == 6


def test_with_room_again_the_night_goes_on(no_room: Club) -> None:
    fill_up(no_room)
    no_room.db.execute("PRAGMA max_page_count = 1000000")
    no_room.show("Ada")
    assert no_room.is_in("Ada")
    numbers = [event.number for event in no_room.log.events()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert no_room.faults() == []


NO_GROWING = """
import resource, sys
from pathlib import Path
from kiosk.errors import KnownError
from tests.club import moment, small_club

club = small_club(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
kept = len(club.log.events())
try:
    while True:
        club.tonight.check_in.come_in_as_guest("Wren", None)
        kept += 2
except KnownError as error:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert len(club.log.events()) == kept, (len(club.log.events()), kept)
    club.show("Ada")
    assert club.is_in("Ada")
    print(kept, error.sentence)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_file_that_may_not_grow_loses_nothing(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", NO_GROWING, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    kept, sentence = found.stdout.strip().split(" ", 1)
    assert sentence == "We cannot use the data file."
    db = open_data(tmp_path, moment("23:00"))
    assert len(events_in(db)) == int(kept) + 1
    assert faults(db) == []
    db.close()


def test_tables_that_do_not_match_the_log_are_found(small: Club) -> None:
    small.db.execute("UPDATE visits SET state = 'in' WHERE person = ?", [small.ids["Flo"]])
    assert small.faults() == ["The tables do not match the log."]


def test_a_damaged_file_is_found(small: Club) -> None:
    small.close()
    file = small.folder / FILE_NAME
    whole = bytearray(file.read_bytes())
    whole[-2000:] = b"\x5a" * 2000
    file.write_bytes(whole)
    db = open_data(small.folder, moment("23:00"))
    try:
        assert faults(db) == ["The data file is damaged."]
    except KnownError as error:
        assert error.sentence == "The data file is damaged."
    finally:
        db.close()
