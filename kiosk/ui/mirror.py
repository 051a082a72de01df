"""Where the language is written from right to left, the screens stand the other way round.

Qt turns layouts by itself; this is for what is placed or painted by hand.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QWidget

OTHER_WAY = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "caret-left": "caret-right",
    "caret-right": "caret-left",
}
"""Marks that point along the way of reading. A tick, and the arrow of undo, are as they are."""


def as_read(rect: QRect, within: QWidget) -> QRect:
    """A place that was reckoned from left to right, as it is in the language that is read."""
    return QStyle.visualRect(within.layoutDirection(), within.rect(), rect)


def mark_as_read(icon: str, widget: QWidget) -> str:
    return OTHER_WAY.get(icon, icon) if widget.isRightToLeft() else icon


def mirror(painter: QPainter, widget: QWidget) -> None:
    """Turns what is painted next, which must be shapes only: no words, no pictures."""
    if widget.isRightToLeft():
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
