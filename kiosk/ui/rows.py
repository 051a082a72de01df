"""The rows of a window that scanning moves over: few steps to each control, main choices first."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import Cut, Part, controls_in, layout_of
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.touch_button import TouchButton

MOST = 8
"""Controls in a row; more are two rows or more."""

FEW = 4
"""So many controls that stand together are one row, however they stand."""

Row = list[TouchButton]


def rows_in(window: QWidget, regions: Sequence[Sequence[QWidget]]) -> list[Row]:
    """Every control that can be used now, each once, in rows.

    `regions`: the parts of the window, in the order in which they are scanned. Back comes after
    the rows of its own region.
    """
    left = every = controls_in(window)
    rows: list[Row] = []
    for region in regions:
        mine = [
            one for one in left if any(part is one or part.isAncestorOf(one) for part in region)
        ]
        left = [one for one in left if one not in mine]
        back = [one for one in mine if isinstance(one, BackButton)]
        rest = [one for one in mine if not isinstance(one, BackButton)]
        if rest:
            foreign = [_middle(one, window) for one in every if one not in rest]
            rows += rows_of(layout_of(rest, window), foreign)
        rows += [[one] for one in back]
    return rows


def rows_of(part: Part, foreign: Sequence[QPoint] = ()) -> list[Row]:
    """What stands in a line is a row, and so is a column of single controls. No frame around a
    row goes around the middle of something `foreign`."""
    alone = all(inner.widget is not None for inner in part.parts)
    few = len(part.widgets()) <= FEW and not _goes_around([part], foreign)
    if alone or few:
        return _shared([part], foreign)
    rows: list[Row] = []
    singles: list[Part] = []
    for inner in part.parts:
        if inner.widget is not None and part.cut is Cut.UNDER:
            singles.append(inner)
            continue
        rows += [*_shared(singles, foreign), *rows_of(inner, foreign)]
        singles = []
    return [*rows, *_shared(singles, foreign)]


def _middle(control: QWidget, window: QWidget) -> QPoint:
    return control.mapTo(window, control.rect().center())


def _goes_around(parts: Sequence[Part], foreign: Sequence[QPoint]) -> bool:
    frame = QRect()
    for part in parts:
        frame = frame.united(part.rect)
    return any(frame.contains(one) for one in foreign)


def _shared(parts: Sequence[Part], foreign: Sequence[QPoint]) -> list[Row]:
    """In as few rows as there must be, each as long as the others."""
    controls: Row = [one for part in parts for one in part.widgets()]  # type: ignore[misc]
    if not controls:
        return []
    if _goes_around(parts, foreign):
        return [[one] for one in controls]
    rows = ceil(len(controls) / MOST)
    each = ceil(len(controls) / rows)
    return [controls[nth : nth + each] for nth in range(0, len(controls), each)]
