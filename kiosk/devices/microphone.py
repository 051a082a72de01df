"""Hears a name that somebody says, for a few seconds and only when it is asked to."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QIODevice,
    QObject,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)

from kiosk.devices import multimedia
from kiosk.devices.recording import loudness
from kiosk.devices.speaker import SAMPLES_A_SECOND, form

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSource

LONGEST = 4
"""Seconds of a recording: enough for any name, and short enough to be kept in memory."""

MOST_BYTES = LONGEST * SAMPLES_A_SECOND * 2

PATIENCE = 5_000
"""Milliseconds from the start until a recording is over in any case: one whose driver hangs gives
no samples, and no error either."""


class Input(Protocol):
    """Where the sound comes from; see QtInput. `heard`: samples as bytes. `lost`: unplugged."""

    heard: SignalInstance
    lost: SignalInstance

    def is_there(self) -> bool: ...
    def start(self) -> bool: ...
    def stop(self) -> None: ...


class Microphone(QObject):
    """Records one name at a time: 16,000 signed 16-bit numbers a second, one channel.

    Signals: `level` (0 to 1, how loud it is just now), `ended` (by `stop`, after 4 seconds, or
    because the microphone was unplugged or hangs; `sound` is what was heard until then).
    """

    level = Signal(float)
    ended = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        source: Input | None = None,
        patience: int = PATIENCE,
    ) -> None:
        super().__init__(parent)
        self._source = source or QtInput(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(patience)
        self._timer.timeout.connect(self.stop)
        self._source.heard.connect(self._hear)
        self._source.lost.connect(self.stop)
        self._records = False
        self.sound = b""

    def is_there(self) -> bool:
        """Whether there is a microphone just now."""
        return self._source.is_there()

    def record(self) -> bool:
        """Begins anew. False if it cannot be done."""
        self.sound = b""
        self._records = self._source.start()
        self._timer.start()
        return self._records

    @Slot()
    def stop(self) -> None:
        self._timer.stop()
        if self._records:
            self._records = False
            self._source.stop()
            self.ended.emit()

    @Slot(bytes)
    def _hear(self, sound: bytes) -> None:
        if not self._records:
            return
        self.sound = (self.sound + sound)[:MOST_BYTES]
        self.level.emit(loudness(sound))
        if len(self.sound) == MOST_BYTES:
            self.stop()


class QtInput(QObject):
    """The machine's own microphone. Signals: as Input has them."""

    heard = Signal(bytes)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.stop)

    def is_there(self) -> bool:
        return multimedia.has_microphone()

    def start(self) -> bool:
        self.stop()
        if not self.is_there():
            return False
        from PySide6.QtMultimedia import QAudioSource, QMediaDevices

        self._source = QAudioSource(QMediaDevices.defaultAudioInput(), form(), self)
        self._stream = self._source.start()
        # By name: which class holds these values (QAudio, QtAudio) depends on Qt's version.
        if self._stream is None or self._source.error().name != "NoError":
            self.stop()
            return False
        self._stream.readyRead.connect(self._read)
        self._source.stateChanged.connect(self._on_state, Qt.ConnectionType.QueuedConnection)
        return True

    @Slot()
    def stop(self) -> None:
        """Lets go of the microphone; `lost` does not come."""
        self._stream = None
        if self._source is not None:
            self._source.disconnect(self)
            self._source.stop()
            self._source.deleteLater()
            self._source = None

    @Slot()
    def _read(self) -> None:
        if self._stream is not None:
            self.heard.emit(bytes(self._stream.readAll().data()))

    @Slot()
    def _on_state(self) -> None:
        """Stopped, though nobody asked: the microphone was unplugged."""
        if self._source is not None and self._source.state().name == "StoppedState":
            self.stop()
            self.lost.emit()
