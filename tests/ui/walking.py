"""What is wrong with a screen as it stands: each rule with the offenders it finds."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.message import Message
from kiosk.ui.widgets.picture import Face, Mark, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Badge
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.window import Window
from tests.ui.reading import unread

LEAST, GAP = 88, 10
"""Pixels, at any size of screen and text (access.md, rule 9)."""

SLACK = 2
"""Pixels by which roundings may differ."""

CONTENT = (Text, Picture, Face, Mark, Badge)

Rule = Callable[[Window], Iterator[str]]


def bare(window: Window) -> Iterator[str]:
    """What can be tapped and is no TouchButton."""
    for one in _seen(window, QWidget):
        own = [kind for kind in type(one).__mro__ if kind.__module__.startswith("kiosk.")]
        taps = any("mousePressEvent" in kind.__dict__ for kind in own)
        takes_focus = one.focusPolicy() != Qt.FocusPolicy.NoFocus
        if (isinstance(one, QAbstractButton) or taps or takes_focus) and not isinstance(
            one, TouchButton
        ):
            yield name_of(one)


def small(window: Window) -> Iterator[str]:
    """Buttons of less than 88 x 88 pixels."""
    for one in _seen(window, TouchButton):
        if one.width() < LEAST or one.height() < LEAST:
            yield f"{name_of(one)}: {one.width()} x {one.height()}"


def close(window: Window) -> Iterator[str]:
    """Buttons with less than 10 pixels between them."""
    buttons = [(one, _in_sight(one)) for one in _seen(window, TouchButton)]
    seen = [(one, rect) for one, rect in buttons if not rect.isEmpty()]
    for (one, here), (other, there) in combinations(seen, 2):
        apart = max(
            here.left() - there.right() - 1,
            there.left() - here.right() - 1,
            here.top() - there.bottom() - 1,
            there.top() - here.bottom() - 1,
        )
        if apart < GAP and not _over(one, other):
            yield f"{name_of(one)} and {name_of(other)}: {apart}"


def cut(window: Window) -> Iterator[str]:
    """Words that do not fit."""
    for one in _seen(window, Text):
        if not one.fits():
            yield f"{name_of(one)}: {one.width()} x {one.height()}"


def outside(window: Window) -> Iterator[str]:
    """What reaches beyond the window, or beyond a widget that it is part of."""
    for one in _seen(window, (*CONTENT, TouchButton)):
        widget, rect = one, one.rect()
        while widget is not window and not _scrolls(widget):
            rect.translate(widget.pos())
            widget = widget.parentWidget()
            room = widget.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
            if not room.contains(rect):
                yield f"{name_of(one)} beyond {type(widget).__name__}: {rect} in {room}"
                break


def over_each_other(window: Window) -> Iterator[str]:
    """Words and pictures that lie over each other."""
    found = [(one, ink_of(one)) for one in _seen(window, CONTENT)]
    seen = [(one, rect) for one, rect in found if not rect.isEmpty()]
    for (one, here), (other, there) in combinations(seen, 2):
        both = here.intersected(there)
        if min(both.width(), both.height()) > 2 * SLACK and not _belong(one, other):
            yield f"{name_of(one)} and {name_of(other)}: {both.width()} x {both.height()}"


def half_rows(window: Window) -> Iterator[str]:
    """Rows of a list that a page shows only in part."""
    for area in _seen(window, QScrollArea):
        content = area.widget()
        for row in content.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            shown = row.visibleRegion().boundingRect() if row.isVisible() else QRect()
            if not shown.isEmpty() and shown.size() != row.size():
                yield f"{name_of(row)}: {shown.height()} of {row.height()}"


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (bare, small, close, cut, outside, over_each_other, half_rows, unread)
}


def _seen(window: Window, kinds: type[Any] | tuple[type[Any], ...]) -> list[Any]:
    """Everything of these kinds that is shown. What pages hide counts too: one can turn to it."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, kinds) and one.isVisible() and one.window() is window
    ]


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent else None
    return isinstance(area, QScrollArea) and area.widget() is widget


def _in_sight(widget: QWidget) -> QRect:
    """Where in the window it is. Empty if its list shows another page."""
    place = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    area = _in(widget, QScrollArea)
    if area is None:
        return place
    return place.intersected(QRect(area.mapTo(area.window(), QPoint()), area.size()))


def ink_of(one: QWidget) -> QRect:
    """Where in the window its words or its picture are."""
    if _in_sight(one).isEmpty():
        return QRect()
    rect = one.rect()
    if isinstance(one, Text):
        flags = int(one.alignment()) | int(Qt.TextFlag.TextWordWrap)
        rect = one.fontMetrics().boundingRect(rect, flags, one.text())
    if isinstance(one, Face):
        round_off = round(one.width() * 0.15)  # a face is a round: its corners are empty
        rect = rect.adjusted(round_off, round_off, -round_off, -round_off)
    return rect.translated(one.mapTo(one.window(), QPoint()))


def _over(one: QWidget, other: QWidget) -> bool:
    """Whether one is in the message, which lies over the screen until it is tapped away."""
    return (_in(one, Message) is None) != (_in(other, Message) is None)


def _belong(one: QWidget, other: QWidget) -> bool:
    """Whether they may lie over each other: one is part of the other, or faces of one group."""
    if one.isAncestorOf(other) or other.isAncestorOf(one) or _over(one, other):
        return True
    return isinstance(one.parentWidget(), Faces) and one.parentWidget() is other.parentWidget()


def _in(widget: QWidget, kind: type[QWidget]) -> QWidget | None:
    up: QWidget | None = widget
    while up is not None and not isinstance(up, kind):
        up = up.parentWidget()
    return up


def name_of(one: QWidget) -> str:
    words = one.full if isinstance(one, Text) else one.accessibleName()
    return f"{type(one).__name__} {words!r}"
