"""Shared by everything printed: pages measured in millimetres, text that fits, round faces.

Everything here needs a QGuiApplication, because type does.
"""

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QImageReader,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer

from kiosk.resources import RESOURCES

A4_WIDTH, A4_HEIGHT = 210.0, 297.0
MM_PER_INCH = 25.4
MM_PER_POINT = MM_PER_INCH / 72

FAMILY = "Atkinson Hyperlegible Next"
INK = "#1B1430"
MUTE = "#4A4360"
DONE = "#105424"
ROUND = "#ECE3FF"
HAIRLINE = "#B9B3C9"

_PDF_DPI = 1200
_PHOTO_DOTS_PER_MM = 12
"""About 300 dots per inch: what paper shows, so that photos keep the file small."""

_UNITS_PER_MM = 100.0
"""Type is laid out this much larger and drawn smaller: font sizes are whole numbers in Qt."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Type between `largest` and `smallest` points, on at most `lines` lines."""

    largest: float
    smallest: float
    lines: int = 1
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = INK
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    middle: bool = True


@contextmanager
def pdf_pages(
    title: str, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4, *, lying: bool = False
) -> Iterator[tuple[QPdfWriter, QBuffer]]:
    """A PDF writer and the buffer that holds the PDF once the block has ended."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(title)
    writer.setCreator("Our Night")
    set_page(writer, size, lying=lying)
    yield writer, buffer


def set_page(device: QPagedPaintDevice, size: QPageSize.PageSizeId, *, lying: bool = False) -> None:
    """A whole sheet, upright or lying: (0, 0) is the corner of the paper, not of a margin."""
    ways = QPageLayout.Orientation
    layout = QPageLayout(QPageSize(size), ways.Landscape if lying else ways.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that has ended when the block ends, whatever happens in it.

    Qt ends the whole program when a page or image goes before the painter on it. The painter is
    not active (`isActive()`) when the device does not let it begin.
    """
    painter = QPainter()
    painter.begin(device)
    try:
        yield painter
    finally:
        if painter.isActive():
            painter.end()


@contextmanager
def kept(painter: QPainter) -> Iterator[None]:
    """What the block changes in the painter's settings is as before after it."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def in_millimetres(painter: QPainter) -> None:
    """From here on one unit of this painter is a millimetre of its page."""
    dots = painter.device().logicalDpiX() / MM_PER_INCH
    painter.scale(dots, dots)
    smooth(painter)


def smooth(painter: QPainter) -> None:
    """Edges without steps, for images."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )


@cache
def load_type() -> None:
    """Make the product's own type known to Qt, once. Without it the system's type is used."""
    if FAMILY in QFontDatabase.families():
        return
    for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def paint_text(painter: QPainter, rect: QRectF, text: str, style: TextStyle) -> None:
    """Draw `text` inside `rect` (mm): as large as fits, wrapped at words, shortened at worst."""
    _paint_layout(painter, rect, _fitted(text, rect, style), style)


def paint_whole(painter: QPainter, rect: QRectF, text: str, style: TextStyle) -> None:
    """Draw all of `text`, as wide as `rect`, where there must be room for `size_of` it."""
    _paint_layout(painter, rect, _whole(text, rect.width(), style), style)


def size_of(text: str, width: float, style: TextStyle) -> QSizeF:
    """How wide and high (mm) all of the text is in that width: in the largest type that needs no
    more lines than the style has, else in its smallest, on as many lines as it needs."""
    layout = _whole(text, width, style)
    lines = [layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())]
    high = layout.boundingRect().height()
    return QSizeF(max(lines, default=0.0), high if text else 0.0) / _UNITS_PER_MM


def _paint_layout(painter: QPainter, rect: QRectF, layout: QTextLayout, style: TextStyle) -> None:
    height = layout.boundingRect().height() / _UNITS_PER_MM
    top = rect.top() + (max(0.0, rect.height() - height) / 2 if style.middle else 0.0)
    with kept(painter):
        painter.setPen(QColor(style.colour))
        painter.translate(rect.left(), top)
        painter.scale(1 / _UNITS_PER_MM, 1 / _UNITS_PER_MM)
        layout.draw(painter, QPointF(0, 0))


def _whole(text: str, width: float, style: TextStyle) -> QTextLayout:
    room = QRectF(0, 0, width, 1e6)
    anywhere = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    return _largest(text, room, style) or _lines(text, width, style.smallest, style, anywhere)


