"""A rush at the door: 300 people in half an hour, and ten times as fast, into the real program.

Six of ten hold their card to the camera: frames of 720p, 10 a second, through a real QVideoSink.
The others use the USB scanner: real key events, 2 ms apart. One queue: who comes next steps up once
the one before has seen an answer.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter

import zxingcpp
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.data.log import Act
from kiosk.data.people_file import PersonRow
from kiosk.devices.camera_sources import Source
from kiosk.devices.cameras import Cameras, Known
from kiosk.model import Subject
from kiosk.night.cards import new_code
from kiosk.opening import Opened, open_demo
from kiosk.paper.qr import qr_image
from kiosk.ui.screens.door.answer import AnswerScreen
from tests.bench.check_in import raw_insert

PEOPLE = 300
RUSH = timedelta(minutes=30)
BY_CAMERA = 0.6
FRAME_EVERY = 100
"""Milliseconds."""
STEPS_UP = 0.25
"""Seconds from one answer to the next card."""
KEY_EVERY = 2
"""Milliseconds between the keys of the scanner."""
GIVES_UP = 5.0
BARE = 15
"""Plain decodes and inserts before, and as many after."""
FRAME = QSize(1280, 720)


@dataclass
class Arrival:
    """One person at the door, and when what happened, in seconds of perf_counter."""

    name: str
    code: str
    comes: float
    """Seconds after the rush began."""
    by_camera: bool
    held_since: float = 0.0
    frames: int = 0
    shown: float = 0.0
    """When their second frame, or their last key, was handed to the program."""
    answered: float = 0.0
    """When the answer was painted."""


class DoorCamera(QObject):
    """A camera of which the frames are made here: a dark room, and the card that is held."""

    failed = Signal()
    id = "door"

    def __init__(self, sink: QVideoSink, door: "Door") -> None:
        super().__init__()
        self._sink, self._door = sink, door
        self._room = _room()
        self._timer = QTimer(self, interval=FRAME_EVERY)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._push)

    def start(self) -> None:
        self._timer.start()

    def is_gone(self) -> bool:
        return False

    def stop(self) -> None:
        self._timer.stop()

    def _push(self) -> None:
        frame, holder = self._room, self._door.holder()
        if holder is not None:
            frame = self._door.frame(holder, self._room)
        self._sink.setVideoFrame(QVideoFrame(frame))
        if holder is not None and holder.frames < 2:
            holder.frames += 1
            holder.shown = perf_counter()


class DoorCameras(Cameras):
    def __init__(self, door: "Door") -> None:
        super().__init__()
        self._door = door

    def all(self) -> list[Known]:
        return [Known("door", "Door")]

    def open(self, source: str | None, chosen: Known | None, sink: QVideoSink) -> Source | None:
        return DoorCamera(sink, self._door)


class Door(QObject):
    """Lets people come at their time, shows their cards, and notes when they were answered."""

    def __init__(self, arrivals: list[Arrival]) -> None:
        super().__init__()
        self.arrivals = arrivals
        self.by_name = {arrival.name: arrival for arrival in arrivals}
        self._to_come = deque(arrivals)
        self._queue: deque[Arrival] = deque()
        self._holds: Arrival | None = None
        self._frames: dict[str, QImage] = {}
        self._began = self._free_at = 0.0
        self._random = Random(3)

    def begin(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._began = monotonic()
        kiosk.window.shown.connect(self._on_shown)
        self._timer = QTimer(self, interval=5)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @property
    def is_over(self) -> bool:
        return not self._to_come and not self._queue and self._holds is None

    def holder(self) -> Arrival | None:
        """Whose card is before the camera."""
        return self._holds if self._holds is not None and self._holds.by_camera else None

    def frame(self, arrival: Arrival, room: QImage) -> QImage:
        """The room with this card in it, a little elsewhere in each frame."""
        frame = room.copy()
        if arrival.name not in self._frames:
            self._frames = {arrival.name: qr_image(arrival.code, 264)}
        painter = QPainter(frame)
        x, y = 480 + self._random.randint(-60, 60), 200 + self._random.randint(-40, 40)
        painter.fillRect(x - 30, y - 60, 420, 384, QColor(235, 233, 228))
        painter.drawImage(x, y, self._frames[arrival.name])
        painter.end()
        return frame

    def _step(self) -> None:
        """Who has come stands in the queue; the first in it steps up when it is their turn."""
        now = monotonic()
        while self._to_come and self._to_come[0].comes <= now - self._began:
            self._queue.append(self._to_come.popleft())
        one = self._holds
        if one is not None and (one.answered or now - one.held_since > GIVES_UP):
            self._holds, self._free_at = None, now + STEPS_UP
        if self._holds is None and self._queue and now >= self._free_at:
            self._holds = one = self._queue.popleft()
            one.held_since = now
            if not one.by_camera:
                self._scan(one)

    def _scan(self, arrival: Arrival) -> None:
        """The keys carry the time at which they were pressed, as those of a real one do."""
        window = self._kiosk.window.windowHandle()
        began = round(monotonic() * 1000)
        keys = [(ord(sign), sign) for sign in arrival.code] + [(Qt.Key.Key_Return, "\r")]
        for nth, (key, text) in enumerate(keys):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                event.setTimestamp(began + nth * KEY_EVERY)
                QApplication.postEvent(window, event)
        arrival.shown = perf_counter()

    def _on_shown(self, name: str) -> None:
        screen = self._kiosk.window.current
        if isinstance(screen, AnswerScreen) and screen.answer.person is not None:
            arrival = self.by_name.get(screen.answer.person.name)
            if arrival is not None and not arrival.answered:
                screen.installEventFilter(_Painted(screen, arrival))


class _Painted(QObject):
    """Notes when an answer has been painted with all that is on it."""

    def __init__(self, screen: AnswerScreen, arrival: Arrival) -> None:
        super().__init__(screen)
        self._arrival = arrival

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._arrival.answered:
            QTimer.singleShot(0, self, self._done)
        return False

    def _done(self) -> None:
        if not self._arrival.answered:
            self._arrival.answered = perf_counter()


@dataclass
class Rush:
    """What came of one rush."""

    times: float
    arrivals: list[Arrival]
    came_in: Counter[str]
    bare: list[float]
    """Milliseconds of one plain decode and one plain insert."""

    def lines(self) -> Iterator[str]:
        once = sum(count == 1 for count in self.came_in.values())
        yield (
            f"Rush at {self.times:g} times 300 in 30 minutes: {once} of {len(self.arrivals)} "
            f"came in once (goal {len(self.arrivals)}), "
            f"{sum(count > 1 for count in self.came_in.values())} twice"
        )
        for way, by_camera in (("camera", True), ("scanner", False)):
            took = [
                (one.answered - one.shown) * 1000
                for one in self.arrivals
                if one.by_camera is by_camera and one.answered
            ]
            ratio = median(took) / median(self.bare)
            p99 = quantiles(took, n=100)[98]
            yield (
                f"  {way}, scan to painted answer: median {median(took):.0f} ms, p99 {p99:.0f} ms "
                f"(goal under 150 ms), slowest {max(took):.0f} ms, {len(took)} people; "
                f"{ratio:.1f} times a plain decode and insert ({median(self.bare):.1f} ms)"
            )


def measure() -> Iterator[str]:
    """Ten times as fast first, then at its real rate."""
    for times in (10, 1):
        yield from play(times).lines()


def play(times: float) -> Rush:
    """Plays the rush at so many times its real rate."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder:
        opened = open_demo(Path(folder))
        arrivals = _arrivals(opened, times)
        door = Door(arrivals)
        kiosk = Kiosk(app, opened, windowed=True, camera=None, cameras=DoorCameras(door))
        kiosk.show()
        kiosk.window.go("check_in")
        QTest.qWait(1500)
        plain = _plain(Path(folder) / "raw.db", opened, door)
        bare = [plain() for _ in range(BARE)]
        door.begin(kiosk)
        while not door.is_over:
            QTest.qWait(200)
        QTest.qWait(1000)
        bare += [plain() for _ in range(BARE)]
        came_in = Counter({arrival.name: 0 for arrival in arrivals})
        names = {person.id: person.name for person in opened.tonight.people.everyone()}
        came_in.update(
            names[event.data["person"]]
            for event in opened.tonight.log.events()
            if event.kind == "visit.came_in" and names[event.data["person"]] in came_in
        )
        kiosk.window.close()
        kiosk.close()
    return Rush(times, arrivals, came_in, bare)


