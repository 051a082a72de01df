"""Frames of every kind: none does harm, and the next good one is read."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPolygonF
from pytestqt.qtbot import QtBot

from kiosk.devices.camera import Camera, CameraSettings
from kiosk.devices.camera_sources import PictureSource
from kiosk.devices.cameras import Cameras, Known
from kiosk.devices.reader import Reader

pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)

from PySide6.QtMultimedia import QtVideo, QVideoFrame, QVideoFrameFormat

AMARA = "N1-0123456789ABCDEFGHJKMNPQRS"
DrawScene = Callable[..., QImage]


class Hands(PictureSource):
    """A camera whose frames a test pushes by hand."""

    id = "/dev/hands"

    def start(self) -> None:
        pass

    def push(self, frame: QVideoFrame) -> None:
        self._sink.setVideoFrame(frame)


class OneCamera(Cameras):
    """A shelf with the camera that a test holds in its hands."""

    hands: Hands

    def all(self) -> list[Known]:
        return [Known("/dev/hands", "Hands")]

    def open(self, source: str | None, chosen: Known | None, sink: object) -> Hands:
        self.hands = Hands(QImage(), sink)  # type: ignore[arg-type]
        return self.hands


@pytest.fixture
def by_hand(reader: Reader) -> Iterator[tuple[Camera, OneCamera]]:
    cameras = OneCamera()
    camera = Camera(reader, cameras=cameras)
    camera.start()
    yield camera, cameras
    camera.stop()


def push_until_found(qtbot: QtBot, reader: Reader, hands: Hands, picture: QImage) -> str:
    push = QTimer(interval=40)
    push.timeout.connect(lambda: hands.push(QVideoFrame(picture)))
    with qtbot.waitSignal(reader.found, timeout=5000) as found:
        push.start()
    push.stop()
    return str(found.args[0])


def empty(width: int, height: int, form: QVideoFrameFormat.PixelFormat) -> QVideoFrame:
    return QVideoFrame(QVideoFrameFormat(QSize(width, height), form))


@pytest.mark.qt_log_ignore("QRhi", "Unsupported", "unsupported", "Cannot", "pixel format", "plane")
def test_frames_of_every_kind_do_no_harm_and_the_next_good_one_is_read(
    qtbot: QtBot,
    reader: Reader,
    by_hand: tuple[Camera, OneCamera],
    draw_scene: DrawScene,
    caplog: pytest.LogCaptureFixture,
) -> None:
    forms = list(QVideoFrameFormat.PixelFormat)
    sizes = [(0, 0), (1, 1), (3, 2), (641, 1), (1, 999), (640, 480), (1279, 721), (3840, 2160)]
    odd = [QVideoFrame(), QVideoFrame(QImage())]
    odd += [empty(*size, form) for form in forms for size in sizes[:-1]]
    odd += [empty(*sizes[-1], QVideoFrameFormat.PixelFormat.Format_NV12)]
    camera, cameras = by_hand
    for frame in odd:  # straight into the thread's work: the newest only would be looked at
        camera._convert(frame, camera._round)
    assert "could not" not in caplog.text
    card = draw_scene((AMARA, 400, 150, 350))
    assert push_until_found(qtbot, reader, cameras.hands, card) == AMARA
    assert camera.state == "on"


def test_a_size_that_changes_with_each_frame_is_read(
    qtbot: QtBot, reader: Reader, by_hand: tuple[Camera, OneCamera], draw_scene: DrawScene
) -> None:
    _, cameras = by_hand
    card = draw_scene((AMARA, 400, 150, 350))
    sizes = iter([*range(1280, 300, -60)] * 20)
    push = QTimer(interval=40)
    push.timeout.connect(lambda: cameras.hands.push(QVideoFrame(card.scaledToWidth(next(sizes)))))
    with qtbot.waitSignal(reader.found, timeout=5000) as found:
        push.start()
    assert found.args == [AMARA]


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_frames_that_are_to_be_turned_are_read_and_outlined_as_shown(
    qtbot: QtBot,
    reader: Reader,
    by_hand: tuple[Camera, OneCamera],
    draw_scene: DrawScene,
    rotation: int,
    mirrored: bool,
) -> None:
    camera, cameras = by_hand
    frame = QVideoFrame(draw_scene((AMARA, 100, 60, 300)))
    frame.setRotation(QtVideo.Rotation(rotation))
    frame.setMirrored(mirrored)
    shown: list[QImage] = []
    outlines: list[QPolygonF] = []
    camera.frame.connect(shown.append)
    reader.seen.connect(outlines.append)
    cameras.hands.push(frame)
    qtbot.waitUntil(lambda: bool(outlines and shown))
    box, picture = outlines[0].boundingRect(), shown[0]
    wide, high = picture.width(), picture.height()
    place = QRectF(box.x() * wide, box.y() * high, box.width() * wide, box.height() * high)
    assert place.width() == pytest.approx(place.height(), rel=0.1)
    quiet = place.adjusted(-8, -8, 8, 8).toRect()
    white = QColor(Qt.GlobalColor.white)
    for corner in (quiet.topLeft(), quiet.topRight(), quiet.bottomLeft(), quiet.bottomRight()):
        assert picture.pixelColor(corner) == white, "the white around the code"


def test_a_camera_that_sends_only_what_cannot_be_shown_is_silent(
    qtbot: QtBot, reader: Reader
) -> None:
    cameras = OneCamera()
    camera = Camera(reader, cameras=cameras, settings=CameraSettings(0.2, 0.3, 0.3))
    push = QTimer(interval=20)
    form = QVideoFrameFormat.PixelFormat.Format_SamplerRect
    push.timeout.connect(lambda: cameras.hands.push(empty(640, 480, form)))
    camera.start()
    push.start()
    qtbot.waitUntil(lambda: camera.state == "silent")
    camera.stop()
