"""A button whose meaning may change while a finger is on it: it does what it said before."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.touch_button import TouchButton


class MeantButton(TouchButton):
    """Two people touch one screen: what one does must not change what the other means.

    `means`: what a tap does now. Whoever handles `tapped` asks for `meant`.
    """

    def __init__(self, kit: Kit, text: str = "", *, paint: str = "quiet") -> None:
        self.means: object = None
        self._of_fingers: list[object] = []
        self._of_this_tap: list[object] = []
        super().__init__(kit, text, paint=paint)

    @property
    def meant(self) -> object:
        """What it meant when the finger came; by key or switch, what it means now."""
        return self._of_this_tap[0] if self._of_this_tap else self.means

    def finger_down(self, place: QPointF) -> bool:
        self._of_fingers.append(self.means)
        return super().finger_down(place)

    def finger_off(self) -> None:
        del self._of_fingers[-1:]
        super().finger_off()

    def finger_up(self, place: QPointF) -> None:
        """Of several fingers, the one that came first is taken to lift first."""
        self._of_this_tap, self._of_fingers = self._of_fingers[:1], self._of_fingers[1:]
        super().finger_up(place)
        self._of_this_tap = []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_touch_again(event):
            self._of_fingers = [self.means]
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._is_touch_again(event):
            self._of_this_tap, self._of_fingers = self._of_fingers[:1], []
        super().mouseReleaseEvent(event)
        self._of_this_tap = []
