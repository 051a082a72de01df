"""Symbols, faces, photos and marks as pixmaps of the size they are shown at."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.devices.photos import NAMES, image_from, read_picture
from kiosk.errors import KnownError
from kiosk.files import PHOTOS, kept_file, picture_file
from kiosk.model import Page
from kiosk.resources import RESOURCES

SYMBOLS = RESOURCES / "symbols"
DRAWN = RESOURCES / "drawn"
FOLDERS = (SYMBOLS, DRAWN)
ICONS = RESOURCES / "icons"

OWN_SYMBOLS, PLACE, AS_IT_WAS = "symbols", "place/", "as it was/"
"""The folder of own symbols in the data folder; how the names of places begin, and those of
symbols as the product has them, whatever stands in their place."""

BOLDER = 14
"""Of 256: marks are read from far, so they are drawn heavier than the icons they come from."""

OPENMOJI_EDGE = 0.05
"""OpenMoji draws in the middle of its square: this much is empty on each side."""


MOST_KEPT = 600
"""Pictures: about 30 MiB of faces as large as in a list, and more than stand on any screen."""


class Pictures:
    """Draws each picture once for a size, and keeps those that were shown last."""

    def __init__(self, ratio: float = 1.0, folder: Path = RESOURCES) -> None:
        """`folder`: the data folder, where photos and the club's own symbols are."""
        self._ratio = ratio
        self._folder = folder
        self._own: dict[str, Path] = {}
        self._kept: dict[tuple[str, int, str], QPixmap] = {}
        self._later: dict[tuple[str, int], list[QWidget]] = {}

    def use_own(self, own: Mapping[str, str]) -> None:
        """From now on these stand in the place of the product's symbols: files in the data folder,
        by the symbol's name or "place/Bar". A file in the folder of own symbols that is called
        like a symbol stands for it too."""
        self._own = own_symbols(self._folder)
        self._own |= {name: kept_file(self._folder, file) for name, file in own.items()}
        self._kept.clear()

    def is_own(self, name: str) -> bool:
        """Whether the club has its own in the place of this symbol."""
        return name in self._own

    def place(self, place: Page) -> str:
        """The picture of a place: its own, if the club has one."""
        own = place_name(place)
        return own if own in self._own else place.symbol

    def file(self, name: str) -> str:
        """The same picture for paper, which knows no data folder."""
        return (
            str(self._own[name].absolute())
            if name in self._own
            else picture_file(self._folder, name)
        )

    def symbol(self, name: str, side: int) -> QPixmap:
        """A symbol, a face, or a photo by its path, in a square of `side` pixels.

        What cannot be drawn is an empty picture: the words beside it still say what it is.
        """
        return self._keep((name, side, ""), lambda: self._draw_symbol(name, side))

    def icon(self, name: str, side: int, colour: str) -> QPixmap:
        """A mark such as a tick or an arrow, in one colour; empty if it cannot be read."""
        return self._keep((name, side, colour), lambda: self._draw_icon(name, side, colour))

    def is_drawn(self, name: str, side: int) -> bool:
        """Whether `symbol` gives this at once."""
        return (name, side, "") in self._kept

    def draw_later(self, name: str, side: int, widget: QWidget) -> None:
        """Draws a symbol when nothing else is to be done, and then paints the widget again."""
        if not self._later:
            QTimer.singleShot(0, self._draw_one)
        waiting = self._later.setdefault((name, side), [])
        if widget not in waiting:
            waiting.append(widget)

    def draw_all(self) -> None:
        """Draws at once what was to be drawn later."""
        while self._later:
            self._draw_one()

    def _draw_one(self) -> None:
        """The newest first, if it is still in sight: one at a time, so that no key has to wait."""
        if not self._later:
            return
        (name, side), widgets = self._later.popitem()
        waiting = [one for one in widgets if isValid(one) and not one.visibleRegion().isEmpty()]
        if waiting:
            self.symbol(name, side)
        for widget in waiting:
            widget.update()
        if self._later:
            QTimer.singleShot(0, self._draw_one)

    def _keep(self, key: tuple[str, int, str], draw: Callable[[], QPixmap]) -> QPixmap:
        picture = self._kept.pop(key, None) or draw()
        self._kept[key] = picture
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return picture

    def _draw_symbol(self, name: str, side: int) -> QPixmap:
        """The club's own, as long as its file is there and a picture; else the product's."""
        if name in self._own:
            with suppress(KnownError):
                return self._whole(self._own[name], side)
        return self._as_it_was(name.removeprefix(AS_IT_WAS), side)

    def _as_it_was(self, name: str, side: int) -> QPixmap:
        """Only the product's own drawings are drawn as they are: a stick may hold anything."""
        if is_photo(name):
            return self._photo(Path(picture_file(self._folder, name)), side)
        path = next((f / f"{name}.svg" for f in FOLDERS if (f / f"{name}.svg").is_file()), None)
        if path is None:
            return self._empty(side)
        renderer = QSvgRenderer(str(path))
        box = renderer.viewBoxF()
        edge = box.width() * OPENMOJI_EDGE
        renderer.setViewBox(box.adjusted(edge, edge, -edge, -edge))
        return self._svg(renderer, side)

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

    def _whole(self, path: Path, side: int) -> QPixmap:
        """All of an own picture: nothing of a symbol may be cut off. KnownError."""
        pixmap, pixels = self._empty(side), max(1, round(side * self._ratio))
        image = image_from(read_picture(path), pixels)
        image = image.scaled(
            QSize(pixels, pixels),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image.setDevicePixelRatio(1)
        painter = QPainter(pixmap)
        painter.scale(1 / self._ratio, 1 / self._ratio)
        painter.drawImage((pixels - image.width()) // 2, (pixels - image.height()) // 2, image)
        painter.end()
        return pixmap

    def _photo(self, path: Path, side: int) -> QPixmap:
        """The middle of a photo; empty if it is not there, or is none."""
        pixels = max(1, round(side * self._ratio))
        try:
            image = image_from(read_picture(path), 2 * pixels)
        except KnownError:
            return self._empty(side)
        image = image.scaled(
            QSize(pixels, pixels),
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
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


def is_symbol(name: str) -> bool:
    """Whether the product has a symbol of this name."""
    return any((folder / f"{name}.svg").is_file() for folder in FOLDERS)


def own_symbols(folder: Path) -> dict[str, Path]:
    """The pictures in the folder of own symbols, by their names without the ending."""
    with suppress(OSError):
        files = sorted((folder / OWN_SYMBOLS).iterdir(), reverse=True)
        return {file.stem: file for file in files if file.suffix.lower() in NAMES}
    return {}


def place_name(place: Page) -> str:
    """Under which name the club's own picture of a place is kept."""
    return f"{PLACE}{place.text}"


def is_photo(name: str) -> bool:
    """Photos are named by where they are, in the data folder or on this computer; symbols by
    their name."""
    return name.startswith(PHOTOS) or Path(name).is_absolute()
