"""Fingers on the glass of one window: which finger is on which button, and what is a tremor."""

from dataclasses import dataclass
from math import hypot
from time import monotonic
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtWidgets import QScroller, QWidget
from shiboken6 import isValid

from kiosk.settings import LONGEST_GUARD

SLID_OFF = 12
"""A finger that moved this many pixels did not mean to tap (access.md, rule 12)."""

SAME_PLACE = 44
"""Pixels: half of the smallest control."""

MOUSE_FOLLOWS = 1.0
"""Seconds after a touch in which a made-up mouse event is that same touch again."""

MOVING = (QScroller.State.Dragging, QScroller.State.Scrolling)


@runtime_checkable
class Tappable(Protocol):
    """What a finger can tap."""

    def finger_down(self, place: QPointF) -> bool:
        """A finger came at `place` in the window. True: what it meant is done already."""

    def finger_off(self) -> None: ...

    def finger_up(self, place: QPointF) -> None:
        """The finger meant it, and lifted at `place` in the window."""


@dataclass(frozen=True)
class _Finger:
    button: Tappable
    start: QPointF


@dataclass(frozen=True)
class _Tap:
    control: QWidget
    place: QPointF
    at: float


class Fingers(QObject):
    """Tells each button of a window about the fingers on it, each finger for itself.

    Qt hands a new finger to the widget that the nearest other finger is on, if that one lies
    behind it: a palm on the page would then take every tap. So this looks at the touches before
    Qt deals them out. It only looks: flicking goes on as ever.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._fingers: dict[int, _Finger] = {}
        self._taps: list[_Tap] = []
        self._touched = -MOUSE_FOLLOWS

    @staticmethod
    def of(window: QWidget) -> "Fingers":
        """The one of this window, made at the first call. The window must have been shown."""
        nowhere_else = Qt.FindChildOption.FindDirectChildrenOnly
        fingers = window.findChild(Fingers, options=nowhere_else) or Fingers(window)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(fingers)
        return fingers

    def is_tremor(self, control: QWidget, place: QPointF, guard: float) -> bool:
        """Whether a tap repeats one of the last `guard` seconds. Every tap is to be asked about.

        It does so on the same control, or at the same place of the window: "Done" becomes
        "Undo" under the same finger. A tremor that goes on is one tap, however long it lasts.
        """
        now = monotonic()
        self._taps = [tap for tap in self._taps if now - tap.at < LONGEST_GUARD]
        repeats = any(
            now - tap.at < guard
            and (tap.control is control or _distance(tap.place, place) < SAME_PLACE)
            for tap in self._taps
        )
        self._taps.append(_Tap(control, place, now))
        return repeats

    def is_mouse_of_touch(self) -> bool:
        """Whether a mouse event that the system made up is a touch that was here already."""
        return bool(self._fingers) or monotonic() - self._touched < MOUSE_FOLLOWS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TouchCancel:
            for finger in list(self._fingers):
                self._off(finger)
        elif isinstance(event, QTouchEvent):
            self._touched = monotonic()
            for point in event.points():
                self._follow(point)
        return False

    def _follow(self, point: QEventPoint) -> None:
        place, state = point.position(), point.state()
        if state == QEventPoint.State.Pressed:
            self._down(point.id(), place)
        elif point.id() not in self._fingers:
            return
        elif _distance(place, self._fingers[point.id()].start) >= SLID_OFF:
            self._off(point.id())
        elif state == QEventPoint.State.Released:
            button = self._fingers.pop(point.id()).button
            if isValid(button):
                button.finger_up(place)

    def _down(self, finger: int, place: QPointF) -> None:
        self._off(finger)
        button = _button_at(self._window, place)
        if button is not None and not button.finger_down(place):
            self._fingers[finger] = _Finger(button, place)

    def _off(self, finger: int) -> None:
        known = self._fingers.pop(finger, None)
        if known is not None and isValid(known.button):
            known.button.finger_off()


def _button_at(window: QWidget, place: QPointF) -> Tappable | None:
    """The button there. None while the list that it is in moves: that touch stops the list."""
    widget = window.childAt(place.toPoint())
    found: Tappable | None = None
    while widget is not None:
        if found is None and isinstance(widget, Tappable):
            found = widget
        if QScroller.hasScroller(widget) and QScroller.scroller(widget).state() in MOVING:
            return None
        widget = widget.parentWidget()
    return found


def _distance(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
