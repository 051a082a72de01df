"""Putting a finished file on the disk: the whole of it, or nothing."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from kiosk.errors import KnownError

PHOTOS = "photos/"
"""How the names of kept pictures begin: where they are in the data folder, wherever that is."""


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path` and move it into place; an older file stays until then.

    KnownError when the folder is missing, full or may not be written to.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except (OSError, ValueError) as error:
        with suppress(OSError, ValueError):
            part.unlink()
        raise _not_saved(error) from error


def kept_file(folder: Path, name: str) -> Path:
    """Where a file that the log names is: in the data folder, whatever the name says. The log of
    another kiosk must not lead to the rest of this computer."""
    inside = [part for part in Path(name).parts if part not in ("..", Path(name).anchor)]
    return folder.absolute().joinpath(*inside)


def picture_file(folder: Path, picture: str) -> str:
    """Where a kept picture is on this computer. Names of symbols stay as they are."""
    return str(kept_file(folder, picture)) if picture.startswith(PHOTOS) else picture


def _not_saved(error: OSError | ValueError) -> KnownError:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOENT, errno.ENOTDIR):
        return KnownError("That folder is not there.", "Choose another folder.")
    if number in (errno.ENOSPC, errno.EDQUOT):
        return KnownError("The disk is full.", "Make room. Or choose another folder.")
    return KnownError("The file cannot be saved there.", "Choose another folder.")
