"""Gets at QtMultimedia late, quietly, and only where it is there.

The import and the first look for devices take about 0.1 s, so nothing here happens at start-up.
On Linux QtMultimedia does not load at all without libpulse, and without a sound server it warns.
Neither is a fault of the kiosk: it works without.
"""

import ctypes
import functools
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice

_FFMPEG_FATAL_ONLY = 8
"""AV_LOG_FATAL of FFmpeg's libavutil/log.h."""

log = logging.getLogger(__name__)


@contextmanager
def qt_messages_to_log() -> Iterator[None]:
    """What Qt says meanwhile goes to the log at debug level, not to the screen or stderr."""

    def keep(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log.debug("%s: %s", kind.name, message)

    before = qInstallMessageHandler(keep)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


@functools.cache
def is_there() -> bool:
    """Whether QtMultimedia can be used. The first call loads it and looks for devices.

    To be called in the UI thread, once there is an application.
    """
    with qt_messages_to_log():
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError as missing:
            log.info("No camera and no sound: %s", missing)
            return False
        # The first look loads what Qt plays and films with, which is where it warns.
        QMediaDevices.videoInputs()
        QMediaDevices.audioOutputs()
    # Else Qt turns each frame into an image with OpenGL: 38 ms for 720p where that is done in
    # software (old laptops, virtual machines), and 4 ms without.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
    _quieten_ffmpeg()
    return True


def cameras() -> "list[QCameraDevice]":
    """The cameras that are plugged in, the system's default one first."""
    if not is_there():
        return []
    from PySide6.QtMultimedia import QMediaDevices

    return sorted(QMediaDevices.videoInputs(), key=lambda one: not one.isDefault())


def id_of(camera: "QCameraDevice") -> str:
    return bytes(camera.id().data()).decode("utf-8", "replace")


def has_sound() -> bool:
    """Whether there is anything to play sound on just now."""
    if not is_there():
        return False
    from PySide6.QtMultimedia import QMediaDevices

    return bool(QMediaDevices.audioOutputs())


def has_microphone() -> bool:
    """Whether there is anything to hear with just now."""
    if not is_there():
        return False
    from PySide6.QtMultimedia import QMediaDevices

    return bool(QMediaDevices.audioInputs())


def _quieten_ffmpeg() -> None:
    """Keep FFmpeg from writing a line to stderr for every frame of a webcam that sends JPEG.

    Qt has no setting for it. Where Qt's own copy of FFmpeg is not found nothing happens.
    """
    folder = Path(PySide6.__file__).parent
    for library in [*folder.glob("Qt/lib/libavutil.so.*"), *folder.glob("avutil-*.dll")][:1]:
        try:
            ctypes.CDLL(str(library)).av_log_set_level(_FFMPEG_FATAL_ONLY)
        except (OSError, AttributeError) as different:
            log.debug("FFmpeg could not be quietened: %s", different)
