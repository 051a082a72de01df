"""Putting a finished file on the disk: the whole of it, or nothing."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import KnownError

PHOTOS = "photos/"
"""How the names of kept pictures begin: where they are in the data folder, wherever that is."""


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path` and move it into place; an older file stays until then.

    KnownError when the folder is missing, full or may not be written to.
    """
    with whole_file(path) as file:
        file.write(content)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to bit by bit: it is at `path` once the block has ended, and not before. When
    the block fails nothing is left of it. KnownError as `write_whole`."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        file = part.open("wb")
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have.
        raise _not_saved(error) from error
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException as error:
        with suppress(OSError):
            part.unlink()
        if isinstance(error, OSError):
            raise _not_saved(error) from error
        raise


def settle(folder: Path) -> None:
    """Waits until the names of new files in it are on the disk too, as far as the system says: a
    stick may be taken out then."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


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
