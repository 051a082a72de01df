"""Puts the parts together: the only place that does."""

import logging
import logging.handlers
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from filelock import FileLock
from platformdirs import user_data_path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from sqlite_utils import Database

from kiosk.clock import Clock, clock_starting_at, night_of, time_of_night
from kiosk.data.connection import FILE_NAME, lock_folder, open_data
from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.data.sample import DemoNight
from kiosk.errors import KnownError
from kiosk.model import Night
from kiosk.night.cards import Cards, new_code
from kiosk.night.demo import demo_codes, make_demo
from kiosk.night.people import People
from kiosk.night.tonight import Tonight
from kiosk.ui.bridge import Bridge
from kiosk.ui.kit import PrintedList
from kiosk.ui.look import Look, load_type
from kiosk.ui.senses import Senses
from kiosk.ui.window import Window
from kiosk.words import Words

FACES = 120
"""Drawn faces that stand for people until there is a photo."""

faults = logging.getLogger(__name__)


def own_folder() -> Path:
    """Where this computer keeps the club's data, unless --data says otherwise."""
    return user_data_path("our-night", appauthor=False)


@dataclass
class Opened:
    """A night that is open, with the folder it is kept in and the lock that holds it."""

    folder: Path
    lock: FileLock
    db: Database
    tonight: Tonight
    clock: Clock

    def close(self) -> None:
        self.db.close()
        self.lock.release()


def open_night(folder: Path, at: time | None) -> Opened | None:
    """The club's own night in `folder`: tonight's, or else the next one. None if there is none."""
    if not folder.is_dir():
        return None
    clock = Clock()
    lock, db = open_folder(folder, clock.now())
    night = tonight_or_next(Reads(db).nights(), clock.now())
    if night is None:
        db.close()
        lock.release()
        return None
    if at is not None:
        zone = ZoneInfo(night.time_zone)
        start = time_of_night(datetime.fromisoformat(night.date).date(), at, zone)
        clock.ahead = clock_starting_at(start).ahead
    return Opened(folder, lock, db, Tonight(Log(db, clock.now), night), clock)


def open_demo(folder: Path, at: time | None = None) -> Opened:
    """The demo night in `folder`, made there if the folder has no night yet.

    The clock shows `at`, else the demo's start, or the newest event if the demo went on before.
    """
    demo = DemoNight()
    start = demo.moment(f"{at:%H:%M}") if at else demo.start
    clock = clock_starting_at(start)
    lock, db = open_folder(folder, start)
    reads = Reads(db)
    if not reads.nights():
        make_demo(db, demo, start)
    log = Log(db, clock.now)
    if at is None and (newest := log.newest()) is not None and newest > start:
        clock.ahead = clock_starting_at(newest).ahead
    return Opened(folder, lock, db, Tonight(log, reads.nights()[-1]), clock)


def open_folder(folder: Path, now: datetime) -> tuple[FileLock, Database]:
    """Takes the lock of a data folder and opens its data file, making both if need be."""
    lock = lock_folder(folder)
    try:
        return lock, open_data(folder, now)
    except BaseException:
        lock.release()
        raise


def tonight_or_next(nights: list[Night], now: datetime) -> Night | None:
    """The night that is on at `now`, else the next one; `nights` are by date."""
    for night in nights:
        if night.date >= night_of(now, ZoneInfo(night.time_zone)).isoformat():
            return night
    return None


