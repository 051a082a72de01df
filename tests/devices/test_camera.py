"""The camera: real films and pictures through Qt's video sink; a fake camera for what breaks."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.devices import multimedia
from kiosk.devices.camera import SHOW_WIDTH, Camera
from kiosk.devices.camera_sources import PictureSource, check_source
from kiosk.devices.reader import Reader
from kiosk.errors import KnownError

AMARA = "N1-0123456789ABCDEFGHJKMNPQRS"
DrawScene = Callable[..., QImage]
MakeFilm = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("needs_multimedia")


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.stop()


@pytest.fixture
def camera(reader: Reader) -> Iterator[Camera]:
    camera = Camera(reader)
    yield camera
    camera.stop()


def states_of(camera: Camera) -> list[str]:
    states: list[str] = []
    camera.state_changed.connect(states.append)
    return states


def test_a_card_in_a_film_is_found_and_the_film_goes_on_for_ever(
    qtbot: QtBot, camera: Camera, reader: Reader, make_film: MakeFilm, draw_scene: DrawScene
) -> None:
    # Half a second without a card, then half a second with one, over and over.
    images = [draw_scene()] * 10 + [draw_scene((AMARA, 400, 150, 350))] * 10
    film = make_film(images)
    states, found = states_of(camera), []
    reader.found.connect(lambda text, _: found.append(text))
    camera.start(str(film))
    qtbot.waitUntil(lambda: len(found) >= 3, timeout=15_000)
    assert set(found) == {AMARA}
    assert states == ["looking", "on"]


def test_a_picture_takes_the_camera_s_place(
    qtbot: QtBot, camera: Camera, reader: Reader, tmp_path: Path, draw_scene: DrawScene
) -> None:
    draw_scene((AMARA, 600, 300, 90), width=1920, height=1080).save(str(tmp_path / "card.png"))
    shown: list[QImage] = []
    camera.frame.connect(shown.append)
    with qtbot.waitSignal(reader.found, timeout=5000) as found:
        camera.start(str(tmp_path / "card.png"))
    assert found.args[0] == AMARA
    qtbot.waitUntil(lambda: len(shown) >= 5)
    assert {(image.width(), image.height()) for image in shown} == {(SHOW_WIDTH, 360)}
    assert shown[0].pixelColor(10, 10) == QColor(70, 60, 50)


def test_after_stop_no_frame_comes_and_no_thread_is_left(
    qtbot: QtBot, camera: Camera, reader: Reader, tmp_path: Path, draw_scene: DrawScene
) -> None:
    draw_scene().save(str(tmp_path / "room.png"))
    with qtbot.waitSignal(camera.frame, timeout=5000):
        camera.start(str(tmp_path / "room.png"))
    camera.stop()
    assert "camera" not in {thread.name for thread in threading.enumerate()}
    with qtbot.assertNotEmitted(camera.frame, wait=300):
        pass


@pytest.mark.parametrize("kind", ["film", "picture"])
def test_starting_and_stopping_fifty_times_is_sound(
    qtbot: QtBot,
    camera: Camera,
    make_film: MakeFilm,
    tmp_path: Path,
    draw_scene: DrawScene,
    kind: str,
) -> None:
    draw_scene().save(str(tmp_path / "room.png"))
    path = make_film([draw_scene()] * 5) if kind == "film" else tmp_path / "room.png"
    for turn in range(50):
        camera.start(str(path))
        if turn % 10 == 0:
            qtbot.waitUntil(lambda: camera.state == "on")
    camera.stop()


def test_without_any_camera_the_state_is_none(qtbot: QtBot, camera: Camera) -> None:
    states = states_of(camera)
    camera.start("no camera has this name")
    assert states == ["looking", "none"]


@pytest.mark.parametrize("name", ["missing.png", "missing.avi", "broken.png", "broken.avi"])
def test_a_file_missing_or_broken_is_no_camera_and_told_in_plain_words(
    qtbot: QtBot, camera: Camera, tmp_path: Path, name: str
) -> None:
    if name.startswith("broken"):
        (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n" + b"nothing of the kind" * 50)
    path = str(tmp_path / name)
    with pytest.raises(KnownError) as told:
        check_source(path)
    assert path in told.value.sentence
    assert told.value.what_to_do
    states = states_of(camera)
    camera.start(path)
    assert states == ["looking", "none"]


@pytest.mark.qt_log_ignore("Could not open media", "propagateSizeHints")
def test_a_film_that_cannot_be_played_is_no_camera(
    qtbot: QtBot, camera: Camera, tmp_path: Path
) -> None:
    (tmp_path / "half.avi").write_bytes(b"RIFF\xff\xff\0\0AVI " + b"\0" * 100)
    states = states_of(camera)
    camera.start(str(tmp_path / "half.avi"))
    qtbot.waitUntil(lambda: states == ["looking", "none"])


def test_good_sources_pass_the_check(
    tmp_path: Path, make_film: MakeFilm, draw_scene: DrawScene
) -> None:
    draw_scene().save(str(tmp_path / "room.jpg"))
    check_source(None)
    check_source(str(tmp_path / "room.jpg"))
    check_source(str(make_film([draw_scene()])))


def test_a_camera_name_nobody_has_is_told_in_plain_words(qapp: QObject) -> None:
    with pytest.raises(KnownError, match="There is no camera called Fog 9000"):
        check_source("Fog 9000")


class FakeCamera(PictureSource):
    """A camera that shows a picture until it breaks."""

    failed = Signal()
    comes_back = True


class Shelf:
    """Where cameras are plugged in: one, none, and which have been opened."""

    def __init__(self, picture: QImage) -> None:
        self._picture = picture
        self.plugged_in = True
        self.opened: list[FakeCamera] = []

    def open(self, source: str | None, sink: object) -> FakeCamera | None:
        if not self.plugged_in:
            return None
        self.opened.append(FakeCamera(self._picture, sink))  # type: ignore[arg-type]
        return self.opened[-1]


def test_a_camera_that_breaks_is_lost_and_found_again(
    qtbot: QtBot, reader: Reader, draw_scene: DrawScene
) -> None:
    shelf = Shelf(draw_scene())
    camera = Camera(reader, open_source=shelf.open, look_again_every=50)
    states = states_of(camera)
    camera.start()
    qtbot.waitUntil(lambda: states == ["looking", "on"])
    shelf.plugged_in = False
    shelf.opened[-1].failed.emit()
    qtbot.waitUntil(lambda: states == ["looking", "on", "lost"])
    with qtbot.assertNotEmitted(camera.state_changed, wait=200):
        pass
    shelf.plugged_in = True
    qtbot.waitUntil(lambda: states == ["looking", "on", "lost", "on"])
    assert len(shelf.opened) == 2
    camera.stop()


def test_a_camera_that_sends_nothing_any_more_is_lost(
    qtbot: QtBot, reader: Reader, draw_scene: DrawScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.devices.camera.SILENT_FOR", 0.3)
    shelf = Shelf(draw_scene())
    camera = Camera(reader, open_source=shelf.open, look_again_every=50)
    states = states_of(camera)
    camera.start()
    qtbot.waitUntil(lambda: states == ["looking", "on"])
    shelf.plugged_in = False
    shelf.opened[-1].stop()
    qtbot.waitUntil(lambda: states == ["looking", "on", "lost"])
    camera.stop()


def test_where_qtmultimedia_does_not_load_there_is_no_camera_and_no_sound(
    qapp: QObject, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    multimedia.is_there.cache_clear()
    try:
        camera = Camera(reader)
        states = states_of(camera)
        camera.start()
        camera.stop()
        assert states == ["looking", "none"]
        assert not multimedia.has_sound()
    finally:
        multimedia.is_there.cache_clear()
