"""The controls of a window in the order in which they are read: for keys, switches and voice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.touch_button import TouchButton

OVERLAP = 6
"""Pixels by which neighbours may reach into each other and still stand beside each other."""

Placed = TypeVar("Placed", bound=QWidget)


@dataclass(frozen=True)
class _Box:
    widget: QWidget
    rect: QRect


def controls_in(widget: QWidget) -> list[TouchButton]:
    """Every control in sight that can be used, in reading order."""
    usable = [one for one in widget.findChildren(TouchButton) if is_in_sight(one)]
    return reading_order([one for one in usable if one.isEnabled()], widget)


def focus_on(widget: QWidget, name: str) -> None:
    """Gives the keyboard focus to the control of this name, or of what its name begins with:
    the rest of it tells how things stand, such as "150 %. Chosen"."""
    named = {one.accessibleName().partition(". ")[0]: one for one in controls_in(widget)}
    control = named.get(name.partition(". ")[0])
    if control is not None:
        control.setFocus(Qt.FocusReason.TabFocusReason)


def is_in_sight(widget: QWidget) -> bool:
    """Whether it is shown, and no list above it has scrolled it away."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def reading_order(widgets: Sequence[Placed], within: QWidget) -> list[Placed]:
    """From top to bottom, and from left to right in what stands side by side.

    A recursive X-Y cut (Nagy and Seth, 1984): what a straight gap across divides is read one
    part after the other, then what a gap from top to bottom divides. Where the language is
    written from right to left, so are the columns.
    """
    boxes = [_Box(one, QRect(one.mapTo(within, QPoint()), one.size())) for one in widgets]
    leftward = within.isRightToLeft()
    return [box.widget for box in _ordered(boxes, leftward)]  # type: ignore[misc]


def _ordered(boxes: list[_Box], leftward: bool) -> list[_Box]:
    if len(boxes) < 2:
        return boxes
    rows = _cut(boxes, lambda rect: (rect.top(), rect.bottom()))
    if len(rows) > 1:
        return [box for row in rows for box in _ordered(row, leftward)]
    columns = _cut(boxes, lambda rect: (rect.left(), rect.right()))
    if leftward:
        columns.reverse()
    if len(columns) > 1:
        return [box for column in columns for box in _ordered(column, leftward)]
    return sorted(boxes, key=lambda box: (box.rect.top(), box.rect.left()))


def _cut(boxes: list[_Box], span: Callable[[QRect], tuple[int, int]]) -> list[list[_Box]]:
    """The groups that gaps divide along one direction, from the first to the last."""
    groups: list[list[_Box]] = []
    reach = 0
    for box in sorted(boxes, key=lambda box: span(box.rect)):
        start, end = span(box.rect)
        if not groups or start > reach - OVERLAP:
            groups.append([])
            reach = end
        groups[-1].append(box)
        reach = max(reach, end)
    return groups
