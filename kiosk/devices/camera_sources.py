"""Where the camera's pictures come from: a camera, or for tests and shows a film or a picture."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, SignalInstance
from PySide6.QtGui import QImage, QImageReader

from kiosk.devices import multimedia
from kiosk.errors import KnownError

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice, QVideoSink

PICTURE_EVERY = 100
"""Milliseconds between the pushes of a picture."""

log = logging.getLogger(__name__)

_FILMS = {".avi", ".mp4", ".m4v", ".mov", ".mkv", ".webm", ".ogv", ".mpg", ".mpeg"}
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg", ".tif", ".tiff"}
# Where in a film's file its container's name stands, by the containers' own specifications:
# AVI, MP4 and QuickTime, Matroska and WebM, Ogg, MPEG program stream.
_SIGNATURES = (
    (8, b"AVI "),
    (4, b"ftyp"),
    (4, b"moov"),
    (4, b"mdat"),
    (0, b"\x1a\x45\xdf\xa3"),
    (0, b"OggS"),
    (0, b"\0\0\x01\xba"),
)


class Source(Protocol):
    """Pushes pictures into the QVideoSink it was made with."""

    failed: SignalInstance
    id: str
    """Of the camera, as the system has it; empty for a file."""

    def start(self) -> None: ...
    def is_gone(self) -> bool: ...
    def stop(self) -> None: ...


def check_source(source: str | None) -> None:
    """Raise KnownError if `source` (see Camera.start) cannot be shown; for the command line.

    Without an application yet the names of cameras cannot be looked up, and any name passes.
    """
    if source is None:
        return
    path = Path(source)
    if not is_file_name(source):
        _check_camera(source)
    elif not path.is_file():
        raise KnownError(
            f"There is no file {source}.", "Give the path of a film or picture, or leave it out."
        )
    elif not is_film(path) and read_picture(path).isNull():
        raise KnownError(
            f"The file {source} is not a film or picture that can be shown.",
            "Use a png or jpg picture, or an mp4, webm, mkv or avi film.",
        )


def is_file_name(source: str) -> bool:
    path = Path(source)
    return path.is_file() or len(path.parts) > 1 or path.suffix.lower() in _FILMS | _PICTURES


def is_film(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            start = file.read(12)
    except OSError:
        return False
    return any(start[at : at + len(mark)] == mark for at, mark in _SIGNATURES)


def read_picture(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    with multimedia.qt_messages_to_log():
        return reader.read()


def _check_camera(name: str) -> None:
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        return
    names = [device.description() for device in multimedia.cameras()]
    if not any(name.casefold() in one.casefold() for one in names):
        there = f"Use one of these: {', '.join(names)}." if names else "Plug a camera in."
        raise KnownError(f"There is no camera called {name}.", there)


class CameraSource(QObject):
    """A real camera. Signals: `failed()`, it stopped or could not be started."""

    failed = Signal()

    def __init__(self, device: "QCameraDevice", sink: "QVideoSink") -> None:
        super().__init__()
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession

        self._device = device
        self.id = multimedia.id_of(device)
        self._camera = QCamera(device, self)
        self._camera.errorOccurred.connect(self._on_error)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(sink)

    def start(self) -> None:
        from PySide6.QtMultimedia import QCamera

        self._camera.start()
        if self._camera.error() is not QCamera.Error.NoError:
            self.failed.emit()  # It may have failed before anybody listened.

    def is_gone(self) -> bool:
        return self._device not in multimedia.cameras()

    def stop(self) -> None:
        self._camera.stop()
        # The parameters may be null, which the stubs do not know.
        self._session.setVideoSink(None)  # type: ignore[arg-type]
        self._session.setCamera(None)  # type: ignore[arg-type]

    def _on_error(self, kind: object, text: str) -> None:
        log.info("The camera %s: %s", self.id, text)
        self.failed.emit()


class FilmSource(QObject):
    """A film, played without end and without sound. Signals: `failed()`, it cannot be played."""

    failed = Signal()
    id = ""

    def __init__(self, path: Path, sink: "QVideoSink") -> None:
        super().__init__()
        from PySide6.QtMultimedia import QMediaPlayer

        self._player = QMediaPlayer(self)
        self._player.setVideoSink(sink)
        self._player.setLoops(QMediaPlayer.Loops.Infinite)
        self._player.errorOccurred.connect(self._on_error)
        self._url = QUrl.fromLocalFile(str(path.absolute()))

    def start(self) -> None:
        self._player.setSource(self._url)
        self._player.play()

    def is_gone(self) -> bool:
        return False

    def stop(self) -> None:
        self._player.stop()
        self._player.setVideoSink(None)  # type: ignore[arg-type]

    def _on_error(self, kind: object, text: str) -> None:
        log.info("The film cannot be played: %s", text)
        self.failed.emit()


class PictureSource(QObject):
    """One picture, pushed again and again as a camera would. Signals: `failed()`, never."""

    failed = Signal()
    id = ""

    def __init__(self, picture: QImage, sink: "QVideoSink") -> None:
        super().__init__()
        self._picture = picture.convertToFormat(QImage.Format.Format_RGB32)
        self._sink = sink
        self._timer = QTimer(self, interval=PICTURE_EVERY)
        self._timer.timeout.connect(self._push)

    def start(self) -> None:
        self._push()
        self._timer.start()

    def is_gone(self) -> bool:
        return False

    def stop(self) -> None:
        self._timer.stop()

    def _push(self) -> None:
        from PySide6.QtMultimedia import QVideoFrame

        self._sink.setVideoFrame(QVideoFrame(self._picture))
