"""What is set on this machine, and kept in its data folder: camera, printer, look and sound."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from kiosk.files import write_whole

FILE_NAME = "settings.json"

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Per cent."""

LONGEST_GUARD = 10.0
"""Seconds: the most that the guard against repeated taps can be set to (access.md, rule 12)."""


class Theme(StrEnum):
    NIGHT = "night"
    DAY = "day"
    CONTRAST = "contrast"


class Sound(StrEnum):
    ON = "on"
    QUIET = "quiet"
    OFF = "off"


class Preferences(Struct, frozen=True):
    """How people want the kiosk to look, sound and feel. What stands here is how it began."""

    text_size: Annotated[int, Meta(ge=100, le=200)] = 100
    """Per cent."""
    theme: Theme = Theme.NIGHT
    sound: Sound = Sound.ON
    voice: str = "british"
    """One of the voices in kiosk/devices/speech.py."""
    speed: Annotated[float, Meta(ge=0.5, le=2)] = 1.0
    """Of the voice: 0.5 is half as fast."""
    touch_speaks: bool = False
    """The first tap says what a control is, the second does it."""
    less_movement: bool = False
    clock_face: bool = False
    """A clock with hands, beside the figures."""
    acts_on_press: bool = False
    """A control acts when a finger comes, not when it lifts."""
    repeat_guard: Annotated[float, Meta(ge=0, le=LONGEST_GUARD)] = 0.5
    """Seconds in which a second tap at the same place is a tremor, not a tap."""
    switches: Annotated[int, Meta(ge=0, le=2)] = 0
    """How many switches somebody uses; 0: none."""
    step: Annotated[float, Meta(ge=0.5, le=5)] = 1.0
    """Seconds that scanning stays on a row or an item."""
    language: str = ""
    """Of the words on the screen, such as `cy`. Empty: the catalogue's own, English."""


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
    preferences: Preferences = Preferences()


class SettingsFile:
    """The settings of one data folder. A file that is missing or broken is no settings yet."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self.now = self._read()

    def change(self, **changed: Any) -> None:
        """Sets these, now and for the next start. Raises KnownError if they cannot be kept;
        until the kiosk is closed they hold even so."""
        self.now = replace(self.now, **changed)
        write_whole(self._path, msgspec.json.format(msgspec.json.encode(self.now)))

    def _read(self) -> Settings:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Settings)
        except (OSError, ValueError):
            return Settings()
