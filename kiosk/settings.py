"""What is set on this machine and kept in its data folder: which camera, which printer."""

from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from kiosk.files import write_whole

FILE_NAME = "settings.json"


class Settings(Struct, frozen=True):
    """Each is empty until somebody chose: then the machine's own default is used."""

    camera: str = ""
    """The id of a camera, as the system has it."""
    camera_name: str = ""
    """Its name: in another port it has another id."""
    printer: str = ""
    """The name of a printer."""
    usb: str = ""
    """The folder of a USB stick that tonight's list is also written to."""


class SettingsFile:
    """The settings of one data folder. A file that is missing or broken is no settings yet."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self.now = self._read()

    def change(self, **changed: str) -> None:
        """Sets these, now and for the next start. Raises KnownError if they cannot be kept;
        until the kiosk is closed they hold even so."""
        self.now = replace(self.now, **changed)
        write_whole(self._path, msgspec.json.format(msgspec.json.encode(self.now)))

    def _read(self) -> Settings:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Settings)
        except (OSError, ValueError):
            return Settings()
