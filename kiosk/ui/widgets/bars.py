"""The bar at the top and the bar at the bottom: the same on every screen."""

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QWidget

from kiosk.errors import KnownError
from kiosk.model import PHASES, Phase
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, CLOCK, SECOND
from kiosk.ui.mirror import as_read
from kiosk.ui.places import leads_to
from kiosk.ui.widgets.card import paint_shape
from kiosk.ui.widgets.clock_face import ClockFace
from kiosk.ui.widgets.loudspeaker import Loudspeaker
from kiosk.ui.widgets.picture import Face
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

SECTIONS = (
    ("home", "home"),
    ("check_in", "check_in"),
    ("jobs", "jobs"),
    ("taxis", "taxis"),
    ("problem", "problem"),
)
"""The bottom bar: each section's screen and its symbol."""

MOST_TEXT_BESIDE = 125
"""Per cent: with larger text, the words of the bottom bar stand under their symbols, and the
club has its symbol only."""

MOST_LINES = 2
"""Of the words in the bottom bar: the club's own may be long, and the screen needs its room."""

CLUB_SIDE = 72
"""Pixels of the club's own picture."""

PAST = 0.75
"""How much is seen of a phase that is over: its symbol keeps 3:1."""


class _Bar(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._ground = kit.look.colour("bar")

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._ground)


class TopBar(_Bar):
    """Fire, the club, the phase, the clock, read aloud, get a person.

    Over a screen that has one colour only the round buttons are left, each in its place.
    """

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        look = kit.look
        ink = look.paint("bar").ink
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8))
        layout.setSpacing(look.px(14))
        self.fire = fire_button(kit)
        layout.addWidget(self.fire)
        self._picture = Face(look, kit.pictures, "", CLUB_SIDE)
        layout.addWidget(self._picture)
        self._club = Text(look, "", CARD, ink, 800, least=SECOND, most=1)
        layout.addWidget(self._club)
        self._roomy = look.text_size <= MOST_TEXT_BESIDE
        self._corners = False
        layout.addStretch(1)
        self.phases = PhaseButton(kit)
        layout.addWidget(self.phases)
        layout.addStretch(1)
        self.face = ClockFace(kit)
        layout.addWidget(self.face)
        self._clock = Text(look, "", CLOCK, ink, 800, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self._clock)
        self.read_aloud = Loudspeaker(kit)
        self.person = self._round("person_help", "nav.person")
        layout.addWidget(self.read_aloud)
        layout.addWidget(self.person)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.show_time)
        self._timer.start(1000)
        kit.preferences.changed.connect(self._show_face)
        self._show_face()
        self.refresh()

    def show_over(self, ground: str, *, corners: bool) -> None:
        """Stands over a screen on the ground of this paint: all of it, or its corners."""
        self._ground = self._kit.look.colour(ground)
        self._corners = corners
        for part in (self.phases, self._clock):
            part.setVisible(not corners)
        self._show_face()
        self._show_club()
        self.update()

    def refresh(self) -> None:
        self.phases.show_phase(self._kit.tonight.phase)
        self._show_club()
        self.show_time()

    def _show_club(self) -> None:
        """Its name, and its picture if it has one: also for who does not read."""
        with suppress(KnownError):  # A fire needs no disk.
            picture = self._kit.tonight.club.now.picture
            self._picture.show_picture(picture)
            self._picture.setVisible(bool(picture) and not self._corners)
        self._club.say(self._kit.tonight.night.club)
        self._club.setVisible(self._roomy and not self._corners)

    def show_time(self) -> None:
        now = self._kit.bridge.now()
        self._clock.say(self._kit.time(now))
        self.face.show_time(now)

    def _show_face(self) -> None:
        self.face.setVisible(self._kit.preferences.now.clock_face and not self._corners)

    def _round(self, symbol: str, key: str) -> TouchButton:
        button = TouchButton(self._kit, symbol=symbol, paint="round", side=64)
        button.setAccessibleName(self._kit.words(key))
        side = self._kit.look.touch()
        button.setFixedSize(side, side)
        return button


def fire_button(kit: Kit) -> TouchButton:
    """The first of the two taps that begin a roll call: in the first corner of every screen."""
    button = TouchButton(kit, symbol="fire", paint="problem", side=64)
    button.at_once = True
    button.setAccessibleName(kit.words("nav.fire"))
    side = kit.look.touch()
    button.setFixedSize(side, side)
    return button


