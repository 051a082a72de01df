"""Harm done to lists of every kind, the same each time: nothing may come of it but a list, or a
sentence that says what is wrong.

Each batch is read in a process of its own with the memory that the kiosk's reader has
(kiosk/data/lists/reader.py), so that a reader that falls over is counted, and ends nothing else.
"""

import os
import signal
import traceback
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import msgspec

from kiosk.data.lists.reader import IsRead, NotRead, limit_memory, read
from kiosk.data.people_file import people_of
from kiosk.night.bringing_in import preview
from tests.lists import ROWS, XLS, ods, packed, sheet_xml, xlsx

SEED = 1979

BATCH = 500

LONGEST = 10
"""Seconds for one file; what takes longer goes round for ever, and the kiosk stops it."""

_TEXT = "Name;Surname;Committee;Ride;Company;Phone;Time\r\n" + "".join(
    f'"Zoë {nth}";Khan;yes;taxi;"City ""Cabs""";01632 960123;22:{nth % 60:02}\r\n'
    for nth in range(20)
)

SEEDS: tuple[tuple[str, bytes], ...] = (
    ("list.csv", _TEXT.encode()),
    ("list.csv", _TEXT.replace(";", ",").encode("utf-16")),
    ("list.tsv", _TEXT.replace(";", "\t").encode("cp1252")),
    ("list.xlsx", xlsx([sheet_xml(ROWS)])),
    ("list.xlsx", xlsx([sheet_xml([["Our club"]]), sheet_xml(ROWS * 5)], hidden=0)),
    ("list.ods", ods(ROWS)),
    ("list.xls", XLS),
)

WORDS = (
    b"\0",
    b"\xff\xff\xff\xff",
    b"\r",
    b'"',
    b";",
    b"\xff\xfe",
    b"PK\x03\x04",
    b"<row r='99999999'>",
    b' r="XFD1048576"',
    b' table:number-rows-repeated="999999999"',
    b"\x00\x02\x0e\x00",
    b"&#x41;",
    "\u202e".encode(),
)
"""What stands in such files, and what turns readers over."""


@dataclass
class Came:
    """What came of so many files. `faults`: other exceptions, and how processes ended."""

    lists: int = 0
    refused: int = 0
    fell_over: tuple[int, ...] = ()
    """Which files. The reader ended, or never did: the kiosk says that the list is broken."""
    faults: tuple[str, ...] = ()

    def __add__(self, other: "Came") -> "Came":
        return Came(
            self.lists + other.lists,
            self.refused + other.refused,
            self.fell_over + other.fell_over,
            self.faults + other.faults,
        )

    @property
    def all(self) -> int:
        return self.lists + self.refused + len(self.fell_over) + len(self.faults)


def harmed(nth: int) -> tuple[str, bytes]:
    """The nth file: its name and what is in it."""
    random = Random(SEED * 1_000_003 + nth)
    name, content = SEEDS[nth % len(SEEDS)]
    if name.endswith(("xlsx", "ods")) and random.random() < 0.75:
        return name, _repacked(content, random)
    return name, _harm(content, random)


def _harm(content: bytes, random: Random) -> bytes:
    """From one byte to some pieces that are changed, lost, doubled or new."""
    harmed = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 4, 16))):
        at = random.randrange(len(harmed) + 1)
        some = random.choice((1, 2, 8, 64, 512))
        way = random.randrange(6)
        if way == 0:
            harmed[at : at + 1] = bytes([random.randrange(256)])
        elif way == 1:
            del harmed[at : at + some]
        elif way == 2:
            harmed[at:at] = harmed[at : at + some]
        elif way == 3:
            harmed[at:at] = random.choice(WORDS)
        elif way == 4:
            harmed[at : at + some] = random.randbytes(some)
        else:
            new = random.choice(WORDS)
            harmed[at : at + len(new)] = new
    return bytes(harmed[: random.randrange(len(harmed) + 1)] if random.random() < 0.05 else harmed)


def _repacked(content: bytes, random: Random) -> bytes:
    """Harm within one part of a packed file: past the checksums, to the reader itself."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        parts: dict[str, str | bytes] = {one: package.read(one) for one in package.namelist()}
    name = random.choice(list(parts))
    part = parts[name]
    assert isinstance(part, bytes)
    return packed({**parts, name: _harm(part, random)})


def try_out(files: range) -> Came:
    """Reads all of these."""
    came = Came()
    with TemporaryDirectory() as folder:
        for start in range(files.start, files.stop, BATCH):
            came += _batch(Path(folder), range(start, min(start + BATCH, files.stop)))
    return came


def _batch(folder: Path, files: range) -> Came:
    """In one process; where that falls over, the rest in another."""
    came, left = Came(), files
    while left:
        told, status = _apart(folder, left)
        came += told
        if os.WIFEXITED(status) and told.all == len(left):
            break
        left = left[told.all :]
        ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        if ended in (signal.SIGABRT, signal.SIGKILL, signal.SIGALRM):
            came += Came(fell_over=(left[0],))
        else:
            came += Came(faults=(f"file {left[0]}: the process ended: {status}",))
        left = left[1:]
    return came


def _apart(folder: Path, files: range) -> tuple[Came, int]:
    """What was told until the process ended, and how it did."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        _work(folder, files, writes)
    os.close(writes)
    came = Came()
    with os.fdopen(reads, "rb") as told:
        for line in told:
            came += msgspec.json.decode(line, type=Came)
    _, status = os.waitpid(child, 0)
    return came, status


def _work(folder: Path, files: range, writes: int) -> None:
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # A panic of the reader says so.
        limit_memory()
        for nth in files:
            signal.alarm(LONGEST)
            os.write(writes, msgspec.json.encode(_one(folder, nth)) + b"\n")
        code = 0
    finally:
        os._exit(code)


def _one(folder: Path, nth: int) -> Came:
    name, content = harmed(nth)
    path = folder / name
    path.write_bytes(content)
    try:
        told = read(path)
        if isinstance(told, NotRead):
            assert told.sentence and told.what_to_do
            return Came(refused=1)
        _look_at(told)
    except BaseException:  # noqa: BLE001  # Whatever it is: it should not have come so far.
        return Came(faults=(f"file {nth}: {traceback.format_exc(limit=-3)}",))
    return Came(lists=1)


def _look_at(told: IsRead) -> None:
    """As the kiosk does: it is sent, and previewed; without headings by its first column."""
    again = msgspec.json.decode(msgspec.json.encode(told), type=IsRead).table
    rows = people_of(again, None if again.columns.name else 0)
    lines = preview(rows, [])
    assert len(lines) == len(rows) == len(again.numbers)
    for row in rows:
        assert len(row.name) <= 40
        row.name.encode()


def everything(files: int) -> Iterator[str]:
    """For whoever looks: what came of them."""
    came = try_out(range(files))
    yield (
        f"{came.all} broken files: {came.lists} lists, {came.refused} refused, "
        f"{len(came.fell_over)} readers fell over, {len(came.faults)} faults"
    )
    yield from (f"The reader fell over: file {nth}" for nth in came.fell_over)
    yield from came.faults[:5]
