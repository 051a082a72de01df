"""The kiosk's one window: the bars, the band, and the screen that is shown."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.errors import KnownError
from kiosk.model import Answer
from kiosk.night.attention import Needed
from kiosk.paper.desk import Desk
from kiosk.settings import SettingsFile
from kiosk.ui.aloud import what_stands_here
from kiosk.ui.bridge import Bridge
from kiosk.ui.card_press import CardPress
from kiosk.ui.idle import Idle
from kiosk.ui.keeper import Keeper
from kiosk.ui.kit import Kit
from kiosk.ui.look import Look
from kiosk.ui.paper_press import PaperPress
from kiosk.ui.pictures import Pictures
from kiosk.ui.places import screen_class
from kiosk.ui.ready import Ready
from kiosk.ui.say import run_lines
from kiosk.ui.screens.screen import EDGE, Screen
from kiosk.ui.senses import Senses
from kiosk.ui.widgets.band import Band
from kiosk.ui.widgets.bars import SECTIONS, BottomBar, TopBar
from kiosk.ui.widgets.message import Message, Offer
from kiosk.words import Words

MAIN = (*(name for name, _ in SECTIONS), "clean_up")

HELD = timedelta(seconds=3)
"""The camera tells of a card that stays before it each second: within this time it is held."""

LOOK_AROUND = 5_000
"""Milliseconds between looks for what has become late or has waited too long."""


@dataclass(frozen=True, slots=True)
class _Card:
    """A card that was read: when last, and whether a screen took it."""

    at: datetime
    taken: bool


OF_A_FIRE = ("fire", "roll_call", "roll_call_missing", "roll_call_left", "roll_call_with")
"""Screens that a roll call, and its report, take the place of: the way leads back to where the
kiosk was before them."""


@dataclass
class Visited:
    """A screen that can be gone back to, as it was left."""

    name: str
    given: dict[str, Any]
    screen: Screen


class Window(QWidget):
    """Shows one screen at a time and remembers the way back.

    Signals: `shown`, with the name of the screen that has just been shown; `seen`, once, when
    the first picture is on the screen.
    """

    shown = Signal(str)
    seen = Signal()

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
        self._keeper = keeper
        self._press = CardPress(bridge, desk)
        self._press.ended.connect(self._cards_ended)
        self._papers = PaperPress(bridge, desk)
        self._was_seen = False
        self._cards: dict[str, _Card] = {}
        self.bridge = bridge
        self.senses = senses
        self._words = words
        self._drafts: dict[str, str] = {}
        self._way: list[Visited] = []
        self._chimed: set[str] = set()
        self._bottom: BottomBar | None = None
        self._message: Message | None = None
        self._frame: QWidget | None = None
        self.setWindowTitle(words("app.name"))
        self.setMinimumSize(QSize(640, 400))
        bridge.changed.connect(self._changed)
        bridge.minute.connect(self._changed)
        bridge.failed.connect(self._failed)
        senses.card.connect(self.card_shown)
        self._ready = Ready(self, lambda: self.kit)
        self.seen.connect(self._make_ready)
        self.idle = Idle(self)
        self.idle.quiet.connect(self._quiet)
        self._build(look)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._refresh_bars)
        self._watch.start(LOOK_AROUND)
        self.go("home")

    # The way through the screens

    @property
    def screen_name(self) -> str:
        return self._way[-1].name

    def is_at(self, name: str) -> bool:
        return bool(self._way) and self.screen_name == name

    @property
    def current(self) -> Screen:
        return self._way[-1].screen

    def go(self, name: str, /, **given: Any) -> None:
        """Shows a screen. Home and the other main screens begin the way anew. One that the disk
        does not let us make is not shown: the screen before it says why."""
        try:
            if name in MAIN and not given:
                self._begin_way(name)
            else:
                self._make_room_for(name)
                self._enter(name, given)
        except KnownError as error:
            self._show()
            self._failed(error)
        else:
            self._show()

    def _begin_way(self, name: str) -> None:
        self._leave(1 if self._way and name != "home" else 0)
        if self._way and self._way[0].name != "home":
            self._leave(0)
        if name == "home" or not self._way:
            self._enter("home", {})
        if name != "home":
            self._enter(name, {})

    def _make_room_for(self, name: str) -> None:
        """Leaves what the way does not lead back to. Nobody who goes on is asked whether they
        are still here, and what comes after a fire takes its place."""
        if self.is_at("still_here"):
            self._leave(len(self._way) - 1)
        if name in ("roll_call", "roll_call_report"):
            before = takewhile(lambda visited: visited.name not in OF_A_FIRE, self._way)
            self._leave(len(list(before)))

    def _make_ready(self) -> None:
        """Once the first picture is there. A roll call that a power cut ended goes on by itself."""
        self._ready.begin()
        roll = self.bridge.tonight.roll_calls.under_way()
        if roll is not None and not self.current.in_a_fire:
            self.go("roll_call", real=roll.real)

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
        if len(self._way) > 1:
            self._leave(len(self._way) - 1)
        self._show()

    def back_to(self, name: str) -> None:
        """Goes back along the way to a screen; to Home if it was not on it."""
        while len(self._way) > 1 and self.screen_name != name:
            self._leave(len(self._way) - 1)
        self._show()

    def _enter(self, name: str, given: dict[str, Any]) -> None:
        screen = screen_class(name)(self.kit, **given)
        screen.setObjectName(name)
        self._way.append(Visited(name, given, screen))

    def _leave(self, keep: int) -> None:
        """Closes the newest screens until `keep` are left."""
        while len(self._way) > keep:
            screen = self._way.pop().screen
            screen.hide()
            screen.closed()
            screen.deleteLater()

    def _show(self) -> None:
        screen = self.current
        for visited in self._way[:-1]:
            visited.screen.hide()
        if screen.parentWidget() is None:
            self._inner.addWidget(screen)
        if self._message is not None:
            self._message.hide()
        self._top.setVisible(screen.bars or screen.corners)
        self._top.show_over("bar" if screen.bars else screen.ground, corners=not screen.bars)
        self._show_bottom_bar(screen)
        fault = self._refresh_screen()
        screen.show()
        self._refresh_bars()
        if fault is not None:
            self._failed(fault)
        self.idle.restart(stays=screen.stays)
        self.shown.emit(self.screen_name)

    def _refresh_screen(self) -> KnownError | None:
        """What the disk did to it, if it did: then the screen keeps what it showed."""
        try:
            self.current.refresh()
        except KnownError as error:
            return error
        return None

    def _show_bottom_bar(self, screen: Screen) -> None:
        """Made when first needed: Home, the first picture, does without."""
        wanted = screen.bars and screen.bottom_bar
        if wanted and self._bottom is None:
            self._bottom = BottomBar(self.kit)
            self._rows.addWidget(self._bottom)
        if self._bottom is not None:
            self._bottom.setVisible(wanted)
            self._bottom.light(screen.section)

    # Cards

    def card_shown(self, code: str) -> None:
        """A card was read, by camera or scanner, on whatever screen this is."""
        self.idle.restart(stays=self.current.stays)
        held = self._held(code)
        take = self.current.take_card
        taken = held.taken if held else self.bridge.do(take, code) is not False
        self._cards[code] = _Card(self.bridge.now(), taken)
        if taken:
            return
        show = self.bridge.tonight.check_in.show_card
        answer = self.bridge.do(show, code, going_home=self._going_home())
        if answer is not None and not (answer.again and (held or self._told(answer))):
            self.show_answer(answer)

    def _held(self, code: str) -> _Card | None:
        """The card, if it was read a moment ago: then it still hangs before the camera."""
        now = self.bridge.now()
        self._cards = {c: card for c, card in self._cards.items() if abs(now - card.at) < HELD}
        return self._cards.get(code)

    def _going_home(self) -> bool:
        """An answer makes way for the next card, which goes the same way through the door."""
        return next(one.screen for one in reversed(self._way) if one.name != "answer").going_home

    def _told(self, answer: Answer) -> bool:
        """Whether this answer is on the screen, or behind one that it led to."""
        told = [visited.given.get("answer") for visited in self._way]
        return any(one and (one.at, one.person) == (answer.at, answer.person) for one in told)

    def show_answer(self, answer: Answer) -> None:
        """Puts the answer over what was shown; what was begun there is there again after OK."""
        while self.current.makes_way():
            self._leave(len(self._way) - 1)
        self.go("answer", answer=answer)

    # What goes on around the screens

    def say_message(
        self,
        text: str,
        undo: Callable[[], object] | None = None,
        symbol: str = "yes",
        offer: Offer | None = None,
    ) -> None:
        if self._message is None:
            self._message = Message(self.kit, self._middle)
        self._message.say(text, undo, symbol, offer)
        self.senses.say.emit(text)

    def read_aloud(self) -> None:
        self.senses.say.emit(what_stands_here(self.current))

    def _changed(self, kinds: set[str] | None = None) -> None:
        """Reads again what can be seen; screens behind it do so when they are shown."""
        if kinds and "visit" in kinds and self._was_seen:
            self._ready.begin()
        if kinds is None or kinds & self.current.shows:
            self._refresh_screen()
        self._refresh_bars()

    def _refresh_bars(self) -> None:
        """A roll call asks nothing of the disk, and nothing chimes over it."""
        if self.current.in_a_fire:
            self._band_room.hide()
            return
        with suppress(KnownError):  # The screen says it; the bars keep what they showed.
            self._read_bars()
        self._band_room.setVisible(self._band.is_needed and self.current.bars)

    def _read_bars(self) -> None:
        tonight = self.bridge.tonight
        needed = tonight.attention.needed(self.bridge.now())
        self._top.refresh()
        if self._bottom is not None:
            late = len(tonight.rides.late())
            self._bottom.show_late(self._words("taxis.late_badge", n=late) if late else "")
        self._band.show_needed(needed)
        self._chime(needed)

    def _chime(self, needed: list[Needed]) -> None:
        """A gentle chime, once for each thing that nobody took for 3 minutes."""
        waiting = {id_of(one) for one in needed if one.too_long}
        if waiting - self._chimed:
            self.senses.sound.emit("chime")
        self._chimed = waiting

    def _failed(self, error: KnownError) -> None:
        self.say_message(f"{error.sentence} {error.what_to_do}", symbol="problem")

    def _cards_ended(self) -> None:
        """Whoever went on to another screen is told there what came of the printing."""
        if self._press.run is not None and not self.is_at("card_print"):
            self.say_message(" ".join(run_lines(self.kit, self._press.run)), symbol="print")

    def _take(self, needed: Needed) -> None:
        problem = self.bridge.do(self.bridge.tonight.attention.take, needed)
        if problem is not None:
            self.go("problem_one", problem=problem)

    def _see(self, needed: Needed) -> None:
        if needed.problem is not None:
            self.go("problem_one", problem=needed.problem.id)
        elif needed.ride is not None:
            self.go("taxi", person=needed.ride.person.id)

    def _quiet(self) -> None:
        if not self.current.stays:
            self.go("still_here")

    # Size

    def change_look(self, look: Look) -> None:
        """Another size or theme: everything is made anew, and the way stays as it was."""
        way = [(visited.name, visited.given) for visited in self._way]
        self._leave(0)
        self._build(look)
        for name, given in way:
            with suppress(KnownError):
                self._enter(name, given)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size, look = event.size(), self.kit.look
        if (size.width(), size.height()) != (look.width, look.height):
            QTimer.singleShot(0, self, self._fit)
        if self._message is not None:
            self._message.place()

    def _fit(self) -> None:
        look = replace(self.kit.look, width=self.width(), height=self.height())
        if look != self.kit.look:
            self.change_look(look)

    def _build(self, look: Look) -> None:
        """The frame around the screens, for one look."""
        self.kit = Kit(
            look=look,
            words=self._words,
            pictures=Pictures(self.devicePixelRatioF()),
            bridge=self.bridge,
            senses=self.senses,
            go=self.go,
            back=self.back,
            back_to=self.back_to,
            answer=self.show_answer,
            desk=self._desk,
            press=self._press,
            papers=self._papers,
            settings=self._settings,
            keeper=self._keeper,
            message=self.say_message,
            drafts=self._drafts,
        )
        self._frame_anew()
        self._top.fire.tapped.connect(self.fire)
        self._top.read_aloud.tapped.connect(self.read_aloud)
        self._top.person.tapped.connect(lambda: self.go("person_help"))
        self._top.phases.tapped.connect(lambda: self.go("phase"))
        self._band.taken.connect(self._take)
        self._band.opened.connect(self._see)
        self._band.all_opened.connect(lambda: self.go("problems"))

    def _frame_anew(self) -> None:
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
        frame = QWidget(self)
        frame.resize(self.size())
        self._frame = frame
        self._top = TopBar(self.kit)
        self._bottom = self._message = None
        self._band = Band(self.kit)
        self._middle = QWidget()
        self._inner = QVBoxLayout(self._middle)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._rows = layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        edge, above = self.kit.look.px(EDGE), self.kit.look.px(8)
        self._band_room = QWidget()
        room = QVBoxLayout(self._band_room)
        room.setContentsMargins(edge, above, edge, 0)
        room.addWidget(self._band)
        layout.addWidget(self._band_room)
        layout.addWidget(self._middle, 1)
        outer = self.layout()
        if outer is None:
            outer = QVBoxLayout(self)
            outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._press.close()
        self._papers.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Shift+Q leaves the kiosk; Esc leaves the demo, where nothing is real."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        leave = event.key() == Qt.Key.Key_Q and event.modifiers() == both
        demo = event.key() == Qt.Key.Key_Escape and self.bridge.tonight.night.demo
        if leave or demo:
            self.close()
        elif not self.current.take_key(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.kit.look.colour("page"))
        if not self._was_seen:
            self._was_seen = True
            QTimer.singleShot(0, self, self.seen.emit)


def id_of(needed: Needed) -> str:
    if needed.problem is not None:
        return needed.problem.id
    return needed.ride.ride.id if needed.ride else ""