class Kiosk:
    """The running program: one window, its devices, and the way out."""

    def __init__(self, app: QApplication, opened: Opened, *, camera: str | None) -> None:
        self._app = app
        self._opened = opened
        self._camera = camera
        load_type()
        screen = app.primaryScreen().size()
        self.senses = Senses()
        self.bridge = Bridge(opened.tonight)
        look = Look(screen.width(), screen.height())
        self.window = Window(self.bridge, Words(), look, self.senses, self._print_roll_call)
        sys.excepthook = self._bug

    def show(self, *, windowed: bool) -> None:
        """Opens the window; devices start once it can be seen."""
        if windowed:
            self.window.resize(1366, 768)
            self.window.show()
        else:
            self.window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            self.window.setGeometry(self._app.primaryScreen().geometry())
            self.window.showFullScreen()
        QTimer.singleShot(0, self.window, self._start_devices)

    def close(self) -> None:
        self._opened.close()

    def _start_devices(self) -> None:
        from kiosk.devices.camera import Camera
        from kiosk.devices.reader import Reader
        from kiosk.devices.scanner import Scanner
        from kiosk.devices.sounds import Sounds
        from kiosk.devices.speech import Speech

        senses, words = self.senses, self.window.kit.words
        self.scanner = Scanner(self.window)
        self.scanner.read.connect(senses.card)
        self.scanner.listen(self._app)
        self.reader = Reader(self.window)
        self.reader.found.connect(lambda code, outline: senses.card.emit(code))
        self.camera = Camera(self.reader, self.window)
        self.camera.frame.connect(senses.frame)
        self.camera.state_changed.connect(senses.set_camera)
        self.speech = Speech(self.window)
        senses.say.connect(lambda text: self.speech.say(words.aloud(text)))
        senses.hush.connect(self.speech.stop)
        self.sounds = Sounds(self.window)
        senses.sound.connect(self.sounds.play)
        self.camera.start(self._camera)
        self._raise_when_started_again()
        if self._opened.tonight.night.demo:
            QTimer.singleShot(0, self.window, self._write_demo_cards)

    def _raise_when_started_again(self) -> None:
        from kiosk.again import listen

        self._server = listen(self._opened.folder, self._raise)

    def _raise(self) -> None:
        self.window.raise_()
        self.window.activateWindow()

    def _write_demo_cards(self) -> None:
        from kiosk.paper.demo_cards import DemoCards

        tonight, demo = self._opened.tonight, DemoNight()
        faces = tonight.people.find(demo.person(name) for name in demo.names)
        cards = [
            (faces[demo.person(name)], code)
            for name, code in demo_codes(demo).items()
            if demo.person(name) in faces
        ]
        self._demo_cards = DemoCards(self._opened.folder / "cards", cards, tonight.night.club)
        self._app.aboutToQuit.connect(self._demo_cards.stop)
        self._demo_cards.start()

    def _print_roll_call(self, paper: PrintedList) -> str | None:
        from kiosk.paper.roll_call import print_roll_call, write_roll_call_pdf

        path = self._opened.folder / f"roll-call-{self.bridge.now():%Y%m%d-%H%M%S}.pdf"
        write_roll_call_pdf(path, paper.title, paper.rows, paper.counted)
        printed = print_roll_call(paper.title, paper.rows, paper.counted)
        return None if printed else path.name

    def _bug(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """A bug: into the log file, a calm screen, and the kiosk stays up."""
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        faults.error("a fault of the program", exc_info=(kind, error, trace))
        QTimer.singleShot(0, self.window, lambda: self.window.go("sorry"))


def keep_a_log(folder: Path) -> None:
    """Faults go to a file beside the data, never over the size of two floppy disks."""
    handler = logging.handlers.RotatingFileHandler(
        folder / "our-night.log", maxBytes=1_000_000, backupCount=2, delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def a_display_is_there() -> bool:
    """Whether a window can be shown: on Linux this needs X11 or Wayland."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(opened: Opened, *, windowed: bool, camera: str | None) -> int:
    """Shows the night until somebody leaves the kiosk. Returns the exit code."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    keep_a_log(opened.folder)
    kiosk = Kiosk(app, opened, camera=camera)
    kiosk.show(windowed=windowed)
    try:
        return app.exec()
    finally:
        kiosk.close()


class NoScreen(KnownError):
    """No window can be shown here."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("There is no screen.", "Start Our Night on a computer with a screen.")


def check_display() -> None:
    """Raises NoScreen if no window can be shown."""
    if not a_display_is_there():
        raise NoScreen


@contextmanager
def without_a_screen() -> Iterator[QApplication]:
    """A QApplication that draws in memory only."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_type()
    yield app


def folder_with_a_night(given: Path | None) -> Path:
    """The folder that was given, else the club's own, else that of the demo that `run` opened."""
    own = own_folder()
    if given is None and not (own / FILE_NAME).exists() and (own / "demo" / FILE_NAME).exists():
        return own / "demo"
    return given or own


def write_cards(folder: Path, file: Path, *, everyone: bool) -> int:
    """Gives new cards to those without one, or to everyone, as a PDF. Returns how many.

    Raises KnownError; then nobody's card has changed, and there is no half file.
    """
    from kiosk.paper.cards import PrintedCard, write_cards_pdf

    clock = Clock()
    lock, db = open_folder(folder, clock.now())
    try:
        log, reads = Log(db, clock.now), Reads(db)
        cards = Cards(log, reads)
        people = reads.people() if everyone else cards.without_a_card()
        if not people:
            raise KnownError(
                "Nobody is without a card.", "Use --all for new cards for everyone."
            )
        codes = [(person, new_code()) for person in people]
        club = next((night.club for night in reads.nights()[-1:]), Words()("app.name"))
        printed = [PrintedCard(person.called, code, person.picture) for person, code in codes]
        with without_a_screen():
            write_cards_pdf(file, printed, club)
        cards.issue(codes)
        return len(codes)
    finally:
        db.close()
        lock.release()


def import_people(folder: Path, file: Path) -> tuple[int, int]:
    """Brings in a list of people, all or none. Returns how many it has, and how many are new."""
    from kiosk.data.people_file import read_people

    rows = read_people(file)
    clock = Clock()
    lock, db = open_folder(folder, clock.now())
    try:
        people = People(Log(db, clock.now), Reads(db))
        faces = [f"faces/face_{1 + nth % FACES:03}" for nth in range(len(rows))]
        return len(rows), people.bring_in(rows, faces)
    finally:
        db.close()
        lock.release()
