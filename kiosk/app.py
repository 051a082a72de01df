"""Puts the running program together: window, devices, paper."""

import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from kiosk.data.sample import DemoNight
from kiosk.display import NoScreen
from kiosk.errors import KnownError
from kiosk.night.demo import demo_codes
from kiosk.opening import Opened
from kiosk.paper.desk import Desk
from kiosk.settings import SettingsFile, Sound
from kiosk.start_again import TO_DEMO, TO_OWN
from kiosk.ui.bridge import Bridge
from kiosk.ui.keeper import Keeper
from kiosk.ui.look import DESIGNED_FOR, Look, load_type
from kiosk.ui.senses import Senses
from kiosk.ui.window import Window
from kiosk.words import Words

if TYPE_CHECKING:
    from kiosk.devices.cameras import Cameras

LOUDNESS = {Sound.ON: 1.0, Sound.QUIET: 0.35, Sound.OFF: 0.0}
"""Of voice and sounds, from 0 to 1."""

LARGEST_LOG = 1_000_000
"""Bytes."""

faults = logging.getLogger(__name__)


class Kiosk:
    """The running program: one window, its devices, and the way out."""

    def __init__(
        self,
        app: QApplication,
        opened: Opened,
        *,
        windowed: bool,
        camera: str | None,
        cameras: "Cameras | None" = None,
    ) -> None:
        """`cameras`: what there is to look through, if not this machine's own."""
        self._app = app
        self._opened = opened
        self._camera = camera
        self._cameras = cameras
        words = Words()
        load_type()
        app.setApplicationName(words("app.name"))
        self.senses = Senses()
        self.bridge = Bridge(opened.tonight)
        self._windowed = windowed
        size = DESIGNED_FOR if windowed else app.primaryScreen().size()
        self.settings = SettingsFile(opened.folder)
        wanted = self.settings.now.preferences
        look = Look(size.width(), size.height(), wanted.text_size, wanted.theme)
        desk = Desk(opened.folder, self.settings, self.bridge.now)
        self.keeper = Keeper(opened.folder, self.settings, self.bridge.now)
        self.window = Window(
            self.bridge,
            words,
            look,
            self.senses,
            desk=desk,
            settings=self.settings,
            keeper=self.keeper,
        )
        self.window.demo_wanted.connect(lambda demo: app.exit(TO_DEMO if demo else TO_OWN))
        sys.excepthook = self._bug

    def show(self) -> None:
        """Opens the window; devices start once it can be seen."""
        self.window.seen.connect(self._start_devices)
        if self._windowed:
            self.window.resize(DESIGNED_FOR)
            self.window.show()
        else:
            self.window.way_out.fill_screen(True)

    def close(self) -> None:
        self.window.way_out.leave()
        self.keeper.close()
        self._opened.close()

    def _start_devices(self) -> None:
        from kiosk.devices.camera import Camera
        from kiosk.devices.cameras import Known
        from kiosk.devices.microphone import Microphone
        from kiosk.devices.reader import Reader
        from kiosk.devices.scanner import Scanner
        from kiosk.devices.sounds import Sounds
        from kiosk.ui.spoken import Spoken, give_voice

        senses = self.senses
        self.scanner = Scanner(self.window)
        self.scanner.read.connect(senses.card)
        self.scanner.listen(self._app)
        self.reader = Reader(self.window)
        self.reader.found.connect(senses.card)
        self.reader.seen.connect(senses.outline)
        self.camera = Camera(self.reader, self.window, cameras=self._cameras)
        self.camera.frame.connect(senses.frame)
        self.camera.state_changed.connect(senses.set_camera)
        self.camera.cameras_changed.connect(senses.set_cameras)
        senses.use_camera.connect(lambda id, name: self.camera.start(None, Known(id, name)))
        spoken = Spoken(self.bridge, self.window.kit.words, self._opened.folder)
        self.speech = give_voice(senses, spoken, self.window)
        self.sounds = Sounds(self.window)
        senses.sound.connect(self.sounds.play)
        self.window.preferences.changed.connect(self._sound_as_wanted)
        self._sound_as_wanted()
        senses.microphone = Microphone(self.window)
        chosen = Known(self.settings.now.camera, self.settings.now.camera_name)
        self.camera.start(self._camera, chosen if chosen.id else None)
        self._raise_when_started_again()
        self._keep_the_list()
        if self._opened.tonight.night.demo:
            QTimer.singleShot(0, self.window, self._write_demo_cards)

    def _sound_as_wanted(self) -> None:
        wanted = self.window.preferences.now
        loudness = LOUDNESS[wanted.sound]
        for one in (self.speech, self.sounds):
            one.set_on(loudness > 0)
            one.set_loudness(loudness)
        self.speech.set_speed(wanted.speed)
        self.speech.set_voice(wanted.voice)

    def _raise_when_started_again(self) -> None:
        from kiosk.again import listen

        self._server = listen(self._opened.folder, self._raise)

    def _keep_the_list(self) -> None:
        from kiosk.ui.papers import tonight_paper

        self.keeper.start(lambda: tonight_paper(self.window.kit))

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

    def _bug(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """A bug: into the log file, a calm screen once, and the kiosk stays up. A fault of the
        world that nobody caught is said in its own words."""
        if issubclass(kind, KeyboardInterrupt):
            self.window.way_out.leave()
            return
        faults.error("a fault of the program", exc_info=(kind, error, trace))
        if isinstance(error, KnownError):
            self.bridge.failed.emit(error)
        else:
            QTimer.singleShot(0, self.window, self.window.sorry)


def keep_a_log(folder: Path) -> None:
    """Faults go to a file beside the data; one that has grown large begins anew."""
    file = folder / "our-night.log"
    if file.exists() and file.stat().st_size > LARGEST_LOG:
        file.replace(file.with_suffix(".old.log"))
    handler = logging.FileHandler(file, delay=True, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def run(app: QApplication, opened: Opened, *, windowed: bool, camera: str | None) -> int:
    """Shows the night until somebody leaves the kiosk. Returns the exit code."""
    keep_a_log(opened.folder)
    kiosk = Kiosk(app, opened, windowed=windowed, camera=camera)
    kiosk.show()
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, lambda number, frame: app.exit(0))
    try:
        return app.exec()
    finally:
        kiosk.close()


def open_display() -> QApplication:
    """The QApplication. Where Qt finds no display it ends the program: then in plain words."""

    def keep(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            missing = NoScreen()
            sys.stderr.write(f"{missing.sentence} {missing.what_to_do}\n")
            sys.stderr.flush()
            os._exit(missing.exit_code)
        faults.info("%s", message)

    before = qInstallMessageHandler(keep)
    try:
        app = QApplication.instance() or QApplication([])
    finally:
        qInstallMessageHandler(before)
    assert isinstance(app, QApplication)
    return app


@contextmanager
def without_a_screen() -> Iterator[QApplication]:
    """A QApplication that draws in memory only."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_type()
    yield app
