"""What a rendered window looks like: the real contrast of what stands on it (WCAG 2.2)."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

OPAQUE = 0xFF000000


class Pixels:
    """The pixels of a window as it is now. A colour is a number, 0xRRGGBB."""

    def __init__(self, window: QWidget) -> None:
        self._image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        self.wide, self.high = self._image.width(), self._image.height()
        self._all = memoryview(self._image.constBits()).cast("I")

    def at(self, place: QPoint) -> int:
        """Of the nearest pixel, for a place outside of the window."""
        left = min(max(place.x(), 0), self.wide - 1)
        top = min(max(place.y(), 0), self.high - 1)
        return self._all[top * self.wide + left] & ~OPAQUE

    def colours(self, rect: QRect) -> Counter[int]:
        """The colours in `rect`, and how many pixels are of each."""
        rect = rect.intersected(QRect(0, 0, self.wide, self.high))
        found: Counter[int] = Counter()
        for top in range(rect.top(), rect.bottom() + 1):
            start = top * self.wide + rect.left()
            found.update(self._all[start : start + rect.width()].tolist())
        return Counter({colour & ~OPAQUE: many for colour, many in found.items()})

    def place_of(self, colour: int, outside: Iterable[QRect]) -> QPoint | None:
        """Of a pixel of this colour that none of these holds."""
        image = self._image.copy()
        painter = QPainter(image)
        for rect in outside:
            painter.fillRect(rect, Qt.GlobalColor.black)
        painter.end()
        place = bytes(image.constBits()).find((colour | OPAQUE).to_bytes(4, "little"))
        return None if place < 0 else QPoint(place // 4 % self.wide, place // 4 // self.wide)


@cache
def luminance(colour: int) -> float:
    """Relative luminance, 0 to 1."""
    parts = [(colour >> shift & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def contrast(one: int, other: int) -> float:
    """1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
