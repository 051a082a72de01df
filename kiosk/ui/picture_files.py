"""The picture files that can be chosen: in the club's folder of own symbols, and on sticks."""

from pathlib import Path

from kiosk.devices.photos import NAMES
from kiosk.ui.files_to_choose import files_in, walk
from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import all_symbols, symbol_words
from kiosk.ui.pictures import OWN_SYMBOLS


def files_to_choose(kit: Kit) -> list[Path]:
    """The club's own symbols first, then what is on the sticks, each by name."""
    folders = [kit.desk.folder / OWN_SYMBOLS, *(one.folder for one in kit.keeper.sticks())]
    return files_in(folders, NAMES)


def symbols_on_sticks(kit: Kit) -> dict[str, Path]:
    """The first file for each symbol that is called like it: "taxis.png", or as Our pictures has
    it, "Taxi.png"."""
    called = _symbols_by_name(kit)
    found: dict[str, Path] = {}
    for stick in kit.keeper.sticks():
        for file in walk(stick.folder, NAMES):
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
