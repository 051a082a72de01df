"""The controls of a window in the order in which they are read: for keys, switches and voice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import groupby
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.touch_button import TouchButton

OVERLAP = 6
"""Pixels by which neighbours may reach into each other and still stand beside each other."""

BLOCK = "block"
"""A property of a widget that is read to its end before what stands beside it is."""

Placed = TypeVar("Placed", bound=QWidget)


class Cut(Enum):
    """How the parts of something stand."""

    ALONE = "alone"
    UNDER = "under each other"
    BESIDE = "beside each other"
    MIXED = "no straight gap divides them"


@dataclass(frozen=True)
class Part:
    """One control, or parts in the order in which they are read."""

    rect: QRect
    widget: QWidget | None = None
    parts: list["Part"] = field(default_factory=list)
    cut: Cut = Cut.ALONE

    def widgets(self) -> list[QWidget]:
        if self.widget is not None:
            return [self.widget]
        return [one for part in self.parts for one in part.widgets()]


def controls_in(widget: QWidget) -> list[TouchButton]:
    """Every control in sight that can be used, in reading order."""
    usable = [one for one in widget.findChildren(TouchButton) if one.isEnabled()]
    return reading_order([one for one in usable if is_in_sight(one) and is_on_top(one)], widget)


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


def is_on_top(widget: QWidget) -> bool:
    """Whether its middle can be tapped: no message lies over it."""
    window = widget.window()
    there = window.childAt(widget.mapTo(window, widget.rect().center()))
    return there is not None and (there is widget or widget.isAncestorOf(there))


def reading_order(widgets: Sequence[Placed], within: QWidget) -> list[Placed]:
    """From top to bottom, and from left to right in what stands side by side."""
    return layout_of(widgets, within).widgets()  # type: ignore[return-value]


def layout_of(widgets: Sequence[QWidget], within: QWidget) -> Part:
    """How they stand, by a recursive X-Y cut (Nagy and Seth, 1984): what a straight gap across
    divides is read one part after the other, then what a gap from top to bottom divides. Where
    the language is written from right to left, so are the columns."""

    def block(one: QWidget) -> int:
        found = _block_of(one, within)
        return id(found) if found else 0

    parts = []
    for key, found in groupby(sorted(widgets, key=block), block):
        some = list(found)
        if key:
            inner = _block_of(some[0], within)
            assert inner is not None
            parts.append(_moved(layout_of(some, inner), _rect(inner, within).topLeft()))
        else:
            parts += [Part(_rect(one, within), one) for one in some]
    return _ordered(parts, within.isRightToLeft())


def _block_of(widget: QWidget, within: QWidget) -> QWidget | None:
    """The outermost block that it is part of."""
    found, up = None, widget.parentWidget()
    while up is not None and up is not within:
        if up.property(BLOCK):
            found = up
        up = up.parentWidget()
    return found


def _rect(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint()), widget.size())


def _moved(part: Part, by: QPoint) -> Part:
    inner = [_moved(one, by) for one in part.parts]
    return Part(part.rect.translated(by), part.widget, inner, part.cut)


def _ordered(parts: list[Part], leftward: bool) -> Part:
    if len(parts) == 1:
        return parts[0]
    rows = _cut(parts, lambda rect: (rect.top(), rect.bottom()))
    if len(rows) > 1:
        return _joined([_ordered(row, leftward) for row in rows], Cut.UNDER)
    columns = _cut(parts, lambda rect: (rect.left(), rect.right()))
    if leftward:
        columns.reverse()
    if len(columns) > 1:
        return _joined([_ordered(column, leftward) for column in columns], Cut.BESIDE)
    by_place = sorted(parts, key=lambda part: (part.rect.top(), part.rect.left()))
    return _joined(by_place, Cut.MIXED)


def _joined(parts: list[Part], cut: Cut) -> Part:
    rect = QRect()
    for part in parts:
        rect = rect.united(part.rect)
    return Part(rect, None, parts, cut)


def _cut(parts: list[Part], span: Callable[[QRect], tuple[int, int]]) -> list[list[Part]]:
    """The groups that gaps divide along one direction, from the first to the last."""
    groups: list[list[Part]] = []
    reach = 0
    for part in sorted(parts, key=lambda part: span(part.rect)):
        start, end = span(part.rect)
        if not groups or start > reach - OVERLAP:
            groups.append([])
            reach = end
        groups[-1].append(part)
        reach = max(reach, end)
    return groups
