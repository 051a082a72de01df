"""The cameras of this machine: which there are, and which of them is to be used."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.devices import multimedia
from kiosk.devices.camera_sources import (
    CameraSource,
    FilmSource,
    PictureSource,
    Source,
    is_file_name,
    is_film,
    read_picture,
)

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice, QMediaDevices, QVideoSink


class Known(NamedTuple):
    """A camera as it is remembered. Without a name, its id has to do."""

    id: str
    """As the system has it. In another port, or after another start, it may be another."""
    name: str


def fitting(cameras: Sequence[Known], chosen: Known) -> Known | None:
    """The chosen one of these cameras: itself, or else the first of its name. None if neither."""
    same = (one for one in cameras if one.id == chosen.id and chosen.name in ("", one.name))
    alike = (one for one in cameras if one.name == chosen.name)
    return next(same, None) or next(alike, None)


class Cameras(QObject):
    """What is plugged in just now. Signals: `changed()`, something else is."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices: QMediaDevices | None = None

    def listen(self) -> None:
        """Tell of changes from now on. To be called in the UI thread."""
        if self._devices is None and multimedia.is_there():
            from PySide6.QtMultimedia import QMediaDevices

            self._devices = QMediaDevices(self)
            self._devices.videoInputsChanged.connect(self.changed)

    @Slot()
    def stop(self) -> None:
        if self._devices is not None:
            self._devices.deleteLater()
            self._devices = None

    def all(self) -> list[Known]:
        """The cameras, the system's default one first."""
        return [known(device) for device in multimedia.cameras()]

    def open(self, source: str | None, chosen: Known | None, sink: "QVideoSink") -> Source | None:
        """What pushes to `sink` once it is started. None if there is nothing like it now.

        `source`: a film's or picture's file, or part of a camera's name. Without one, the
        `chosen` camera, or the default one where that is not plugged in.
        """
        if source is not None and is_file_name(source):
            return _open_file(Path(source), sink)
        cameras = {known(device): device for device in multimedia.cameras()}
        if source is not None:
            names = [one for one in cameras if source.casefold() in one.name.casefold()]
        else:
            there = fitting(list(cameras), chosen) if chosen else None
            names = [there] if there else list(cameras)
        return CameraSource(cameras[names[0]], sink) if names else None


def known(device: "QCameraDevice") -> Known:
    return Known(multimedia.id_of(device), device.description())


def _open_file(path: Path, sink: "QVideoSink") -> Source | None:
    if is_film(path):
        return FilmSource(path, sink)
    picture = read_picture(path)
    return None if picture.isNull() else PictureSource(picture, sink)
