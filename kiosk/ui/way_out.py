"""The way out of the kiosk: who closes it, and between the whole screen and a window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.errors import KnownError
from kiosk.ui.locked import why_open
from kiosk.ui.look import DESIGNED_FOR

if TYPE_CHECKING:
    from kiosk.ui.window import Window


class WayOut:
    """On the whole screen of a club's own night, two of the committee agree first."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._leaves = False

    def fill_screen(self, on: bool) -> None:
        """On the whole screen, or in a window."""
        window = self._window
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint, on)
        if on:
            window.setGeometry(window.screen().geometry())
            window.showFullScreen()
        else:
            window.showNormal()
            window.resize(DESIGNED_FOR)

    def leave(self) -> None:
        """Closes the kiosk, whatever is locked."""
        self._leaves = True
        self._window.close()

    def may_close(self) -> bool:
        """What cannot be read asks nobody; nor does a computer that is switched off."""
        app = QApplication.instance()
        ends = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self._leaves or ends:
            return True
        try:
            return bool(why_open(self._window.kit, self._window))
        except KnownError:
            return True

    def is_key(self, event: QKeyEvent) -> bool:
        """Ctrl+Shift+Q closes the kiosk; Esc at Home leaves the demo, where nothing is real."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Q and event.modifiers() == both:
            return True
        window = self._window
        demo = event.key() == Qt.Key.Key_Escape and window.bridge.tonight.night.demo
        return demo and window.is_at("home")

    def ask(self) -> None:
        """A roll call is not left, and nobody is asked twice."""
        window = self._window
        if window.current.in_a_fire:
            window.say_message(window.kit.words("leave.fire"), symbol="fire")
        elif not window.way.is_asking("leave"):
            window.go("two_cards", then="leave")
