"""The picture files that can be chosen: in the club's folder of own symbols, and on sticks."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.devices.photos import NAMES
from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import all_symbols, symbol_words
from kiosk.ui.pictures import OWN_SYMBOLS

MOST_FILES, MOST_FOLDERS, DEEPEST = 400, 200, 4
"""A stick may hold a whole library: nobody waits for it, and nobody looks through it here."""


def files_to_choose(kit: Kit) -> list[Path]:
    """The club's own symbols first, then what is on the sticks, each by name."""
    folders = [kit.desk.folder / OWN_SYMBOLS, *(one.folder for one in kit.keeper.sticks())]
    return [file for folder in folders for file in pictures_in(folder)]


def pictures_in(folder: Path) -> list[Path]:
    """By name. A folder that is not there, or was pulled out, has none."""
    return sorted(islice(_walk(folder), MOST_FILES), key=lambda file: file.name.casefold())


def symbols_on_sticks(kit: Kit) -> dict[str, Path]:
    """The first file for each symbol that is called like it: "taxis.png", or as Our pictures has
    it, "Taxi.png"."""
    called = _symbols_by_name(kit)
    found: dict[str, Path] = {}
    for stick in kit.keeper.sticks():
        for file in _walk(stick.folder):
            symbol = called.get(_plain(file.stem))
            if symbol is not None:
                found.setdefault(symbol, file)
    return found


def _symbols_by_name(kit: Kit) -> dict[str, str]:
    symbols = all_symbols(kit.words)
    return {_plain(symbol_words(kit, one)): one for one in symbols} | {
        _plain(one): one for one in symbols
    }


def _plain(name: str) -> str:
    return name.replace("_", " ").casefold().strip()


def _walk(top: Path) -> Iterator[Path]:
    """Hidden files are nobody's pictures: computers leave them on every stick."""
    for folder, below, files in islice(os.walk(top), MOST_FOLDERS):
        deep = len(Path(folder).relative_to(top).parts)
        below[:] = [name for name in below if not name.startswith(".") and deep < DEEPEST]
        for name in files:
            if not name.startswith(".") and name.lower().endswith(NAMES):
                yield Path(folder) / name
