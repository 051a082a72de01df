"""The files that can be chosen at the kiosk: the computer's own window cannot be used by touch."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QStandardPaths

MOST_FILES, MOST_FOLDERS, DEEPEST = 400, 200, 4
"""A stick may hold a whole library: nobody waits for it, and nobody looks through it here."""


def usual_folders() -> list[Path]:
    """Where people keep their files on this computer."""
    at = QStandardPaths.StandardLocation
    places = (at.DocumentsLocation, at.DownloadLocation, at.DesktopLocation)
    found = (QStandardPaths.writableLocation(place) for place in places)
    home = QStandardPaths.writableLocation(at.HomeLocation)
    return list(dict.fromkeys(Path(one) for one in found if one and one != home))


def files_in(folders: Iterable[Path], endings: tuple[str, ...]) -> list[Path]:
    """Folder by folder, each by name. One that is not there, or was pulled out, has none."""
    return [
        file
        for folder in folders
        for file in sorted(
            islice(walk(folder, endings), MOST_FILES), key=lambda file: file.name.casefold()
        )
    ]


def walk(top: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    """Hidden files are nobody's: computers leave them on every stick."""
    for folder, below, files in islice(os.walk(top), MOST_FOLDERS):
        deep = len(Path(folder).relative_to(top).parts)
        below[:] = [name for name in below if not name.startswith(".") and deep < DEEPEST]
        for name in files:
            if not name.startswith(".") and name.lower().endswith(endings):
                yield Path(folder) / name
