"""One kiosk for each data folder. The system's own file locks: they end with the process, even
if it is killed, and cost nothing to load."""

import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self


class FolderLock:
    """Holds the file `lock` in a folder. Raises BlockingIOError if another process has it."""

    def __init__(self, folder: Path) -> None:
        self._file: IO[bytes] = (folder / "lock").open("a+b")
        try:
            _lock(self._file)
        except OSError:
            self._file.close()
            raise

    def release(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(*error.args) from error
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
