"""The kiosk's one window: the bars, the band, and the screen that is shown."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from kiosk.errors import KnownError
from kiosk.model import Answer, OwnKind
from kiosk.night.attention import Needed
from kiosk.paper.desk import Desk
from kiosk.settings import SettingsFile, Sound
from kiosk.ui.agreeing import why_open
from kiosk.ui.aloud import what_stands_here
from kiosk.ui.announce import announce, announce_screen
from kiosk.ui.bridge import Bridge
from kiosk.ui.card_press import CardPress
from kiosk.ui.controls import focus_on
from kiosk.ui.idle import Idle
from kiosk.ui.keeper import Keeper
from kiosk.ui.keyboard import Keyboard
from kiosk.ui.kit import Kit
from kiosk.ui.look import DESIGNED_FOR, Look
from kiosk.ui.paper_press import PaperPress
from kiosk.ui.pictures import Pictures
from kiosk.ui.places import screen_class
from kiosk.ui.preferences import LivePreferences
from kiosk.ui.reader import Reader, Said
from kiosk.ui.ready import Ready
from kiosk.ui.rows import Row, rows_in
from kiosk.ui.saver import Saver
from kiosk.ui.say import needed_lines, run_lines, saved_lines
from kiosk.ui.screens.screen import Screen
from kiosk.ui.senses import Senses
from kiosk.ui.switching import Switching
from kiosk.ui.tongue import Tongue
from kiosk.ui.way import Way
from kiosk.ui.widgets.frame import Frame
from kiosk.ui.widgets.message import Offer
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.words import Words

HELD = timedelta(seconds=3)
"""The camera tells of a card that stays before it each second: within this time it is held."""

LOOK_AROUND = 5_000
"""Milliseconds between looks for what has become late or has waited too long."""


@dataclass(frozen=True, slots=True)
class _Card:
    """A card that was read: when last, and whether a screen took it."""

    at: datetime
    taken: bool


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
    _frame: Frame

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
        self.preferences.changed.connect(self._prefer)
        self._keeper = keeper
        self._press = CardPress(bridge, desk)
        self._press.ended.connect(self._cards_ended)
        self._papers = PaperPress(bridge, desk)
        self._was_seen = self._leaves = False
        self._saver = Saver(desk.folder, bridge.now, lambda folder: keeper.is_there(folder))
        self._saver.ended.connect(self._save_ended)
        self._cards: dict[str, _Card] = {}
        self.bridge = bridge
        self.senses = senses
        self._words = words
        self._tongue = Tongue(self, words, bridge, self.preferences, desk.folder)
        self._tongue.changed.connect(lambda: self.change_look(self.kit.look))
        self._reader = Reader(senses, self._what_is_read)
        self._reader.silent.connect(self._say_silent)
        self._drafts: dict[str, str] = {}
        self._way = Way(self._make)
        self._chimed: set[str] = set()
        self._waits: set[str] | None = None
        self.setWindowTitle(words("app.name"))
        self.setMinimumSize(QSize(640, 400))
        middle = QWidget()
        self.setCentralWidget(middle)
        self._whole = QVBoxLayout(middle)
        self._whole.setContentsMargins(0, 0, 0, 0)
        bridge.changed.connect(self._changed)
        bridge.minute.connect(self._changed)
        bridge.failed.connect(self._failed)
        senses.card.connect(self.card_shown)
        self._ready = Ready(self, lambda: self.kit)
        self.seen.connect(self._make_ready)
        self.idle = Idle(self)
        self.idle.quiet.connect(self._quiet)
        self.idle.used.connect(self._reader.interrupt)
        self._build(look)
        self._keyboard = Keyboard(self)
        self.switching = Switching(self)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look_around)
        self._watch.start(LOOK_AROUND)
        self.go("home")

    # The way through the screens

    @property
    def screen_name(self) -> str:
        return self._way.name

    def is_at(self, name: str) -> bool:
        return self._way.name == name

    @property
    def current(self) -> Screen:
        return self._way.current

    def go(self, name: str, /, **given: Any) -> None:
        """Shows a screen (kiosk/ui/way.py). One that the disk does not let us make is not shown:
        the screen before it says why."""
        try:
            self._way.go(name, given)
        except KnownError as error:
            self._show()
            self._failed(error)
        else:
            self._show(is_new=True)

    def instead(self, name: str, /, **given: Any) -> None:
        """Shows a screen in the place of the one that is shown."""
        self._way.back()
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
        self._way.back()
        self._show()

    def back_to(self, name: str) -> None:
        self._way.back_to(name)
        self._show()

    def open_night(self, night: str) -> None:
        """That night is tonight from now on: everything is made anew, at Home."""
        self.bridge.use(night)
        self._way.leave_all()
        self._build(self.kit.look)
        self.go("home")

    def back_past(self, *names: str) -> None:
        self._way.back_past(*names)
        self._show()

    def _make(self, name: str, given: dict[str, Any]) -> Screen:
        """Until our club is made, or that was left for later, Home is where one begins to."""
        if name == "home" and not self._club_is_made():
            name = "welcome"
        return screen_class(name)(self.kit, **given)

    def _club_is_made(self) -> bool:
        tonight = self.bridge.tonight
        return tonight.night.demo or tonight.club.now.made

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
        self._frame.make_ready(screen, self._way.behind)
        fault = self._refresh_screen()
        if is_new:
            screen.begin()
        screen.show()
        self._refresh_bars()
        if fault is not None:
            self._failed(fault)
        announce_screen(self, screen)
        self.idle.restart(stays=self._stays)
        self.shown.emit(self.screen_name)

    def _refresh_screen(self) -> KnownError | None:
        """What the disk did to it, if it did: then the screen keeps what it showed."""
        try:
            self.current.refresh()
        except KnownError as error:
            return error
        return None

    # Cards

    def card_shown(self, code: str) -> None:
        """A card was read, by camera or scanner, on whatever screen this is."""
        self.idle.restart(stays=self._stays)
        held = self._held(code)
        if held is None:
            self.senses.hush.emit()
        take = self.current.take_card
        taken = held.taken if held else self.bridge.do(take, code) is not False
        self._cards[code] = _Card(self.bridge.now(), taken)
        if taken:
            return
        show = self.bridge.tonight.check_in.show_card
        with self._seen_in_one():
            answer = self.bridge.do(show, code, going_home=self._way.going_home)
            if answer is not None and not (answer.again and (held or self._way.has_told(answer))):
                self.show_answer(answer)

    @contextmanager
    def _seen_in_one(self) -> Iterator[None]:
        """What a card changes is seen in its answer: the screen that was shown before does not
        read the night again first, and the queue is quicker."""
        self._waits = set()
        try:
            yield
        finally:
            kinds, self._waits = self._waits, None
            if kinds:
                self._changed(kinds)

    def _held(self, code: str) -> _Card | None:
        """The card, if it was read a moment ago: then it still hangs before the camera."""
        now = self.bridge.now()
        self._cards = {c: card for c, card in self._cards.items() if abs(now - card.at) < HELD}
        return self._cards.get(code)

    def show_answer(self, answer: Answer) -> None:
        """Puts the answer over what was shown; what was begun there is there again after OK."""
        if answer.person is not None:
            self.preferences.met(answer.person.id)
        self._way.make_way()
        self.go("answer", answer=answer)

    # What goes on around the screens

    def rows(self) -> list[Row]:
        """What can be used now, as switches go over it (kiosk/ui/rows.py)."""
        return rows_in(self, self._frame.regions(self.current))

    def say_message(
        self,
        text: str,
        undo: Callable[[], object] | None = None,
        symbol: str = "yes",
        offer: Offer | None = None,
    ) -> None:
        self._frame.say(text, undo, symbol, offer)
        self.senses.say.emit(text)
        announce(self, text)

    def _what_is_read(self) -> list[Said]:
        return [one for part in self._frame.parts(self.current) for one in what_stands_here(part)]

    def _say_silent(self) -> None:
        off = self.preferences.now.sound is Sound.OFF
        self.say_message(self._words("sound.off" if off else "sound.none"), symbol="read_aloud")

    def _changed(self, kinds: set[str] | None = None) -> None:
        """Reads again what can be seen; screens behind it do so when they are shown."""
        if self._waits is not None and kinds is not None:
            self._waits |= kinds
            return
        if kinds and "own" in kinds:
            self._use_own_pictures()
        if kinds and "visit" in kinds and self._was_seen:
            self._ready.begin()
        if kinds is None or kinds & self.current.shows:
            self._refresh_screen()
        self._refresh_bars()

    def _refresh_bars(self) -> None:
        """A screen without bars does not wait for them: the next card is answered sooner."""
        if self.current.bars:
            self._look_around()
        else:
            self._frame.show_band(self.current)

    def _look_around(self) -> None:
        """Chimes over an answer too. But a roll call asks nothing of the disk, and nothing chimes
        over it."""
        if self.current.in_a_fire:
            return
        with suppress(KnownError):  # The screen says it; the bars keep what they showed.
            looked = self.bridge.tonight.attention.look(self.bridge.now())
            self._frame.show_looked(looked)
            self._chime(looked.needed)
        self._frame.show_band(self.current)

    def _chime(self, needed: list[Needed]) -> None:
        """A gentle chime, once for each thing that nobody took for 3 minutes."""
        waiting = {id_of(one): one for one in needed if one.too_long}
        fresh = [one for id, one in waiting.items() if id not in self._chimed]
        if fresh:
            self.senses.sound.emit("chime")
            announce(self, "\n".join(needed_lines(self.kit, fresh[0])), at_once=True)
        self._chimed = set(waiting)

    def _failed(self, error: KnownError) -> None:
        said = map(self._words.fault, (error.sentence, error.what_to_do))
        self.say_message(" ".join(said), symbol="problem")

    def _cards_ended(self) -> None:
        """Whoever went on to another screen is told there what came of the printing."""
        if self._press.run is not None and not self.is_at("card_print"):
            self.say_message(" ".join(run_lines(self.kit, self._press.run)), symbol="print")

    def _save_ended(self) -> None:
        """The same, of a file that was saved."""
        if self._saver.run is not None and not self.is_at("save"):
            self.say_message(" ".join(saved_lines(self.kit, self._saver.run)), symbol="folder")

    def _take(self, needed: Needed) -> None:
        problem = self.bridge.do(self.bridge.tonight.attention.take, needed)
        if problem is not None:
            self.go("problem_one", problem=problem)

    def _see(self, needed: Needed) -> None:
        if needed.problem is not None:
            self.go("problem_one", problem=needed.problem.id)
        elif needed.ride is not None:
            self.go("taxi", person=needed.ride.person.id)

    @property
    def _stays(self) -> bool:
        """Whether it stays as it is when nobody is there. What is only for one person does not,
        also where the kiosk waits for the next one."""
        waits = not (self.current.in_a_fire or self.current.makes_way())
        return self.current.stays and not (waits and self.preferences.only_for_now)

    def _quiet(self) -> None:
        if not self._stays:
            self.go("still_here", stays_behind=self.current.stays)

    # Size

    def _prefer(self) -> None:
        """As people now want it: whoever uses keys is still where they were."""
        now = self.preferences.now
        look = replace(self.kit.look, text_size=now.text_size, theme=now.theme)
        if look == self.kit.look:
            self._refresh_screen()
            return
        focus = QApplication.focusWidget()
        name = focus.accessibleName() if isinstance(focus, TouchButton) else ""
        self.change_look(look)
        if name:
            QTimer.singleShot(0, self, lambda: focus_on(self, name))

    def change_look(self, look: Look) -> None:
        """Another size or theme: everything is made anew, and the way stays as it was. An answer
        goes on speaking; what the loudspeaker marks is gone, and so it stops."""
        if self._reader.is_reading:
            self.senses.hush.emit()
        places = self._way.leave_all()
        self._build(look)
        for name, given in places:
            with suppress(KnownError):
                self._way.enter(name, given)
        self._show_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size, look = event.size(), self.kit.look
        if (size.width(), size.height()) != (look.width, look.height):
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        look = replace(self.kit.look, width=self.width(), height=self.height())
        if look != self.kit.look:
            self.change_look(look)

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
            leave=self.leave,
            fill_screen=self.fill_screen,
            answer=self.show_answer,
            desk=self._desk,
            press=self._press,
            papers=self._papers,
            saver=self._saver,
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
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = frame = Frame(self.kit, self)
        frame.top.fire.tapped.connect(self.fire)
        frame.top.person.tapped.connect(lambda: self.go("person_help"))
        frame.top.phases.tapped.connect(lambda: self.go("phase"))
        frame.band.taken.connect(self._take)
        frame.band.opened.connect(self._see)
        frame.band.all_opened.connect(lambda: self.go("problems"))
        self._whole.addWidget(frame)

    # The way out

    def fill_screen(self, on: bool) -> None:
        """On the whole screen, or in a window."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, on)
        if on:
            self.setGeometry(self.screen().geometry())
            self.showFullScreen()
        else:
            self.showNormal()
            self.resize(DESIGNED_FOR)

    def leave(self) -> None:
        """Closes the kiosk, whatever is locked."""
        self._leaves = True
        self.close()

    def _may_close(self) -> bool:
        """What cannot be read asks nobody; nor does a computer that is switched off."""
        app = QApplication.instance()
        ends = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self._leaves or ends:
            return True
        try:
            return bool(why_open(self.kit, self))
        except KnownError:
            return True

    def _ask_to_leave(self) -> None:
        """A roll call is not left, and nobody is asked twice."""
        if self.current.in_a_fire:
            self.say_message(self._words("leave.fire"), symbol="fire")
        elif not self._way.is_asking("leave"):
            self.go("two_cards", then="leave")

    def closeEvent(self, event: QCloseEvent) -> None:
        """On the whole screen of a club's own night two of the committee agree first."""
        if not self._may_close():
            event.ignore()
            self._ask_to_leave()
            return
        self._press.close()
        self._papers.close()
        self._saver.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Shift+Q closes the kiosk; Esc at Home leaves the demo, where nothing is real."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        leave = event.key() == Qt.Key.Key_Q and event.modifiers() == both
        demo = event.key() == Qt.Key.Key_Escape and self.bridge.tonight.night.demo
        if leave or (demo and self.is_at("home")):
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


def id_of(needed: Needed) -> str:
    if needed.problem is not None:
        return needed.problem.id
    return needed.ride.ride.id if needed.ride else ""
