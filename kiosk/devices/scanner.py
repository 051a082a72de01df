"""Cards read by a USB scanner, which types what it reads like a very fast keyboard."""

import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

FIRST_GAP = 0.050
"""Seconds between the first keys of a scan. Scanners need 1 to 20 ms a key, people 80 or more."""
LATER_GAP = 0.100
"""Seconds that end a scan, or break a run that is clearly a scanner's."""
SURE_AFTER = 3
"""So many keys within FIRST_GAP of each other are nobody's fingers: from there on LATER_GAP."""
SHORTEST = 8
"""Characters. Anything shorter was typed, and arrives where it was typed."""
TYPED_GAP = 0.040
"""Seconds a key, over the first SHORTEST: slower was typed. The fastest typists need 0.06."""
LONGEST = 256
"""Characters handed out at most, the last ones: a card may come right after noise."""
NOISE_EVERY = 1.0
"""Seconds between two scans that are no cards of ours: a scanner gone wild must not fill the
night's log, nor keep people from tapping."""

_CARD = re.compile(r"N1-[0-9A-Z]{26}(?=N1-|$)")
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_TYPED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_SILENT = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_AltGr,
}


@dataclass(slots=True)
class _Held:
    """A key event kept back until it is clear who typed it."""

    target: QObject
    event: QKeyEvent


