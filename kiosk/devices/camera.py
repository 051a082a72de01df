"""What the kiosk sees: pictures to show and frames for the card reader."""

import logging
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.devices import multimedia
from kiosk.devices.camera_sources import OpenSource, Source, open_source
from kiosk.devices.latest import Latest
from kiosk.devices.reader import Reader

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QVideoFrame, QVideoSink

LOOKING, ON, NONE, LOST = "looking", "on", "none", "lost"

FRAME_EVERY = 66
"""Milliseconds between the frames taken: 15 a second."""
SHOW_WIDTH = 640
"""Pixels at most of the pictures to show."""
LOOK_AGAIN_EVERY = 3000
"""Milliseconds between two looks for a camera that was lost."""
SILENT_FOR = 9.0
"""Seconds without a frame after which a camera counts as lost; cheap ones need 3 to start."""

log = logging.getLogger(__name__)


class Camera(QObject):
    """Feeds the reader with whole frames and whoever shows the camera with small pictures.

    Signals: `frame(QImage)`, at most 15 a second, at most 640 pixels wide, as the camera sees it
    (to show people themselves, mirror it); `state_changed(str)`, one of 'looking' (was started),
    'on' (pictures come), 'none' (there is no such camera, or the file cannot be shown), 'lost'
    (pictures came and stopped; looked for again every 3 seconds).
    """

    frame = Signal(QImage)
    state_changed = Signal(str)
    _converted = Signal(QImage, int)

    def __init__(
        self,
        reader: Reader,
        parent: QObject | None = None,
        *,
        open_source: OpenSource = open_source,
        look_again_every: int = LOOK_AGAIN_EVERY,
    ) -> None:
        """`look_again_every` in milliseconds."""
        super().__init__(parent)
        self._reader = reader
        self._open_source = open_source
        self._wanted: str | None = None
        self._state = NONE
        self._round = 0
        self._source: Source | None = None
        self._sink: QVideoSink | None = None
        self._devices: QMediaDevices | None = None
        self._frames: Latest[QVideoFrame] | None = None
        self._last_taken: QVideoFrame | None = None
        self._last_at = 0.0
        self._converted.connect(self._on_converted, Qt.ConnectionType.QueuedConnection)
        self._take_timer = QTimer(self, interval=FRAME_EVERY)
        self._take_timer.timeout.connect(self._take)
        self._watch_timer = QTimer(self, interval=look_again_every)
        self._watch_timer.timeout.connect(self._watch)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.stop)

    @property
    def state(self) -> str:
        """'looking', 'on', 'none' or 'lost'."""
        return self._state

    def start(self, source: str | None = None) -> None:
        """Look through the default camera (None), a camera by (part of) its name, or a file.

        A film is played without end; a picture is shown ten times a second. Takes 0.1 s the first
        time: to be called when the window is up.
        """
        self.stop()
        self._wanted = source
        self._set_state(LOOKING)
        if not multimedia.is_there():
            self._set_state(NONE)
            return
        from PySide6.QtMultimedia import QMediaDevices

        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._on_devices_changed)
        self._look()
        self._watch_timer.start()

    @Slot()
    def stop(self) -> None:
        """Let go of the camera: no more frames, the state stays. It may be started again."""
        self._watch_timer.stop()
        self._close_source()
        if self._devices is not None:
            self._devices.deleteLater()
            self._devices = None
        if self._frames is not None:
            self._frames.stop()
            self._frames = None
        self._round += 1

    def _start_thread(self) -> None:
        from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

        round_ = self._round
        ready = threading.Event()

        def work(frame: QVideoFrame) -> None:
            if ready.is_set():
                self._convert(frame, round_)
            else:
                frame.toImage()
                ready.set()

        self._frames = Latest("camera", work)
        # The first frame of a thread makes Qt warn that it works without OpenGL, as is wanted.
        form = QVideoFrameFormat(QSize(16, 16), QVideoFrameFormat.PixelFormat.Format_YUV420P)
        with multimedia.qt_messages_to_log():
            self._frames.put(QVideoFrame(form))
            ready.wait(2.0)

    def _look(self) -> None:
        """Open what is wanted, if it is there."""
        from PySide6.QtMultimedia import QVideoSink

        self._close_source()
        self._sink = QVideoSink(self)
        self._source = self._open_source(self._wanted, self._sink)
        if self._source is None:
            self._set_state(LOST if self._state == LOST else NONE)
            return
        if self._frames is None:
            self._start_thread()
        self._last_at = time.monotonic()
        # Queued: a source must not be taken apart in the middle of its own signal.
        self._source.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._source.start()
        self._take_timer.start()

    def _close_source(self) -> None:
        self._take_timer.stop()
        if self._source is not None:
            self._source.failed.disconnect(self._on_failed)
            self._source.stop()
            self._source = None
        if self._sink is not None:
            self._sink.deleteLater()
            self._sink = None
        self._last_taken = None

    @Slot()
    def _take(self) -> None:
        """Fetch the newest frame. Asking for it, instead of being told of each, means that frames
        never pile up while the screen is busy and that Qt's threads never wait for Python."""
        if self._sink is None or self._frames is None:
            return
        frame = self._sink.videoFrame()
        if not frame.isValid() or frame == self._last_taken:
            return
        self._last_taken = frame
        self._last_at = time.monotonic()
        self._frames.put(frame)

    def _convert(self, frame: "QVideoFrame", round_: int) -> None:
        """In the camera's thread: turning a 720p frame into an image takes 4 ms."""
        image = frame.toImage()
        if image.isNull():
            return
        self._reader.offer(image)
        if image.width() > SHOW_WIDTH:
            image = image.scaledToWidth(SHOW_WIDTH, Qt.TransformationMode.FastTransformation)
        self._converted.emit(image, round_)

    @Slot(QImage, int)
    def _on_converted(self, image: QImage, round_: int) -> None:
        if round_ != self._round or self._source is None:
            return
        self._set_state(ON)
        self.frame.emit(image)

    @Slot()
    def _on_failed(self) -> None:
        if self._source is not None:
            self._lose("it failed")

    @Slot()
    def _on_devices_changed(self) -> None:
        if self._source is None:
            if self._state == NONE:
                self._set_state(LOOKING)
            self._look()
        elif self._source.is_gone():
            self._lose("it was unplugged")

    @Slot()
    def _watch(self) -> None:
        if self._source is None:
            if self._state == LOST:
                self._look()
        elif self._source.comes_back and time.monotonic() - self._last_at > SILENT_FOR:
            self._lose("no pictures came")

    def _lose(self, why: str) -> None:
        log.warning("The camera %r is lost: %s", self._wanted or "default", why)
        comes_back = self._source is not None and self._source.comes_back
        self._close_source()
        self._set_state(LOST if comes_back else NONE)

    def _set_state(self, state: str) -> None:
        if state != self._state or state == LOOKING:
            self._state = state
            self.state_changed.emit(state)
