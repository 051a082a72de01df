"""Gets at QtMultimedia late, quietly, and only where it is there.

The import and the first look for devices take about 0.1 s, so nothing here happens at start-up.
On Linux QtMultimedia does not load at all without libpulse, and without a sound server it warns.
Neither is a fault of the kiosk: it works without.
"""

import functools
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

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
    """Whether QtMultimedia can be used. The first call loads it and looks for devices."""
    with qt_messages_to_log():
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError as missing:
            log.info("No camera and no sound: %s", missing)
            return False
        # The first look loads what Qt plays and films with, which is where it warns.
        QMediaDevices.videoInputs()
        QMediaDevices.audioOutputs()
    return True


def has_sound() -> bool:
    """Whether there is anything to play sound on just now."""
    if not is_there():
        return False
    from PySide6.QtMultimedia import QMediaDevices

    return bool(QMediaDevices.audioOutputs())