class PhaseButton(TouchButton):
    """The five phases; the one that is on is written out. A tap shows them large."""

    def __init__(self, kit: Kit) -> None:
        self._shown = Phase.SET_UP
        super().__init__(kit, paint="clear")

    def show_phase(self, phase: Phase) -> None:
        if phase is not self._shown or not self.accessibleName():
            self._shown = phase
            name = self.kit.words(f"phase.{phase}")
            self.setAccessibleName(self.kit.words("phase.now", phase=name))
            look = self.kit.look
            text = self._width_of(name)
            rounds = 4 * look.px(58)
            self.setFixedWidth(rounds + text + look.px(48 + 46))
            self.update()

    def _width_of(self, text: str) -> int:
        return QFontMetrics(self.kit.look.font(28, 700)).horizontalAdvance(text)

    def _fill(self, content: Content) -> None:
        pass

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for phase in PHASES:
            left += self._paint_one(painter, phase, left)
        painter.end()
        super().paintEvent(event)  # the focus ring lies over them

    def _paint_one(self, painter: QPainter, phase: Phase, left: int) -> int:
        look, now = self.kit.look, phase is self._shown
        past = PHASES.index(phase) < PHASES.index(self._shown)
        name = self.kit.words(f"phase.{phase}")
        high = look.px(56 if now else 48)
        wide = self._width_of(name) + look.px(82) if now else high
        box = as_read(QRect(left, (self.height() - high) // 2, wide, high), self)
        painter.setOpacity(PAST if past else 1)
        shape = look.tap_paint("plate")
        paint_shape(painter, QRectF(box), shape, look, high / 2 / look.scale)
        side = look.px(34)
        symbol = self.kit.pictures.symbol(str(phase), side)
        inset = (look.px(48) - side) // 2 + (look.px(6) if now else 0)
        place = QRect(left + inset, (self.height() - side) // 2, side, side)
        painter.drawPixmap(as_read(place, self).topLeft(), symbol)
        painter.setOpacity(1)
        if now:
            painter.setFont(look.font(28, 700))
            painter.setPen(QColor(look.paint("plate").ink))
            words = QRect(left + look.px(58), 0, wide - look.px(58), self.height())
            begin = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
            flags = int(begin | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(as_read(words, self), flags, name)
        return wide + look.px(10)


class BottomBar(_Bar):
    """Home, Check in, Jobs, Taxis, Problem."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        look = kit.look
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(10))
        layout.setSpacing(max(10, look.px(12)))
        self._buttons = {}
        self._late = self._lit = ""
        self._above = above = look.text_size > MOST_TEXT_BESIDE
        for section, symbol in SECTIONS:
            paint = "problem" if section == "problem" else "quiet"
            button = TouchButton(
                kit,
                kit.words(f"nav.{section}"),
                symbol=symbol,
                second=" " if section == "taxis" and not above else "",
                paint=paint,
                size=28,
                weight=800 if section == "problem" else 700,
                side=44 if above else 60,
                above=above,
            )
            button.words.limit(MOST_LINES)
            button.tapped.connect(partial(self._go, section))
            layout.addWidget(button, 1)
            self._buttons[section] = (button, paint)
        self.show_late("")

    def _go(self, section: str) -> None:
        self._kit.go(leads_to(section, self._kit.tonight.phase))

    def light(self, section: str) -> None:
        """Shows which section this is."""
        self._lit = section
        for name, (button, paint) in self._buttons.items():
            late = name == "taxis" and self._late
            button.show_as("chosen" if name == section else "late" if late else paint)

    def show_late(self, text: str) -> None:
        """Taxis is amber, and says how many, while a ride is late."""
        self._late = text
        button, _ = self._buttons["taxis"]
        name = self._kit.words("nav.taxis")
        if self._above:
            button.say(text or name)
            button.setAccessibleName(f"{name}. {text}" if text else name)
        else:
            button.say(name, text)
            button.second.setVisible(bool(text))
        self.light(self._lit)

    @property
    def buttons(self) -> dict[str, TouchButton]:
        return {name: button for name, (button, _) in self._buttons.items()}
