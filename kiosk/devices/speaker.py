"""Plays samples on the machine's loudspeaker."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QObject, Qt, Signal, Slot

from kiosk.devices import multimedia

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioFormat, QAudioSink

SAMPLES_A_SECOND = 16_000
"""Signed 16-bit numbers, one channel: what the voice makes."""


class Speaker(QObject):
    """The loudspeaker. Signals: `done()`, what was played is over."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.stop)

    def is_there(self) -> bool:
        """Whether there is a loudspeaker just now."""
        return multimedia.has_sound()

    def play(self, sound: bytes, loudness: float) -> bool:
        """Start playing samples at a loudness of 0 to 1; False if that can not be done."""
        self.stop()
        if not self.is_there():
            return False
        from PySide6.QtMultimedia import QAudioSink, QMediaDevices

        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(sound))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(QMediaDevices.defaultAudioOutput(), form(), self)
        self._sink.setVolume(loudness)
        self._sink.start(self._buffer)
        # By name: which class holds these values (QAudio, QtAudio) depends on Qt's version.
        if self._sink.error().name != "NoError":
            self.stop()
            return False
        self._sink.stateChanged.connect(self._on_state, Qt.ConnectionType.QueuedConnection)
        return True

    @Slot()
    def stop(self) -> None:
        """Be quiet at once; `done` does not come."""
        if self._sink is not None:
            self._sink.disconnect(self)
            self._sink.reset()
            self._sink.deleteLater()
            self._sink = None
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    @Slot()
    def _on_state(self) -> None:
        # Idle: all was played. Stopped, though nobody asked: the loudspeaker was unplugged.
        over = ("IdleState", "StoppedState")
        if self._sink is not None and self._sink.state().name in over:
            self.stop()
            self.done.emit()


def form() -> "QAudioFormat":
    """How sound is made, heard and played here."""
    from PySide6.QtMultimedia import QAudioFormat

    found = QAudioFormat()
    found.setSampleRate(SAMPLES_A_SECOND)
    found.setChannelCount(1)
    found.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return found
