"""The kiosk's one window: the bars, the band, and the screen that is shown."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from kiosk.errors import KnownError
from kiosk.model import Answer, OwnKind
from kiosk.paper.desk import Desk
from kiosk.settings import SettingsFile, Sound
from kiosk.ui.aloud import what_stands_here
from kiosk.ui.announce import announce, announce_screen
from kiosk.ui.bridge import Bridge
from kiosk.ui.door import Door
from kiosk.ui.fitting import Fitting
from kiosk.ui.idle import Idle
from kiosk.ui.keeper import Keeper
from kiosk.ui.keyboard import Keyboard
from kiosk.ui.kit import Kit
from kiosk.ui.look import Look
from kiosk.ui.pictures import Pictures
from kiosk.ui.places import screen_class
from kiosk.ui.preferences import LivePreferences
from kiosk.ui.presses import Presses
from kiosk.ui.reader import Reader, Said
from kiosk.ui.ready import Ready
from kiosk.ui.rows import Row, rows_in
from kiosk.ui.screens.screen import Screen
from kiosk.ui.senses import Senses
from kiosk.ui.switching import Switching
from kiosk.ui.tongue import Tongue
from kiosk.ui.watch import Watch
from kiosk.ui.way import Way
from kiosk.ui.way_out import WayOut
from kiosk.ui.widgets.frame import Frame
from kiosk.ui.widgets.message import Offer
from kiosk.words import Words


class Window(QMainWindow):
    """Shows one screen at a time and remembers the way back. A main window is what screen readers
    look for.

    Signals: `shown`, with the name of the screen that has just been shown; `seen`, once, when
    the first picture is on the screen; `demo_wanted`, when the program shall start again on the
    made-up night (True) or on the club's own (False).
    """

    shown = Signal(str)
    seen = Signal()
    demo_wanted = Signal(bool)
    kit: Kit
    frame: Frame

    def __init__(
        self,
        bridge: Bridge,
        words: Words,
        look: Look,
        senses: Senses,
        *,
        desk: Desk,
        settings: SettingsFile,
        keeper: Keeper,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self.preferences = LivePreferences(settings)
        self._fitting = Fitting(self)
        self._keeper = keeper
        self._was_seen = False
        self.way_out = WayOut(self)
        self.bridge = bridge
        self.senses = senses
        self._words = words
        self._presses = Presses(self, desk, keeper)
        self._tongue = Tongue(self, words, bridge, self.preferences, desk.folder)
        self._tongue.changed.connect(lambda: self.change_look(self.kit.look))
        self._reader = Reader(senses, self._what_is_read)
        self._reader.silent.connect(self._say_silent)
        self._drafts: dict[str, str] = {}
        self.way = Way(self._make)
        self.setWindowTitle(words("app.name"))
        self.setMinimumSize(QSize(640, 400))
        middle = QWidget()
        self.setCentralWidget(middle)
        self._whole = QVBoxLayout(middle)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.watch = Watch(self)
        bridge.failed.connect(self._failed)
        self.door = Door(self)
        senses.card.connect(self.card_shown)
        self._ready = Ready(self, lambda: self.kit)
        self.seen.connect(self._make_ready)
        self.idle = Idle(self)
        self.idle.used.connect(self._reader.interrupt)
        self._build(look)
        self._keyboard = Keyboard(self)
        self.switching = Switching(self)
        self.go("home")

    # The way through the screens

    @property
    def screen_name(self) -> str:
        return self.way.name

    def is_at(self, name: str) -> bool:
        return self.way.name == name

    @property
    def current(self) -> Screen:
        return self.way.current

    def go(self, name: str, /, **given: Any) -> None:
        """Shows a screen (kiosk/ui/way.py). One that the disk does not let us make is not shown:
        the screen before it says why."""
        try:
            self.way.go(name, given)
        except KnownError as error:
            self._show()
            self._failed(error)
        else:
            self._show(is_new=True)

    def instead(self, name: str, /, **given: Any) -> None:
        """Shows a screen in the place of the one that is shown."""
        self.way.back()
        self.go(name, **given)

    def fire(self) -> None:
        """The first of two taps, from any screen."""
        if not self.is_at("fire"):
            self.go("fire")

    def sorry(self) -> None:
        """After a fault of the program. A roll call stays: only a message lies over it."""
        if self.current.in_a_fire:
            self.say_message(self._words("sorry.title"), symbol="problem")
        elif not self.is_at("sorry"):
            self.go("sorry")

    def back(self) -> None:
        self.way.back()
        self._show()

    def back_to(self, name: str) -> None:
        self.way.back_to(name)
        self._show()

    def open_night(self, night: str) -> None:
        """That night is tonight from now on: everything is made anew, at Home."""
        self.bridge.use(night)
        self.way.leave_all()
        self._build(self.kit.look)
        self.go("home")

    def back_past(self, *names: str) -> None:
        self.way.back_past(*names)
        self._show()

    def _make(self, name: str, given: dict[str, Any]) -> Screen:
        """Until our club is made, or that was left for later, Home is where one begins to."""
        tonight = self.bridge.tonight
        if name == "home" and not (tonight.night.demo or tonight.club.now.made):
            name = "welcome"
        return screen_class(name)(self.kit, **given)

    def _make_ready(self) -> None:
        """Once the first picture is there. A roll call that a power cut ended goes on by itself."""
        self._ready.begin()
        roll = self.bridge.tonight.roll_calls.under_way()
        if roll is not None and not self.current.in_a_fire:
            self.go("roll_call", real=roll.real)

    def _show(self, *, is_new: bool = False) -> None:
        """What was said of the screen before stops; what belongs to this one comes after."""
        self.senses.hush.emit()
        self._show_current(is_new=is_new)

    def _show_current(self, *, is_new: bool = False) -> None:
        screen = self.current
        self.frame.make_ready(screen, self.way.behind)
        fault = self.refresh_screen()
        if is_new:
            screen.begin()
        screen.show()
        self.watch.refresh_bars()
        if fault is not None:
            self._failed(fault)
        announce_screen(self, screen)
        self.idle.restart()
        self.shown.emit(self.screen_name)

    def refresh_screen(self) -> KnownError | None:
        """What the disk did to it, if it did: then the screen keeps what it showed."""
        try:
            self.current.refresh()
        except KnownError as error:
            return error
        return None

    # Cards

    def card_shown(self, code: str) -> None:
        """A card was read, by camera or scanner, on whatever screen this is."""
        self.door.card_shown(code)

    def show_answer(self, answer: Answer) -> None:
        self.door.show_answer(answer)

    # What goes on around the screens

    def rows(self) -> list[Row]:
        """What can be used now, as switches go over it (kiosk/ui/rows.py)."""
        return rows_in(self, self.frame.regions(self.current))

    def say_message(
        self,
        text: str,
        undo: Callable[[], object] | None = None,
        symbol: str = "yes",
        offer: Offer | None = None,
    ) -> None:
        self.frame.say(text, undo, symbol, offer)
        self.senses.say.emit(text)
        announce(self, text)

    def _what_is_read(self) -> list[Said]:
        return [one for part in self.frame.parts(self.current) for one in what_stands_here(part)]

    def _say_silent(self) -> None:
        off = self.preferences.now.sound is Sound.OFF
        self.say_message(self._words("sound.off" if off else "sound.none"), symbol="read_aloud")

    def make_ready_for(self, kinds: set[str]) -> None:
        """Before anything shows what changed."""
        if "own" in kinds:
            self._use_own_pictures()
        if "visit" in kinds and self._was_seen:
            self._ready.begin()

    def _failed(self, error: KnownError) -> None:
        said = map(self._words.fault, (error.sentence, error.what_to_do))
        self.say_message(" ".join(said), symbol="problem")

    # The look

    def change_look(self, look: Look) -> None:
        """Another size or theme: everything is made anew, and the way stays as it was. An answer
        goes on speaking; what the loudspeaker marks is gone, and so it stops."""
        if self._reader.is_reading:
            self.senses.hush.emit()
        places = self.way.leave_all()
        self._build(look)
        for name, given in places:
            with suppress(KnownError):
                self.way.enter(name, given)
        self._show_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.resized()

    def _build(self, look: Look) -> None:
        """The frame around the screens, for one look, in the words that are said now."""
        self.setLayoutDirection(self._tongue.direction)
        self.kit = Kit(
            look=look,
            words=self._words,
            pictures=Pictures(self.devicePixelRatioF(), self._desk.folder),
            bridge=self.bridge,
            senses=self.senses,
            go=self.go,
            instead=self.instead,
            back=self.back,
            back_to=self.back_to,
            back_past=self.back_past,
            try_demo=self.demo_wanted.emit,
            open_night=self.open_night,
            leave=self.way_out.leave,
            fill_screen=self.way_out.fill_screen,
            answer=self.show_answer,
            desk=self._desk,
            press=self._presses.cards,
            papers=self._presses.papers,
            saver=self._presses.saver,
            settings=self._settings,
            preferences=self.preferences,
            reader=self._reader,
            keeper=self._keeper,
            message=self.say_message,
            drafts=self._drafts,
        )
        self._use_own_pictures()
        self._frame_anew()

    def _use_own_pictures(self) -> None:
        """Read here and when they change, never while something is painted."""
        with suppress(KnownError):
            self.kit.pictures.use_own(self.bridge.tonight.own.all(OwnKind.PICTURE))
        self.update()

    def _frame_anew(self) -> None:
        if self._whole.count():
            self.frame.hide()
            self.frame.deleteLater()
        self.frame = frame = Frame(self.kit, self)
        frame.top.fire.tapped.connect(self.fire)
        frame.top.person.tapped.connect(lambda: self.go("person_help"))
        frame.top.phases.tapped.connect(lambda: self.go("phase"))
        frame.band.taken.connect(self.watch.take)
        frame.band.opened.connect(self.watch.see)
        frame.band.all_opened.connect(lambda: self.go("problems"))
        self._whole.addWidget(frame)

    def closeEvent(self, event: QCloseEvent) -> None:
        """On the whole screen of a club's own night two of the committee agree first."""
        if not self.way_out.may_close():
            event.ignore()
            self.way_out.ask()
            return
        self._presses.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.way_out.is_key(event):
            self.close()
        elif self.current.take_key(event):
            self._keyboard.typed()
        elif not self._keyboard.take_key(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._keyboard.tab(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.kit.look.colour("page"))
        if not self._was_seen:
            self._was_seen = True
            QTimer.singleShot(0, self, self.seen.emit)
