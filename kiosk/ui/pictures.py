"""Symbols, faces, photos and marks as pixmaps of the size they are shown at."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.resources import RESOURCES

SYMBOLS = RESOURCES / "symbols"
DRAWN = RESOURCES / "drawn"
FOLDERS = (SYMBOLS, DRAWN)
ICONS = RESOURCES / "icons"

BOLDER = 14
"""Of 256: marks are read from far, so they are drawn heavier than the icons they come from."""

OPENMOJI_EDGE = 0.05
"""OpenMoji draws in the middle of its square: this much is empty on each side."""


class Pictures:
    """Draws each picture once for a size and keeps it."""

    def __init__(self, ratio: float = 1.0) -> None:
        self._ratio = ratio
        self._kept: dict[tuple[str, int, str], QPixmap] = {}

    def symbol(self, name: str, side: int) -> QPixmap:
        """A symbol, a face, or a photo by its path, in a square of `side` pixels.

        What cannot be drawn is an empty picture: the words beside it still say what it is.
        """
        return self._keep((name, side, ""), lambda: self._draw_symbol(name, side))

    def icon(self, name: str, side: int, colour: str) -> QPixmap:
        """A mark such as a tick or an arrow, in one colour; empty if it cannot be read."""
        return self._keep((name, side, colour), lambda: self._draw_icon(name, side, colour))

    def _keep(self, key: tuple[str, int, str], draw: Callable[[], QPixmap]) -> QPixmap:
        if key not in self._kept:
            self._kept[key] = draw()
        return self._kept[key]

    def _draw_symbol(self, name: str, side: int) -> QPixmap:
        path = next((f / f"{name}.svg" for f in FOLDERS if (f / f"{name}.svg").is_file()), None)
        if path is not None:
            renderer = QSvgRenderer(str(path))
            box = renderer.viewBoxF()
            edge = box.width() * OPENMOJI_EDGE
            renderer.setViewBox(box.adjusted(edge, edge, -edge, -edge))
            return self._svg(renderer, side)
        return self._photo(Path(name), side)

    def _draw_icon(self, name: str, side: int, colour: str) -> QPixmap:
        try:
            svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
        except OSError:
            return self._empty(side)
        ink = QColor(colour).name()
        bolder = f'fill="{ink}" stroke="{ink}" stroke-width="{BOLDER}"'
        drawn = svg.replace('fill="currentColor"', bolder)
        return self._svg(QSvgRenderer(QByteArray(drawn.encode())), side)

    def _svg(self, renderer: QSvgRenderer, side: int) -> QPixmap:
        pixmap = self._empty(side)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def _photo(self, path: Path, side: int) -> QPixmap:
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        pixels = round(side * self._ratio)
        size = reader.size().scaled(
            QSize(pixels, pixels), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        reader.setScaledSize(size)
        image = reader.read()
        if image.isNull():
            return self._empty(side)
        left, top = (image.width() - pixels) // 2, (image.height() - pixels) // 2
        pixmap = QPixmap.fromImage(image.copy(left, top, pixels, pixels))
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap

    def _empty(self, side: int) -> QPixmap:
        pixels = max(1, round(side * self._ratio))
        pixmap = QPixmap(pixels, pixels)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
