"""The cards that people carry: ten on a sheet of A4, a large one, or a picture for a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageWriter,
    QPageSize,
    QPainter,
    QPen,
)

from kiosk.errors import KnownError
from kiosk.files import write_whole
from kiosk.paper.document import Document
from kiosk.paper.page import (
    A4_HEIGHT,
    A4_WIDTH,
    HAIRLINE,
    INK,
    MM_PER_INCH,
    MUTE,
    TextStyle,
    kept,
    paint_face,
    paint_symbol,
    paint_text,
    painting,
    smooth,
)
from kiosk.paper.print_run import Layout, PrintedCard
from kiosk.paper.qr import paint_qr

CARD_WIDTH, CARD_HEIGHT = 85.6, 54.0
"""A bank card, in mm (ISO/IEC 7810 ID-1, rounded up as printers do)."""

LANYARD_WIDTH = 105.0
"""A6, in mm (ISO 216); it is 148 high."""

COLUMNS, ROWS = 2, 5
CARDS_ON_A_PAGE = {Layout.SHEET: COLUMNS * ROWS, Layout.LANYARD: 1}

PNG_DPI = 300

_LEFT = (A4_WIDTH - COLUMNS * CARD_WIDTH) / 2
_TOP = (A4_HEIGHT - ROWS * CARD_HEIGHT) / 2
_MARK_LENGTH, _MARK_GAP, _CROSS = 5.0, 2.0, 1.5


@dataclass(frozen=True)
class _Design:
    """Where each thing stands on a card, in mm from its top left corner."""

    face: QRectF
    symbol: QRectF
    name: QRectF
    name_style: TextStyle
    club: QRectF
    club_style: TextStyle
    code: QRectF
    """With the quiet zone: without it the code is 25/33 as wide, 30.3 mm on a bank card."""


_BANK_CARD = _Design(
    face=QRectF(4.0, 4.0, 21.0, 21.0),
    symbol=QRectF(27.5, 6.0, 16.0, 16.0),
    name=QRectF(4.0, 26.0, 39.6, 18.5),
    name_style=TextStyle(30, 8, lines=3, weight=QFont.Weight.ExtraBold),
    club=QRectF(4.0, 45.0, 39.6, 5.0),
    club_style=TextStyle(9, 6, colour=MUTE),
    code=QRectF(43.6, 7.0, 40.0, 40.0),
)

_MIDDLE = Qt.AlignmentFlag.AlignHCenter

_LANYARD = _Design(  # The top is left free for the hole of the lanyard.
    face=QRectF(10.0, 17.0, 42.0, 42.0),
    symbol=QRectF(60.0, 22.0, 32.0, 32.0),
    name=QRectF(6.0, 61.0, LANYARD_WIDTH - 12.0, 25.0),
    name_style=TextStyle(64, 14, lines=2, weight=QFont.Weight.ExtraBold, align=_MIDDLE),
    club=QRectF(6.0, 138.0, LANYARD_WIDTH - 12.0, 7.0),
    club_style=TextStyle(14, 8, colour=MUTE, align=_MIDDLE),
    code=QRectF((LANYARD_WIDTH - 52.0) / 2, 86.0, 52.0, 52.0),
)


def cards_paper(cards: Sequence[PrintedCard], club: str, layout: Layout = Layout.SHEET) -> Document:
    """The cards on paper, in the order given.

    KnownError when there are none.
    """
    if not cards:
        raise KnownError("There are no cards to print.", "Choose one person or more.")
    many = CARDS_ON_A_PAGE[layout]
    pages = [cards[first : first + many] for first in range(0, len(cards), many)]
    if layout is Layout.SHEET:
        return Document(club, len(pages), partial(_paint_sheet, pages=pages, club=club))
    paint = partial(_paint_lanyard, cards=cards, club=club)
    return Document(club, len(pages), paint, QPageSize.PageSizeId.A6)


def write_card_png(path: Path, card: PrintedCard, club: str) -> None:
    """Write one card as a PNG of 1011 x 638 pixels, to be shown on a phone.

    Needs a QGuiApplication. KnownError when the file cannot be written.
    """
    dots = PNG_DPI / MM_PER_INCH
    image = QImage(round(CARD_WIDTH * dots), round(CARD_HEIGHT * dots), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with painting(image) as painter:
        painter.scale(dots, dots)
        smooth(painter)
        _paint_card(painter, card, club, _BANK_CARD)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    write_whole(path, bytes(buffer.data().data()))


def _paint_card(painter: QPainter, card: PrintedCard, club: str, design: _Design) -> None:
    """Draw one card with its top left corner at (0, 0), in mm."""
    paint_face(painter, design.face, card.face)
    if card.symbol:
        paint_symbol(painter, design.symbol, card.symbol)
    paint_text(painter, design.name, card.name, design.name_style)
    paint_text(painter, design.club, club, design.club_style)
    paint_qr(painter, design.code, card.code)


def _paint_lanyard(
    painter: QPainter, page: int, *, cards: Sequence[PrintedCard], club: str
) -> None:
    _paint_card(painter, cards[page], club, _LANYARD)


def _paint_sheet(
    painter: QPainter, page: int, *, pages: Sequence[Sequence[PrintedCard]], club: str
) -> None:
    for number, card in enumerate(pages[page]):
        row, column = divmod(number, COLUMNS)
        with kept(painter):
            painter.translate(_LEFT + column * CARD_WIDTH, _TOP + row * CARD_HEIGHT)
            _paint_card(painter, card, club, _BANK_CARD)
    _paint_crop_marks(painter)


def _paint_crop_marks(painter: QPainter) -> None:
    """Where to cut: lines in the margins, and small crosses where four cards meet."""
    across = [_LEFT + column * CARD_WIDTH for column in range(COLUMNS + 1)]
    down = [_TOP + row * CARD_HEIGHT for row in range(ROWS + 1)]
    near, far = _MARK_GAP, _MARK_GAP + _MARK_LENGTH
    painter.setPen(QPen(QColor(INK), 0.15))
    for x in across:
        painter.drawLine(QLineF(x, down[0] - far, x, down[0] - near))
        painter.drawLine(QLineF(x, down[-1] + near, x, down[-1] + far))
    for y in down:
        painter.drawLine(QLineF(across[0] - far, y, across[0] - near, y))
        painter.drawLine(QLineF(across[-1] + near, y, across[-1] + far, y))
    painter.setPen(QPen(QColor(HAIRLINE), 0.15))
    for corner in (QPointF(x, y) for x in across for y in down):
        step_x, step_y = QPointF(_CROSS, 0), QPointF(0, _CROSS)
        painter.drawLine(QLineF(corner - step_x, corner + step_x))
        painter.drawLine(QLineF(corner - step_y, corner + step_y))
