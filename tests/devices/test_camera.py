"""The camera: real films and pictures through Qt's video sink; a fake camera for what breaks."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.devices import multimedia
from kiosk.devices.camera import SHOW_WIDTH, Camera, CameraSettings
from kiosk.devices.camera_sources import PictureSource, check_source
from kiosk.devices.cameras import Cameras, Known, fitting
from kiosk.devices.reader import Reader
from kiosk.errors import KnownError

AMARA = "N1-0123456789ABCDEFGHJKMNPQRS"
DrawScene = Callable[..., QImage]
MakeFilm = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("needs_multimedia")


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
    states, found = states_of(camera), list[str]()
    reader.found.connect(found.append)
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


@pytest.mark.qt_log_ignore("Immediate exit requested")  # A film that is being opened says so.
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


SCALE = 0.2
"""Of a real second: what a camera takes and is given, here."""
QUICK = CameraSettings(
    look_again=1.0 * SCALE, starts_within=3.4 * SCALE, slow_start=9 * SCALE, margin=1.2
)
BACK_WITHIN = 5 * SCALE


class FakeCamera(PictureSource):
    """Shows a picture from when it has started until something happens to its device."""

    failed = Signal()

    def __init__(self, device: "Device", sink: object) -> None:
        super().__init__(device.picture, sink)  # type: ignore[arg-type]
        self.device = device
        self.id = device.known.id
        self.dead = device.stalled
        self._begins = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._begins.timeout.connect(super().start)

    def start(self) -> None:
        if self.device.taken:
            self.failed.emit()
        elif not self.dead:
            self._begins.start(round(self.device.needs * SCALE * 1000))

    def stop(self) -> None:
        self._begins.stop()
        super().stop()

    def is_gone(self) -> bool:
        return self.device not in self.device.shelf.plugged_in

    def _push(self) -> None:
        if not self.device.stalled and not self.is_gone():
            super()._push()


class Device:
    """A camera that can be plugged into a shelf. `needs`: seconds for its first picture."""

    def __init__(self, shelf: "Shelf", name: str, picture: QImage, needs: float = 0.0) -> None:
        self.known = Known(f"/dev/{name}", name)
        self.shelf = shelf
        self.picture = picture
        self.needs = needs
        self.taken = self.stalled = False
        self.opened: list[FakeCamera] = []

    def plug_in(self, *, is_told: bool = True) -> None:
        self.shelf.plugged_in.append(self)
        if is_told:
            self.shelf.tell()

    def pull_out(self, *, is_told: bool = True) -> None:
        self.shelf.plugged_in.remove(self)
        if is_told:
            self.shelf.tell()


class Shelf(Cameras):
    """Where cameras are plugged in; the first is the default one."""

    def __init__(self) -> None:
        super().__init__()
        self.plugged_in: list[Device] = []
        self.listens = False

    def listen(self) -> None:
        self.listens = True

    def stop(self) -> None:
        self.listens = False

    def tell(self) -> None:
        if self.listens:
            self.changed.emit()

    def all(self) -> list[Known]:
        return [device.known for device in self.plugged_in]

    def open(self, source: str | None, chosen: Known | None, sink: object) -> FakeCamera | None:
        wanted = fitting(self.all(), chosen) if chosen else None
        for device in self.plugged_in:
            if wanted in (None, device.known):
                device.opened.append(FakeCamera(device, sink))
                return device.opened[-1]
        return None


@pytest.fixture
def shelf(qapp: QObject) -> Shelf:
    return Shelf()


@pytest.fixture
def device(shelf: Shelf, draw_scene: DrawScene) -> Device:
    """A camera that is plugged in."""
    device = Device(shelf, "Cam", draw_scene())
    device.plug_in()
    return device


@pytest.fixture
def watched(reader: Reader, shelf: Shelf) -> Iterator[Camera]:
    """The camera of the shelf, with a short patience."""
    camera = Camera(reader, cameras=shelf, settings=QUICK)
    yield camera
    camera.stop()


def comes_back(qtbot: QtBot, camera: Camera) -> float:
    """How long it takes until the next picture, in seconds of the test."""
    begun = time.monotonic()
    qtbot.waitUntil(lambda: camera.state == "on", timeout=20_000)
    return time.monotonic() - begun


@pytest.mark.parametrize("is_told", [True, False], ids=["told", "not told"])
def test_a_camera_pulled_out_is_lost_and_back_within_5_s_of_its_return(
    qtbot: QtBot, watched: Camera, device: Device, is_told: bool
) -> None:
    device.needs = 3.0
    states = states_of(watched)
    watched.start()
    qtbot.waitUntil(lambda: states == ["looking", "on"])
    device.pull_out(is_told=is_told)
    qtbot.waitUntil(lambda: states[-1] == "lost")
    with qtbot.assertNotEmitted(watched.state_changed, wait=round(3000 * SCALE)):
        pass
    device.plug_in(is_told=is_told)
    assert comes_back(qtbot, watched) < BACK_WITHIN
    assert states[-3:] == ["lost", "looking", "on"]


@pytest.mark.parametrize("from_the_start", [True, False])
def test_a_camera_that_another_program_has_is_back_within_5_s(
    qtbot: QtBot, watched: Camera, device: Device, from_the_start: bool
) -> None:
    device.needs = 3.0
    device.taken = from_the_start
    states = states_of(watched)
    watched.start()
    if not from_the_start:
        qtbot.waitUntil(lambda: states == ["looking", "on"])
        device.taken = True
        device.opened[-1].failed.emit()
    qtbot.waitUntil(lambda: states[-1] == "taken")
    qtbot.waitUntil(lambda: len(device.opened) >= 4)
    device.taken = False
    assert comes_back(qtbot, watched) < BACK_WITHIN
    assert states[-2:] == ["taken", "on"], "meanwhile it said the same all the time"


def test_a_stalled_camera_that_goes_on_by_itself_is_back_at_once(
    qtbot: QtBot, watched: Camera, device: Device
) -> None:
    watched.start()
    qtbot.waitUntil(lambda: watched.state == "on")
    device.stalled = True
    qtbot.waitUntil(lambda: watched.state == "silent")
    device.opened[-1].dead = False
    device.opened[-1].start()
    device.stalled = False
    assert comes_back(qtbot, watched) < BACK_WITHIN


@pytest.mark.parametrize("opened_before", ["on", "looking"])
def test_a_camera_that_was_opened_while_it_stalled_is_opened_anew(
    qtbot: QtBot, watched: Camera, device: Device, opened_before: str
) -> None:
    """What was opened in a stall never sends anything, also after it."""
    device.needs = 1.0
    device.stalled = opened_before == "looking"
    watched.start()
    if opened_before == "on":
        qtbot.waitUntil(lambda: watched.state == "on")
        device.stalled = True
    qtbot.waitUntil(lambda: watched.state == "silent")
    # The worst moment: it returns just when it has been opened in vain once more.
    tried = len(device.opened)
    qtbot.waitUntil(lambda: len(device.opened) > tried)
    device.stalled = False
    assert comes_back(qtbot, watched) < BACK_WITHIN


def test_a_slow_camera_gets_the_time_it_needs_and_keeps_it(
    qtbot: QtBot, watched: Camera, device: Device
) -> None:
    device.needs = 6.0
    watched.start()
    qtbot.waitUntil(lambda: watched.state == "on", timeout=20_000)
    device.pull_out()
    device.plug_in()
    qtbot.waitUntil(lambda: watched.state == "on", timeout=20_000)
    assert len(device.opened) == 2


def test_with_the_real_patience_a_camera_that_needs_3_s_is_back_within_5(
    qtbot: QtBot, reader: Reader, shelf: Shelf, device: Device
) -> None:
    camera = Camera(reader, cameras=shelf)
    device.taken, device.needs = True, 3.0 / SCALE
    camera.start()
    qtbot.waitUntil(lambda: camera.state == "taken")
    qtbot.waitUntil(lambda: len(device.opened) == 2)
    device.taken = False
    assert 3 < comes_back(qtbot, camera) < 5
    camera.stop()


def test_a_camera_is_found_when_the_first_one_is_plugged_in(
    qtbot: QtBot, watched: Camera, shelf: Shelf, draw_scene: DrawScene
) -> None:
    states = states_of(watched)
    watched.start()
    assert states == ["looking", "none"]
    Device(shelf, "New", draw_scene()).plug_in()
    qtbot.waitUntil(lambda: states == ["looking", "none", "looking", "on"])


def test_a_failure_of_a_camera_that_is_closed_already_does_not_close_the_next(
    qtbot: QtBot, watched: Camera, device: Device
) -> None:
    watched.start()
    device.opened[-1].failed.emit()  # Queued: it arrives when the next one is open.
    watched.start()
    with qtbot.waitSignal(watched.frame):
        pass
    assert watched.state == "on"
    assert len(device.opened) == 2


# Choosing


@pytest.fixture
def other(device: Device, shelf: Shelf, draw_scene: DrawScene) -> Device:
    """A second camera that is plugged in; it is not the default one."""
    other = Device(shelf, "Door", draw_scene())
    other.plug_in()
    return other


def is_used(camera: Camera, device: Device) -> bool:
    """Whether pictures come and the newest that was opened is this one."""
    rest = [one for one in device.shelf.plugged_in if one is not device]
    newest = device.opened[-1] if device.opened else None
    alone = not any(one.opened and one.opened[-1]._timer.isActive() for one in rest)
    return camera.state == "on" and newest is not None and newest._timer.isActive() and alone


def test_the_chosen_camera_is_used_and_without_a_choice_the_default_one(
    qtbot: QtBot, watched: Camera, device: Device, other: Device
) -> None:
    watched.start()
    qtbot.waitUntil(lambda: is_used(watched, device))
    watched.start(None, other.known)
    qtbot.waitUntil(lambda: is_used(watched, other))


def test_the_default_camera_stands_in_until_the_chosen_one_is_plugged_in_again(
    qtbot: QtBot, watched: Camera, device: Device, other: Device
) -> None:
    told: list[tuple[list[Known], str]] = []
    watched.cameras_changed.connect(lambda cameras, used: told.append((cameras, used)))
    watched.start(None, other.known)
    qtbot.waitUntil(lambda: is_used(watched, other))
    other.pull_out()
    qtbot.waitUntil(lambda: is_used(watched, device))
    assert told[-1] == ([device.known], device.known.id)
    other.plug_in()
    qtbot.waitUntil(lambda: is_used(watched, other))
    assert told[-1] == ([device.known, other.known], other.known.id)


def test_the_chosen_camera_is_known_again_in_another_port(
    qtbot: QtBot, watched: Camera, device: Device, other: Device
) -> None:
    watched.start(None, Known("/dev/elsewhere", other.known.name))
    qtbot.waitUntil(lambda: is_used(watched, other))
    device.pull_out()
    device.plug_in()
    assert len(other.opened) == 1, "another camera that comes and goes changes nothing"


def test_of_two_cameras_of_one_name_the_id_tells_which() -> None:
    both = [Known("a", "Cam"), Known("b", "Cam"), Known("c", "Door")]
    assert fitting(both, Known("b", "Cam")) == Known("b", "Cam")
    assert fitting(both, Known("z", "Cam")) == Known("a", "Cam")
    assert fitting(both, Known("a", "Door")) == Known("c", "Door")
    assert fitting(both, Known("c", "")) == Known("c", "Door")
    assert fitting(both, Known("c", "Fog")) is None
    assert fitting([], Known("a", "Cam")) is None


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