def _arrivals(opened: Opened, times: float) -> list[Arrival]:
    """People who come one after another, as a Poisson process comes: alone and in bursts."""
    random = Random(300)
    tonight = opened.tonight
    plan = next(e for e in tonight.log.events() if e.kind == "night.planned")
    night = Subject("night", tonight.night.id)
    tonight.log.add(
        Act("night.planned", night, {**plan.data, "room": 0, "crowded": 0, "demo": False})
    )
    names = [f"Rush {nth}" for nth in range(PEOPLE)]
    faces = [f"faces/face_{1 + nth % 120:03}" for nth in range(PEOPLE)]
    tonight.people.bring_in([PersonRow(name, "", committee=False) for name in names], faces)
    new = {person.name: person for person in tonight.people.everyone()}
    codes = {name: new_code(random) for name in names}
    tonight.cards.issue([(new[name], codes[name]) for name in names])
    at, arrivals = 0.0, []
    for name in names:
        at += random.expovariate(PEOPLE / (RUSH.total_seconds() / times))
        arrivals.append(Arrival(name, codes[name], at, random.random() < BY_CAMERA))
    return arrivals


def _plain(path: Path, opened: Opened, door: Door) -> Callable[[], float]:
    """Milliseconds of plain zxing-cpp on one such frame and of one raw insert."""
    frame, insert = door.frame(door.arrivals[0], _room()), raw_insert(path, opened)
    formats = zxingcpp.barcode_formats_from_str("QRCode")

    def plain() -> float:
        begun = perf_counter()
        assert zxingcpp.read_barcodes(frame, formats=formats)
        insert()
        return (perf_counter() - begun) * 1000

    return plain


def _room() -> QImage:
    """The wall behind the door, with this and that on it."""
    random = Random(5)
    room = QImage(FRAME, QImage.Format.Format_RGB32)
    room.fill(QColor(70, 62, 80))
    painter = QPainter(room)
    for _ in range(40):
        shade = random.randint(20, 200)
        left, top = random.randint(0, 1280), random.randint(0, 720)
        wide, high = random.randint(10, 200), random.randint(10, 200)
        painter.fillRect(left, top, wide, high, QColor(shade, shade, shade))
    painter.end()
    return room
