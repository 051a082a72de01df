"""The square code on a card, as modules, as an image and as vector drawing."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

VERSION = 2
"""QR version 2 is 25 modules wide. Level Q in it holds 29 alphanumeric characters."""

QUIET_ZONE = 4
"""White modules on each side (ISO/IEC 18004, 9.1)."""

MODULES_WITH_QUIET_ZONE = 17 + 4 * VERSION + 2 * QUIET_ZONE

_BLACK = QColor(Qt.GlobalColor.black)
_WHITE = QColor(Qt.GlobalColor.white)


Modules = Sequence[Sequence[bool]]
"""Rows of modules, True for dark, without a quiet zone."""


def qr_modules(code: str) -> list[list[bool]]:
    """The 25 rows of 25 modules of a code, True for dark, without a quiet zone.

    `code` is at most 29 characters of the QR alphanumeric set. Always version 2, level Q, so
    that every card is read equally well; ValueError for a code that does not fit.
    """
    from qrcode import constants, exceptions, main, util  # type: ignore[import-untyped]

    drawing = main.QRCode(version=VERSION, error_correction=constants.ERROR_CORRECT_Q)
    drawing.add_data(util.QRData(code, mode=util.MODE_ALPHA_NUM), optimize=0)
    try:
        drawing.make(fit=False)
    except exceptions.DataOverflowError as error:
        raise ValueError("a card's code has at most 29 characters") from error
    return [[bool(module) for module in row] for row in drawing.modules]


LARGEST = 15
"""The largest version that a phone still reads well from a slip."""

MOST_BYTES = 520
"""That such a code holds, at the level that has no more room for smudges (L)."""


MASK = 3


def text_modules(text: str) -> Modules:
    """The modules of a code that says this text, which has at most so many bytes. A code that is
    smudged is still read, if there is room for that (level M).

    The mask is always the same: to look for the best takes most of the time of hundreds of slips,
    and readers find none that is better read.
    """
    from qrcode import constants, exceptions, main, util

    data = util.QRData(text.encode(), mode=util.MODE_8BIT_BYTE)
    for level in (constants.ERROR_CORRECT_M, constants.ERROR_CORRECT_L):
        drawing = main.QRCode(error_correction=level, mask_pattern=MASK)
        drawing.add_data(data, optimize=0)
        with suppress(exceptions.DataOverflowError, ValueError):
            drawing.make(fit=True)
            if drawing.version <= LARGEST:
                return [[bool(module) for module in row] for row in drawing.modules]
    raise ValueError(f"a code on paper has at most {MOST_BYTES} bytes")


def qr_image(code: str, pixels: int) -> QImage:
    """The code as a square image `pixels` wide, with its quiet zone.

    Each module is a whole number of pixels, what is left over is white around it. ValueError
    when there is less than one pixel for a module.
    """
    module = pixels // MODULES_WITH_QUIET_ZONE
    if module < 1:
        raise ValueError(f"a code needs at least {MODULES_WITH_QUIET_ZONE} pixels")
    image = QImage(pixels, pixels, QImage.Format.Format_RGB32)
    image.fill(_WHITE)
    first = (pixels - module * MODULES_WITH_QUIET_ZONE) // 2 + QUIET_ZONE * module
    runs = list(_dark_runs(qr_modules(code)))
    painter = QPainter(image)
    for row, column, length in runs:
        x, y = first + column * module, first + row * module
        painter.fillRect(QRect(x, y, length * module, module), _BLACK)
    painter.end()
    return image


def paint_qr(painter: QPainter, rect: QRectF, code: str) -> None:
    """Draw the code in a square `rect`, quiet zone inside it, in the painter's own units.

    All of it is one path, so that no viewer shows hairlines between the modules.
    """
    paint_modules(painter, rect, qr_modules(code))


def paint_modules(painter: QPainter, rect: QRectF, modules: Modules) -> None:
    """As `paint_qr`, of a code of any size."""
    module = rect.width() / (len(modules) + 2 * QUIET_ZONE)
    left = rect.left() + QUIET_ZONE * module
    top = rect.top() + QUIET_ZONE * module
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for row, column, length in _dark_runs(modules):
        path.addRect(left + column * module, top + row * module, length * module, module)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(rect, _WHITE)
    painter.fillPath(path, _BLACK)
    painter.restore()


def _dark_runs(modules: Modules) -> Iterator[tuple[int, int, int]]:
    """Row, first column and length of each run of dark modules."""
    for number, row in enumerate(modules):
        column = 0
        while column < len(row):
            length = 0
            while column + length < len(row) and row[column + length]:
                length += 1
            if length:
                yield number, column, length
            column += length or 1
