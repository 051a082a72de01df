"""Reads the QR codes of cards in the pictures of a camera, in a thread of its own."""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPolygonF

from kiosk.devices.latest import Latest

FIRST_WIDTH = 640
"""Pixels. Most cards are read at about this width, in a quarter of the time of a 720p frame."""
FULL_WIDTH = 1920
"""Pixels. What is larger shows no card that is not read at this width, and takes 0.1 s."""
_BYTES_A_PIXEL = 4

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code in a picture."""

    text: str
    """What it says; may be empty, or anything at all: never show it."""
    corners: tuple[tuple[float, float], ...]
    """Top left, top right, bottom right, bottom left of the code (not of the picture), x and y
    from 0 to 1 of the picture's width and height."""
    area: float
    """Share of the picture, 0 to 1."""

    def outline(self) -> QPolygonF:
        return QPolygonF([QPointF(x, y) for x, y in self.corners])


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """When a code that is seen counts as a card that is shown. Times in seconds."""

    twice_within: float = 0.3
    """A card must be seen in two frames so close together: one frame may be misread."""
    again_after: float = 1.0
    """A card that stays in view is found again so often."""
    takes_over: float = 1.25
    """So many times larger must another card be to win over the one that is being shown."""


def read_codes(image: QImage) -> list[Code]:
    """All QR codes in a picture, the largest first; none for a null picture. Never raises."""
    if image.isNull():
        return []
    if image.format() not in (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32):
        image = image.convertToFormat(QImage.Format.Format_RGB32)
    first, full = (max(1, image.width() // width) for width in (FIRST_WIDTH, FULL_WIDTH))
    return (_decode(image, first) if first > full else []) or _decode(image, full)


def _decode(image: QImage, step: int) -> list[Code]:
    """Look at every `step`th pixel of every `step`th row: as good as scaling, and costs nothing."""
    import zxingcpp

    width, height = image.width() // step, image.height() // step
    if height == 0:
        return []
    try:
        pixels = zxingcpp.ImageView(
            image.constBits(),
            width,
            height,
            zxingcpp.ImageFormat.BGRA,
            image.bytesPerLine() * step,
            _BYTES_A_PIXEL * step,
        )
        barcodes = zxingcpp.read_barcodes(
            pixels,
            formats=zxingcpp.barcode_formats_from_str("QRCode"),
            try_downscale=False,
            try_invert=False,
            text_mode=zxingcpp.TextMode.Plain,
        )
        codes = [_code(barcode, width, height) for barcode in barcodes]
    except Exception:
        # A QR code may hold any bytes, made to harm or not: the kiosk must stay up.
        log.exception("A picture could not be searched for codes")
        return []
    return sorted(codes, key=lambda code: code.area, reverse=True)


def _code(barcode: object, width: int, height: int) -> Code:
    place = barcode.position  # type: ignore[attr-defined]
    points = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    corners = tuple((point.x / width, point.y / height) for point in points)
    return Code(barcode.text, corners, _area(corners))  # type: ignore[attr-defined]


def _area(corners: tuple[tuple[float, float], ...]) -> float:
    """The shoelace formula."""
    following = corners[1:] + corners[:1]
    crossed = zip(corners, following, strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in crossed)) / 2


@dataclass(frozen=True, slots=True)
class Sighting:
    """The code that counts in a frame, and whether it is now found to be shown as a card."""

    code: Code
    is_found: bool


class Sightings:
    """Decides from what is seen frame by frame which card is being shown. No Qt, no clock."""

    def __init__(self, settings: ReaderSettings) -> None:
        self._settings = settings
        self._last_seen: dict[str, float] = {}
        self._last_found: dict[str, float] = {}
        self._shown = ""

    def see(self, codes: list[Code], at: float) -> Sighting | None:
        """The codes of the frame taken `at` (seconds), largest first -> the one that counts."""
        before, self._last_seen = self._last_seen, self._still_fresh(codes, at)
        if not codes:
            return None
        code = self._winner(codes)
        return Sighting(code, self._is_found(code.text, before.get(code.text, -math.inf), at))

    def _is_found(self, text: str, seen_before: float, at: float) -> bool:
        if at - seen_before > self._settings.twice_within:
            return False
        self._shown = text
        if at - self._last_found.get(text, -math.inf) < self._settings.again_after:
            return False
        # Only cards found in the last second matter: the list does not grow all night.
        limit = at - self._settings.again_after
        self._last_found = {one: t for one, t in self._last_found.items() if t > limit}
        self._last_found[text] = at
        return True

    def _still_fresh(self, codes: list[Code], at: float) -> dict[str, float]:
        limit = at - self._settings.twice_within
        fresh = {text: seen for text, seen in self._last_seen.items() if seen >= limit}
        return fresh | {code.text: at for code in codes}

    def _winner(self, codes: list[Code]) -> Code:
        """The largest; but two of about one size must not take turns."""
        for code in codes:
            if code.text == self._shown and code.area * self._settings.takes_over >= codes[0].area:
                return code
        return codes[0]


class Reader(QObject):
    """Finds cards in the frames offered to it.

    Signals, in the thread the reader lives in: `seen(QPolygonF)`, the outline of the card that
    counts, for each frame with one: x and y from 0 to 1 of the frame's width and height (a
    mirrored view mirrors x). `found(str)`, the text of a card that is shown.
    """

    seen = Signal(QPolygonF)
    found = Signal(str)
    _decided = Signal(str, QPolygonF, bool)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        settings: ReaderSettings | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`now` gives seconds and is called in the thread that offers."""
        super().__init__(parent)
        self._now = now
        self._sightings = Sightings(settings or ReaderSettings())
        self._frames = Latest[tuple[QImage, float]]("card reader", self._read)
        self._decided.connect(self._on_decided, Qt.ConnectionType.QueuedConnection)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.stop)

    def offer(self, image: QImage) -> None:
        """Look at a frame soon, unless a newer one comes first. From any thread; costs nothing."""
        self._frames.put((image, self._now()))

    @Slot()
    def stop(self) -> None:
        """End the thread. What is offered later is not looked at."""
        self._frames.stop()

    def _read(self, frame: tuple[QImage, float]) -> None:
        image, offered_at = frame
        if sighting := self._sightings.see(read_codes(image), offered_at):
            code = sighting.code
            self._decided.emit(code.text, code.outline(), sighting.is_found)

    @Slot(str, QPolygonF, bool)
    def _on_decided(self, text: str, outline: QPolygonF, is_found: bool) -> None:
        self.seen.emit(outline)
        if is_found:
            self.found.emit(text)
