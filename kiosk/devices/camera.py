"""What the kiosk sees: pictures to show and frames for the card reader."""

import logging
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.devices import multimedia
from kiosk.devices.camera_sources import Source, is_file_name
from kiosk.devices.cameras import Cameras, Known, fitting
from kiosk.devices.latest import Latest
from kiosk.devices.reader import Reader

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame, QVideoSink

LOOKING, ON, NONE, LOST = "looking", "on", "none", "lost"
TAKEN, SILENT = "taken", "silent"

LOOK_EVERY = 10
"""Milliseconds between looks for a new frame; a look takes 2 microseconds."""
FRAME_EVERY = 0.060
"""Seconds between the frames that are taken, at least: of 30 a second every second one."""
LEAST_SIDE = 16
"""Pixels of a frame that can be a picture. Of one that is 1 pixel high, Qt (6.11) ends the program
with a division by zero."""
SHOW_WIDTH = 640
"""Pixels at most of the pictures to show."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CameraSettings:
    """How long a camera is waited for, in seconds. Its pictures are to be back within 5 s of
    its return, and cheap ones need up to 3 s to start."""

    look_again: float = 1.0
    """Between two tries to open a camera that is not there, or that another program has."""
    starts_within: float = 3.4
    """Without a picture for so long, a camera is opened anew: it may never send one else."""
    slow_start: float = 9.0
    """A camera that is opened for the first time is given so long: it may be a slow one."""
    margin: float = 1.2
    """A slow one is given so many times what it needed the last time."""


class Camera(QObject):
    """Feeds the reader with whole frames and whoever shows the camera with small pictures.

    Signals: `frame(QImage)`, at most 16 a second, at most 640 pixels wide, as the camera sees it
    (to show people themselves, mirror it); `cameras_changed(list, str)`, the Known cameras that
    are plugged in and the id of the one in use; `state_changed(str)`, one of
    'looking' (was started), 'on' (pictures come), 'none' (there is no such camera, or the file
    cannot be shown), 'lost' (was pulled out), 'taken' (is there and cannot be opened: most
    often another program has it), 'silent' (is there and sends no pictures).
    All but 'none' of a file are looked for again until pictures come.
    """

    frame = Signal(QImage)
    state_changed = Signal(str)
    cameras_changed = Signal(list, str)
    _converted = Signal(QImage, int)

    def __init__(
        self,
        reader: Reader,
        parent: QObject | None = None,
        *,
        cameras: Cameras | None = None,
        settings: CameraSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._cameras = cameras or Cameras(self)
        self._cameras.changed.connect(self._on_cameras_changed)
        self._settings = settings or CameraSettings()
        self._wanted: str | None = None
        self._chosen: Known | None = None
        self._comes_back = True
        self._state = NONE
        self._round = 0
        self._source: Source | None = None
        self._sink: QVideoSink | None = None
        self._frames: Latest[tuple[QVideoFrame, int]] | None = None
        self._told: tuple[list[Known], str] = ([], "")
        self._last_taken: QVideoFrame | None = None
        self._taken_at = self._opened_at = 0.0
        self._needed: float | None = None
        self._is_new = True
        self._converted.connect(self._on_converted, Qt.ConnectionType.QueuedConnection)
        self._take_timer = QTimer(self, interval=LOOK_EVERY)
        self._take_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._take_timer.timeout.connect(self._take)
        self._patience = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._patience.timeout.connect(self._on_out_of_patience)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.stop)

    @property
    def state(self) -> str:
        return self._state

    def start(self, source: str | None = None, chosen: Known | None = None) -> None:
        """Look through a camera by (part of) its name, or a file; or without `source` through
        the `chosen` camera, or while that is not plugged in through the default one.

        A film is played without end; a picture is shown ten times a second. Takes 0.1 s the first
        time: to be called when the window is up.
        """
        self.stop()
        self._wanted, self._chosen = source, chosen
        self._comes_back = source is None or not is_file_name(source)
        self._needed, self._is_new = None, True
        self._set_state(LOOKING)
        if not multimedia.is_there():
            self._set_state(NONE)
            return
        self._start_thread()
        self._cameras.listen()
        self._look()

    @Slot()
    def stop(self) -> None:
        """Let go of the camera: no more frames, the state stays. It may be started again."""
        self._close_source()
        self._cameras.stop()
        if self._frames is not None:
            self._frames.stop()
            self._frames = None

    def _start_thread(self) -> None:
        from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

        ready = threading.Event()

        def work(item: tuple[QVideoFrame, int]) -> None:
            if ready.is_set():
                self._convert(*item)
            else:
                item[0].toImage()
                ready.set()

        self._frames = Latest("camera", work)
        # The first frame of a thread makes Qt warn that it works without OpenGL, as is wanted.
        form = QVideoFrameFormat(QSize(16, 16), QVideoFrameFormat.PixelFormat.Format_YUV420P)
        with multimedia.qt_messages_to_log():
            self._frames.put((QVideoFrame(form), 0))
            ready.wait(2.0)

    # Opening and closing

    def _look(self) -> None:
        """Open what is wanted, if it is there."""
        from PySide6.QtMultimedia import QVideoSink

        self._close_source()
        self._sink = QVideoSink(self)
        self._source = self._cameras.open(self._wanted, self._chosen, self._sink)
        self._tell_cameras()
        if self._source is None:
            self._is_new = True
            self._set_state(NONE if self._needed is None else LOST)
            self._wait(self._settings.look_again)
            return
        if self._state in (NONE, LOST):
            self._set_state(LOOKING)
        self._opened_at = time.monotonic()
        # Queued: a source must not be taken apart in the middle of its own signal.
        self._source.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._source.start()
        self._take_timer.start()
        self._wait(self._start_takes())
        self._is_new = False

    def _start_takes(self) -> float:
        """Seconds that what was just opened is given for its first picture."""
        given = self._settings
        if self._needed is not None:
            return max(given.starts_within, given.margin * self._needed)
        return given.slow_start if self._is_new else given.starts_within

    def _close_source(self) -> None:
        self._take_timer.stop()
        self._patience.stop()
        self._round += 1
        if self._source is not None:
            self._source.failed.disconnect(self._on_failed)
            self._source.stop()
            self._source = None
        if self._sink is not None:
            self._sink.deleteLater()
            self._sink = None
        self._last_taken = None

    def _wait(self, seconds: float) -> None:
        """How long until something else is tried. A file is not: it does not come back."""
        if self._comes_back:
            self._patience.start(round(seconds * 1000))

    @Slot()
    def _on_out_of_patience(self) -> None:
        if self._source is not None:
            self._lose(SILENT, "no pictures came")
        self._look()

    @Slot()
    def _on_failed(self) -> None:
        said_by: object = self.sender()
        if self._source is None or said_by is not self._source:
            return  # That one was closed since.
        if not self._comes_back:
            self._lose(NONE, "it cannot be shown")
        else:
            self._lose(LOST if self._source.is_gone() else TAKEN, "it failed")
            self._wait(self._settings.look_again)

    @Slot()
    def _on_cameras_changed(self) -> None:
        self._tell_cameras()
        if not self._comes_back:
            return
        if self._source is None:
            self._look()
        elif self._source.is_gone():
            self._lose(LOST, "it was pulled out")
            self._look()
        elif self._chosen is not None and self._wanted is None:
            there = fitting(self._cameras.all(), self._chosen)
            if there is not None and there.id != self._source.id:
                self._look()

    def _lose(self, state: str, why: str) -> None:
        if state != self._state:
            log.warning("The camera %r is %s: %s", self._wanted or self._chosen, state, why)
        self._close_source()
        self._set_state(state)

    def _tell_cameras(self) -> None:
        now = (self._cameras.all(), self._source.id if self._source is not None else "")
        if now != self._told:
            self._told = now
            self.cameras_changed.emit(*now)

    def _set_state(self, state: str) -> None:
        if state != self._state or state == LOOKING:
            self._state = state
            self.state_changed.emit(state)

    # Frames

    @Slot()
    def _take(self) -> None:
        """Fetch the newest frame. Asking for it, instead of being told of each, means that frames
        never pile up while the screen is busy and that Qt's threads never wait for Python."""
        now = time.monotonic()
        if self._sink is None or self._frames is None or now - self._taken_at < FRAME_EVERY:
            return
        frame = self._sink.videoFrame()
        if not frame.isValid() or frame == self._last_taken:
            return
        self._last_taken = frame
        self._taken_at = now
        self._frames.put((frame, self._round))

    def _convert(self, frame: "QVideoFrame", round_: int) -> None:
        """In the camera's thread: turning a 720p frame into an image takes 4 ms."""
        if min(frame.width(), frame.height()) < LEAST_SIDE:
            return
        image = frame.toImage()
        if image.isNull():
            return
        self._reader.offer(image)
        if image.width() > SHOW_WIDTH:
            high = max(1, image.height() * SHOW_WIDTH // image.width())
            image = image.scaled(SHOW_WIDTH, high)
        self._converted.emit(image, round_)

    @Slot(QImage, int)
    def _on_converted(self, image: QImage, round_: int) -> None:
        if round_ != self._round or self._source is None:
            return
        if self._state != ON:
            self._needed = time.monotonic() - self._opened_at
        self._wait(self._settings.starts_within)
        self._set_state(ON)
        self.frame.emit(image)
