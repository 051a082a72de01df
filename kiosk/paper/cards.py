"""The cards that people carry, ten on a sheet of A4, or one as a picture for a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter, QPen

from kiosk.errors import KnownError
from kiosk.files import write_whole
from kiosk.paper.page import (
    A4_HEIGHT,
    A4_WIDTH,
    HAIRLINE,
    INK,
    MM_PER_INCH,
    MUTE,
    TextStyle,
    in_millimetres,
    kept,
    paint_face,
    paint_text,
    painting,
    pdf_pages,
    smooth,
)
from kiosk.paper.qr import paint_qr

CARD_WIDTH, CARD_HEIGHT = 85.6, 54.0
"""A bank card, in mm (ISO/IEC 7810 ID-1, rounded up as printers do)."""

COLUMNS, ROWS = 2, 5
CARDS_ON_A_PAGE = COLUMNS * ROWS

CODE = QRectF(43.6, 7.0, 40.0, 40.0)
"""The code with its quiet zone on a card, mm. Without the zone it is 30.3 mm wide."""

PNG_DPI = 300

_FACE = QRectF(5.0, 5.0, 21.0, 21.0)
_NAME = QRectF(5.0, 27.5, 38.0, 16.0)
_CLUB = QRectF(5.0, 44.5, 38.0, 5.0)
_NAME_STYLE = TextStyle(26, 8, lines=3, weight=QFont.Weight.ExtraBold)
_CLUB_STYLE = TextStyle(9, 6, colour=MUTE)

_LEFT = (A4_WIDTH - COLUMNS * CARD_WIDTH) / 2
_TOP = (A4_HEIGHT - ROWS * CARD_HEIGHT) / 2
_MARK_LENGTH, _MARK_GAP, _CROSS = 5.0, 2.0, 1.5


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """All that a card shows of a person.

    `face` is a symbol's name ("faces/face_001") or the absolute path of a photo.
    """

    name: str
    code: str
    face: str


def write_cards_pdf(path: Path, cards: Sequence[PrintedCard], club: str) -> None:
    """Write the cards as a PDF: A4, ten cards of 85.6 x 54 mm on a page, with crop marks.

    Needs a QGuiApplication. KnownError when there are no cards, or the file cannot be written.
    """
    if not cards:
        raise KnownError("There are no cards to print.", "Choose one person or more.")
    with pdf_pages(club) as (writer, buffer), painting(writer) as painter:
        in_millimetres(painter)
        for first in range(0, len(cards), CARDS_ON_A_PAGE):
            if first:
                writer.newPage()
            _paint_sheet(painter, cards[first : first + CARDS_ON_A_PAGE], club)
    write_whole(path, bytes(buffer.data().data()))


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
        paint_card(painter, card, club)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    write_whole(path, bytes(buffer.data().data()))


def paint_card(painter: QPainter, card: PrintedCard, club: str) -> None:
    """Draw one card with its top left corner at (0, 0), in mm."""
    paint_face(painter, _FACE, card.face)
    paint_text(painter, _NAME, card.name, _NAME_STYLE)
    paint_text(painter, _CLUB, club, _CLUB_STYLE)
    paint_qr(painter, CODE, card.code)


def _paint_sheet(painter: QPainter, cards: Sequence[PrintedCard], club: str) -> None:
    for number, card in enumerate(cards):
        row, column = divmod(number, COLUMNS)
        with kept(painter):
            painter.translate(_LEFT + column * CARD_WIDTH, _TOP + row * CARD_HEIGHT)
            paint_card(painter, card, club)
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
