"""Who has how much: every person with as many blocks as they have jobs, all at one look."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND
from kiosk.ui.widgets.blocks import paint_blocks
from kiosk.ui.widgets.picture import part_of_round

ROW, FACE, NAME = 58, 50, 100
"""Where there are few people, with their names."""

LOW_ROW, LOW_FACE = 46, 42
"""Where there are many."""

MOST_COLUMNS = 6

NAMED = 7
"""So many people, or fewer, have their names beside their pictures."""


@dataclass(frozen=True)
class Bar:
    picture: str
    name: str
    jobs: int


class ShareChart(QWidget):
    """Everybody has one size and keeps their place while the blocks change. Few people stand
    under each other with their names; many beside each other, with fewer words. Those for whom
    there is no room are counted."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._bars: list[Bar] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        if list(bars) == self._bars:
            return
        self._bars = list(bars)
        counted = self._kit.words
        said = [f"{one.name}: {counted('jobs.of_person', n=one.jobs)}" for one in bars]
        self.setAccessibleName(". ".join(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows, columns = self._shape()
        needed = ceil(min(len(self._bars), rows * columns) / columns)
        high = min(self.height() / needed, self._kit.look.px(ROW) * 1.2)
        wide = self.width() / columns
        shown = self._bars
        if len(shown) > rows * columns:
            shown = shown[: rows * columns - 1]
            rest = self._kit.words("jobs.more", n=len(self._bars) - len(shown))
            self._write(painter, self._place(len(shown), columns, wide, high), rest)
        for nth, bar in enumerate(shown):
            place = self._place(nth, columns, wide, high)
            self._paint_bar(painter, place, bar, named=columns == 1)

    def _shape(self) -> tuple[int, int]:
        """How many rows, and how many beside each other."""
        rows = max(1, int(self.height() / self._kit.look.px(ROW)))
        if len(self._bars) <= min(rows, NAMED):
            return rows, 1
        rows = max(1, int(self.height() / self._kit.look.px(LOW_ROW)))
        return rows, max(2, min(MOST_COLUMNS, ceil(len(self._bars) / rows)))

    def _place(self, nth: int, columns: int, wide: float, high: float) -> QRectF:
        row, column = divmod(nth, columns)
        if self.isRightToLeft():
            column = columns - 1 - column
        return QRectF(column * wide, row * high, wide, high)

    def _paint_bar(self, painter: QPainter, place: QRectF, bar: Bar, *, named: bool) -> None:
        look, gap = self._kit.look, self._kit.look.px(8)
        face, rest = self._cut(place.adjusted(0, 2, 0, -2), look.px(FACE if named else LOW_FACE))
        self._paint_face(painter, face, bar.picture)
        _, rest = self._cut(rest, gap)
        if named:
            name, rest = self._cut(rest, look.px(NAME))
            self._write(painter, name, bar.name)
            number, rest = self._cut(rest, look.px(44))
            self._write(painter, number, str(bar.jobs))
            blocks = QRectF(rest.left(), rest.center().y() - look.px(16), rest.width(), look.px(32))
        else:
            number = QRectF(rest.left(), rest.top(), rest.width(), rest.height() * 0.68)
            self._write(painter, number, str(bar.jobs))
            blocks = QRectF(rest.left(), number.bottom(), rest.width() - gap, look.px(12))
        painter.save()
        if self.isRightToLeft():
            painter.translate(2 * blocks.center().x(), 0)
            painter.scale(-1, 1)
        most = max(one.jobs for one in self._bars)
        paint_blocks(painter, blocks, look, bar.jobs, most)
        painter.restore()

    def _cut(self, place: QRectF, wide: float) -> tuple[QRectF, QRectF]:
        """The part where reading begins, and the rest."""
        if self.isRightToLeft():
            first = QRectF(place.right() - wide, place.top(), wide, place.height())
            return first, place.adjusted(0, 0, -wide, 0)
        first = QRectF(place.left(), place.top(), wide, place.height())
        return first, place.adjusted(wide, 0, 0, 0)

    def _write(self, painter: QPainter, place: QRectF, text: str) -> None:
        look = self._kit.look
        painter.setFont(look.font(SECOND, 700))
        painter.setPen(QColor(look.paint("card").ink))
        shown = QFontMetrics(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, int(place.width())
        )
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_face(self, painter: QPainter, place: QRectF, picture: str) -> None:
        side = min(place.width(), place.height())
        box = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
        clip = QPainterPath()
        clip.addEllipse(box)
        painter.fillPath(clip, self._kit.look.colour("face"))
        inner = round(side * part_of_round(picture))
        painter.save()
        painter.setClipPath(clip)
        edge = (side - inner) / 2
        drawn = self._kit.pictures.symbol(picture, inner)
        painter.drawPixmap(round(box.left() + edge), round(box.top() + edge), drawn)
        painter.restore()