def _largest(text: str, rect: QRectF, style: TextStyle) -> QTextLayout | None:
    """The largest type that fits, in steps of half a point, found by halving; None if none does."""

    def at(step: int) -> QTextLayout:
        points = style.largest - step / 2
        return _lines(text, rect.width(), points, style, QTextOption.WrapMode.WordWrap)

    steps = range(ceil(2 * (style.largest - style.smallest)))
    fits = bisect_left(steps, True, key=lambda step: _fits(at(step), rect, style))
    return at(fits) if fits < len(steps) else None


def _fitted(text: str, rect: QRectF, style: TextStyle) -> QTextLayout:
    """The largest type that fits; else the smallest, shortened."""
    if largest := _largest(text, rect, style):
        return largest
    anywhere = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    for end in range(len(text), 0, -1):
        shown = text if end == len(text) else text[:end].rstrip() + "\u2026"
        layout = _lines(shown, rect.width(), style.smallest, style, anywhere)
        if _fits(layout, rect, style):
            break
    return layout if text else _lines("", rect.width(), style.smallest, style, anywhere)


def _lines(
    text: str, width: float, points: float, style: TextStyle, wrap: QTextOption.WrapMode
) -> QTextLayout:
    layout = QTextLayout(text, _font(points, style.weight))
    option = QTextOption(style.align)
    option.setWrapMode(wrap)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * _UNITS_PER_MM)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _fits(layout: QTextLayout, rect: QRectF, style: TextStyle) -> bool:
    widths = [layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())]
    return (
        layout.lineCount() <= style.lines
        and max(widths, default=0.0) <= rect.width() * _UNITS_PER_MM
        and layout.boundingRect().height() <= rect.height() * _UNITS_PER_MM
    )


def _font(points: float, weight: QFont.Weight) -> QFont:
    load_type()
    font = QFont(FAMILY)
    font.setPixelSize(round(points * MM_PER_POINT * _UNITS_PER_MM))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def paint_face(painter: QPainter, rect: QRectF, face: str) -> None:
    """Draw a person's picture in a round as large as `rect` (a square, mm).

    `face` is the name of a symbol in resources/symbols ("faces/face_001"), or the absolute path
    of a photo. A picture that is missing or broken leaves the round empty.
    """
    circle = QPainterPath()
    circle.addEllipse(rect)
    file = _file_of(face)
    with kept(painter):
        painter.fillPath(circle, QColor(ROUND))
        painter.setClipPath(circle, Qt.ClipOperation.IntersectClip)
        if file.is_file():
            _paint_picture(painter, rect, file)


def paint_symbol(painter: QPainter, rect: QRectF, symbol: str) -> None:
    """Draw a symbol of resources/symbols, or all of the picture at an absolute path, in `rect`
    (mm); nothing if there is no such symbol."""
    file = _file_of(symbol)
    if file.is_file():
        _paint_picture(painter, rect, file, whole=True)


def _file_of(picture: str) -> Path:
    """A photo by its path, or a symbol by its name: OpenMoji's, or drawn for the kiosk."""
    if Path(picture).is_absolute():
        return Path(picture)
    symbol, drawn = (RESOURCES / folder / f"{picture}.svg" for folder in ("symbols", "drawn"))
    return symbol if symbol.is_file() else drawn


def _paint_picture(painter: QPainter, rect: QRectF, file: Path, *, whole: bool = False) -> None:
    if file.suffix.lower() == ".svg":
        drawing = QSvgRenderer(str(file))
        if drawing.isValid():
            drawing.render(painter, _head_and_shoulders(rect) if "faces" in file.parts else rect)
        return
    photo = _photo(file, round(rect.width() * _PHOTO_DOTS_PER_MM), whole=whole)
    if not photo.isNull():
        painter.drawImage(rect, photo)


def _head_and_shoulders(rect: QRectF) -> QRectF:
    """Where a drawn face goes: OpenMoji leaves a rim, and here the shoulders meet the round."""
    rim = rect.width() * 0.11
    return rect.adjusted(-rim, -rim, rim, rim).translated(0, rect.height() * 0.045)


def _photo(file: Path, side: int, *, whole: bool) -> QImage:
    """The middle square of a photo, or the whole of it in a square, the right way up; a null image
    when it cannot be read."""
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return image
    take = max if whole else min
    short = take(image.width(), image.height())
    left, top = (image.width() - short) // 2, (image.height() - short) // 2
    return image.copy(left, top, short, short).scaled(
        QSize(side, side),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
