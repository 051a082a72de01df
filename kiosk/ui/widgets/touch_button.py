"""The one thing that is tapped. Everything that can be tapped is a TouchButton."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy

from kiosk.settings import Preferences
from kiosk.ui.idle import BY_KEY
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.touch import SLID_OFF, Fingers
from kiosk.ui.widgets.card import BUTTON_CORNER, paint_shape
from kiosk.ui.widgets.picture import Mark, Picture
from kiosk.ui.widgets.text import Text

REPEAT_GUARD = Preferences().repeat_guard
"""Seconds in which a second tap at the same place is a tremor, not a tap, until somebody sets
another guard."""

LONGEST_TO_SECOND = 1.0
"""Seconds: where the first tap says what a control is, its second tap is no repeat. So long a
wait is enough for a tremor, and nobody has to wait 10 s to do what they have heard."""

LETTER_GUARD = 0.15
"""As long a part of the guard that somebody set."""

FOCUS_RING, FOCUS_LINE = 6, 3
"""Pixels: of the bright ring of the keyboard, and of the dark line on each side of it."""

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)

KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

LEAST_BESIDE = 0.8
"""Of its side: how small a picture may be beside the words of a button."""

POINTS_BACK = ("arrow-left", "caret-left")


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on a button. `side`: of the picture; `above`: it stands over the words."""

    text: str
    second: str
    symbol: str | None
    icon: str | None
    size: float
    weight: int
    side: float
    above: bool


