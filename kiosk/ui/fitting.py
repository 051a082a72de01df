"""Fits the window's look to its size, and to how people want it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.ui.controls import focus_on
from kiosk.ui.widgets.touch_button import TouchButton

if TYPE_CHECKING:
    from kiosk.ui.window import Window


class Fitting(QObject):
    """Another size, text size or theme is another look, in which everything is made anew."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        window.preferences.changed.connect(self._prefer)

    def resized(self) -> None:
        """Once all is said of the new size, which comes in steps."""
        size, look = self._window.size(), self._window.kit.look
        if (size.width(), size.height()) != (look.width, look.height):
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        window = self._window
        look = replace(window.kit.look, width=window.width(), height=window.height())
        if look != window.kit.look:
            window.change_look(look)

    def _prefer(self) -> None:
        """As people now want it: whoever uses keys is still where they were."""
        window, now = self._window, self._window.preferences.now
        look = replace(window.kit.look, text_size=now.text_size, theme=now.theme)
        if look == window.kit.look:
            window.refresh_screen()
            return
        focus = QApplication.focusWidget()
        name = focus.accessibleName() if isinstance(focus, TouchButton) else ""
        window.change_look(look)
        if name:
            QTimer.singleShot(0, self, lambda: focus_on(window, name))
