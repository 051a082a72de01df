"""Words on the screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from kiosk.ui.look import Look

SMALLER_BY = 4
"""Pixels between the sizes of type that are tried."""

LONGEST_WORD, SHORTENED = 8, 5
"""Times the size of type: a word that is longer, such as a club may write, asks for less room
than it needs, and is shortened rather than that it pushes all else aside."""


class Text(QLabel):
    """Plain words. Asks for one line, wraps when there is less room, is smaller where it may be
    (`least`, a size of type), and is shortened with dots only when even that does not fit;
    `full` always holds all of it. It asks for `most` lines if that is given. Without a `colour`
    it is in the ink of its screen."""

    def __init__(
        self,
        look: Look,
        text: str,
        size: float,
        colour: str,
        weight: int = 700,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
        *,
        least: float | None = None,
        most: int = 0,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self.full = text
        self._placed = False
        """Before it has its place, there is nothing to fit into."""
        self._largest = look.font(size, weight)
        self._smallest = look.text(least or size)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(self._largest)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setWordWrap(True)
        self._align = align | Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(self._align)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if colour:
            self.paint_in(colour)
        self.say(text)

    def paint_in(self, colour: str) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)

    def say(self, text: str) -> None:
        """Shows other words."""
        self.full = text
        self.setText(text)
        self.setAccessibleName(text)
        if self._placed:
            self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align_as_read()
        self._placed = True
        self._shorten()

    def _align_as_read(self) -> None:
        """By the language of the screen. Qt goes by the words: a name in other letters would
        stand at the other side of its row."""
        if self.isRightToLeft():
            side = QStyle.visualAlignment(Qt.LayoutDirection.RightToLeft, self._align)
            self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._largest)
        lines = self.full.split("\n")
        width = max(metrics.horizontalAdvance(line) for line in lines) + 2
        high = metrics.lineSpacing() * len(lines)
        if not self.full.isascii():  # letters of another typeface may be higher
            high = max(high, _height_of(self.full, width, metrics))
        return QSize(width, high)

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._largest)
        widest = _widest(self.full, metrics)
        if widest > LONGEST_WORD * self._largest.pixelSize():
            widest = SHORTENED * self._smallest
        return QSize(widest + 2, metrics.lineSpacing())

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._largest)
        high = _height_of(self.full, width, metrics)
        return min(high, self._most * metrics.lineSpacing()) if self._most else high

    def limit(self, lines: int) -> None:
        """Asks for no more lines than these: what does not fit into them is shortened."""
        self._most = min(lines, self._most or lines)
        self.updateGeometry()

    def fits(self) -> bool:
        """Whether all of the words can be seen."""
        return self.text() == self.full and self._fits(self.full)

    def _fits(self, text: str, *, wholly: bool = False) -> bool:
        """`wholly`: without what a letter such as g may hang over the edge."""
        metrics = self.fontMetrics()
        words = _widest(text, metrics)
        height = _height_of(text, self.width(), metrics)
        return words <= self.width() and height <= self.height() + (
            0 if wholly else metrics.descent()
        )

    def _shorten(self) -> None:
        """The longest beginning that fits. Halving keeps it quick for any length."""
        self._shrink()
        if self.width() < 2 or self._fits(self.full):
            shown = self.full
        else:
            shortest, longest = 0, len(self.full)
            while shortest < longest:
                middle = (shortest + longest + 1) // 2
                if self._fits(self.full[:middle].rstrip() + "…"):
                    shortest = middle
                else:
                    longest = middle - 1
            shown = self.full[:shortest].rstrip() + "…"
        if shown != self.text():
            self.setText(shown)

    def _shrink(self) -> None:
        """The largest type that all of the words fit in; the smallest if none does."""
        largest = self._largest.pixelSize()
        if self._smallest >= largest:
            return
        for size in range(largest, self._smallest - 1, -SMALLER_BY):
            font = QFont(self._largest)
            font.setPixelSize(size)
            self.setFont(font)
            if self.width() < 2 or self._fits(self.full, wholly=True):
                return


def _widest(text: str, metrics: QFontMetrics) -> int:
    """How wide its longest word is. Lines also break after a hyphen."""
    words = text.replace("-", "- ").split()
    return max((metrics.horizontalAdvance(word) for word in words), default=0)


def _height_of(text: str, width: int, metrics: QFontMetrics) -> int:
    flags = int(Qt.TextFlag.TextWordWrap)
    return metrics.boundingRect(0, 0, max(1, width), 100_000, flags, text).height()
