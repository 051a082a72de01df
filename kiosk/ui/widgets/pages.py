"""Pages of tiles or rows: big up and down buttons, and flicking works too."""

from math import ceil, floor

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QWidget,
)

from kiosk.ui.controls import BLOCK
from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND
from kiosk.ui.mirror import as_read
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

LEAST_GAP = 10
"""Pixels between things that are tapped, at any size of screen (access.md, rule 9)."""


class Pages(QWidget):
    """Rows, or tiles in columns, all of one height, so that each page holds whole ones.

    Nothing moves by itself: new content keeps the page that is shown. With `fill`, the rows
    take all of the height, `most_rows` of them or as many as fit.

    What stands on the pages is for those who derive from it: Pager and LongPager.

    Signals: `arranged`, with the width of the rows, when they have got their places.
    """

    arranged = Signal(int)

    def __init__(
        self,
        kit: Kit,
        *,
        columns: int = 1,
        gap: float = 14,
        least: float = 0,
        fill: bool = False,
        most_rows: int = 0,
    ) -> None:
        super().__init__()
        self._kit = kit
        self._most_columns = self._columns = columns
        self._gap = max(LEAST_GAP, kit.look.px(gap)) if gap >= LEAST_GAP else kit.look.px(gap)
        self._least = kit.look.px(least)
        self._fill = fill
        self._most_rows = most_rows
        self._row_height = 1
        self._content = QWidget()
        self._content.setProperty(BLOCK, True)
        self._area = self._make_area()
        self._side, self._up, self._count, self._down = self._make_side()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(kit.look.px(14))
        layout.addWidget(self._area, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._side)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._count_pages)
        bar.rangeChanged.connect(self._count_pages)
        kit.preferences.changed.connect(self._move_as_wanted)
        self._move_as_wanted()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def _how_many(self) -> int:
        """How many things stand on the pages."""
        raise NotImplementedError

    def _shape(self, width: int) -> tuple[int, int]:
        """How many columns there are in this width, and how high a row is, at least."""
        raise NotImplementedError

    def _place(self) -> None:
        """Puts each thing in its place (`_place_of`)."""
        raise NotImplementedError

    @property
    def side_width(self) -> int:
        """Pixels that the buttons take from the list when it has more than one page."""
        return self._side.width() + self._kit.look.px(14)

    @property
    def pages(self) -> int:
        rows = ceil(self._how_many() / self._columns)
        return max(1, ceil(rows / self._rows_a_page()))

    @property
    def page(self) -> int:
        """The page that is shown, from 1."""
        return min(self.pages, self._area.verticalScrollBar().value() // self._page_step() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def holds(self, widget: QWidget) -> bool:
        """Whether it stands on one of the pages."""
        return self._content.isAncestorOf(widget)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Keeps what has the keyboard focus in sight: shows its page."""
        if now is None or not self.holds(now):
            return
        top = now.mapTo(self._content, QPoint()).y()
        row = top // (self._row_height + self._gap)
        bar = self._area.verticalScrollBar()
        first = bar.value() / (self._row_height + self._gap)
        if not first <= row <= first + self._rows_a_page() - 1:
            bar.setValue(row // self._rows_a_page() * self._page_step())

    def _make_area(self) -> QScrollArea:
        area = _Area()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        palette = area.palette()
        palette.setColor(QPalette.ColorRole.Window, Qt.GlobalColor.transparent)
        area.setPalette(palette)
        self._content.setPalette(palette)
        area.setWidget(self._content)
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        return area

    def _move_as_wanted(self) -> None:
        """With less movement a list follows the finger, and stands still when it lifts."""
        metric, scroller = (
            QScrollerProperties.ScrollMetric,
            QScroller.scroller(self._area.viewport()),
        )
        calm = QScrollerProperties()
        if self._kit.preferences.now.less_movement:
            never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
            calm.setScrollMetric(metric.VerticalOvershootPolicy, never)
            calm.setScrollMetric(metric.MaximumVelocity, 0)
            calm.setScrollMetric(metric.SnapTime, 0)
        scroller.setScrollerProperties(calm)

    def _make_side(self) -> tuple[QWidget, TouchButton, Text, TouchButton]:
        words, look = self._kit.words, self._kit.look
        side = QWidget()
        side.setProperty(BLOCK, True)
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom, side)
        layout = self._ways
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(max(LEAST_GAP, look.px(12)))
        up = TouchButton(self._kit, icon="caret-up", paint="quiet", side=76)
        up.setAccessibleName(words("pager.up"))
        up.tapped.connect(lambda: self.turn(-1))
        down = TouchButton(self._kit, icon="caret-down", paint="quiet", side=76)
        down.setAccessibleName(words("pager.down"))
        down.tapped.connect(lambda: self.turn(1))
        middle = Qt.AlignmentFlag.AlignHCenter
        count = Text(look, "", SECOND, "", 700, middle)
        layout.addWidget(up, 1)
        layout.addWidget(count)
        layout.addWidget(down, 1)
        return side, up, count, down

    def name_pages(self, of: str) -> None:
        """What is on them, for whoever hears of two lists on one screen."""
        for button, key in ((self._up, "pager.up"), (self._down, "pager.down")):
            button.setAccessibleName(f"{self._kit.words(key)}. {of}")

    def _page_step(self) -> int:
        """Pixels from the beginning of a page to the next."""
        return self._rows_a_page() * (self._row_height + self._gap)

    def _rows_a_page(self) -> int:
        return max(1, (self.height() + self._gap) // (self._row_height + self._gap))

    def _arrange(self) -> None:
        """Gives each item its place; shows the buttons only if there is more than one page."""
        if self.width() < 2:
            return
        bar = self._area.verticalScrollBar()
        step_before = self._row_height + self._gap
        top_row = round(bar.value() / step_before)
        self._share_width()
        rows = self._rows_a_page()
        self._area.setFixedHeight(min(self.height(), rows * (self._row_height + self._gap)))
        step = self._row_height + self._gap
        QScroller.scroller(self._area.viewport()).setSnapPositionsY(0, step * rows)
        if step != step_before:
            bar.setValue(top_row * step)
        self._count_pages()
        self.arranged.emit(self._area.width())

    def _share_width(self) -> None:
        """Rows are as wide as there is room when they need no buttons. These come once they have
        room: rows and buttons are never wider together, or what stands beside would give way."""
        self._side.hide()
        self._measure(self.width())
        if self.pages > 1:
            self._measure_beside()
            self._side.show()

    def _measure_beside(self) -> None:
        self._arrange_side()
        self._measure(self.width() - self.side_width)

    def _arrange_side(self) -> None:
        """In a low list the two buttons come first; in a very low one, side by side."""
        button, gap = self._up.minimumHeight(), self._ways.spacing()
        low = self.height() < 2 * button + gap
        count = self._count.sizeHint().height()
        self._count.setVisible(self.height() >= 2 * button + count + 2 * gap)
        way = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        self._ways.setDirection(way)
        beside = 2 * self._up.minimumWidth() + gap
        self._side.setFixedWidth(max(beside, self._side_width()) if low else self._side_width())

    def _side_width(self) -> int:
        """Room for the count, which has more digits in a list of hundreds of pages."""
        look, most = self._kit.look, 88 if self.pages < 100 else 888
        count = self._kit.words("pager.count", page=most, pages=most)
        wide = QFontMetrics(look.font(SECOND)).horizontalAdvance(count)
        return max(look.touch(110), wide + look.px(6))

    def _measure(self, width: int) -> None:
        self._columns, self._row_height = self._shape(width)
        if self._fill:
            rows = min(self._rows_a_page(), self._most_rows or self._rows_a_page())
            self._row_height = (self.height() - self._gap * (rows - 1)) // rows
        whole = self.pages * self._page_step()
        self._content.setFixedSize(width, max(1, whole))
        self._area.setFixedWidth(width)
        self._place()

    def _place_of(self, nth: int) -> QRect:
        """Where on the pages the nth thing stands."""
        across = self._across(self._content.width(), self._columns)
        row, column = divmod(nth, self._columns)
        left, top = column * (across + self._gap), row * (self._row_height + self._gap)
        return as_read(QRect(left, top, across, self._row_height), self._content)

    def _across(self, width: int, columns: int) -> int:
        """How wide each thing is."""
        return (width - self._gap * (columns - 1)) // columns

    def can_turn(self, pages: int) -> bool:
        """Whether there is a page below, or above."""
        return (self._down if pages > 0 else self._up).isEnabled() and self._side.isVisible()

    def turn(self, pages: int) -> None:
        """To the next page that begins below or above what is shown: nothing is skipped, also
        where a list was opened in the middle of a page."""
        bar, step = self._area.verticalScrollBar(), self._page_step()
        here = bar.value() / step
        bar.setValue((floor(here) + 1 if pages > 0 else ceil(here) - 1) * step)

    def _count_pages(self) -> None:
        page, pages = self.page, self.pages
        self._count.say(self._kit.words("pager.count", page=page, pages=pages))
        bar = self._area.verticalScrollBar()
        self._up.setEnabled(bar.value() > 0)
        self._down.setEnabled(page < pages)


class _Area(QScrollArea):
    def focusNextPrevChild(self, forward: bool) -> bool:
        """As in any widget: a scroll area would scroll by part of a row."""
        return QWidget.focusNextPrevChild(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for the window, which goes from control to control."""
        event.ignore()
