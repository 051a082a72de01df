"""Papers as they are read back from their PDF: words, where they stand, and what is inked."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument

from kiosk.paper.document import Paper, pdf_of

from .conftest import render

POINTS_PER_MM = 72 / 25.4
DPI = 100


class Pdf:
    """A PDF that was opened."""

    def __init__(self, content: bytes) -> None:
        self._rendered: dict[int, QImage] = {}
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)
        assert self.document.status() is QPdfDocument.Status.Ready

    @property
    def pages(self) -> int:
        return self.document.pageCount()

    def text(self, page: int) -> str:
        """All words of a page, with single spaces."""
        return " ".join(self.document.getAllText(page).text().split())

    def whole_text(self) -> str:
        return " ".join(self.text(page) for page in range(self.pages))

    def place(self, page: int, text: str) -> QRectF:
        """Where on its page these words of one line stand, in mm."""
        whole = self.document.getAllText(page).text()
        start = whole.index(text)
        found = self.document.getSelectionAtIndex(page, start, len(text)).boundingRectangle()
        return QRectF(
            found.left() / POINTS_PER_MM,
            found.top() / POINTS_PER_MM,
            found.width() / POINTS_PER_MM,
            found.height() / POINTS_PER_MM,
        )

    def has(self, page: int, room: QRectF, is_it: Callable[[QColor], bool]) -> int:
        """How many dots of a part of the page (mm) are of a colour."""
        if page not in self._rendered:
            self._rendered[page] = render(self.document, page, DPI)
        image = self._rendered[page]
        dots = DPI / 25.4
        left, right = round(room.left() * dots), round(room.right() * dots)
        top, bottom = round(room.top() * dots), round(room.bottom() * dots)
        return sum(
            is_it(image.pixelColor(x, y)) for x in range(left, right) for y in range(top, bottom)
        )


def read(paper: Paper) -> Pdf:
    return Pdf(pdf_of(paper))


def dark(colour: QColor) -> bool:
    return colour.lightness() < 128


def capitals(points: float) -> float:
    """The least height in mm of words in capitals and figures of this size: two thirds of it,
    less what is lost in rounding."""
    return points * 0.6 / POINTS_PER_MM
