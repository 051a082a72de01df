"""Whether an old spreadsheet (xls) leads its reader round in circles.

Such a file is kept in sectors, each of which names the next ([MS-CFB], 2.1 to 2.6). The reader
follows them wherever they lead, and keeps what it reads: in a circle, until no memory is left.
"""

import re
import struct
from collections.abc import Sequence

from kiosk.data.lists.packed import broken, too_big

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_CLAIMS = re.compile(rb"\x00\x02\x0e\x00(.{12})", re.DOTALL)
"""The record of a sheet's size (DIMENSIONS, [MS-XLS] 2.4.90): so much memory is asked for."""

MOST_CLAIMED = 60_000_000
"""Cells. Excel may claim 65,536 rows of 256 columns for a sheet that is only coloured."""

LAST_SECTOR = 0xFFFFFFFA
"""Larger numbers name no sector: the end of a chain, a free sector."""


def check_sectors(content: bytes) -> None:
    """Raises KnownError for sectors that are no chains, or sheets that claim to be huge."""
    for claim in _CLAIMS.finditer(content):
        first, last, left, right = struct.unpack("<IIHH", claim[1])
        if first > last or left > right:
            raise broken()
        if (last - first) * (right - left) > MOST_CLAIMED:
            raise too_big()
    try:
        (shift,) = struct.unpack_from("<H", content, 30)
        if shift not in (9, 12):
            raise broken()
        table = _numbers(content, shift, _sectors_of_the_table(content, shift))
        _check_chains(table)
        (small,) = struct.unpack_from("<I", content, 60)
        _check_chains(_numbers(content, shift, _chain(table, small)))
    except struct.error as error:
        raise broken() from error


def _sectors_of_the_table(content: bytes, shift: int) -> list[int]:
    """Where the table of sectors stands: 109 numbers in the head, and more in a chain."""
    found = list(struct.unpack_from("<109I", content, 76))
    (more,) = struct.unpack_from("<I", content, 68)
    seen: set[int] = set()
    while more < LAST_SECTOR:
        if more in seen:
            raise broken()
        seen.add(more)
        *numbers, more = _sector(content, shift, more)
        found += numbers
    return [one for one in found if one < LAST_SECTOR]


def _numbers(content: bytes, shift: int, sectors: Sequence[int]) -> list[int]:
    return [one for sector in sectors for one in _sector(content, shift, sector)]


def _sector(content: bytes, shift: int, sector: int) -> tuple[int, ...]:
    """The numbers in a sector. Raises struct.error if it is not in the file."""
    return struct.unpack_from(f"<{(1 << shift) // 4}I", content, (sector + 1) << shift)


def _chain(table: Sequence[int], sector: int) -> list[int]:
    """The sectors from this one on. The table has no circles."""
    found = []
    while sector < LAST_SECTOR:
        found.append(sector)
        sector = table[sector] if sector < len(table) else LAST_SECTOR
    return found


def _check_chains(table: Sequence[int]) -> None:
    """Goes along each chain once."""
    over = bytearray(len(table))
    for start in range(len(table)):
        way, sector = set[int](), start
        while sector < len(table) and not over[sector]:
            if sector in way:
                raise broken()
            way.add(sector)
            sector = table[sector]
        for one in way:
            over[one] = 1