class Scanner(QObject):
    """Tells scans from typing, for the whole application.

    A letter or digit waits up to FIRST_GAP for the next one. If a scan comes of it, none of its
    keys reaches a control; if not, all of them do, in order. Other keys, and Space, never wait
    unless a scan is running. (So the program must have no shortcut of a single letter.)

    Signals: `read(str)`, the text of a scan in capitals, 8 to 256 characters.
    """

    read = Signal(str)

    def __init__(
        self, parent: QObject | None = None, *, now: Callable[[], float] = time.monotonic
    ) -> None:
        """`now` gives seconds; used for key events that carry no time of their own."""
        super().__init__(parent)
        self._now = now
        self._text = ""
        self._length = 0
        self._held: list[_Held] = []
        self._swallowed: set[int] = set()
        self._last_key: tuple[int, float] = (0, 0.0)
        self._giving_back = False
        self._keys_seen = 0
        self._typing_time = 0.0
        self._ended = False
        self._noise_at = -math.inf
        self._pause = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._pause.timeout.connect(self._on_pause)

    def listen(self, app: QCoreApplication) -> None:
        """Watch every key of the application from now on."""
        app.installEventFilter(self)
        # A filter in Python must be gone before Qt takes its objects apart.
        app.aboutToQuit.connect(self.stop)

    @Slot()
    def stop(self) -> None:
        """Let every key through from now on. Two scanners at once would take each other's keys."""
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)
        self._finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        # A key is seen several times on its way (window, control, its parents). That is harmless:
        # what is let through once finds no run, and is let through again.
        if kind is QEvent.Type.KeyPress:
            return not self._giving_back and self._on_press(watched, event)  # type: ignore[arg-type]
        if kind is QEvent.Type.KeyRelease:
            return not self._giving_back and self._on_release(watched, event)  # type: ignore[arg-type]
        if kind is QEvent.Type.ShortcutOverride and self._length > 0 and not self._giving_back:
            # Accepted means: no shortcut, please; the key then comes as a key press.
            event.accept()
            return True
        return False

    def _on_press(self, target: QObject, event: QKeyEvent) -> bool:
        self._keys_seen += 1
        if event.key() in _SILENT:
            return False
        if event.isAutoRepeat() and self._length and not self._is_of_run(event.key()):
            return True  # A key that is held down elsewhere must not break a scan in two.
        if self._length and not self._follows(event):
            self._finish()
        if self._belongs(event):
            self._take(target, event)
            return True
        ended = self._length >= SHORTEST and _is_end(event)
        swallowed = ended or self._is_of_the_end(event)
        self._finish()
        if swallowed:
            self._ended = True
            self._remember_time(event)
        (self._swallowed.add if swallowed else self._swallowed.discard)(event.key())
        return swallowed

    def _is_of_run(self, key: int) -> bool:
        return key in self._swallowed or any(held.event.key() == key for held in self._held)

    def _is_of_the_end(self, event: QKeyEvent) -> bool:
        """Whether this comes with the end of a scan: many scanners send Enter and line feed,
        or Tab and Enter. It would press the button that has the focus."""
        ends = _is_end(event) or event.text() == " "
        return ends and self._ended and self._length == 0 and self._gap(event) <= LATER_GAP

    def _on_release(self, target: QObject, event: QKeyEvent) -> bool:
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        if any(held.event.key() == event.key() for held in self._held):
            self._held.append(_Held(target, _copy(event)))
            return True
        return False

    def _belongs(self, event: QKeyEvent) -> bool:
        """Whether a key is one that a scan is made of."""
        if event.isAutoRepeat() or event.modifiers() & ~_TYPED:
            return False
        text = event.text()
        # A space starts nothing: it is how a person (or a switch) presses a button.
        return bool(text) and text.isprintable() and (text != " " or self._length > 0)

    def _follows(self, event: QKeyEvent) -> bool:
        """Whether a key came fast enough after the last to be of the same scan.

        The time at which the key was pressed says so even on a busy machine; made-up events may
        have none (0), then the time at which it is handled has to do.
        """
        return 0 <= self._gap(event) <= (FIRST_GAP if self._length < SURE_AFTER else LATER_GAP)

    def _gap(self, event: QKeyEvent) -> float:
        """Seconds since the last key that was kept back."""
        pressed_ms, handled = self._last_key
        if pressed_ms and event.timestamp():
            return (event.timestamp() - pressed_ms) / 1000
        return self._now() - handled

    def _remember_time(self, event: QKeyEvent) -> None:
        self._last_key = (event.timestamp(), self._now())

    def _take(self, target: QObject, event: QKeyEvent) -> None:
        self._ended = False
        self._typing_time += self._gap(event) if self._length else 0
        self._remember_time(event)
        self._text = (self._text + event.text())[-LONGEST:]
        self._length += 1
        if self._length <= SHORTEST:
            self._held.append(_Held(target, _copy(event)))
        else:
            self._swallowed.add(event.key())
        if self._length == SHORTEST:
            self._decide()
        gap = FIRST_GAP if self._length < SURE_AFTER else LATER_GAP
        self._pause.start(round(gap * 1000))

    def _decide(self) -> None:
        """Enough keys came fast enough, each by itself; a scanner is faster on the whole too."""
        if self._typing_time > TYPED_GAP * (SHORTEST - 1):
            self._length = 0
            self._finish()
        else:
            self._let_go_of_held()

    def _let_go_of_held(self) -> None:
        """It is a scan: nobody gets its keys, nor their releases still to come."""
        for held in self._held:
            pressed = held.event.type() is QEvent.Type.KeyPress
            (self._swallowed.add if pressed else self._swallowed.discard)(held.event.key())
        self._held.clear()

    def _on_pause(self) -> None:
        # Keys pressed in time may still be waiting behind this timer on a busy machine.
        seen = self._keys_seen
        QTimer.singleShot(0, self, lambda: self._finish() if seen == self._keys_seen else None)

    def _finish(self) -> None:
        """End the run: hand out the scan, or give the keys back to where they were typed."""
        self._pause.stop()
        # Outside ASCII capitals are other letters: ß would become the SS of somebody's card.
        text = self._text.upper() if self._text.isascii() else self._text
        text, length, held = text[-LONGEST:], self._length, self._held
        self._text, self._length, self._held, self._typing_time = "", 0, [], 0.0
        if length >= SHORTEST:
            self._hand_out(text)
        else:
            self._give_back(held)

    def _hand_out(self, text: str) -> None:
        cards = _CARD.findall(text)
        for card in cards:
            self.read.emit(card)
        if not cards and self._now() - self._noise_at >= NOISE_EVERY:
            self._noise_at = self._now()
            self.read.emit(text)

    def _give_back(self, held: list[_Held]) -> None:
        self._giving_back = True
        try:
            for key in held:
                if shiboken6.isValid(key.target):
                    QCoreApplication.sendEvent(key.target, key.event)
        finally:
            self._giving_back = False


def _is_end(event: QKeyEvent) -> bool:
    """Enter or Tab, or a line feed, which some scanners send as a key of its own."""
    return event.key() in _ENDS or event.text() in ("\n", "\r")


def _copy(event: QKeyEvent) -> QKeyEvent:
    """A key event lives only while it is delivered: this one can be kept."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