class TouchButton(QPushButton):
    """A button for fingers on glass: acts when the finger lifts, not when it slid off;
    repeated taps at one place count once. For those who prefer so, it acts when the finger
    comes, or says what it is at the first tap and acts at the second.

    Signals: `tapped`, when somebody meant it, by finger, mouse, key or switch.
    """

    tapped = Signal()
    at_once = False
    """In a fire nothing is said first: two taps begin a roll call, whatever people prefer."""

    def __init__(
        self,
        kit: Kit,
        text: str = "",
        *,
        symbol: str | None = None,
        icon: str | None = None,
        second: str = "",
        paint: str = "quiet",
        size: float = BUTTON,
        weight: int = 700,
        side: float = 60,
        above: bool = False,
        high: float = 88,
        corner: float = BUTTON_CORNER,
        guard: float = REPEAT_GUARD,
    ) -> None:
        super().__init__()
        self.kit = kit
        self._look = kit.look
        self._corner = corner
        self._paint = paint
        self._guard = guard
        self._mouse_start: QPointF | None = None
        self._place: QPointF | None = None
        self._least = QSize(self._look.touch(), self._look.touch(high))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMinimumSize(self._least)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._keyboard = self._spoken = False
        self.clicked.connect(self._clicked)
        self.toggled.connect(self._toggled)
        self._say_chosen()
        self._fill(Content(text, second, symbol, icon, size, weight, side, above))

    def _fill(self, content: Content) -> None:
        """Picture and words: side by side, or the picture above."""
        colours, above = self._look.tap_paint(self._paint), content.above
        middle = Qt.AlignmentFlag.AlignHCenter
        way = QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(way, self)
        edge = self._look.px(12)
        layout.setContentsMargins(edge, self._look.px(8), edge, self._look.px(8))
        layout.setSpacing(self._look.px(8 if above else 16))
        layout.addStretch(1)
        if content.symbol:
            self.picture = Picture(
                self._look,
                self.kit.pictures,
                content.symbol,
                content.side,
                plate=not colours.light,
            )
            if not above:  # Beside words that wrap, a picture keeps most of its size.
                least = self._look.px(content.side * LEAST_BESIDE)
                self.picture.setMinimumSize(least, least)
            layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignCenter)
        words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        words.setSpacing(self._look.px(4))
        align = middle if above or not content.second else Qt.AlignmentFlag.AlignLeft
        size = content.size  # words of a longer language are smaller before they are cut
        self.words = Text(
            self._look,
            content.text,
            size,
            colours.ink,
            content.weight,
            align,
            least=min(size, SECOND),
        )
        self.second = Text(self._look, content.second, SECOND, colours.second, 700, align)
        if not above:
            words.addStretch(1)
        if content.text:
            words.addWidget(self.words)
        if content.second:
            words.addWidget(self.second)
        if not above:
            words.addStretch(1)
        layout.addLayout(words)
        if content.icon:
            side = content.side * 0.8
            mark = Mark(self._look, self.kit.pictures, content.icon, side, colours.ink)
            first = 1 if content.icon in POINTS_BACK else layout.count()
            layout.insertWidget(first, mark, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)
        self._name(content.text, content.second)

    def _name(self, text: str, second: str) -> None:
        self.setAccessibleName(". ".join(part for part in (text, second) if part))

    def say(self, text: str, second: str | None = None) -> None:
        """Shows other words on the button."""
        self.words.say(text)
        if second is not None:
            self.second.say(second)
        self._name(text, self.second.full)

    @property
    def paint_name(self) -> str:
        return self._paint

    def show_as(self, paint: str) -> None:
        self._paint = paint
        self._say_chosen()
        colours = self._look.tap_paint(paint)
        self.words.paint_in(colours.ink)
        self.second.paint_in(colours.second)
        self.update()

    # For screen readers

    def _say_chosen(self) -> None:
        """What the eye sees by its paint is told as the button's description."""
        chosen = self._paint == "chosen"
        self.setAccessibleDescription(self.kit.words("nav.chosen") if chosen else "")

    def show_ticked(self, ticked: bool) -> None:
        """Makes it a box to tick, as screen readers know them."""
        self.blockSignals(True)
        self.setCheckable(True)
        self.setChecked(ticked)
        self.blockSignals(False)

    def nextCheckState(self) -> None:
        """A tap alone ticks nothing: what is ticked is what the night says."""

    def _toggled(self) -> None:
        """A screen reader toggles a box where others tap it."""
        self.show_ticked(not self.isChecked())
        self.click()

    # Size

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint().expandedTo(self._least) if layout else self._least

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize().expandedTo(self._least) if layout else self._least

    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return bool(layout and layout.hasHeightForWidth())

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return max(self._least.height(), layout.totalHeightForWidth(width) if layout else 0)

    # Touch, mouse and keys

    def event(self, event: QEvent) -> bool:
        """Takes touches, so that no mouse events are made up for them. What they do is told by
        the window's Fingers."""
        if isinstance(event, QTouchEvent):
            event.accept()
            return True
        return super().event(event)

    def finger_down(self, place: QPointF) -> bool:
        """A finger came. Whether that was all it takes."""
        if self.kit.preferences.now.acts_on_press:
            self.finger_up(place)
            return True
        self.setDown(self.isEnabled())
        return False

    def finger_off(self) -> None:
        self.setDown(False)

    def finger_up(self, place: QPointF) -> None:
        """A finger meant it, and lifted at `place` in the window."""
        self.setDown(False)
        if self.isVisible():
            self._place = place
            self.click()
            self._place = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        Fingers.of(self.window())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_touch_again(event):
            return
        if self.kit.preferences.now.acts_on_press and event.button() is Qt.MouseButton.LeftButton:
            self.finger_up(event.scenePosition())
            return
        self._mouse_start = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._mouse_start is None:
            return
        if (event.position() - self._mouse_start).manhattanLength() >= SLID_OFF:
            self._mouse_start = None
            self.setDown(False)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_touch_again(event):
            return
        if self._mouse_start is None:
            self.setDown(False)
        self._mouse_start = None
        self._place = event.scenePosition()
        super().mouseReleaseEvent(event)
        self._place = None
        event.accept()

    def _is_touch_again(self, event: QMouseEvent) -> bool:
        made_up = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        return made_up and Fingers.of(self.window()).is_mouse_of_touch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif event.key() in ARROWS:
            event.ignore()  # Qt would go on by one in the order of tabs; the window knows better.
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who came here by key: a finger knows where it is."""
        by_key = self.window().property(BY_KEY) is not False
        self._keyboard = by_key and event.reason() in KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._spoken = False
        super().focusOutEvent(event)

    @property
    def has_ring(self) -> bool:
        """Whether somebody can see that it has the focus."""
        return self.hasFocus() and (self._keyboard or self._spoken)

    def _clicked(self) -> None:
        """By finger or mouse there is a place; by key or switch it is the middle."""
        window, wanted = self.window(), self.kit.preferences.now
        place = self._place or QPointF(self.mapTo(window, self.rect().center()))
        guard = self._guard / REPEAT_GUARD * wanted.repeat_guard
        if self._spoken:
            guard = min(guard, LONGEST_TO_SECOND)
        if Fingers.of(window).is_tremor(self, place, guard):
            return
        speaks = wanted.touch_speaks and not self.at_once
        self._spoken = speaks and self._place is not None and not self._spoken
        if self._spoken:
            self._say_what_it_is()
        else:
            self.tapped.emit()

    def _say_what_it_is(self) -> None:
        """Aloud, and with the ring, so that it can be seen which one a second tap does."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.kit.senses.say.emit(self.accessibleName())
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_shape(painter, rect, self._look.tap_paint(self._paint), self._look, self._corner)
        if self.isDown():
            painter.setBrush(self._look.colour("pressed"))
            painter.setPen(Qt.PenStyle.NoPen)
            corner = self._look.px(self._corner)
            painter.drawRoundedRect(rect, corner, corner)
        if self.has_ring:
            self._paint_focus(painter, rect)

    def _paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        """Dark, bright, dark: on light grounds the dark is seen, on dark ones the bright."""
        focus = self._look.paint("focus")
        ring, line = self._look.colour("focus"), QColor(focus.ink)
        corner = self._look.px(self._corner)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset, width, colour in (
            (FOCUS_LINE / 2, FOCUS_LINE, line),
            (FOCUS_LINE + FOCUS_RING / 2, FOCUS_RING, ring),
            (FOCUS_LINE * 1.5 + FOCUS_RING, FOCUS_LINE, line),
        ):
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)
