"""Reading a 720p frame, over plain zxing-cpp on the same frame."""

from collections.abc import Iterator
from random import Random

import zxingcpp
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient, QTransform

from kiosk.devices.reader import read_codes
from kiosk.night.cards import new_code
from kiosk.paper.qr import qr_image
from tests.bench.compare import Compared, in_turn

FRAME = QSize(1280, 720)
HARD = 240
EVERYDAY = 60


def measure() -> Iterator[Compared | str]:
    """Everyday frames for the time, hard ones for how many are read."""
    random = Random(7)
    everyday = [_frame(random, hard=False) for _ in range(EVERYDAY)]
    ours, bare = iter(everyday), iter(everyday)
    yield in_turn(
        "Reading a 720p frame",
        lambda: read_codes(next(ours)),
        lambda: _plain(next(bare)),
        runs=EVERYDAY,
        goal=1.0,
    )
    yield _share_of_hard_frames()


def _share_of_hard_frames() -> str:
    """How many small, turned, dark, blurred or glaring cards are read, beside plain zxing-cpp."""
    random = Random(11)
    frames = [_frame(random, hard=True) for _ in range(HARD)]
    plain = sum(bool(_plain(frame)) for frame in frames)
    ours = sum(bool(read_codes(frame)) for frame in frames)
    return (
        f"Hard frames: {ours} of {HARD} read, plain zxing-cpp {plain}: "
        f"{ours / plain:.1%} (goal 99 % or more)"
    )


def _plain(frame: QImage) -> list[str]:
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    return [found.text for found in zxingcpp.read_barcodes(frame, formats=formats)]


def everyday_frame(random: Random) -> QImage:
    return _frame(random, hard=False)


def room(random: Random) -> QImage:
    """A room in the evening."""
    frame = QImage(FRAME, QImage.Format.Format_RGB32)
    frame.fill(QColor(70, 62, 80))
    painter = QPainter(frame)
    for _ in range(40):
        shade = random.randint(20, 200)
        x, y = random.randint(0, 1280), random.randint(0, 720)
        painter.fillRect(
            x, y, random.randint(10, 200), random.randint(10, 200), QColor(*[shade] * 3)
        )
    painter.end()
    return frame


def _frame(random: Random, *, hard: bool) -> QImage:
    """A card is held into the room."""
    frame = room(random)
    painter = QPainter(frame)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    side = random.randint(70, 200) if hard else random.randint(150, 400)
    angle = random.uniform(-180, 180) if hard else random.uniform(-15, 15)
    turn = QTransform().translate(random.randint(300, 900), random.randint(230, 460)).rotate(angle)
    if hard:
        turn = turn.rotate(random.uniform(-35, 35), Qt.Axis.YAxis)
    painter.setTransform(turn)
    card = QRectF(-side * 0.7, -side * 0.7, side * 1.4, side * 1.4)
    painter.fillRect(card, QColor(235, 233, 228))
    painter.drawImage(QRectF(-side / 2, -side / 2, side, side), qr_image(new_code(random), 330))
    painter.resetTransform()
    if hard:
        _spoil(painter, frame, random, turn.map(QPointF(0, 0)), side)
    painter.end()
    return _blurred(frame, random.uniform(1, 1.6)) if hard else frame


def _spoil(painter: QPainter, frame: QImage, random: Random, middle: QPointF, side: int) -> None:
    """Darkness over all of it, and a lamp that glares at the edge of the card."""
    painter.fillRect(frame.rect(), QColor(0, 0, 0, random.randint(0, 190)))
    lamp = QRadialGradient(middle + QPointF(side * 0.5, -side * 0.5), side * 0.6)
    lamp.setColorAt(0, QColor(255, 255, 255, random.randint(0, 230)))
    lamp.setColorAt(1, QColor(255, 255, 255, 0))
    painter.fillRect(frame.rect(), lamp)


def _blurred(frame: QImage, times: float) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    small = frame.scaled(round(FRAME.width() / times), round(FRAME.height() / times), mode=smooth)
    return small.scaled(FRAME, mode=smooth).convertToFormat(QImage.Format.Format_RGB32)
